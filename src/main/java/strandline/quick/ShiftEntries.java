package strandline.quick;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.change.JoinPoints;
import strandline.analysis.change.LevelShifts;
import strandline.analysis.change.PenalisedShifts;
import strandline.analysis.change.Pettitt;
import strandline.analysis.describe.RobustOutliers;
import strandline.analysis.describe.XmR;
import strandline.input.Json;
import strandline.quick.MethodOutcome.Finding;

/** The entries of changes and of unusual points. */
record ShiftEntries(Subject subject) {
  private static final JoinPoints JOIN_POINTS = JoinPoints.withDefaults();

  List<MethodOutcome> all() {
    Outcome<JoinPoints.Result> joins = subject.evenly(JOIN_POINTS::fit);
    // The average of several pieces is one more test; that of one piece is the piece's.
    int tests = joins.fold(found -> found.tests() + Math.min(1, found.joins().size()), no -> 0);
    return List.of(
        new MethodOutcome("battery.when", "battery.pettitt", 1, pettitt()),
        new MethodOutcome("battery.when", "battery.mean-shift-pelt", 1, penalised()),
        new MethodOutcome("battery.when", "battery.bai-perron-mean", 1, baiPerron()),
        new MethodOutcome("battery.when", "battery.join-points", tests, joined(joins)),
        new MethodOutcome("battery.which-are-unusual", "battery.control", 0, control()),
        new MethodOutcome("battery.which-are-unusual", "battery.outliers", 0, outliers()));
  }

  private Outcome<Finding> pettitt() {
    Pettitt method = Pettitt.withDefaults();
    return method
        .test(subject.ordered())
        .map(
            found ->
                new Finding(
                    Facts.none()
                        .with("U", found.statistic())
                        .with("K", Facts.numbers(found.positions()))
                        .with("p", found.p())
                        .with("time_at_K", subject.times(found.positions()))
                        .with("period_at_K", subject.labels(found.positions()))
                        .with("tied_values", found.tiedValues()),
                    Facts.none().with("alpha", method.alpha()),
                    found.sentence()));
  }

  private Outcome<Finding> penalised() {
    PenalisedShifts method = PenalisedShifts.withDefaults();
    return method
        .find(subject.ordered())
        .map(
            found ->
                new Finding(
                    penalised(found, method),
                    Facts.none().with("penalty", "2 log n").with("scale", "mad(diff(y))/sqrt(2)"),
                    found.sentence()));
  }

  private Facts penalised(PenalisedShifts.Result found, PenalisedShifts method) {
    List<Integer> at = found.partition().positions();
    return Facts.none()
        .with("sigma", found.sigma())
        .with("pen_value", found.penalty())
        .with("minseglen", method.shortest())
        .with(
            "exact_dp",
            Facts.none().with("changes", Facts.numbers(at)).with("objective", found.objective()))
        .with("changes", Facts.numbers(at))
        .with("time_at_changes", subject.times(at))
        .with("period_at_changes", subject.labels(at))
        .with("segment_means", Facts.numbers(found.partition().means()))
        .with("p_permutation", found.p().orElse(Double.NaN))
        .with("shown", found.isShown() ? "yes" : "no");
  }

  private Outcome<Finding> baiPerron() {
    LevelShifts method = LevelShifts.withDefaults();
    return method
        .find(subject.ordered())
        .map(
            found ->
                new Finding(
                    baiPerron(found, method),
                    Facts.none().with("criterion", "BIC").with("level", method.level()),
                    found.sentence()));
  }

