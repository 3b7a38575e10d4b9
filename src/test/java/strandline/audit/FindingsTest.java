package strandline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Findings as a person reads them. */
class FindingsTest {
  @Test
  void cellsThatFollowEachOtherStandTogether() {
    List<AuditFinding> findings =
        Stream.concat(
                IntStream.rangeClosed(7, 12).mapToObj(row -> blank("Flow!B" + row)),
                Stream.of(blank("Flow!C9"), blank("Inputs!A2")))
            .toList();
    assertThat(Findings.lines(findings))
        .containsExactly(
            "error: T6 A blank cell is explained on its sheet",
            "  Flow!B7:B12, C9: empty; explain it",
            "  Inputs!A2: empty; explain it");
  }

  @Test
  void manyAreCountedAndErrorsComeFirst() {
    Stream<AuditFinding> names =
        Stream.of(new AuditFinding("F1", "A!A1", "QX is not opened", "open it"));
    Stream<AuditFinding> apart =
        IntStream.rangeClosed(1, 12).mapToObj(i -> blank("Flow!A" + 2 * i));
    Stream<AuditFinding> alone =
        IntStream.rangeClosed(1, 15)
            .mapToObj(i -> new AuditFinding("T8", "Flow!A" + i, "cut " + i, "wrap"));
    List<String> lines = Findings.lines(Stream.of(names, apart, alone).flatMap(s -> s).toList());
    assertThat(lines)
        .contains(
            "  Flow!A2, A4, A6, A8, A10, A12, A14, A16 and 4 more: empty; explain it",
            "  and 3 more; --json lists all of them")
        .endsWith(
            "warning: F1 Plain words; an abbreviation is opened where it is first used",
            "  A!A1: QX is not opened; open it");
  }

  private static AuditFinding blank(String place) {
    return new AuditFinding("T6", place, "empty", "explain it");
  }
}
