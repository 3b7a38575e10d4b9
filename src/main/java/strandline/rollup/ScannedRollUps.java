package strandline.rollup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import strandline.rollup.ScannedRollUp.Result;
import strandline.scan.ByteSource;
import strandline.scan.CellSink;
import strandline.scan.Dictionary;
import strandline.scan.NumberSink;
import strandline.scan.RecordFile;
import strandline.schema.Field;

/**
 * Carries out several roll-ups on one regular file, which is read once. What they have in common is
 * done once: a column that several look at, and the sums of those that differ in what the texts
 * mean alone, as by month and by year.
 */
final class ScannedRollUps {
  private final List<RollUp> rollUps;

  /**
   * Prepares roll-ups.
   *
   * @param rollUps at least one; the files of all are of the same form
   */
  ScannedRollUps(List<RollUp> rollUps) {
    this.rollUps = List.copyOf(rollUps);
  }

  /** What a roll-up adds up, and by what; roll-ups that agree in it differ in their texts alone. */
  private record Plan(List<String> texts, List<Field> numbers) {
    static Plan of(RollUp rollUp) {
      return new Plan(
          TextSums.columns(rollUp),
          rollUp.sum().columns().stream()
              .map(name -> rollUp.resource().schema().field(name).orElseThrow())
              .toList());
    }
  }

  /**
   * Adds up.
   *
   * @param source the file
   * @param cores how many threads read at a time
   * @return what each roll-up comes to, in their order; nothing where the file, or a value in it,
   *     is for the careful reader
   * @throws IOException when the file cannot be read
   */
  List<Optional<Result>> sums(ByteSource source, int cores) throws IOException {
    Optional<List<Range>> ranges = ranges(source, cores);
    if (ranges.isEmpty() && rollUps.size() > 1) {
      // What one of them cannot take must not keep the others from it.
      List<Optional<Result>> alone = new ArrayList<>();
      for (RollUp rollUp : rollUps) {
        alone.addAll(new ScannedRollUps(List.of(rollUp)).sums(source, cores));
      }
      return alone;
    }
    return ranges
        .map(read -> rollUps.stream().map(rollUp -> result(rollUp, read)).toList())
        .orElseGet(() -> Collections.nCopies(rollUps.size(), Optional.empty()));
  }

  private Optional<List<Range>> ranges(ByteSource source, int cores) throws IOException {
    try {
      return new RecordFile(source, rollUps.get(0).resource(), cores).read(Range::new);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof ArithmeticException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Optional<Result> result(RollUp rollUp, List<Range> ranges) {
    TextSums sums = new TextSums(rollUp);
    Plan plan = Plan.of(rollUp);
    ranges.forEach(range -> range.tallies.get(plan).pour(sums));
    long records = ranges.stream().mapToLong(range -> range.records).sum();
    return sums.sums()
        .filter(found -> !found.groups().isEmpty())
        .map(found -> new Result(found, records));
  }

  /** The records of one range. */
  private final class Range implements RecordFile.Taker {
    private final Map<String, Dictionary> texts = new LinkedHashMap<>();
    private final Map<Field, NumberSink> numbers = new LinkedHashMap<>();
    private final Map<Plan, TextTallies> tallies = new LinkedHashMap<>();
    private final TextTallies[] all;
    private long records;

    Range() {
      rollUps.stream().map(Plan::of).forEach(plan -> tallies.computeIfAbsent(plan, this::tallies));
      all = tallies.values().toArray(TextTallies[]::new);
    }

    private TextTallies tallies(Plan plan) {
      return new TextTallies(
          plan.texts().stream()
              .map(name -> texts.computeIfAbsent(name, n -> new Dictionary()))
              .toList(),
          plan.numbers().stream()
              .map(field -> numbers.computeIfAbsent(field, NumberSink::new))
              .toList());
    }

    @Override
    public boolean fits(List<String> header) {
      Set<String> needed = new LinkedHashSet<>();
      rollUps.forEach(rollUp -> needed.addAll(rollUp.columns()));
      return needed.stream()
          .allMatch(
              column ->
                  header.contains(column) && header.indexOf(column) == header.lastIndexOf(column));
    }

    @Override
    public CellSink sink(String column) {
      List<CellSink> sinks = new ArrayList<>();
      numbers.forEach(
          (field, sink) -> sinks.addAll(field.name().equals(column) ? List.of(sink) : List.of()));
      Optional.ofNullable(texts.get(column)).ifPresent(sinks::add);
      return sinks.stream().reduce(CellSink::and).orElse(null);
    }

    @Override
    public void row() {
      records++;
      for (TextTallies tally : all) {
        tally.row();
      }
    }
  }
}
