package strandline.rollup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.rollup.GroupedSums.Key;
import strandline.rollup.GroupedSums.Tally;
import strandline.series.Measure.Aggregation;
import strandline.series.Period;
import strandline.series.PeriodForm;
import strandline.series.Status;

/**
 * The step from sums by texts to sums by periods and members. An engine adds up the records that
 * have the same texts in the columns that a roll-up looks at; what the texts mean is said here,
 * once for each combination of them, and the same for every engine.
 */
public final class TextSums {
  private static final int MOST_PERIODS = 100_000;

  private final RollUp rollUp;
  private final List<String> columns;
  private final SortedMap<Key, Tally> groups = new TreeMap<>();

  /** Of a stock: what is counted at each day, which does not add up over time. */
  private final SortedMap<LocalDate, SortedMap<Key, Tally>> moments = new TreeMap<>();

  private final Map<List<String>, Optional<Period>> periods = new HashMap<>();
  private final Map<String, Map<List<String>, Tally>> open = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private boolean isWhole = true;

  /**
   * Makes an empty one.
   *
   * @param rollUp the description
   */
  public TextSums(RollUp rollUp) {
    this.rollUp = rollUp;
    this.columns = rollUp.texts();
  }

  /**
   * Adds what the records with the same texts come to.
   *
   * @param texts a text for each of {@link #columns}
   * @param tallies a tally for each of the columns that are added up
   */
  public void add(List<String> texts, List<Tally> tallies) {
    boolean counts = counts(texts);
    for (int i = 0; i < tallies.size() && counts; i++) {
      Tally tally = tallies.get(i);
      Optional<Status> status = rollUp.sum().marks().of(text(texts, rollUp.sum().marks().column()));
      add(texts, rollUp.sum().columns().get(i), status.map(tally::with).orElse(tally));
    }
  }

  /** Says whether records with some texts pass every filter. */
  boolean counts(List<String> texts) {
    return rollUp.filters().stream()
        .allMatch(f -> f.passes(texts.get(columns.indexOf(f.column()))));
  }

  private void add(List<String> texts, String heading, Tally tally) {
    List<String> members = new ArrayList<>();
    for (RollUp.Group group : rollUp.groups()) {
      String text = group.column().isEmpty() ? heading : text(texts, group.column());
      members.add(group.member(text));
    }
    if (rollUp.period().isOpen()) {
      open.computeIfAbsent(label(texts, heading), l -> new HashMap<>())
          .merge(members, tally, Tally::plus);
      return;
    }
    Optional<Period> period = period(texts, heading);
    isWhole &= period.isPresent();
    period.ifPresent(of -> groups(texts, heading).merge(new Key(of, members), tally, Tally::plus));
  }

  /** Returns the text that is read when all are known. */
  private String label(List<String> texts, String heading) {
    return rollUp.period().bare(periodTexts(texts, heading).get(0));
  }

  private SortedMap<Key, Tally> groups(List<String> texts, String heading) {
    if (!isStock()) {
      return groups;
    }
    List<String> said = periodTexts(texts, heading);
    return moments(rollUp.period().moment(said.get(0), said.get(1)));
  }

  private SortedMap<Key, Tally> moments(LocalDate at) {
    return moments.computeIfAbsent(at, day -> new TreeMap<>());
  }

  private boolean isStock() {
    return rollUp.sum().over() != Aggregation.SUM && rollUp.sum().over() != Aggregation.NONE;
  }

  /**
   * Says whether a record has a period, as far as it can be said before all labels are known.
   *
   * @param texts a text for each of {@link #columns}
   * @param heading the column that is added up
   * @param line the line of the first record with these texts
   * @return false when the texts say none
   */
  boolean hasPeriod(List<String> texts, String heading, int line) {
    if (rollUp.period().isOpen()) {
      lines.putIfAbsent(label(texts, heading), line);
      return true;
    }
    return period(texts, heading).isPresent();
  }

  private Optional<Period> period(List<String> texts, String heading) {
    if (periods.size() > MOST_PERIODS) {
      periods.clear();
    }
    return periods.computeIfAbsent(
        periodTexts(texts, heading), both -> rollUp.period().period(both.get(0), both.get(1)));
  }

  /** Reads the labels together; does nothing where each record said its period. */
  private Map<String, Period> labels() {
    PeriodForm.Reading reading = rollUp.period().labels().read(open.keySet());
    return reading.isDoubtful() ? Map.of() : reading.best().periods();
  }

