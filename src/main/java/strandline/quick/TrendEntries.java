package strandline.quick;

import java.util.List;
import strandline.analysis.Outcome;
import strandline.analysis.model.Decomposition;
import strandline.analysis.model.Stl;
import strandline.analysis.trend.HamedRao;
import strandline.analysis.trend.MannKendall;
import strandline.analysis.trend.SeasonalMannKendall;
import strandline.analysis.trend.TheilSen;
import strandline.quick.MethodOutcome.Finding;

/** The entries of ranks and of season: Mann–Kendall and its kin, Theil–Sen, STL. */
final class TrendEntries {

  private final Subject subject;
  private final Outcome<MannKendall.Result> kendall;
  private final Outcome<TheilSen.Result> sen;

  TrendEntries(Subject subject) {
    this.subject = subject;
    this.kendall = MannKendall.withDefaults().fit(subject.points());
    this.sen = TheilSen.withDefaults().fit(subject.points());
  }

  List<MethodOutcome> all() {
    return List.of(
        new MethodOutcome("battery.is-there-a-trend", "battery.mann-kendall", 1, mannKendall()),
        new MethodOutcome("battery.is-there-a-trend", "battery.hamed-rao", 1, hamedRao()),
        new MethodOutcome(
            "battery.is-there-a-trend", "battery.seasonal-mann-kendall", 1, seasonal()),
        new MethodOutcome("battery.how-steep", "battery.sen", 0, sen()),
        new MethodOutcome("battery.what-season", "battery.stl", 0, stl()));
  }

  private Outcome<Finding> mannKendall() {
    return kendall.map(
        found -> {
          Facts statistics =
              Facts.none()
                  .with("S", found.score().s())
                  .with("varS", found.score().variance())
                  .with("tau", found.score().tauB())
                  .with("tau_a", found.score().tauA())
                  .with("z", found.score().z())
                  .with("p", found.p())
                  .with("p_exact", found.exactP().orElse(Double.NaN))
                  .with("p_smallest", found.smallestP());
          return new Finding(
              statistics,
              Facts.none()
                  .with("level", 0.95)
                  .with("continuity", "corrected")
                  .with("exact_up_to", 100),
              found.sentence());
        });
  }

  private Outcome<Finding> hamedRao() {
    return HamedRao.withDefaults()
        .fit(subject.points())
        .map(
            found ->
                new Finding(
                    corrected(found),
                    Facts.none().with("level", 0.95).labelled("variant", "battery.mmkh"),
                    found.sentence()));
  }

  private Facts corrected(HamedRao.Result found) {
    MannKendall.Result plain = kendall.result().orElseThrow();
    return Facts.none()
        .with("Corrected Zc", found.z())
        .with("new P-value", found.p())
        .with("N/N*", found.factor())
        .with("Original Z", plain.score().z())
        .with("old P.value", plain.p())
        .with("Tau", plain.score().tauA())
        .with("Sen's slope", perStep().slopePerStep().value())
        .with("old.variance", plain.score().variance())
        .with("new.variance", found.variance());
  }

  private TheilSen.Result perStep() {
    return (subject.series().isPresent() ? sen : TheilSen.withDefaults().fit(subject.stepped()))
        .result()
        .orElseThrow();
  }

  private Outcome<Finding> sen() {
    return sen.map(
        found -> {
          TheilSen.Result step = perStep();
          return new Finding(
              Facts.none()
                  .with("slope", step.slopePerStep().value())
                  .with("ci95", step.slopePerStep().interval())
                  .with("theil_intercept_conover", step.interceptOfMedians())
                  .with("theil_intercept_median_residual", step.interceptOfResiduals())
                  .with("slope_per_year", found.slope().value())
                  .with("ci95_per_year", found.slope().interval()),
              Facts.none().with("level", 0.95).labelled("time", "battery.time-in-steps"),
              found.sentence());
        });
  }

  private Outcome<Finding> seasonal() {
    return subject
        .inPeriods(series -> SeasonalMannKendall.withDefaults().fit(series))
        .map(
            found ->
                new Finding(bySeason(found), Facts.none().with("level", 0.95), found.sentence()));
  }

  private static Facts bySeason(SeasonalMannKendall.Result found) {
    List<SeasonalMannKendall.Season> all = found.seasons();
    return Facts.none()
        .with("S", found.s())
        .with("varS", found.variance())
        .with("z", found.z())
        .with("p", found.p())
        .with(
            "S_by_season", Facts.numbers(all.stream().map(SeasonalMannKendall.Season::s).toList()))
        .with(
            "varS_by_season",
            Facts.numbers(all.stream().map(SeasonalMannKendall.Season::variance).toList()))
        .with(
            "p_by_season", Facts.numbers(all.stream().map(SeasonalMannKendall.Season::p).toList()))
        .with("sen_slope_per_cycle", found.slopePerCycle());
  }

  private Outcome<Finding> stl() {
    return subject
        .inPeriods(any -> Stl.periodic().decompose(subject.points(), subject.seasons()))
        .map(
            found ->
                new Finding(
                    parts(found),
                    Facts.none().with("season", "periodic").with("robust", "no"),
                    found.sentence()));
  }

  private static Facts parts(Decomposition found) {
    return Facts.none()
        .with("period", found.period())
        .with("season_strength", found.seasonStrength())
        .with("trend_strength", found.trendStrength())
        .with(
            "seasonal_first_cycle_from_start",
            Facts.numbers(found.seasonal().subList(0, found.period())))
        .with("trend", Facts.numbers(found.trend()))
        .with("remainder", Facts.numbers(found.remainder()))
        .with("adjusted", Facts.numbers(found.adjusted()))
        .with(
            "window",
            Facts.none()
                .with("s", found.windows().seasonal())
                .with("t", found.windows().trend())
                .with("l", found.windows().lowPass()));
  }
}