  private Facts baiPerron(LevelShifts.Result found, LevelShifts method) {
    List<Integer> at = found.partition().positions();
    Facts statistics =
        Facts.none()
            .with("h", method.share())
            .with("RSS", Facts.numbers(found.residualSums()))
            .with("BIC", Facts.numbers(found.criteria()))
            .with("breaks", Facts.numbers(at))
            .with("time_at_breaks", subject.times(at))
            .with("period_at_breaks", subject.labels(at))
            .with("segment_means", Facts.numbers(found.partition().means()))
            .with("p_permutation", found.p().orElse(Double.NaN))
            .with("shown", found.isShown() ? "yes" : "no");
    return at.isEmpty()
        ? statistics
        : statistics
            .with("confint95", intervals(found, found.intervals()))
            .with("confint95_inside", intervals(found, found.inside()));
  }

  private static ArrayNode intervals(LevelShifts.Result found, List<Outcome<Interval>> all) {
    List<ArrayNode> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      double at = found.partition().positions().get(i);
      rows.add(
          all.get(i)
              .fold(
                  ends -> Facts.numbers(ends.low(), at, ends.high()),
                  reason -> Facts.numbers(Double.NaN, at, Double.NaN)));
    }
    return Json.array(rows);
  }

  private Outcome<Finding> joined(Outcome<JoinPoints.Result> joins) {
    return joins.map(
        found ->
            new Finding(
                joined(found),
                Facts.none()
                    .with("most_joins", JOIN_POINTS.most())
                    .with("observations_between", JOIN_POINTS.between())
                    .with("criterion", "BIC")
                    .with("level", JOIN_POINTS.level()),
                found.sentence()));
  }

  private Facts joined(JoinPoints.Result found) {
    List<Integer> at = found.joins();
    return Facts.none()
        .with("joins", Facts.numbers(at))
        .with("time_at_joins", subject.times(at))
        .with("period_at_joins", subject.labels(at))
        .with("RSS", Facts.numbers(found.residualSums()))
        .with("BIC", Facts.numbers(found.criteria()))
        .with(
            "segments", Facts.all(found.segments().stream().map(one -> piece(found, one)).toList()))
        .with("shown", found.isShown() ? "yes" : "no")
        .with("average_per_cent", found.whole().change().value())
        .with("average_ci95", found.whole().change().interval())
        .with("average_p", found.whole().p());
  }

  /** Returns a piece; one shorter than a year has no rate a year, but a change in all. */
  private static Facts piece(JoinPoints.Result found, JoinPoints.Segment one) {
    Facts facts =
        Facts.none().with("first", one.first()).with("last", one.last()).with("p", one.p());
    Outcome<Estimate> change = found.isShort(one) ? found.said(one) : Outcome.found(one.change());
    String name = found.isShort(one) ? "per_cent_in_all" : "per_cent";
    return change.fold(
        said -> facts.with(name, said.value()).with("ci95", said.interval()), no -> facts);
  }

  private Outcome<Finding> control() {
    return subject
        .evenly(XmR::chart)
        .map(
            found ->
                new Finding(
                    charted(found),
                    Facts.none().with("rules", "Western Electric"),
                    found.sentence()));
  }

  private static Facts charted(XmR.Chart found) {
    return Facts.none()
        .with("centre", found.centre())
        .with("low", found.low())
        .with("high", found.high())
        .with("mean_moving_range", found.meanRange())
        .with("range_limit", found.rangeLimit())
        .with("signals", Facts.all(found.signals().stream().map(ShiftEntries::signal).toList()));
  }

  private static Facts signal(XmR.Signal one) {
    return Facts.none().with("at", one.position()).labelled("rule", one.rule().id());
  }

  private Outcome<Finding> outliers() {
    RobustOutliers method = RobustOutliers.withDefaults();
    return method
        .find(subject.ordered())
        .map(
            found ->
                new Finding(
                    Facts.none()
                        .with("median", found.median())
                        .with("scale", found.scale())
                        .with("low", found.low())
                        .with("high", found.high())
                        .with("positions", Facts.numbers(found.positions()))
                        .with("period_at_positions", subject.labels(found.positions())),
                    Facts.none().with("threshold", method.threshold()),
                    found.sentence()));
  }
}
