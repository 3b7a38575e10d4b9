package strandline.content.text;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import strandline.claim.Claim;
import strandline.claim.Claim.Scope.Limit;
import strandline.claim.Mention;
import strandline.claim.MentionReader;
import strandline.claim.NotedCheck;
import strandline.claim.Stated;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.series.DateRange;
import strandline.series.Observation;
import strandline.series.Series;
import strandline.series.Source;

/** Reads the claims of a spec. */
public final class ClaimReader {
  private final Scope scope;
  private final List<Source> sources;
  private final Optional<Names> before;

  /**
   * The names that a spec gives, where the data behind them have not been read.
   *
   * @param series the names of series
   * @param events the names of events
   */
  public record Names(Set<String> series, Set<String> events) {}

  /**
   * Makes a reader.
   *
   * @param scope the series and events that checks may name
   * @param sources the sources that a claim may cite
   */
  public ClaimReader(Scope scope, List<Source> sources) {
    this.scope = scope;
    this.sources = List.copyOf(sources);
    this.before = Optional.empty();
  }

  /**
   * Makes a reader that finds what is wrong in claims whatever the data are.
   *
   * @param names the names that checks may use
   * @param problems takes what is wrong
   */
  public ClaimReader(Names names, Problems problems) {
    this.scope = new Scope(Map.of(), Map.of(), Map.of(), List.of(), problems);
    this.sources = List.of();
    this.before = Optional.of(names);
  }

