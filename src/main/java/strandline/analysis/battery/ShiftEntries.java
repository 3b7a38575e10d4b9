package strandline.analysis.battery;

import java.util.ArrayList;
import java.util.List;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.battery.Entry.Finding;
import strandline.analysis.change.JoinPoints;
import strandline.analysis.change.LevelShifts;
import strandline.analysis.change.PenalisedShifts;
import strandline.analysis.change.Pettitt;
import strandline.analysis.describe.RobustOutliers;
import strandline.analysis.describe.XmR;
import strandline.language.BatteryKey;

/** The entries of changes and of unusual points. */
final class ShiftEntries {
  private static final JoinPoints JOIN_POINTS = JoinPoints.withDefaults();

  private final Subject subject;

  ShiftEntries(Subject subject) {
    this.subject = subject;
  }

  List<Entry> all() {
    Outcome<JoinPoints.Result> joins = subject.applyEvenly(JOIN_POINTS::fit, JOIN_POINTS::fit);
    // The average of several pieces is one more test; that of one piece is the piece's.
    int tests = joins.fold(found -> found.tests() + Math.min(1, found.joins().size()), no -> 0);
    return List.of(
        new Entry("pettitt", BatteryKey.WHEN, BatteryKey.PETTITT, 1, pettitt()),
        new Entry("mean_shift_pelt", BatteryKey.WHEN, BatteryKey.MEAN_SHIFT_PELT, 1, penalised()),
        new Entry("bai_perron_mean", BatteryKey.WHEN, BatteryKey.BAI_PERRON_MEAN, 1, baiPerron()),
        new Entry("join_points", BatteryKey.WHEN, BatteryKey.JOIN_POINTS, tests, joined(joins)),
        new Entry("control", BatteryKey.WHICH_ARE_UNUSUAL, BatteryKey.CONTROL, 0, control()),
        new Entry("outliers", BatteryKey.WHICH_ARE_UNUSUAL, BatteryKey.OUTLIERS, 0, outliers()));
  }

  private Outcome<Finding> pettitt() {
    Pettitt method = Pettitt.withDefaults();
    return subject
        .apply(method::test, method::test)
        .map(
            found ->
                new Finding(
                    Fact.group()
                        .with("U", found.statistic())
                        .with("K", Fact.numbers(found.positions()))
                        .with("p", found.p())
                        .with("time_at_K", subject.times(found.positions()))
                        .with("period_at_K", subject.labels(found.positions()))
                        .with("tied_values", found.tiedValues()),
                    Fact.group().with("alpha", method.alpha()),
                    found.sentence()));
  }

  private Outcome<Finding> penalised() {
    PenalisedShifts method = PenalisedShifts.withDefaults();
    return subject
        .apply(method::find, method::find)
        .map(
            found ->
                new Finding(
                    penalised(found, method),
                    Fact.group().with("penalty", "2 log n").with("scale", "mad(diff(y))/sqrt(2)"),
                    found.sentence()));
  }

  private Fact.Group penalised(PenalisedShifts.Result found, PenalisedShifts method) {
    List<Integer> at = found.partition().positions();
    return Fact.group()
        .with("sigma", found.sigma())
        .with("pen_value", found.penalty())
        .with("minseglen", method.shortest())
        .with(
            "exact_dp",
            Fact.group().with("changes", Fact.numbers(at)).with("objective", found.objective()))
        .with("changes", Fact.numbers(at))
        .with("time_at_changes", subject.times(at))
        .with("period_at_changes", subject.labels(at))
        .with("segment_means", Fact.numbers(found.partition().means()))
        .with("p_permutation", found.p().orElse(Double.NaN))
        .with("shown", found.isShown() ? "yes" : "no");
  }

  private Outcome<Finding> baiPerron() {
    LevelShifts method = LevelShifts.withDefaults();
    return subject
        .apply(method::find, method::find)
        .map(
            found ->
                new Finding(
                    baiPerron(found, method),
                    Fact.group().with("criterion", "BIC").with("level", method.level()),
                    found.sentence()));
  }

