package strandline.content.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.analysis.Interval;
import strandline.analysis.Points;
import strandline.analysis.change.Doublings;
import strandline.analysis.change.JoinPoints;
import strandline.analysis.change.JoinPoints.Segment;
import strandline.analysis.count.RatioOfCounts;
import strandline.analysis.describe.RecordValues;
import strandline.analysis.model.Decomposition;
import strandline.analysis.model.Stl;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.text.Finding.Kind;
import strandline.language.Dates;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;
import strandline.series.Status;

/** What the analyses find in one series whose figures stand in one table. */
record SeriesFindings(NamedSeries named, String id, String table, Harvest harvest) {
  private static final int WITHIN = 3;
  private static final double PER_CENT = 100;
  private static final double MODERATE = 0.3;
  private static final int MONTHS = 12;

  void find() {
    doublings();
    highest();
    turningPoints();
    season();
    revision();
  }

  private Series series() {
    return named.series();
  }

  private Sentence of(String key) {
    return Sentence.of(key).with("series", series().label());
  }

  private void add(Kind kind, double ratio, Sentence says, Sentence method, List<Period> between) {
    String slug = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    harvest.found(
        new Finding(
            kind,
            id + "-" + named.name() + "-" + slug,
            Math.max(ratio, 1 / ratio),
            says,
            method.from(whole()),
            table,
            between.stream().map(Period::label).toList()));
  }

  private void doublings() {
    Optional<Doublings.Found> largest =
        new Doublings(WITHIN)
            .in(series()).stream()
                .filter(found -> areAlike(found.from(), found.to()))
                .max(Comparator.comparingDouble(found -> Math.abs(Math.log(found.ratio()))));
    if (largest.isEmpty()) {
      harvest.foundNothing();
      return;
    }
    Observation from = largest.get().from();
    Observation to = largest.get().to();
    Sentence says =
        of("finding.went")
            .with("from", dated(from))
            .with("to", dated(to))
            .with("ratio", ratio(from, to, Style.fixed(decimals(largest.get().ratio()))))
            .with("interval", interval(from, to));
    add(
        Kind.DOUBLING,
        largest.get().ratio(),
        says,
        method(Sentence.of("finding.doubling-method"), largest.get().cautions()),
        List.of(from.period(), to.period()));
  }

  private void highest() {
    List<Observation> ordered =
        series().comparable().stream()
            .sorted(Comparator.comparingDouble(Observation::value).reversed())
            .toList();
    if (ordered.size() < 2
        || Comparability.ofBase(series(), ordered.get(1), ordered.get(0)).isPresent()
        || !areAlike(ordered.get(0), ordered.get(1))) {
      harvest.declined();
      return;
    }
    Observation first = ordered.get(0);
    Observation second = ordered.get(1);
    Sentence says =
        of("finding.highest")
            .with("next", dated(second))
            .with("value", figure(first))
            .with("period", Quantity.period(first.period()))
            .with("ratio", ratio(second, first, Style.fixed(2)))
            .with("interval", interval(second, first));
    Quantity range = Labels.range(series().first(), series().last());
    add(
        Kind.RECORD,
        first.value() / second.value(),
        says,
        method(
            Sentence.of("finding.highest-method").with("range", range),
            RecordValues.of(series())
                .result()
                .map(found -> found.points().cautions())
                .orElse(List.of())),
        List.of(second.period(), first.period()));
  }

  /** Says whether both figures were measured in one way; where not, they are not compared. */
  private boolean areAlike(Observation one, Observation other) {
    return Comparability.broken(series(), one.period(), other.period()).isEmpty();
  }

  private static Sentence method(Sentence method, List<? extends Quantity> cautions) {
    return method.with("cautions", Quantity.joined(cautions, Quantity.Items.Joint.SEMICOLON));
  }

  /** What a finding rests on that takes every whole figure into account. */
  private Origin whole() {
    return Origin.ofWhole("finding", series());
  }

  private Quantity figure(Observation o) {
    return new Quantity.Number(o.value(), shown(), Origin.of(series(), o.period()));
  }

