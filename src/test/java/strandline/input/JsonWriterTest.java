package strandline.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {
  @Test
  void writesAnObjectInTheOrderInWhichItWasMade() {
    Json value =
        Json.object()
            .with("title", "Flow – \"at sea\"\n")
            .with("rows", 12)
            .with("whole", true)
            .with("ratio", Json.number(1.9904))
            .with("none", Json.nothing())
            .with("empty", Json.array(List.of()))
            .with("list", Json.array(List.of(Json.number(1), Json.object())));
    assertThat(text(value))
        .isEqualTo(
            """
            {
              "title": "Flow – \\"at sea\\"\\n",
              "rows": 12,
              "whole": true,
              "ratio": 1.9904,
              "none": null,
              "empty": [],
              "list": [
                1,
                {}
              ]
            }
            """);
  }

  @Test
  void writesNumbersWithTheFewestDigitsThatReadBack() {
    for (double value : new double[] {0.1, 1 / 3.0, 2e-3, 1e22, 5e-324, -0.75, Double.MAX_VALUE}) {
      assertThat(Double.parseDouble(text(Json.number(value)).strip())).isEqualTo(value);
    }
    assertThat(text(Json.number(100.0))).isEqualTo("100\n");
    assertThat(text(Json.number(2e-3))).isEqualTo("0.002\n");
    assertThat(text(Json.number(5e-324))).isEqualTo("5E-324\n");
    assertThat(Json.number(2.0)).isEqualTo(Json.number(2));
  }

  @Test
  void refusesWhatJsonCannotSay() {
    assertThatThrownBy(() -> Json.number(Double.NaN)).hasMessage("JSON has no number NaN");
    assertThatThrownBy(() -> Json.object().with("a", 1).with("a", 2)).hasMessage("two members a");
  }

  private static String text(Json value) {
    return new String(new JsonWriter().bytes(value), UTF_8);
  }
}
