package strandline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import strandline.input.Problems;
import strandline.rollup.GroupedSums.Key;
import strandline.rollup.GroupedSums.Tally;
import strandline.series.Period;

class GroupedSumsTest {
  private static Key key(String period, String... members) {
    return new Key(Period.parse(period), List.of(members));
  }

  private static Tally tally(String sum, int values, int missing) {
    return new Tally(new BigDecimal(sum), values, missing);
  }

  @Test
  void aTotalIsMadeOfItsMembers() {
    RollUp rollUp = RollUpReaderTest.read(RollUpReaderTest.RECORDS, new Problems()).orElseThrow();
    GroupedSums sums =
        new GroupedSums(
            new TreeMap<>(
                Map.of(
                    key("2014-01", "Southwest"), tally("5", 2, 0),
                    key("2014-01", "Northern"), tally("7.5", 1, 1),
                    key("2014-02", "Northern"), tally("1", 1, 0))));
    assertThat(sums.withTotals(rollUp).groups())
        .hasSize(5)
        .containsEntry(key("2014-01", "Nationwide"), tally("12.5", 3, 1))
        .containsEntry(key("2014-02", "Nationwide"), tally("1", 1, 0));
  }

  @Test
  void equalSumsAreEqual() {
    assertThat(tally("1.50", 1, 0)).isEqualTo(tally("1.5", 1, 0));
    assertThat(tally("100", 1, 0).sum()).hasToString("100");
    assertThat(tally("0.00", 1, 0)).isEqualTo(tally("0", 1, 0));
    assertThat(tally("0.1", 1, 0).plus(tally("0.2", 1, 1))).isEqualTo(tally("0.3", 2, 1));
  }
}
