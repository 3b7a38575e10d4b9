package strandline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.analysis.trend.TheilSen;

class IntervalTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
  void noMethodTakesALevelThatIsNone(double level) {
    assertThatThrownBy(() -> new TheilSen(level))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a confidence level lies between 0 and 1: " + level);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.95, 1e-9})
  void aLevelIsGivenBack(double level) {
    assertThat(Interval.checked(level)).isEqualTo(level);
  }
}
