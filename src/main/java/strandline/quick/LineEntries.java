package strandline.quick;

import java.util.List;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.count.Dispersion;
import strandline.analysis.model.Coefficient;
import strandline.analysis.model.LeastSquaresFit;
import strandline.analysis.trend.LineTrend;
import strandline.analysis.trend.LogLinearTrend;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.quick.MethodOutcome.Finding;

/** The entries of lines through the values: least squares, their errors, steady growth. */
final class LineEntries {

  private final Subject subject;
  private final Outcome<LineTrend.Result> stepped;

  LineEntries(Subject subject) {
    this.subject = subject;
    this.stepped = LineTrend.withDefaults().fit(subject.stepped());
  }

  List<MethodOutcome> all() {
    return List.of(
        new MethodOutcome("battery.is-there-a-line", "battery.ols", 1, onSteps()),
        new MethodOutcome("battery.is-there-a-line", "battery.ols-time", 1, onTime()),
        new MethodOutcome("battery.are-errors-alike", "battery.durbin-watson", 1, durbin()),
        new MethodOutcome("battery.is-there-a-line", "battery.robust-se-slope", 0, robust()),
        new MethodOutcome("battery.does-it-grow", "battery.log-linear", 1, logLinear()),
        new MethodOutcome("battery.does-it-grow", "battery.poisson-glm", 1, poisson()));
  }

  private Outcome<Finding> onSteps() {
    return stepped.map(
        found ->
            new Finding(
                line(found.fit()),
                Facts.none().with("level", 0.95).labelled("time", "battery.time-in-steps"),
                found.fit().isExact()
                    ? Sentence.of("battery.slope-a-step-exact")
                        .with("slope", Quantity.number(found.slope().value()))
                    : Sentence.of("battery.slope-a-step")
                        .with("slope", Quantity.number(found.slope().value()))
                        .with("interval", found.slope().interval().quantity())));
  }

  private Outcome<Finding> onTime() {
    return LineTrend.withDefaults()
        .fit(subject.points())
        .map(
            found ->
                new Finding(
                    line(found.fit()),
                    Facts.none().with("level", 0.95).labelled("time", "battery.time-in-years"),
                    found.sentence()));
  }

  private static Facts line(LeastSquaresFit fit) {
    List<Coefficient> both = fit.coefficients();
    Coefficient slope = both.get(1);
    return Facts.none()
        .with("intercept", both.get(0).value())
        .with("slope", slope.value())
        .with("se_intercept", both.get(0).standardError())
        .with("se_slope", slope.standardError())
        .with("t_slope", known(fit, slope.t()))
        .with("p_slope", known(fit, slope.p()))
        .with("ci95_intercept", both.get(0).interval())
        .with("ci95_slope", slope.interval())
        .with("r_squared", fit.rSquared())
        .with("adj_r_squared", fit.adjustedRSquared())
        .with("residual_se", fit.residualStandardDeviation())
        .with("df", fit.degreesOfFreedom())
        .with("f", known(fit, fit.f()))
        .with("rss", fit.residualSumOfSquares());
  }

  /** A test of errors that are those of rounding says nothing. */
  private static double known(LeastSquaresFit fit, double value) {
    return fit.isExact() ? Double.NaN : value;
  }

  private Outcome<Finding> durbin() {
    return stepped.map(LineTrend.Result::fit).flatMap(LineEntries::durbin);
  }

  private static Outcome<Finding> durbin(LeastSquaresFit fit) {
    double d = fit.durbinWatson();
    if (fit.isExact()) {
      return Outcome.declined(Sentence.of("battery.exact-line"));
    }
    if (fit.degreesOfFreedom() < 2) {
      return Outcome.declined(Sentence.of("battery.one-pattern"));
    }
    double p = fit.durbinWatsonP();
    String key = p < 0.05 ? "battery.errors-alike" : "battery.errors-undecided";
    return Outcome.found(
        new Finding(
            Facts.none().with("d", d).with("p_greater", p),
            Facts.none().with("alternative", "greater"),
            Sentence.of(key).with("d", Quantity.number(d)).with("p", Quantity.p(p))));
  }

  private Outcome<Finding> robust() {
    return stepped.flatMap(
        found -> {
          LeastSquaresFit fit = found.fit();
          if (fit.isExact()) {
            return Outcome.declined(Sentence.of("battery.exact-line"));
          }
          int lag = fit.usualLag();
          double newey = fit.neweyWest(lag).get(1).standardError();
          return Outcome.found(
              new Finding(
                  Facts.none()
                      .with("newey_west_lag", lag)
                      .with("newey_west", newey)
                      .with("hc1", fit.hc1().get(1).standardError())
                      .with("hc3", fit.hc3().get(1).standardError()),
                  Facts.none().with("kernel", "Bartlett").with("prewhitened", "no"),
                  Sentence.of("battery.slope-errors")
                      .with("error", Quantity.number(found.slope().standardError()))
                      .with("robust", Quantity.number(newey))
                      .with("lag", Quantity.place(lag))));
        });
  }

  private Outcome<Finding> logLinear() {
    LogLinearTrend method = LogLinearTrend.withDefaults();
    return method
        .fit(subject.points())
        .flatMap(
            shown ->
                method
                    .fit(subject.stepped())
                    .map(
                        found ->
                            new Finding(
                                growth(found),
                                Facts.none()
                                    .with("level", 0.95)
                                    .labelled("time", "battery.time-in-steps"),
                                shown.sentence())));
  }

  private static Facts growth(LogLinearTrend.Result found) {
    Coefficient slope = found.log().slope();
    Interval ends = slope.interval();
    Facts line =
        line(found.log().fit())
            .with("growth_per_step", found.growth().value())
            .with("doubling_time", Math.log(2) / slope.value());
    return ends.contains(0)
        ? line
        : line.with(
            "doubling_time_ci95",
            Facts.numbers(Math.log(2) / ends.high(), Math.log(2) / ends.low()));
  }

  private Outcome<Finding> poisson() {
    Outcome<Dispersion.Found> counted =
        subject.inPeriods(
            series ->
                series.measure().isCount()
                    ? Dispersion.of(subject.stepped())
                    : Outcome.declined(Sentence.of("battery.no-counts")));
    return counted.map(
        found ->
            new Finding(
                Facts.none()
                    .with("intercept", found.level())
                    .with("slope", found.slope())
                    .with("dispersion", found.phi())
                    .with("p_overdispersed", found.p()),
                Facts.none().labelled("time", "battery.time-in-steps"),
                found.sentence()));
  }
}
