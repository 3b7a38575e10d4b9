package strandline.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import strandline.content.text.ClaimReader;
import strandline.input.Fields;
import strandline.input.Form;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.YamlReader;

/**
 * Looks at a spec before any data are read: its form, its words, and the names that it gives to
 * series, events and claims and uses later. What depends on the data is found when the report is
 * composed.
 */
public final class SpecCheck {
  /** What a spec may hold. */
  public static final Form FORM = Form.of(SpecCheck.class, "report.schema.json");

  private static final List<String> SERIES_FIELDS = List.of("series", "of", "named");

  private final Problems problems = new Problems();
  private Set<String> series = Set.of();
  private Set<String> events = Set.of();
  private final Set<String> claims = new TreeSet<>();

  /** Makes a check for one spec. */
  public SpecCheck() {}

  /**
   * Checks a spec.
   *
   * @param file the spec's path relative to the project
   * @param spec the spec's bytes
   * @param into takes the errors
   */
  public void check(String file, byte[] spec, Problems into) {
    Optional<Node> root = new YamlReader().read(file, spec, problems);
    if (root.isPresent() && !problems.hasErrors()) {
      check(root.get().fields(problems));
      FORM.check(root.get(), problems);
    }
    // Warnings are found again, with the rest, when the report is composed.
    problems.all().stream().filter(Problem::isError).forEach(into::add);
  }

  private void check(Fields fields) {
    series = names(fields, "series");
    events = names(fields, "events");
    List<Node> nodes = fields.items("claims");
    nodes.forEach(node -> claims.add(node.fields(problems).text("id", "")));
    new ClaimReader(new ClaimReader.Names(series, events), problems).read(nodes);
    ClaimForm form = new ClaimForm(declared(fields), problems);
    nodes.forEach(form::check);
    requireSections(fields, problems);
    new CoverReader(problems).language(fields);
    for (Node section : fields.items("sections")) {
      section.fields(problems).items("show").forEach(entry -> entry(entry, "word", words()));
    }
  }

  /** A report without sections shows nothing. */
  static void requireSections(Fields fields, Problems problems) {
    if (fields.required("sections").isPresent() && fields.items("sections").isEmpty()) {
      problems.add(
          Problem.error(
              fields.at("sections"),
              "empty-list",
              "the report has no section",
              "write one with id:, title: and show:"));
    }
  }

  private static Set<String> words() {
    return Words.all().keySet();
  }

  private Set<String> names(Fields fields, String key) {
    return fields.optional(key).map(node -> node.fields(problems).keys()).orElse(Set.of());
  }

  private Map<String, Node> declared(Fields fields) {
    Map<String, Node> declared = new TreeMap<>();
    fields
        .optional("series")
        .map(node -> node.fields(problems))
        .ifPresent(
            all ->
                all.keys()
                    .forEach(name -> all.optional(name).ifPresent(s -> declared.put(name, s))));
    return declared;
  }

  /** An entry of one word with its fields. */
  private void entry(Node node, String what, Set<String> words) {
    Fields entry = node.fields(problems);
    for (String word : entry.keys()) {
      if (words.contains(word)) {
        Fields fields = entry.required(word).orElseThrow().fields(problems);
        SERIES_FIELDS.forEach(key -> known(fields, key, "series", series));
        known(fields, "events", "events", events);
        known(fields, "states", "claim", claims);
        if (word.equals("claims")) {
          known(fields, "only", "claim", claims);
        }
      } else {
        unknown(entry.required(word).orElseThrow(), what, word, words);
      }
    }
  }

  private void known(Fields fields, String key, String what, Collection<String> names) {
    if (!fields.keys().contains(key)) {
      return;
    }
    Node node = fields.optional(key).orElseThrow();
    List<Node> items = node.isList() ? node.items(problems) : List.of(node);
    List<Node> unknown = new ArrayList<>(items);
    unknown.removeIf(item -> !item.isText() || names.contains(item.text(problems)));
    unknown.forEach(item -> unknown(item, what, item.text(problems), new HashSet<>(names)));
  }

  private void unknown(Node node, String what, String name, Collection<String> known) {
    String remedy =
        NearestWord.to(name, known)
            .map(word -> "did you mean \"" + word + "\"?")
            .orElse("there are: " + String.join(", ", new TreeSet<>(known)));
    problems.add(
        Problem.error(
            node.location(), "unknown-name", "\"" + name + "\" names no " + what, remedy));
  }
}
