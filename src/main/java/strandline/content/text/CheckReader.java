package strandline.content.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import strandline.claim.Check;
import strandline.claim.NotedCheck;
import strandline.content.Scope;
import strandline.content.text.ClaimReader.Names;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.language.Sentence;

/**
 * The reader of one check of a claim: a single word with its fields.
 *
 * @param scope what the spec has named
 * @param before the names, where the data behind them have not been read
 */
public record CheckReader(Scope scope, Optional<Names> before) {
  private interface Reader {
    Optional<Check> read(CheckFields fields);
  }

  private static final Map<String, Reader> WORDS = words();

  private static Map<String, Reader> words() {
    Map<String, Reader> words = new TreeMap<>();
    words.put("value", FigureChecks::value);
    words.put("sum", FigureChecks::sum);
    words.put("share", FigureChecks::share);
    words.put("measure-named", FigureChecks::measureNamed);
    words.put("ratio", SeriesChecks::ratio);
    words.put("change", SeriesChecks::change);
    words.put("record", SeriesChecks::record);
    words.put("trend", SeriesChecks::trend);
    words.put("count", EventChecks::count);
    words.put("gap", EventChecks::gap);
    words.put("first-since", EventChecks::firstSince);
    words.put("date", EventChecks::date);
    words.put("weekday", EventChecks::weekday);
    return words;
  }

  /**
   * Returns the words of checks.
   *
   * @return sorted
   */
  public static Set<String> known() {
    return WORDS.keySet();
  }

  Optional<NotedCheck> read(Node node) {
    Fields entry = node.fields(scope.problems());
    if (entry.keys().size() != 1) {
      scope.complain(
          node.location(),
          "not-one-word",
          "a check of " + entry.keys().size() + " words",
          "write one word a check, such as - ratio: {series: …}");
      return Optional.empty();
    }
    String word = entry.keys().iterator().next();
    if (!WORDS.containsKey(word)) {
      scope.unknown(entry.at(word), "check", word, WORDS.keySet());
      return Optional.empty();
    }
    Fields fields = entry.required(word).orElseThrow().fields(scope.problems());
    int problems = scope.problems().all().size();
    CheckFields read = new CheckFields(fields, scope, before);
    Optional<Check> check = WORDS.get(word).read(read);
    List<Sentence> notes = read.notes();
    if (before.isEmpty() && scope.problems().all().size() == problems) {
      fields.done(); // a check that stopped at a problem has not asked for all of its keys
    }
    return check.map(one -> new NotedCheck(word, one, notes));
  }
}
