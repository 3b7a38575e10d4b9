package strandline.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.Reference;

/** The digits that least squares share with NIST's certified values. */
class NistRegressionTest {
  private static final Reference SETS = Reference.resource("nist-linear.json").at("sets");

  @ParameterizedTest
  @CsvSource({
    "Norris, 12, 12", "Pontius, 12, 12", "NoInt1, 13, 13", "Longley, 12, 12", "Wampler1, 12, 12",
    "Wampler2, 12, 12", "Wampler3, 12, 12", "Wampler4, 12, 12", "Wampler5, 12, 12", "Filip, 7, 8"
  })
  void reachesTheCertifiedValues(String name, double parameterDigits, double errorDigits) {
    Reference set = SETS.at(name);
    LeastSquaresFit fit = fit(set);
    double digits = 16;
    double errors = 16;
    List<Reference> certified = set.at("parameters").items();
    for (int j = 0; j < certified.size(); j++) {
      double[] pair = certified.get(j).numbers();
      digits = Math.min(digits, Reference.digits(fit.coefficient(j).value(), pair[0]));
      errors = Math.min(errors, Reference.digits(fit.coefficient(j).standardError(), pair[1]));
    }
    assertThat(digits).as("parameters").isGreaterThanOrEqualTo(parameterDigits);
    assertThat(errors).as("standard errors").isGreaterThanOrEqualTo(errorDigits);
    assertThat(Reference.digits(fit.rSquared(), set.number("r_squared")))
        .as("R squared")
        .isGreaterThanOrEqualTo(Math.min(11, errorDigits));
    assertThat(Reference.digits(fit.residualStandardDeviation(), set.number("residual_sd")))
        .as("residual standard deviation")
        .isGreaterThanOrEqualTo(errorDigits);
  }

  private static LeastSquaresFit fit(Reference set) {
    List<double[]> rows = set.at("rows").items().stream().map(Reference::numbers).toList();
    int degree = (int) set.number("degree");
    int count = degree == 0 ? rows.get(0).length - 1 : degree;
    double[] y = new double[rows.size()];
    double[][] columns = new double[count][rows.size()];
    for (int i = 0; i < y.length; i++) {
      y[i] = rows.get(i)[0];
      for (int j = 0; j < count; j++) {
        columns[j][i] = degree == 0 ? rows.get(i)[j + 1] : Math.pow(rows.get(i)[1], j + 1);
      }
    }
    LeastSquares method = LeastSquares.withDefaults();
    return (set.at("intercept").flag() ? method : method.withoutIntercept())
        .fit(y, columns)
        .result()
        .orElseThrow();
  }
}
