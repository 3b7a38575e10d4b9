package strandline.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import strandline.dataset.DataPackage.Rows;
import strandline.edition.Revision.Kind;
import strandline.edition.Revision.Said;

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

  /** A part of what an edition says, and how its differences are told. */
  private record Part<T>(
      String where,
      Function<Snapshot, Map<String, T>> of,
      Function<T, Said> said,
      Kind isNew,
      Kind isGone,
      Kind isOther) {
    private List<Revision> differing(Snapshot before, Snapshot after) {
      Map<String, T> old = of.apply(before);
      Map<String, T> now = of.apply(after);
      Map<String, T> all = new LinkedHashMap<>(now);
      old.forEach(all::putIfAbsent);
      return all.keySet().stream()
          .filter(name -> !Objects.equals(old.get(name), now.get(name)))
          .map(name -> revision(name, old.get(name), now.get(name)))
          .toList();
    }

    private Revision revision(String name, T old, T now) {
      Kind kind = old == null ? isNew : now == null ? isGone : isOther;
      return new Revision(kind, where, name, said(old), said(now), true);
    }

    private Said said(T what) {
      return what == null ? Said.NOTHING : said.apply(what);
    }
  }

  private static final List<Part<?>> PARTS =
      List.of(
          new Part<>(
              "claims",
              Snapshot::verdicts,
              Said::new,
              Kind.CLAIM_NEW,
              Kind.CLAIM_GONE,
              Kind.VERDICT_CHANGED),
          new Part<>(
              "findings",
              Snapshot::findings,
              Said::new,
              Kind.FINDING_NEW,
              Kind.FINDING_GONE,
              Kind.FINDING_CHANGED),
          // The hash of a figure says nothing to a reader.
          new Part<>(
              "figures",
              Snapshot::figures,
              hash -> Said.NOTHING,
              Kind.FIGURE_NEW,
              Kind.FIGURE_GONE,
              Kind.FIGURE_CHANGED),
          new Part<>(
              "headlines",
              Snapshot::headlines,
              value -> new Said("", OptionalDouble.of(value)),
              Kind.HEADLINE_NEW,
              Kind.HEADLINE_GONE,
              Kind.HEADLINE_CHANGED));

  /**
   * Compares.
   *
   * @param since the name of the older edition
   * @return every difference, rows first
   */
  public Revisions since(String since) {
    List<Revision> found = new ArrayList<>(RowComparison.of(before.rows, after.rows));
    PARTS.forEach(part -> found.addAll(part.differing(before.says, after.says)));
    return new Revisions(since, found);
  }
}
