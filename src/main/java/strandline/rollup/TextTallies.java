package strandline.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import strandline.rollup.GroupedSums.Tally;
import strandline.scan.Dictionary;
import strandline.scan.NumberSink;

/** The sums of some columns by the texts of others, while the records of a range are taken. */
final class TextTallies {
  private final List<Dictionary> texts;
  private final List<NumberSink> numbers;
  private final Tallies[] tallies;
  private final Pairs[] pairs;

  /**
   * Makes empty ones.
   *
   * @param texts the columns that tell the groups apart; they may belong to others as well
   * @param numbers the columns that are added up; the same
   */
  TextTallies(List<Dictionary> texts, List<NumberSink> numbers) {
    this.texts = List.copyOf(texts);
    this.numbers = List.copyOf(numbers);
    tallies = new Tallies[numbers.size()];
    Arrays.setAll(tallies, i -> new Tallies());
    pairs = new Pairs[texts.size()];
    Arrays.setAll(pairs, i -> new Pairs());
  }

  /** Adds the record whose cells the columns took last. */
  void row() {
    int group = 0;
    for (int i = 0; i < pairs.length; i++) {
      int last = texts.get(i).last();
      group = i == 0 ? last : pairs[i].number(group, last);
    }
    for (int i = 0; i < tallies.length; i++) {
      NumberSink number = numbers.get(i);
      if (number.isMissing()) {
        tallies[i].addMissing(group);
      } else {
        tallies[i].add(group, number.unscaled(), number.scale());
      }
    }
  }

  /** Adds what is here to sums of texts. */
  void pour(TextSums sums) {
    List<List<String>> words = texts.stream().map(Dictionary::words).toList();
    int last = pairs.length - 1;
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
    for (int i = pairs.length - 1; i >= 0; i--) {
      int code = i == 0 ? rest : pairs[i].second(rest);
      found.add(0, words.get(i).get(code));
      rest = i == 0 ? 0 : pairs[i].first(rest);
    }
    return found;
  }
}
