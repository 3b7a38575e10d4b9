package strandline.content.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.analysis.Interval;
import strandline.analysis.change.Doublings;
import strandline.analysis.change.JoinPoints;
import strandline.analysis.change.JoinPoints.Segment;
import strandline.analysis.count.RatioOfCounts;
import strandline.analysis.describe.Records;
import strandline.analysis.model.Decomposition;
import strandline.analysis.model.Stl;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.SentenceNumbers;
import strandline.content.text.Finding.Kind;
import strandline.language.Dates;
import strandline.language.Language;
import strandline.language.Numbers;
import strandline.language.Sentence;
import strandline.report.Block.Statement.Quantity;
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

  private String name() {
    return "the " + series().label();
  }

  private void add(
      Kind kind,
      double ratio,
      String says,
      String method,
      List<Period> between,
      List<Quantity> numbers) {
    String slug = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    harvest.found(
        new Finding(
            kind,
            id + "-" + named.name() + "-" + slug,
            Math.max(ratio, 1 / ratio),
            Labels.sentenceCase(says),
            method,
            table,
            between.stream().map(Period::label).toList(),
            Quantity.from(Origin.ofWhole("finding", series()), numbers)));
  }

  private void doublings() {
    Optional<Doublings.Found> largest =
        Doublings.within(WITHIN).in(series()).stream()
            .filter(found -> areAlike(found.from(), found.to()))
            .max(Comparator.comparingDouble(found -> Math.abs(Math.log(found.ratio()))));
    if (largest.isEmpty()) {
      harvest.foundNothing();
      return;
    }
    Observation from = largest.get().from();
    Observation to = largest.get().to();
    String says =
        name()
            + " went from "
            + dated(from)
            + " to "
            + dated(to)
            + ", "
            + times(largest.get().ratio())
            + " times as many"
            + interval(from, to)
            + ".";
    String method =
        "Largest doubling or halving within three periods."
            + note(largest.get().cautions().stream().map(c -> c.in(Language.english())).toList());
    add(
        Kind.DOUBLING,
        largest.get().ratio(),
        says,
        method,
        List.of(from.period(), to.period()),
        compared(from, to));
  }

  private void highest() {
    List<Observation> ordered =
        series().comparable().stream()
            .sorted(Comparator.comparingDouble(Observation::value).reversed())
            .toList();
    if (ordered.size() < 2
        || ordered.get(1).value() <= 0
        || !areAlike(ordered.get(0), ordered.get(1))) {
      harvest.declined();
      return;
    }
    Observation first = ordered.get(0);
    Observation second = ordered.get(1);
    double ratio = first.value() / second.value();
    String says =
        "the highest figure of "
            + name()
            + " is "
            + Numbers.whole(first.value())
            + ", in "
            + Labels.words(first.period())
            + "; the next highest is "
            + dated(second)
            + ", and their ratio is "
            + Numbers.fixed(ratio, 2)
            + interval(second, first)
            + ".";
    String span = Labels.range(series().first(), series().last());
    List<String> cautions =
        Records.of(series()).result().map(Records::cautions).orElse(List.of()).stream()
            .map(caution -> caution.in(Language.english()))
            .toList();
    String method = "Comparison of the whole figures of " + span + "." + note(cautions);
    add(
        Kind.RECORD,
        ratio,
        says,
        method,
        List.of(second.period(), first.period()),
        Stream.concat(compared(second, first).stream(), SentenceNumbers.warnings(series()).stream())
            .toList());
  }

  /** Says whether both figures were measured in one way; where not, they are not compared. */
  private boolean areAlike(Observation one, Observation other) {
    Period first = one.period().compareTo(other.period()) < 0 ? one.period() : other.period();
    Period last = first.equals(one.period()) ? other.period() : one.period();
    return series().breaks().stream()
        .filter(b -> b.isOfMethod())
        .noneMatch(b -> b.at().compareTo(first) > 0 && b.at().compareTo(last) <= 0);
  }

  private static String note(List<String> cautions) {
    return cautions.isEmpty() ? "" : " Note: " + String.join("; ", cautions) + ".";
  }

  private List<Quantity> compared(Observation from, Observation to) {
    List<Quantity> numbers = new ArrayList<>();
    numbers.add(new Quantity("figure of " + from.period(), from.value()));
    numbers.add(new Quantity("figure of " + to.period(), to.value()));
    numbers.add(new Quantity("ratio", to.value() / from.value()));
    RatioOfCounts.withDefaults()
        .between(series(), from.period(), to.period())
        .result()
        .ifPresent(ratio -> numbers.addAll(ends("ratio", ratio.central())));
    return numbers;
  }

  private static List<Quantity> ends(String of, Interval interval) {
    return List.of(
        new Quantity("level of the interval of " + of + ", per cent", PER_CENT * interval.level()),
        new Quantity("lower end of " + of, interval.low()),
        new Quantity("upper end of " + of, interval.high()));
  }

  private static List<Quantity> slopes(Segment before, Segment after) {
    List<Quantity> numbers = new ArrayList<>();
    String first = "change before, per cent a year";
    String second = "change after, per cent a year";
    numbers.add(new Quantity(first, before.change().value()));
    numbers.addAll(ends(first, before.change().interval()));
    numbers.add(new Quantity(second, after.change().value()));
    numbers.addAll(ends(second, after.change().interval()));
    return numbers;
  }

  /** A small ratio has as many digits as a large one. */
  private static String times(double ratio) {
    return Numbers.fixed(ratio, ratio < 0.1 ? 4 : ratio < 1 ? 3 : 2);
  }

  private String interval(Observation from, Observation to) {
    return RatioOfCounts.withDefaults()
        .between(series(), from.period(), to.period())
        .fold(
            ratio ->
                " (95 per cent interval "
                    + times(ratio.central().low())
                    + " to "
                    + times(ratio.central().high())
                    + " if counts were Poisson)",
            reason -> " (no interval: " + reason.in(Language.english()) + ")");
  }

  private void turningPoints() {
    Optional<JoinPoints.Result> result = JoinPoints.withDefaults().fit(series()).result();
    if (result.isEmpty()) {
      harvest.declined();
      return;
    }
    List<Segment> segments = result.get().segments();
    harvest.tested(segments.size());
    int turn = -1;
    for (int i = 1; i < segments.size(); i++) {
      boolean isLarger = turn < 0 || turned(segments, i) > turned(segments, turn);
      turn = isTurn(segments, i) && isLarger ? i : turn;
    }
    if (turn < 0) {
      harvest.foundNothing();
      return;
    }
    turned(result.get(), turn);
  }

  private static boolean isTurn(List<Segment> segments, int i) {
    return segments.get(i - 1).change().value() * segments.get(i).change().value() < 0;
  }

  private static double turned(List<Segment> segments, int i) {
    double before = 1 + segments.get(i - 1).change().value() / PER_CENT;
    double after = 1 + segments.get(i).change().value() / PER_CENT;
    return Math.max(before / after, after / before);
  }

  private void turned(JoinPoints.Result result, int turn) {
    Segment before = result.segments().get(turn - 1);
    Segment after = result.segments().get(turn);
    Period period = result.reading().periods().get(after.first() - 1);
    Period end = result.reading().periods().get(after.last() - 1);
    String says =
        name()
            + " turned in "
            + Labels.words(period)
            + ": "
            + slope(before)
            + " before, "
            + slope(after)
            + " after.";
    String cautions = Sentence.all(result.reading().cautions()).in(Language.english());
    String method =
        "Join-point regression on logarithms, number of joins by BIC."
            + (cautions.isEmpty() ? "" : " " + cautions);
    add(
        Kind.TURNING_POINT,
        turned(result.segments(), turn),
        says,
        method,
        List.of(period, end),
        slopes(before, after));
  }

  private static String slope(Segment segment) {
    return Numbers.signed(segment.change().value(), 1)
        + " per cent a year (95 per cent interval "
        + Numbers.signed(segment.change().interval().low(), 1)
        + " to "
        + Numbers.signed(segment.change().interval().high(), 1)
        + ")";
  }

  private void season() {
    if (series().first().frequency() != Period.Frequency.MONTH) {
      return;
    }
    Optional<Decomposition> found = Stl.periodic().decompose(series()).result();
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
    String strength = Numbers.fixed(found.seasonStrength(), 2) + " of 1";
    String says =
        isWeak
            ? name() + " has a weak season, of strength " + strength + "."
            : name()
                + " is on average highest in "
                + month(found, high)
                + " and lowest in "
                + month(found, low)
                + "; the season has strength "
                + strength
                + ".";
    String method = "Seasonal decomposition by loess; a description without an interval.";
    List<Period> periods = found.reading().periods();
    add(
        Kind.SEASON,
        ratio,
        says,
        method,
        List.of(periods.get(0), periods.get(periods.size() - 1)),
        List.of(
            new Quantity("strength of the season", found.seasonStrength()),
            new Quantity("largest strength possible", 1)));
  }

  private static int extreme(List<Double> indices, int sign) {
    int at = 0;
    for (int i = 1; i < Math.min(MONTHS, indices.size()); i++) {
      at = sign * indices.get(i) > sign * indices.get(at) ? i : at;
    }
    return at;
  }

  private static String month(Decomposition found, int index) {
    String words = Dates.month(found.reading().periods().get(index).firstMonth());
    return words.substring(0, words.indexOf(' '));
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
    String says =
        "of "
            + name()
            + ", "
            + Labels.words(first.period())
            + " was revised most: from "
            + Numbers.whole(first.value())
            + printed(first)
            + " to "
            + Numbers.whole(last.value())
            + printed(last)
            + ", by "
            + Numbers.signed(PER_CENT * (last.value() / first.value() - 1), 1)
            + " per cent.";
    String method = "First whole print and last revised one in the data; no interval applies.";
    add(
        Kind.REVISION,
        last.value() / first.value(),
        says,
        method,
        List.of(first.period()),
        List.of(
            new Quantity("first print", first.value()),
            new Quantity("last print", last.value()),
            new Quantity("change, per cent", PER_CENT * (last.value() / first.value() - 1))));
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

  private static String printed(Print print) {
    return " (" + Dates.known(print.printed()) + ")";
  }

  private static String dated(Observation o) {
    return Numbers.whole(o.value()) + " in " + Labels.words(o.period());
  }
}
