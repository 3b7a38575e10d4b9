package strandline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import strandline.language.Language;

class PointsTest {
  private static final double[] VALUES = {3, 1, 4, 1, 5};

  @Test
  void leavesGapsOutAndCountsTheirTime() {
    Points points = Points.of(Fixtures.withGap("2014-11", VALUES, 1));
    assertThat(points.values()).containsExactly(3, 4, 1, 5);
    assertThat(points.elapsed()).containsExactly(0, 2 / 12.0, 3 / 12.0, 4 / 12.0);
    assertThat(points.label(1).in(Language.english())).isEqualTo("January 2015");
    assertThat(points.label(-2).in(Language.english())).isEqualTo("September 2014");
    assertThat(points.label(5).in(Language.english())).isEqualTo("May 2015");
    assertThat(Points.inOrder(VALUES).label(-1).in(Language.english())).isEqualTo("observation 0");
  }

  @Test
  void gapsAtTheEndsDoNotBreakASeries() {
    assertThat(
            Points.of(Fixtures.withGap("2014-11", VALUES, 0))
                .unbroken()
                .result()
                .orElseThrow()
                .size())
        .isEqualTo(4);
    assertThat(Points.of(Fixtures.withGap("2014-11", VALUES, 3)).unbroken().reason())
        .isEqualTo("February 2015 has no comparable value, and the method needs every period");
  }
}