  /**
   * Reads every claim.
   *
   * @param nodes the entries under {@code claims}
   * @return the claims without problems, in order
   */
  public List<Claim> read(List<Node> nodes) {
    List<Claim> claims = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : nodes) {
      Fields fields = node.fields(scope.problems());
      read(fields).ifPresent(claims::add);
      String id = fields.text("id", "");
      if (!ids.add(id)) {
        scope.complain(
            fields.at("id"), "two-claims", "a second claim \"" + id + "\"", "rename one");
      }
    }
    return claims;
  }

  private Optional<Claim> read(Fields fields) {
    String id = fields.text("id");
    String says = fields.text("says");
    String cited = cited(fields);
    Optional<LocalDate> said = said(fields, cited);
    Claim.Shown shown = new Claim.Shown(fields.text("table", ""), fields.text("figure", ""));
    boolean mustHold = gate(fields);
    Claim.Scope tested = tested(fields);
    List<NotedCheck> checks = checks(fields, id, tested);
    List<String> context = fields.texts("context");
    if (before.isEmpty() && !checks.isEmpty()) {
      compare(fields, says, context, checks);
    }
    refuseGate(fields, mustHold, tested);
    return checks.isEmpty() != tested.isOutside() || id.isBlank() || says.isBlank()
        ? Optional.empty()
        : Optional.of(new Claim(id, says, cited, said, shown, mustHold, tested, checks));
  }

  private List<NotedCheck> checks(Fields fields, String id, Claim.Scope tested) {
    List<NotedCheck> checks = new ArrayList<>();
    CheckReader reader = new CheckReader(scope, before);
    List<Node> nodes = fields.items("checks");
    nodes.forEach(node -> reader.read(node).ifPresent(checks::add));
    if (nodes.isEmpty() && !tested.isOutside()) {
      scope.complain(
          fields.location(),
          "no-check",
          "claim \"" + id + "\" has no check",
          "write checks: under it, or out-of-scope: with the reason");
    }
    if (!nodes.isEmpty() && tested.isOutside()) {
      scope.complain(
          fields.at("out-of-scope"),
          "checks-out-of-scope",
          "claim \"" + id + "\" is out of scope and has checks",
          "take out one of the two");
    }
    return checks;
  }

  /** A sentence says what its checks hold against the data, and nothing else. */
  private void compare(Fields fields, String says, List<String> context, List<NotedCheck> checks) {
    context.stream()
        .filter(quoted -> quoted.isBlank() || !says.contains(quoted))
        .forEach(
            quoted ->
                scope.complain(
                    fields.at("context"),
                    "not-quoted",
                    "\"" + quoted + "\" does not stand in the sentence",
                    "write the words as says has them"));
    Stated stated = Stated.all(checks);
    List<Mention> mentions = MentionReader.of(says, true, context);
    List<Mention> missing = mentions.stream().filter(m -> !stated.covers(m)).toList();
    List<Node> nodes = fields.items("checks");
    if (nodes.size() != checks.size()) {
      return;
    }
    if (!missing.isEmpty()) {
      Node nearest = nodes.get(nearest(missing.get(0), checks));
      refuse(fields, missing.stream().map(Mention::text).toList(), "its check does not", nearest);
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Stated check = checks.get(i).stated();
      latest(node)
          .ifPresent(
              all -> {
                Observation last = all.get(all.size() - 1);
                List<String> old = check.old(says, mentions, last, all, stated);
                refuse(fields, old, "the latest is " + last.period(), node);
              });
    }
    List<Stated> each = checks.stream().map(NotedCheck::stated).toList();
    refuse(fields, Stated.misplaced(says, mentions, each), "no check does", nodes.get(0));
  }

  private void refuse(Fields fields, List<String> words, String found, Node check) {
    if (!words.isEmpty()) {
      scope.complain(
          fields.at("says"),
          "unchecked-words",
          words.stream().collect(joining("\", \"", "the sentence says \"", "\", and "))
              + found
              + ": "
              + check.fields(new Problems()).keys().iterator().next()
              + " at "
              + check.location(),
          "let both say the same, add a check, or list the words under context: of the claim");
    }
  }

  /** The observations as far as the latest, where a check asks for it. */
  private Optional<List<Observation>> latest(Node node) {
    Fields entry = node.fields(new Problems());
    String word = entry.keys().iterator().next();
    Fields check = entry.required(word).orElseThrow().fields(new Problems());
    return Stream.of(check.text("at", ""), check.text("to", ""))
        .filter(Scope::isLatest)
        .flatMap(
            label ->
                Stream.ofNullable(scope.series().get(check.text("series", "")))
                    .flatMap(
                        one ->
                            Scope.periodOf(label, one)
                                .map(at -> one.between(one.first(), at))
                                .stream()))
        .map(Series::observations)
        .findFirst();
  }

  /** The check that speaks of what a sentence says: of a number, a time or a comparison. */
  private static int nearest(Mention mention, List<NotedCheck> checks) {
    for (int i = 0; i < checks.size(); i++) {
      Stated stated = checks.get(i).stated();
      if (mention.amount().isPresent() && !stated.amounts().isEmpty()
          || mention.term().isPresent() && !stated.terms().isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  private static final Map<Limit, String> LIMITS =
      Map.of(
          Limit.OUTSIDE,
          "out-of-scope",
          Limit.CIRCULAR,
          "circular",
          Limit.MISLEADING,
          "misleading");

  private Claim.Scope tested(Fields fields) {
    Claim.Scope scope =
        fields.flag("causal", false) ? new Claim.Scope(Limit.CAUSAL, "") : Claim.Scope.whole();
    for (Limit limit : Limit.values()) {
      String why = LIMITS.containsKey(limit) ? fields.text(LIMITS.get(limit), "") : "";
      scope = why.isEmpty() ? scope : new Claim.Scope(limit, why);
    }
    return scope;
  }

  /** What can never be decided must not be able to stop every edition. */
  private void refuseGate(Fields fields, boolean mustHold, Claim.Scope tested) {
    if (mustHold && tested.limit() != Limit.NONE) {
      scope.complain(
          fields.at("gate"),
          "gate-undecidable",
          "must-hold on a claim that "
              + (tested.limit() == Limit.CAUSAL
                  ? "names a cause"
                  : tested.isOutside()
                      ? "is out of scope"
                      : "is " + tested.limit().name().toLowerCase(Locale.ROOT)),
          "write gate: may-fail; the data can never decide it");
    }
  }

  private String cited(Fields fields) {
    String cited = fields.text("cited", "");
    List<String> ids = sources.stream().map(Source::id).toList();
    if (before.isEmpty() && !cited.isEmpty() && !ids.contains(cited)) {
      scope.unknown(fields.at("cited"), "source", cited, ids);
    }
    return cited;
  }

  /** The day on which it was said: the spec's, or the article's date. */
  private Optional<LocalDate> said(Fields fields, String cited) {
    String date =
        scope
            .source(cited)
            .map(Source::published)
            .filter(published -> fields.optional("said").isEmpty())
            .orElseGet(() -> fields.text("said", ""));
    if (date.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(DateRange.parse(date).last());
    } catch (DateTimeException noDate) {
      scope.complain(
          fields.optional("said").isPresent() ? fields.at("said") : fields.at("cited"),
          "bad-date",
          "\"" + date + "\" is no date",
          "write said: with a year, a month or a day, such as 2015-01-22");
      return Optional.empty();
    }
  }

  private boolean gate(Fields fields) {
    String gate = fields.text("gate", "may-fail");
    if (!gate.equals("must-hold") && !gate.equals("may-fail")) {
      scope.unknown(fields.at("gate"), "gate", gate, List.of("must-hold", "may-fail"));
    }
    return gate.equals("must-hold");
  }
}
