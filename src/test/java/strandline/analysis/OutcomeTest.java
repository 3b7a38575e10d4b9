package strandline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import strandline.language.Sentence;

class OutcomeTest {
  @Test
  void outcomesGoOn() {
    Outcome<Integer> none = Outcome.declined(Sentence.of("model.no-season"));
    String reason = "a series with one value a cycle has no season";
    assertThat(Outcome.found(2).flatMap(two -> Outcome.found(two + 1)).result()).hasValue(3);
    assertThat(Outcome.found(2).flatMap(two -> none).reason()).isEqualTo(reason);
    assertThat(none.flatMap(Outcome::found).reason()).isEqualTo(reason);
  }
}
