package strandline.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {
  private static final LeastSquares METHOD = LeastSquares.withDefaults();

  @Test
  void declines() {
    assertThat(METHOD.fit(new double[] {1, 2}, new double[] {1, 2}).reason())
        .isEqualTo("2 values, and a regression with 2 coefficients needs at least 3");
    assertThat(METHOD.fit(new double[] {1, 2, Double.NaN}, new double[] {1, 2, 3}).reason())
        .isEqualTo("a value is not a finite number");
    double[] x = {1, 2, 3, 4};
    double[] twice = {2, 4, 6, 8};
    assertThat(METHOD.fit(new double[] {1, 2, 4, 3}, x, twice).reason())
        .isEqualTo("a column is a combination of the others");
    assertThat(METHOD.fit(new double[] {1, 2, 4, 3}, new double[] {5, 5, 5, 5}).reason())
        .isEqualTo("a column is a combination of the others");
    assertThatThrownBy(() -> METHOD.fit(new double[] {1, 2, 3}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExactFitHasNoError() {
    LeastSquaresFit fit =
        METHOD.fit(new double[] {1, 3, 5, 7}, new double[] {0, 1, 2, 3}).result().orElseThrow();
    assertThat(fit.estimates()).containsExactly(1, 2);
    assertThat(fit.residualSumOfSquares()).isZero();
    assertThat(fit.coefficient(1).p()).isZero();
    assertThat(fit.rSquared()).isEqualTo(1);
    assertThat(fit.f()).isInfinite();
  }

  @Test
  void aConstantHasNothingToExplain() {
    LeastSquaresFit fit =
        METHOD.fit(new double[] {5, 5, 5, 5}, new double[] {0, 1, 2, 3}).result().orElseThrow();
    assertThat(fit.estimates()).containsExactly(5, 0);
    assertThat(fit.rSquared()).isNaN();
    assertThat(fit.coefficient(1).p()).isEqualTo(1);
  }

  @Test
  void theMeanAloneIsAFit() {
    LeastSquaresFit fit = METHOD.fit(new double[] {1, 2, 6}).result().orElseThrow();
    assertThat(fit.estimates()).containsExactly(3);
    assertThat(fit.degreesOfFreedom()).isEqualTo(2);
  }

  @Test
  void oneHugeValueDoesNotBreakIt() {
    LeastSquaresFit fit =
        METHOD.fit(new double[] {1, 1e300, 3, 4}, new double[] {0, 1, 2, 3}).result().orElseThrow();
    assertThat(java.util.Arrays.stream(fit.estimates()).allMatch(Double::isFinite)).isTrue();
  }
}
