package strandline.claim.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;

/**
 * A pair of prints under which a comparison of two periods can be read.
 *
 * @param earlier the print of the earlier period
 * @param later the print of the later period
 */
public record PrintPair(Print earlier, Print later) {
  /**
   * Returns every pair that gives another ratio, the one that the series takes first.
   *
   * @param series the series
   * @param from the earlier period
   * @param to the later period
   * @return pairs of whole, unbounded prints above zero
   */
  public static List<PrintPair> of(Series series, Period from, Period to) {
    List<PrintPair> pairs = new ArrayList<>();
    for (Print later : taken(series, to)) {
      for (Print earlier : taken(series, from)) {
        PrintPair pair = new PrintPair(earlier, later);
        if (earlier.value() > 0 && pairs.stream().noneMatch(p -> p.ratio() == pair.ratio())) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private static List<Print> taken(Series series, Period period) {
    return series.provenance().prints(period).stream()
        .filter(print -> print.status().isComparable())
        .sorted(Comparator.comparing(print -> !print.preferred()))
        .toList();
  }

  /**
   * Returns the ratio.
   *
   * @return later over earlier
   */
  public double ratio() {
    return later.value() / earlier.value();
  }

  /**
   * Says whether both figures were printed by one source.
   *
   * @return true when they were
   */
  public boolean isOneSource() {
    return earlier.sourceId().equals(later.sourceId());
  }

  /**
   * Returns the reading as a part of a sentence.
   *
   * @return such as {@code 3,722 over 1,870 (taken)}
   */
  public Sentence label() {
    return Sentence.of("check.pair")
        .with("later", Quantity.fixed(later.value(), 0))
        .with("earlier", Quantity.fixed(earlier.value(), 0))
        .with("how", how());
  }

  private Sentence how() {
    if (earlier.preferred() && later.preferred()) {
      return Sentence.of("check.taken");
    }
    if (isOneSource()) {
      return Sentence.of("check.one-source");
    }
    return Sentence.of(later.printed().isEmpty() ? "check.undated" : "check.printed")
        .with("status", later.status().isExact() ? "" : later.status().meaning())
        .with("printed", later.printed());
  }

  /**
   * Returns the sources of both prints.
   *
   * @return ids
   */
  public List<String> sourceIds() {
    return Stream.of(earlier.sourceId(), later.sourceId()).distinct().toList();
  }
}