  /**
   * Returns what is to be said of the labels of the column.
   *
   * @param column the number of the column, from 1
   * @return an error when they cannot be read, a warning when they are read though nobody says how
   *     they are written
   */
  Optional<Problem> complaint(int column) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    PeriodRule rule = rollUp.period();
    PeriodForm.Reading reading = rule.labels().read(open.keySet());
    Map<String, Period> found = new HashMap<>(labels());
    found.values().removeIf(one -> rule.widened(one).isEmpty());
    String file = rollUp.resource().path();
    String label =
        open.keySet().stream()
            .filter(one -> !found.containsKey(one))
            .findFirst()
            .orElseGet(() -> open.keySet().iterator().next());
    Location at = new Location(file, lines.getOrDefault(label, 0), column);
    String form = "add \"form\": \"";
    if (reading.isDoubtful()) {
      String remedy = "say which: " + form + String.join("\" or " + form, reading.patterns());
      return Optional.of(Problem.error(at, "bad-period", reading.doubt(), remedy + "\""));
    } else if (found.size() < open.size()) {
      boolean isOdd = !reading.best().pattern().isEmpty() && !reading.best().periods().isEmpty();
      String others = isOdd ? "; others are written as " + reading.best().pattern() : "";
      String said = "\"" + label + "\" is no period" + (found.isEmpty() ? "" : others);
      return Optional.of(Problem.error(at, "bad-period", said, rule.remedy()));
    }
    String remedy = form + reading.best().pattern() + "\" to the period, which says so";
    return reading.isForeign()
        ? Optional.of(Problem.warning(at, "period-form", reading.note(), remedy))
        : Optional.empty();
  }

  /** Returns the two texts that say the period: of the label, day or year, and of the month. */
  List<String> periodTexts(List<String> texts, String heading) {
    if (rollUp.sum().arePeriods()) {
      return List.of(PeriodForm.heading(heading), "");
    }
    boolean areMonths = rollUp.sum().across().equals(RollUp.Sum.MONTH);
    String month = areMonths ? heading : text(texts, rollUp.period().monthColumn());
    return List.of(text(texts, rollUp.period().column()), month);
  }

  /** Returns the description. */
  RollUp rollUp() {
    return rollUp;
  }

  private String text(List<String> texts, String column) {
    return column.isEmpty() ? "" : texts.get(columns.indexOf(column));
  }

  /**
   * Returns the sums.
   *
   * @return the sums, completed as the description says; nothing when a text says no period
   */
  public Optional<GroupedSums> sums() {
    Map<String, Period> labels = open.isEmpty() ? Map.of() : labels();
    boolean areRead =
        labels.keySet().containsAll(open.keySet())
            && labels.values().stream().allMatch(one -> rollUp.period().widened(one).isPresent());
    if (!isWhole || !areRead) {
      return Optional.empty();
    }
    open.forEach((label, sums) -> pour(labels.get(label), sums));
    Map<Key, List<Tally>> counted = new TreeMap<>();
    moments.forEach(
        (day, ofDay) ->
            new GroupedSums(ofDay)
                .withTotals(rollUp)
                .groups()
                .forEach(
                    (key, one) -> counted.computeIfAbsent(key, k -> new ArrayList<>()).add(one)));
    counted.forEach((key, all) -> groups.put(key, ofStock(all)));
    GroupedSums sums = new GroupedSums(groups);
    return Optional.of(isStock() ? sums : sums.completed(rollUp));
  }

  private void pour(Period given, Map<List<String>, Tally> sums) {
    Period period = rollUp.period().widened(given).orElseThrow();
    SortedMap<Key, Tally> all = isStock() ? moments(given.start()) : groups;
    sums.forEach((members, tally) -> all.merge(new Key(period, members), tally, Tally::plus));
  }

  /** Returns what the counts of one period come to, in the order of their days. */
  private Tally ofStock(List<Tally> counts) {
    List<Tally> known = counts.stream().filter(one -> one.values() > 0).toList();
    if (known.isEmpty()) {
      return counts.get(counts.size() - 1);
    }
    Tally all = counts.stream().reduce(Tally::plus).orElseThrow();
    Tally last = known.get(known.size() - 1);
    return switch (rollUp.sum().over()) {
      case LAST -> last;
      case MAX -> known.stream().max(Comparator.comparing(Tally::sum)).orElseThrow();
      default ->
          new Tally(
              all.sum().divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64),
              all.values(),
              all.missing(),
              all.lines(),
              all.statuses());
    };
  }
}
