package strandline.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import strandline.series.Period;
import strandline.series.Status;

/**
 * What a roll-up comes to: the exact sum of each group. Two engines that carry out one description
 * on the same records give equal values.
 *
 * @param groups the sums by period and members, sorted
 */
public record GroupedSums(SortedMap<Key, Tally> groups) {
  /**
   * A group.
   *
   * @param period the period
   * @param members a member of each dimension, in the order of the roll-up's groups
   */
  public record Key(Period period, List<String> members) implements Comparable<Key> {
    /** Copies the list. */
    public Key {
      members = List.copyOf(members);
    }

    @Override
    public int compareTo(Key other) {
      int order = period.compareTo(other.period);
      for (int i = 0; order == 0 && i < Math.min(members.size(), other.members.size()); i++) {
        order = members.get(i).compareTo(other.members.get(i));
      }
      return order != 0 ? order : Integer.compare(members.size(), other.members.size());
    }
  }

  /**
   * What the values of a group come to.
   *
   * @param sum the exact sum, without zeros at the end of its decimals; zero when no value is there
   * @param values how many values were added
   * @param missing how many records of the group have no value
   * @param lines the lines between which the records stand
   * @param statuses what the publisher says of its records by marks
   */
  public record Tally(
      BigDecimal sum, long values, long missing, Lines lines, Set<Status> statuses) {
    /** Nothing at all. */
    public static final Tally NONE = new Tally(BigDecimal.ZERO, 0, 0);

    /** Makes the tally of records whose lines nobody knows, as those of a database. */
    public Tally(BigDecimal sum, long values, long missing) {
      this(sum, values, missing, Lines.UNKNOWN, Set.of());
    }

    /** Where the records stand is no part of what they come to. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Tally tally
          && sum.equals(tally.sum)
          && values == tally.values
          && missing == tally.missing
          && statuses.equals(tally.statuses);
    }

    @Override
    public int hashCode() {
      return Objects.hash(sum, values, missing, statuses);
    }

    /** Brings the sum to the one form in which equal sums are equal. */
    public Tally {
      sum = plain(sum);
      statuses = Set.copyOf(statuses);
    }

    /** Returns the same with a mark on every record. */
    Tally with(Status status) {
      return plus(new Tally(BigDecimal.ZERO, 0, 0, Lines.UNKNOWN, Set.of(status)));
    }

    /** Returns the status of the whole: that of its records which says most against it. */
    Status status() {
      boolean hasValue = values > 0 || missing == 0;
      List<Status> order =
          hasValue
              ? List.of(
                  Status.AT_LEAST,
                  Status.AT_MOST,
                  Status.PARTIAL,
                  Status.BREAK,
                  Status.ESTIMATED,
                  Status.ROUNDED,
                  Status.PROVISIONAL,
                  Status.REVISED)
              : List.of(Status.CONFIDENTIAL, Status.LOW, Status.NOT_APPLICABLE);
      return order.stream()
          .filter(statuses::contains)
          .findFirst()
          .orElse(hasValue ? Status.NORMAL : Status.NOT_AVAILABLE);
    }

    private static BigDecimal plain(BigDecimal sum) {
      BigDecimal bare = sum.stripTrailingZeros();
      return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /**
     * Returns both together.
     *
     * @param other another group's
     * @return the sums and the numbers added
     */
    public Tally plus(Tally other) {
      Set<Status> all = new HashSet<>(statuses);
      all.addAll(other.statuses);
      return new Tally(
          sum.add(other.sum),
          values + other.values,
          missing + other.missing,
          lines.and(other.lines),
          all);
    }
  }

  /**
   * The lines of a file between which records stand.
   *
   * @param first the line of the first of them; 0 when it is not known
   * @param last the line of the last
   */
  public record Lines(int first, int last) {
    /** Nobody knows them. */
    public static final Lines UNKNOWN = new Lines(0, 0);

    private Lines and(Lines other) {
      if (first == 0 || other.first == 0) {
        return first == 0 ? other : this;
      }
      return new Lines(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  /** Copies the map. */
  public GroupedSums {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
  }

  /**
   * Returns the same sums with the members that stand for all records together.
   *
   * @param rollUp the description that says which dimensions have one
   * @return for each such dimension, one more group for each period and the other members
   */
  public GroupedSums withTotals(RollUp rollUp) {
    SortedMap<Key, Tally> all = new TreeMap<>(groups);
    for (int i = 0; i < rollUp.groups().size(); i++) {
      int at = i;
      rollUp.groups().get(i).total().ifPresent(member -> addTotal(all, at, member));
    }
    return new GroupedSums(all);
  }

  /**
   * Returns what a roll-up comes to in the end: with its totals, and with zeros where an absent
   * group is one.
   *
   * @param rollUp the description
   * @return the sums that enter a dataset
   */
  public GroupedSums completed(RollUp rollUp) {
    SortedMap<Key, Tally> all = new TreeMap<>(withTotals(rollUp).groups);
    if (rollUp.absentIsZero()) {
      List<List<String>> members = all.keySet().stream().map(Key::members).distinct().toList();
      List<Period> periods = all.keySet().stream().map(Key::period).distinct().toList();
      for (Period period : periods) {
        members.forEach(group -> all.putIfAbsent(new Key(period, group), Tally.NONE));
      }
    }
    return new GroupedSums(all);
  }

  private static void addTotal(SortedMap<Key, Tally> all, int at, String member) {
    SortedMap<Key, Tally> totals = new TreeMap<>();
    all.forEach(
        (key, tally) -> {
          List<String> members = new ArrayList<>(key.members());
          members.set(at, member);
          totals.merge(new Key(key.period(), members), tally, Tally::plus);
        });
    all.putAll(totals);
  }
}
