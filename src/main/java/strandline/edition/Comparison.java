package strandline.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import strandline.dataset.DataPackage.Rows;
import strandline.edition.Revision.Kind;

/**
 * The comparison of two editions: of the rows that they were made from, and of what they say.
 *
 * @param before the older edition
 * @param after the newer one
 */
public record Comparison(Side before, Side after) {
  /**
   * One edition.
   *
   * @param says what it says
   * @param rows what it was made from
   */
  public record Side(Snapshot says, List<Rows> rows) {
    /** Copies. */
    public Side {
      rows = List.copyOf(rows);
    }
  }

  /** What one name stands for in either edition; at least one is there, and they differ. */
  private record Pair<T>(String name, Optional<T> before, Optional<T> after) {
    private Kind kind(Kind isNew, Kind isGone, Kind isOther) {
      return before.isEmpty() ? isNew : after.isEmpty() ? isGone : isOther;
    }

    private static OptionalDouble number(Optional<Double> value) {
      return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
  }

  /**
   * Compares.
   *
   * @param since the name of the older edition
   * @return every difference, rows first
   */
  public Revisions since(String since) {
    List<Revision> found = new ArrayList<>(RowComparison.of(before.rows, after.rows));
    differing(Snapshot::verdicts).forEach(claim -> found.add(claim(claim)));
    differing(Snapshot::findings).forEach(finding -> found.add(finding(finding)));
    differing(Snapshot::figures).forEach(figure -> found.add(figure(figure)));
    differing(Snapshot::headlines).forEach(line -> found.add(headline(line)));
    return new Revisions(since, found);
  }

  private static Revision claim(Pair<String> pair) {
    Kind kind = pair.kind(Kind.CLAIM_NEW, Kind.CLAIM_GONE, Kind.VERDICT_CHANGED);
    return words(kind, "claims", pair);
  }

  private static Revision finding(Pair<String> pair) {
    Kind kind = pair.kind(Kind.FINDING_NEW, Kind.FINDING_GONE, Kind.FINDING_CHANGED);
    return words(kind, "findings", pair);
  }

  private static Revision words(Kind kind, String where, Pair<String> pair) {
    return Revision.words(
        kind, where, pair.name(), pair.before().orElse(""), pair.after().orElse(""));
  }

  /** Its hash says nothing to a reader. */
  private static Revision figure(Pair<String> pair) {
    Kind kind = pair.kind(Kind.FIGURE_NEW, Kind.FIGURE_GONE, Kind.FIGURE_CHANGED);
    return Revision.words(kind, "figures", pair.name(), "", "");
  }

  private static Revision headline(Pair<Double> pair) {
    Kind kind = pair.kind(Kind.HEADLINE_NEW, Kind.HEADLINE_GONE, Kind.HEADLINE_CHANGED);
    OptionalDouble from = Pair.number(pair.before());
    OptionalDouble to = Pair.number(pair.after());
    return new Revision(kind, "headlines", pair.name(), "", "", from, to, true);
  }

  private <T> List<Pair<T>> differing(Function<Snapshot, Map<String, T>> part) {
    Map<String, T> old = part.apply(before.says);
    Map<String, T> now = part.apply(after.says);
    Map<String, T> all = new LinkedHashMap<>(now);
    old.forEach(all::putIfAbsent);
    return all.keySet().stream()
        .filter(name -> !Objects.equals(old.get(name), now.get(name)))
        .map(
            name ->
                new Pair<>(
                    name, Optional.ofNullable(old.get(name)), Optional.ofNullable(now.get(name))))
        .toList();
  }
}
