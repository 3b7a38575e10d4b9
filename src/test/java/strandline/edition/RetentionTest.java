package strandline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetentionTest {
  @Test
  void theTenthRevisionIsNewerThanTheSecond() {
    List<String> editions = List.of("2024-09-r10", "2024-10", "2024-09", "2024-09-r2");
    assertThat(new Retention(2).surplus(editions, Set.of()))
        .containsExactly("2024-09", "2024-09-r2");
    assertThat(Retention.ALL.surplus(editions, Set.of())).isEmpty();
    assertThatThrownBy(() -> new Retention(-1)).hasMessage("cannot keep -1 editions");
  }

  /** Whatever the editions: what is kept stays, the newest stay, and nothing else does. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsKeptAndTheNewestStayAndNothingElse(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<String> editions = editions(random);
      Set<String> kept = new HashSet<>();
      editions.stream().filter(name -> random.nextInt(4) == 0).forEach(kept::add);
      kept.add("not-there");
      int newest = 1 + random.nextInt(6);
      List<String> surplus = new Retention(newest).surplus(editions, kept);
      List<String> inOrder = editions.stream().sorted(Retention.OLDEST_FIRST).toList();
      List<String> last = inOrder.subList(Math.max(0, inOrder.size() - newest), inOrder.size());
      assertThat(surplus).doesNotContainAnyElementsOf(kept).doesNotContainAnyElementsOf(last);
      assertThat(editions.size() - surplus.size())
          .isEqualTo(
              (int) inOrder.stream().filter(n -> kept.contains(n) || last.contains(n)).count());
    }
  }

  private static List<String> editions(Random random) {
    List<String> editions = new ArrayList<>();
    for (int month = 1; month <= 1 + random.nextInt(5); month++) {
      for (int revision = 1; revision <= 1 + random.nextInt(12); revision++) {
        editions.add("2024-0" + month + (revision == 1 ? "" : "-r" + revision));
      }
    }
    java.util.Collections.shuffle(editions, random);
    return editions;
  }
}
