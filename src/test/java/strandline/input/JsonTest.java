package strandline.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonTest {
  private static final ObjectNode VALUE =
      Json.object()
          .put("title", "Flow – \"at sea\"\n")
          .put("rows", 12)
          .put("whole", true)
          .putNull("none")
          .<ObjectNode>set("ratio", Json.number(1.9904))
          .<ObjectNode>set("large", Json.number(1e300))
          .<ObjectNode>set("empty", Json.array(List.of()))
          .set("list", Json.array(List.of(Json.texts(List.of("é")), Json.object())));

  @Test
  void writesAnObjectInTheOrderInWhichItWasMade() {
    assertThat(text(VALUE))
        .isEqualTo(
            """
            {
              "title": "Flow – \\"at sea\\"\\n",
              "rows": 12,
              "whole": true,
              "none": null,
              "ratio": 1.9904,
              "large": 1E+300,
              "empty": [],
              "list": [
                [
                  "é"
                ],
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
    assertThat(text(Json.number(1e-9))).isEqualTo("0.000000001\n");
    assertThat(text(Json.number(5e-324))).isEqualTo("5E-324\n");
    assertThat(text(Json.number(0))).isEqualTo("0\n");
    assertThat(Json.number(2.0)).isEqualTo(Json.number(2));
  }

  @Test
  void refusesWhatJsonCannotSay() {
    assertThatThrownBy(() -> Json.number(Double.NaN)).hasMessage("JSON has no number NaN");
  }

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    assertThat(Json.read(Json.bytes(VALUE))).isEqualTo(VALUE);
    assertThat(Json.read(Json.line(VALUE))).isEqualTo(VALUE);
  }

  @Test
  void whatIsNoJsonIsRefused() {
    for (String wrong : List.of("", " ", "{", "[1", "{\"a\": 1, \"a\": 2}", "1 2", "nul", "NaN")) {
      assertThatThrownBy(() -> Json.read(wrong.getBytes(UTF_8)))
          .as(wrong)
          .isInstanceOf(IOException.class);
    }
  }

  private static String text(JsonNode value) {
    return new String(Json.bytes(value), UTF_8);
  }
}