  private Fact.Group baiPerron(LevelShifts.Result found, LevelShifts method) {
    List<Integer> at = found.partition().positions();
    Fact.Group statistics =
        Fact.group()
            .with("h", method.share())
            .with("RSS", Fact.numbers(found.residualSums()))
            .with("BIC", Fact.numbers(found.criteria()))
            .with("breaks", Fact.numbers(at))
            .with("time_at_breaks", subject.times(at))
            .with("period_at_breaks", subject.labels(at))
            .with("segment_means", Fact.numbers(found.partition().means()))
            .with("p_permutation", found.p().orElse(Double.NaN))
            .with("shown", found.isShown() ? "yes" : "no");
    return at.isEmpty()
        ? statistics
        : statistics
            .with("confint95", intervals(found, found.intervals()))
            .with("confint95_inside", intervals(found, found.inside()));
  }

  private static Fact.Many intervals(LevelShifts.Result found, List<Outcome<Interval>> all) {
    List<Fact> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      double at = found.partition().positions().get(i);
      rows.add(
          all.get(i)
              .fold(
                  ends -> Fact.numbers(ends.low(), at, ends.high()),
                  reason -> Fact.numbers(Double.NaN, at, Double.NaN)));
    }
    return new Fact.Many(rows);
  }

  private Outcome<Finding> joined(Outcome<JoinPoints.Result> joins) {
    return joins.map(
        found ->
            new Finding(
                joined(found),
                Fact.group()
                    .with("most_joins", JOIN_POINTS.most())
                    .with("observations_between", JOIN_POINTS.between())
                    .with("criterion", "BIC")
                    .with("level", JOIN_POINTS.level()),
                found.sentence()));
  }

  private Fact.Group joined(JoinPoints.Result found) {
    List<Integer> at = found.joins();
    return Fact.group()
        .with("joins", Fact.numbers(at))
        .with("time_at_joins", subject.times(at))
        .with("period_at_joins", subject.labels(at))
        .with("RSS", Fact.numbers(found.residualSums()))
        .with("BIC", Fact.numbers(found.criteria()))
        .with(
            "segments", new Fact.Many(found.segments().stream().map(ShiftEntries::piece).toList()))
        .with("shown", found.isShown() ? "yes" : "no")
        .with("average_per_cent", found.whole().change().value())
        .with("average_ci95", SummaryEntries.ends(found.whole().change().interval()))
        .with("average_p", found.whole().p());
  }

  private static Fact piece(JoinPoints.Segment one) {
    return Fact.group()
        .with("first", one.first())
        .with("last", one.last())
        .with("per_cent", one.change().value())
        .with("ci95", SummaryEntries.ends(one.change().interval()))
        .with("p", one.p());
  }

  private Outcome<Finding> control() {
    XmR method = XmR.withDefaults();
    return subject
        .applyEvenly(method::chart, method::chart)
        .map(
            found ->
                new Finding(
                    charted(found),
                    Fact.group().with("rules", "Western Electric"),
                    found.sentence()));
  }

  private static Fact.Group charted(XmR.Chart found) {
    return Fact.group()
        .with("centre", found.centre())
        .with("low", found.low())
        .with("high", found.high())
        .with("mean_moving_range", found.meanRange())
        .with("range_limit", found.rangeLimit())
        .with(
            "signals", new Fact.Many(found.signals().stream().map(ShiftEntries::signal).toList()));
  }

  private static Fact signal(XmR.Signal one) {
    return Fact.group().with("at", one.position()).with("rule", one.rule());
  }

  private Outcome<Finding> outliers() {
    RobustOutliers method = RobustOutliers.withDefaults();
    return subject
        .apply(method::find, method::find)
        .map(
            found ->
                new Finding(
                    Fact.group()
                        .with("median", found.median())
                        .with("scale", found.scale())
                        .with("low", found.low())
                        .with("high", found.high())
                        .with("positions", Fact.numbers(found.positions()))
                        .with("period_at_positions", subject.labels(found.positions())),
                    Fact.group().with("threshold", method.threshold()),
                    found.sentence()));
  }
}
