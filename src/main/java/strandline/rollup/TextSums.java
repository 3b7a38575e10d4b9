package strandline.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import strandline.rollup.GroupedSums.Key;
import strandline.rollup.GroupedSums.Tally;
import strandline.series.Period;

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
  private final Map<List<String>, Optional<Period>> periods = new HashMap<>();
  private boolean isWhole = true;

  /**
   * Makes an empty one.
   *
   * @param rollUp the description
   */
  public TextSums(RollUp rollUp) {
    this.rollUp = rollUp;
    this.columns = columns(rollUp);
  }

  /**
   * Returns the columns whose texts decide where a record belongs.
   *
   * @param rollUp the description
   * @return their names, in the order of the schema; those of the period, the filters and the
   *     groups
   */
  public static List<String> columns(RollUp rollUp) {
    return rollUp.resource().schema().names().stream()
        .filter(
            name ->
                rollUp.period().columns().contains(name)
                    || rollUp.filters().stream().anyMatch(f -> f.column().equals(name))
                    || rollUp.groups().stream().anyMatch(g -> g.column().equals(name)))
        .toList();
  }

  /**
   * Adds what the records with the same texts come to.
   *
   * @param texts a text for each of {@link #columns}
   * @param tallies a tally for each of the columns that are added up
   */
  public void add(List<String> texts, List<Tally> tallies) {
    boolean counts =
        rollUp.filters().stream().allMatch(f -> f.passes(texts.get(columns.indexOf(f.column()))));
    for (int i = 0; i < tallies.size() && counts; i++) {
      add(texts, rollUp.sum().columns().get(i), tallies.get(i));
    }
  }

  private void add(List<String> texts, String heading, Tally tally) {
    Optional<Period> period = period(texts, heading);
    isWhole &= period.isPresent();
    List<String> members = new ArrayList<>();
    for (RollUp.Group group : rollUp.groups()) {
      String text = group.column().isEmpty() ? heading : text(texts, group.column());
      members.add(group.member(text));
    }
    period.ifPresent(of -> groups.merge(new Key(of, members), tally, Tally::plus));
  }

  /**
   * Returns the period of a record.
   *
   * @param texts a text for each of {@link #columns}
   * @param heading the column that is added up
   * @return nothing when the texts say none
   */
  Optional<Period> period(List<String> texts, String heading) {
    if (periods.size() > MOST_PERIODS) {
      periods.clear();
    }
    return periods.computeIfAbsent(
        periodTexts(texts, heading), both -> rollUp.period().period(both.get(0), both.get(1)));
  }

  /** Returns the two texts that say the period: of the label, day or year, and of the month. */
  List<String> periodTexts(List<String> texts, String heading) {
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
    return isWhole ? Optional.of(new GroupedSums(groups).completed(rollUp)) : Optional.empty();
  }
}
