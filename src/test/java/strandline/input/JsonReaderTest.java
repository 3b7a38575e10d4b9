package strandline.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonReaderTest {
  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    Json value =
        Json.object()
            .with("text", "é \"x\"\n")
            .with("number", Json.number(0.1))
            .with("large", Json.number(1e300))
            .with("yes", true)
            .with("nothing", Json.nothing())
            .with("list", Json.array(List.of(Json.number(1), Json.object())));
    assertThat(read(new String(new JsonWriter().bytes(value), UTF_8))).isEqualTo(value);
    assertThat(read(new String(new JsonWriter().line(value), UTF_8))).isEqualTo(value);
  }

  @Test
  void whatIsNotThereIsNothing() throws IOException {
    Json value = read("{\"a\": [1, true]}");
    assertThat(value.at("b").at("c").string()).isEmpty();
    assertThat(value.at("a").list()).hasSize(2);
    assertThat(value.at("a").list().get(1).isTrue()).isTrue();
    assertThat(value.real()).isZero();
  }

  @Test
  void whatIsNoJsonIsRefused() {
    for (String wrong : List.of("", "{", "[1", "{\"a\": 1, \"a\": 2}", "1 2", "nul")) {
      assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(IOException.class);
    }
  }

  private static Json read(String text) throws IOException {
    return new JsonReader().read(text.getBytes(UTF_8));
  }
}
