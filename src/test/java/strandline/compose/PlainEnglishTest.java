package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import strandline.render.layout.Layout;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Sheet;
import strandline.report.Figure;
import strandline.report.Report;

/** What a reader of the report that ships sees holds no word that only its makers use. */
final class PlainEnglishTest {
  /** Words of the makers; to be taken aboard or to reach a stand is said by everybody. */
  private static final Pattern OWN =
      Pattern.compile(
          "\\b[Pp]rint(s|ed)?\\b|\\b[Rr]eadings?\\b|\\btaken\\b(?! (aboard|to))"
              + "|\\b(stands|stood)\\b|\\b[Ss]o in \\d+ of|\\bnothing to test\\b");

  /** The columns of datasets are called as their files call them. */
  private static final List<String> COLUMNS = List.of("print", "printed");

  @Test
  void theWordListFindsWhatItIsFor() {
    assertThat(OWN.matcher("So in 3 of 5 readings").find()).isTrue();
    assertThat(OWN.matcher("Only print.").find()).isTrue();
    assertThat(OWN.matcher("people taken aboard at sea").find()).isFalse();
  }

  @Test
  void noSheetAndNoFigureHasSuchAWord() throws IOException {
    Report report = CubanProject.compose().report();
    List<String> texts = new ArrayList<>();
    for (Sheet sheet : Layout.sheets(report, Report.Profile.ANALYST)) {
      sheet.lines().forEach(line -> add(texts, line));
      sheet.grids().forEach(grid -> grid.heads().forEach(head -> texts.add(head.title())));
      sheet.grids().forEach(grid -> grid.rows().forEach(row -> row.forEach(e -> add(texts, e))));
    }
    for (Figure figure : report.figures()) {
      texts.addAll(
          List.of(
              figure.title(),
              figure.subtitle(),
              figure.altText(),
              figure.description(),
              figure.footnote()));
    }
    assertThat(texts).hasSizeGreaterThan(3000);
    assertThat(texts.stream().filter(text -> OWN.matcher(text).find()).distinct())
        .isSubsetOf(COLUMNS);
  }

  private static void add(List<String> texts, Entry entry) {
    if (entry instanceof Entry.Text text) {
      texts.add(text.text());
    } else if (entry instanceof Entry.Link link && !link.address().startsWith("http")) {
      texts.add(link.text());
    }
  }
}
