package strandline.content.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.report.Mark.Datum;
import strandline.series.Origin;
import strandline.series.Status;

class AltTextTest {
  private static final String TYPE = "chart.line-chart";

  private static String text(Quantity part) {
    return part.in(Language.english());
  }

  private static List<Datum> data(double... values) {
    List<Datum> data = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      boolean isMissing = Double.isNaN(values[i]);
      Status status = isMissing ? Status.NOT_AVAILABLE : Status.NORMAL;
      data.add(new Datum("FY" + (2010 + i), 2010 + i, values[i], status, Origin.UNKNOWN));
    }
    return data;
  }

  @Test
  void saysTypeMeasureAndExtremes() {
    assertThat(
            text(
                AltText.brief(
                    TYPE,
                    Quantity.name("people, fiscal 2010 to fiscal 2013"),
                    data(5, 9, 2, 4),
                    0)))
        .isEqualTo(
            "Line chart: people, fiscal 2010 to fiscal 2013; highest 9 (fiscal 2011); lowest 2 (fiscal 2012)");
  }

  @Test
  void dropsPartsFromTheEnd() {
    String subject = "a measure with a name of its own that is rather long and that goes on for";
    String longer = subject + " more than a line, 2010 to 2013";
    assertThat(text(AltText.brief(TYPE, Quantity.name(longer), data(5, 9, 2, 4), 1)))
        .isEqualTo("Line chart: " + longer + "; highest 9.0 (fiscal 2011)");
  }

  @Test
  void missingValuesAreCountedAndBoundsAreCalledSo() {
    assertThat(text(AltText.sentence(Quantity.name("people"), data(5, Double.NaN, 2), 0)))
        .isEqualTo(
            "people; highest 5 (fiscal 2010); lowest 2 (fiscal 2012); 1 period without a value");
    List<Datum> bounded = new ArrayList<>(data(5, 9));
    bounded.set(1, new Datum("FY2011", 2011, 9, Status.AT_LEAST, Origin.UNKNOWN));
    assertThat(text(AltText.sentence(Quantity.name("people"), bounded, 0)))
        .isEqualTo("people; highest at least 9 (fiscal 2011); lowest 5 (fiscal 2010)");
  }

  @Test
  void oneValueAndNoneAreSaidAsSuch() {
    assertThat(text(AltText.sentence(Quantity.name("people"), data(5), 0)))
        .isEqualTo("people; one value, 5 (fiscal 2010)");
    assertThat(text(AltText.sentence(Quantity.name("people"), data(Double.NaN), 0)))
        .isEqualTo("people; no value known");
  }
}