  private Style shown() {
    return Style.fixed(Cells.decimals(series()));
  }

  private Sentence dated(Observation o) {
    return Sentence.of("finding.dated")
        .with("value", figure(o))
        .with("period", Quantity.period(o.period()));
  }

  private Origin origin(Observation from, Observation to) {
    return Origin.calculated(
        "ratio", Origin.of(series(), from.period()), Origin.of(series(), to.period()));
  }

  private Quantity ratio(Observation from, Observation to, Style style) {
    return new Quantity.Number(to.value() / from.value(), style, origin(from, to));
  }

  /** A small ratio has as many digits as a large one. */
  private static int decimals(double ratio) {
    return ratio < 0.1 ? 4 : ratio < 1 ? 3 : 2;
  }

  private Sentence interval(Observation from, Observation to) {
    return RatioOfCounts.withDefaults()
        .between(series(), from.period(), to.period())
        .fold(
            ratio -> {
              Interval interval = ratio.central();
              return ends(
                  Sentence.of("finding.if-poisson"),
                  interval,
                  List.of(
                      Style.fixed(decimals(interval.low())),
                      Style.fixed(decimals(interval.high()))),
                  origin(from, to));
            },
            reason -> Sentence.of("finding.without-interval").with("reason", reason));
  }

  private static Sentence ends(
      Sentence sentence, Interval interval, List<Style> styles, Origin origin) {
    return sentence
        .with("level", new Quantity.Number(PER_CENT * interval.level(), Style.fixed(0), origin))
        .with("low", new Quantity.Number(interval.low(), styles.get(0), origin))
        .with("high", new Quantity.Number(interval.high(), styles.get(1), origin));
  }

  private void turningPoints() {
    Optional<JoinPoints.Result> result =
        JoinPoints.withDefaults().fit(Points.of(series())).result();
    if (result.isEmpty()) {
      harvest.declined();
      return;
    }
    JoinPoints.Result found = result.get();
    harvest.tested(found.tests());
    int turn = -1;
    for (int i = 1; i < found.segments().size() && found.isShown(); i++) {
      boolean isLarger = turn < 0 || sharpness(found, i) > sharpness(found, turn);
      turn = isTurn(found, i) && isLarger ? i : turn;
    }
    if (turn < 0) {
      harvest.foundNothing();
      return;
    }
    turned(found, turn);
  }

  /** Says whether two pieces go opposite ways, neither of them by chance. */
  private static boolean isTurn(JoinPoints.Result found, int i) {
    Segment before = found.segments().get(i - 1);
    Segment after = found.segments().get(i);
    return before.change().value() * after.change().value() < 0
        && !before.change().interval().contains(0)
        && !after.change().interval().contains(0)
        && found.said(before).result().isPresent()
        && found.said(after).result().isPresent();
  }

  private static double sharpness(JoinPoints.Result found, int i) {
    double before = factor(found, i - 1);
    double after = factor(found, i);
    return Math.max(before / after, after / before);
  }

  private static double factor(JoinPoints.Result found, int i) {
    return found
        .said(found.segments().get(i))
        .<Double>fold(change -> 1 + change.value() / PER_CENT, reason -> 1.0);
  }

  private void turned(JoinPoints.Result result, int turn) {
    Segment before = result.segments().get(turn - 1);
    Segment after = result.segments().get(turn);
    boolean areTwoOfYears =
        result.segments().size() == 2 && !result.isShort(before) && !result.isShort(after);
    Period period = result.points().periods().get(after.first() - 1);
    Period end = result.points().periods().get(after.last() - 1);
    Sentence says =
        areTwoOfYears
            ? of("finding.turned").with("before", slope(before)).with("after", slope(after))
            : of("finding.turned-most")
                .with("joins", Quantity.count(result.joins().size()))
                .with("pieces", result.pieces());
    add(
        Kind.TURNING_POINT,
        sharpness(result, turn),
        says.with("period", Quantity.period(period)).from(whole()),
        Sentence.of("finding.turned-method")
            .with("cautions", Sentence.all(result.points().measuring())),
        List.of(period, end));
  }

