package strandline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ExitCodeTest {
  @Test
  void theNumbersAreFixed() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
        .containsExactly(0, 2, 3, 4, 5, 6, 7, 70, 129, 130, 143);
  }

  @Test
  void aRunOfSeveralReportsEndsWithTheFirstThatOccurred() {
    List<ExitCode> order =
        List.of(
            ExitCode.BUG,
            ExitCode.NOT_WRITTEN,
            ExitCode.WRONG_INPUT,
            ExitCode.WRONG_CALL,
            ExitCode.BROKEN_CLAIM,
            ExitCode.STALE,
            ExitCode.ALREADY_RUNNING,
            ExitCode.DONE);
    for (int i = 0; i < order.size(); i++) {
      assertThat(ExitCode.of(Set.copyOf(order.subList(i, order.size())))).isEqualTo(order.get(i));
    }
    assertThat(ExitCode.of(List.of())).isEqualTo(ExitCode.DONE);
  }
}
