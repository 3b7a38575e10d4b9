package strandline.analysis.battery;

import java.util.List;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.battery.Entry.Finding;
import strandline.analysis.model.Decomposition;
import strandline.analysis.model.Stl;
import strandline.analysis.trend.HamedRao;
import strandline.analysis.trend.MannKendall;
import strandline.analysis.trend.SeasonalMannKendall;
import strandline.analysis.trend.TheilSen;
import strandline.language.BatteryKey;

/** The entries of ranks and of season: Mann–Kendall and its kin, Theil–Sen, STL. */
final class TrendEntries {
  private static final Fact.Group LEVEL = Fact.group().with("level", 0.95);

  private final Subject subject;
  private final Outcome<MannKendall.Result> kendall;
  private final Outcome<TheilSen.Result> sen;

  TrendEntries(Subject subject) {
    this.subject = subject;
    this.kendall = MannKendall.withDefaults().fit(subject.points());
    this.sen = TheilSen.withDefaults().fit(subject.points());
  }

  List<Entry> all() {
    return List.of(
        new Entry(
            "mann_kendall", BatteryKey.IS_THERE_A_TREND, BatteryKey.MANN_KENDALL, 1, mannKendall()),
        new Entry("hamed_rao", BatteryKey.IS_THERE_A_TREND, BatteryKey.HAMED_RAO, 1, hamedRao()),
        new Entry(
            "seasonal_mann_kendall",
            BatteryKey.IS_THERE_A_TREND,
            BatteryKey.SEASONAL_MANN_KENDALL,
            1,
            seasonal()),
        new Entry("sen", BatteryKey.HOW_STEEP, BatteryKey.SEN, 0, sen()),
        new Entry("stl", BatteryKey.WHAT_SEASON, BatteryKey.STL, 0, stl()));
  }

  private Outcome<Finding> mannKendall() {
    return kendall.map(
        found -> {
          Fact.Group statistics =
              Fact.group()
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
              LEVEL.with("continuity", "corrected").with("exact_up_to", 100),
              found.sentence());
        });
  }

  private Outcome<Finding> hamedRao() {
    return HamedRao.withDefaults()
        .fit(subject.points())
        .map(
            found ->
                new Finding(
                    corrected(found), LEVEL.with("variant", BatteryKey.MMKH), found.sentence()));
  }

  private Fact.Group corrected(HamedRao.Result found) {
    MannKendall.Result plain = kendall.result().orElseThrow();
    return Fact.group()
        .with("Corrected Zc", found.z())
        .with("new P-value", found.p())
        .with("N/N*", found.factor())
        .with("Original Z", plain.score().z())
        .with("old P.value", plain.p())
        .with("Tau", plain.score().tauA())
        .with("Sen's slope", perStep().slope())
        .with("old.variance", plain.score().variance())
        .with("new.variance", found.variance());
  }

  /** A slope with its interval and intercepts, a step of the series. */
  private record Steps(double slope, Interval interval, double conover, double residual) {}

  private Steps perStep() {
    TheilSen.Result found =
        (subject.series().isPresent() ? sen : TheilSen.withDefaults().fit(subject.stepped()))
            .result()
            .orElseThrow();
    return new Steps(
        found.slopePerStep().value(),
        found.slopePerStep().interval(),
        found.interceptOfMedians(),
        found.interceptOfResiduals());
  }

  private Outcome<Finding> sen() {
    return sen.map(
        found -> {
          Steps steps = perStep();
          return new Finding(
              Fact.group()
                  .with("slope", steps.slope())
                  .with("ci95", SummaryEntries.ends(steps.interval()))
                  .with("theil_intercept_conover", steps.conover())
                  .with("theil_intercept_median_residual", steps.residual())
                  .with("slope_per_year", found.slope().value())
                  .with("ci95_per_year", SummaryEntries.ends(found.slope().interval())),
              LEVEL.with("time", BatteryKey.TIME_IN_STEPS),
              found.sentence());
        });
  }

  private Outcome<Finding> seasonal() {
    return subject
        .inPeriods(series -> SeasonalMannKendall.withDefaults().fit(series))
        .map(found -> new Finding(bySeason(found), LEVEL, found.sentence()));
  }

  private static Fact.Group bySeason(SeasonalMannKendall.Result found) {
    List<SeasonalMannKendall.Season> all = found.seasons();
    return Fact.group()
        .with("S", found.s())
        .with("varS", found.variance())
        .with("z", found.z())
        .with("p", found.p())
        .with("S_by_season", Fact.numbers(all.stream().map(SeasonalMannKendall.Season::s).toList()))
        .with(
            "varS_by_season",
            Fact.numbers(all.stream().map(SeasonalMannKendall.Season::variance).toList()))
        .with("p_by_season", Fact.numbers(all.stream().map(SeasonalMannKendall.Season::p).toList()))
        .with("sen_slope_per_cycle", found.slopePerCycle());
  }

  private Outcome<Finding> stl() {
    return subject
        .inPeriods(Stl.periodic()::decompose)
        .map(
            found ->
                new Finding(
                    parts(found),
                    Fact.group().with("season", "periodic").with("robust", "no"),
                    found.sentence()));
  }

  private static Fact.Group parts(Decomposition found) {
    return Fact.group()
        .with("period", found.period())
        .with("season_strength", found.seasonStrength())
        .with("trend_strength", found.trendStrength())
        .with(
            "seasonal_first_cycle_from_start",
            Fact.numbers(found.seasonal().subList(0, found.period())))
        .with("trend", Fact.numbers(found.trend()))
        .with("remainder", Fact.numbers(found.remainder()))
        .with("adjusted", Fact.numbers(found.adjusted()))
        .with(
            "window",
            Fact.group()
                .with("s", found.windows().seasonal())
                .with("t", found.windows().trend())
                .with("l", found.windows().lowPass()));
  }
}