  private Sentence slope(Segment segment) {
    Style style = Style.signed(1);
    Sentence slope =
        Sentence.of("finding.slope")
            .with("slope", new Quantity.Number(segment.change().value(), style, whole()));
    return ends(slope, segment.change().interval(), List.of(style, style), whole());
  }

  private void season() {
    if (series().first().frequency() != Period.Frequency.MONTH) {
      return;
    }
    Optional<Decomposition> found = Stl.periodic().decompose(Points.of(series()), MONTHS).result();
    if (found.isEmpty()) {
      harvest.declined();
      return;
    }
    seasonal(found.get());
  }

  private void seasonal(Decomposition found) {
    List<Double> indices = found.indices();
    double mean = found.trend().stream().mapToDouble(d -> d).average().orElseThrow();
    int high = extreme(indices, 1);
    int low = extreme(indices, -1);
    boolean isWeak = found.seasonStrength() < MODERATE || !(mean + indices.get(low) > 0);
    double ratio = isWeak ? 1 : (mean + indices.get(high)) / (mean + indices.get(low));
    Quantity strength = new Quantity.Number(found.seasonStrength(), Style.fixed(2), whole());
    Quantity most = Quantity.count(1).from(whole());
    Sentence says =
        of(isWeak ? "finding.weak-season" : "finding.season")
            .with("strength", strength)
            .with("most", most);
    List<Period> periods = found.points().periods();
    add(
        Kind.SEASON,
        ratio,
        isWeak ? says : says.with("highest", month(found, high)).with("lowest", month(found, low)),
        Sentence.of("finding.season-method"),
        List.of(periods.get(0), periods.get(periods.size() - 1)));
  }

  private static int extreme(List<Double> indices, int sign) {
    int at = 0;
    for (int i = 1; i < Math.min(MONTHS, indices.size()); i++) {
      at = sign * indices.get(i) > sign * indices.get(at) ? i : at;
    }
    return at;
  }

  private static String month(Decomposition found, int index) {
    return Dates.name(found.points().periods().get(index).firstMonth().getMonth());
  }

  private void revision() {
    Optional<List<Print>> largest =
        series().observations().stream()
            .map(Observation::period)
            .map(this::revised)
            .filter(pair -> !pair.isEmpty())
            .max(Comparator.comparingDouble(SeriesFindings::size));
    if (largest.isEmpty()) {
      harvest.foundNothing();
      return;
    }
    Print first = largest.get().get(0);
    Print last = largest.get().get(1);
    Origin pair =
        Origin.calculated(
            "revision", Cells.printed(series(), first), Cells.printed(series(), last));
    Sentence says =
        of("finding.revised")
            .with("period", Quantity.period(first.period()))
            .with("first", print(first))
            .with("first-printed", new Quantity.Day(first.printed()))
            .with("last", print(last))
            .with("last-printed", new Quantity.Day(last.printed()))
            .with(
                "change",
                new Quantity.Number(
                    PER_CENT * (last.value() / first.value() - 1), Style.signed(1), pair));
    add(
        Kind.REVISION,
        last.value() / first.value(),
        says,
        Sentence.of("finding.revised-method"),
        List.of(first.period()));
  }

  private Quantity print(Print print) {
    return new Quantity.Number(print.value(), shown(), Cells.printed(series(), print));
  }

  private List<Print> revised(Period period) {
    List<Print> prints = new ArrayList<>(series().provenance().prints(period));
    prints.removeIf(print -> !print.status().isExact() || print.printed().isEmpty());
    Optional<Print> revised =
        prints.stream()
            .filter(print -> print.status() == Status.REVISED)
            .reduce((earlier, later) -> later);
    if (revised.isEmpty()) {
      return List.of();
    }
    Print first = prints.get(0);
    Print last = revised.get();
    return first.value() == last.value() || first.value() <= 0 || last.value() <= 0
        ? List.of()
        : List.of(first, last);
  }

  private static double size(List<Print> pair) {
    return Math.abs(Math.log(pair.get(1).value() / pair.get(0).value()));
  }
}
