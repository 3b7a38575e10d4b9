package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strandline.Mutation;

/** Twenty changes of the data, each of which makes a claim of the report false: all are caught. */
class TwentyMutationsTest {
  static List<Mutation> mutations() {
    return Mutation.twenty();
  }

  @Test
  void thereAreTwenty() {
    assertThat(mutations()).hasSize(20).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void isCaught(Mutation mutation) throws IOException {
    String changed = mutation.in(CubanProject.text(mutation.file()));
    Composition composition = CubanProject.compose(Map.of(mutation.file(), changed));
    assertThat(composition.broken()).extracting(Composition.Judged::id).contains(mutation.claim());
  }
}
