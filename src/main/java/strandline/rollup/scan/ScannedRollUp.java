package strandline.rollup.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.rollup.GroupedSums;
import strandline.rollup.GroupedSums.Tally;
import strandline.rollup.RollUp;
import strandline.rollup.sum.TextSums;
import strandline.scan.ByteSource;
import strandline.scan.CellSink;
import strandline.scan.Dictionary;
import strandline.scan.NumberSink;
import strandline.scan.RecordFile;

/**
 * Carries out a roll-up on a regular file, in memory that grows with the number of groups and not
 * with that of records.
 */
public final class ScannedRollUp {
  private final RollUp rollUp;
  private final List<String> columns;

  /**
   * Prepares a roll-up.
   *
   * @param rollUp the description
   */
  public ScannedRollUp(RollUp rollUp) {
    this.rollUp = rollUp;
    this.columns = TextSums.columns(rollUp);
  }

  /**
   * What a file comes to.
   *
   * @param sums the sums, completed as the description says
   * @param records how many records the file holds, also those that no filter lets pass
   */
  public record Result(GroupedSums sums, long records) {}

  /**
   * Adds up.
   *
   * @param source the file
   * @param cores how many threads read at a time; the sums are the same for any
   * @return what it comes to; nothing when the file, or a value in it, is for the careful reader
   * @throws IOException when the file cannot be read
   */
  public Optional<Result> sums(ByteSource source, int cores) throws IOException {
    if (columns.stream().anyMatch(rollUp.sum().columns()::contains)) {
      return Optional.empty();
    }
    try {
      return new RecordFile(source, rollUp.resource(), cores).read(Range::new).flatMap(this::sums);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof ArithmeticException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Result> sums(List<Range> ranges) {
    TextSums sums = new TextSums(rollUp);
    ranges.forEach(range -> range.pour(sums));
    long records = ranges.stream().mapToLong(range -> range.records).sum();
    return sums.sums()
        .filter(found -> !found.groups().isEmpty())
        .map(found -> new Result(found, records));
  }

  /** The records of one range. */
  private final class Range implements RecordFile.Taker {
    private final Dictionary[] texts = new Dictionary[columns.size()];
    private final NumberSink[] numbers = new NumberSink[rollUp.sum().columns().size()];
    private final Tallies[] tallies = new Tallies[numbers.length];
    private final Pairs[] pairs = new Pairs[columns.size()];
    private long records;

    Range() {
      for (int i = 0; i < texts.length; i++) {
        texts[i] = new Dictionary();
        pairs[i] = new Pairs();
      }
      for (int i = 0; i < numbers.length; i++) {
        String name = rollUp.sum().columns().get(i);
        numbers[i] = new NumberSink(rollUp.resource().schema().field(name).orElseThrow());
        tallies[i] = new Tallies();
      }
    }

    @Override
    public boolean fits(List<String> header) {
      return rollUp.columns().stream()
          .allMatch(
              column ->
                  header.contains(column) && header.indexOf(column) == header.lastIndexOf(column));
    }

    @Override
    public CellSink sink(String column) {
      int sum = rollUp.sum().columns().indexOf(column);
      int text = columns.indexOf(column);
      return sum >= 0 ? numbers[sum] : text >= 0 ? texts[text] : null;
    }

    @Override
    public void row() {
      records++;
      int group = 0;
      for (int i = 0; i < texts.length; i++) {
        group = i == 0 ? texts[0].last() : pairs[i].number(group, texts[i].last());
      }
      for (int i = 0; i < numbers.length; i++) {
        NumberSink number = numbers[i];
        if (number.isMissing()) {
          tallies[i].addMissing(group);
        } else {
          tallies[i].add(group, number.unscaled(), number.scale());
        }
      }
    }

    void pour(TextSums sums) {
      List<List<String>> words = new ArrayList<>();
      for (Dictionary dictionary : texts) {
        words.add(dictionary.words());
      }
      int last = texts.length - 1;
      int groups = last > 0 ? pairs[last].size() : last == 0 ? words.get(0).size() : 1;
      for (int group = 0; group < groups; group++) {
        List<Tally> sum = new ArrayList<>();
        for (Tallies tally : tallies) {
          sum.add(tally.tally(group));
        }
        sums.add(texts(group, words), sum);
      }
    }

    private List<String> texts(int group, List<List<String>> words) {
      List<String> found = new ArrayList<>();
      int rest = group;
      for (int i = texts.length - 1; i >= 0; i--) {
        int code = i == 0 ? rest : pairs[i].second(rest);
        found.add(0, words.get(i).get(code));
        rest = i == 0 ? 0 : pairs[i].first(rest);
      }
      return found;
    }
  }
}
