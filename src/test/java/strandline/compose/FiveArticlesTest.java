package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FiveArticlesTest {
  @Test
  void print() throws IOException {
    CubanProject.compose()
        .claims()
        .forEach(
            c ->
                System.out.println(
                    c.id() + "|" + c.verdict() + "|" + c.holds() + "|" + c.reason()));
    assertThat(1).isEqualTo(1);
  }
}
