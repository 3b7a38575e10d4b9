package strandline.compose;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import strandline.claim.Mention;
import strandline.claim.Mention.Amount;
import strandline.claim.MentionReader;
import strandline.claim.Stated;
import strandline.claim.StatedNumber;
import strandline.claim.StatedNumber.How;
import strandline.claim.Verdict;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Report.Section;
import strandline.report.Table;
import strandline.series.DateRange;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Status;

/**
 * The check of what an analyst writes for readers. A comparison is bound to a claim that stands,
 * the one under {@code states} where there is one; a number to a claim, to a value of a table or to
 * how many series the entry lists; a bound to a claim, to a figure of the period that the sentence
 * names or to a figure that is such a bound; a time to a period or an event of the report. What is
 * quoted from elsewhere is listed under {@code context}.
 */
final class ProseCheck {
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "subtitle",
          "short-title",
          "figure-title",
          "summary",
          "note",
          "says",
          "text",
          "label");
  private static final Set<String> PARTS =
      Set.of("notes", "headlines", "sections", "show", "derive", "shade");

  /** A bound is fulfilled by nearly any value, so that it needs a figure of its own period. */
  private static final Set<How> EXACT = Set.of(How.IS, How.ABOUT);

  private final Scope scope;
  private final List<Stated> claims = new ArrayList<>();
  private final List<Cell.Number> values = new ArrayList<>();
  private final Stated times;

  ProseCheck(Scope scope, List<Section> sections) {
    this.scope = scope;
    scope.verdicts().values().stream()
        .filter(Verdict::stands)
        .forEach(verdict -> claims.add(Stated.all(verdict.claim().checks())));
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table) {
          values(table);
        } else if (block instanceof Block.Statement said) {
          said.numbers()
              .forEach(
                  one -> values.add(new Cell.Number(one.value(), 0, Status.NORMAL, one.origin())));
        }
      }
    }
    this.times = times(scope);
  }

  private void values(Table table) {
    for (List<Cell> row : table.rows()) {
      for (Cell cell : row) {
        if (cell instanceof Cell.Number number) {
          values.add(number);
        }
      }
    }
  }

  private static Stated times(Scope scope) {
    List<Period> periods =
        scope.series().values().stream()
            .flatMap(series -> series.observations().stream())
            .map(observation -> observation.period())
            .distinct()
            .toList();
    DateRange[] days =
        scope.events().values().stream()
            .flatMap(set -> set.log().events().stream())
            .map(event -> event.when())
            .toArray(DateRange[]::new);
    return Stated.at(periods).and(Stated.on(days));
  }

  /** Checks every text of a spec but the claims, which are read against their own checks. */
  void check(Fields spec) {
    List<String> context = spec.texts("context");
    text(spec, "subtitle", context, Optional.empty());
    text(spec, "title", context, Optional.empty());
    for (String part : List.of("notes", "headlines", "sections")) {
      spec.items(part).forEach(node -> entry(node, context));
    }
  }

  private void entry(Node node, List<String> outer) {
    Fields fields = node.fields(new Problems());
    List<String> context = Stream.concat(outer.stream(), quoted(fields).stream()).toList();
    Optional<Stated> states = states(fields);
    for (String key : fields.keys()) {
      Node value = fields.optional(key).orElseThrow();
      if (TEXTS.contains(key) && value.isText()) {
        text(fields, key, context, states);
      } else if (PARTS.contains(key) && value.isList()) {
        value.items(new Problems()).forEach(item -> entry(item, context));
      } else if (value.isMap() && fields.keys().size() == 1) {
        entry(value, context); // a word with its fields
      }
    }
  }

  /** How many series or events an entry lists, which its texts may say: two nationalities. */
  private static Stated listed(Fields fields) {
    return fields.keys().stream()
        .filter(List.of("series", "of", "events")::contains)
        .map(key -> fields.optional(key).orElseThrow())
        .filter(Node::isList)
        .map(node -> Stated.exactly(node.items(new Problems()).size(), Mention.Unit.PLAIN))
        .reduce(Stated.NOTHING, Stated::and);
  }

  private static List<String> quoted(Fields fields) {
    return fields.keys().contains("context") ? fields.texts("context") : List.of();
  }

  /** What the claims say that an entry states: one claim, or a list. */
  private Optional<Stated> states(Fields fields) {
    String key = fields.keys().contains("claim") ? "claim" : "states";
    if (!fields.keys().contains(key)) {
      return Optional.empty();
    }
    Node node = fields.optional(key).orElseThrow();
    List<Node> ids = node.isList() ? node.items(new Problems()) : List.of(node);
    return ids.stream()
        .filter(Node::isText)
        .map(id -> scope.verdicts().get(id.text(new Problems())))
        .filter(verdict -> verdict != null)
        .map(verdict -> Stated.all(verdict.claim().checks()))
        .reduce(Stated::and);
  }

  private void text(Fields fields, String key, List<String> context, Optional<Stated> states) {
    if (!fields.keys().contains(key)) {
      return;
    }
    Node node = fields.optional(key).orElseThrow();
    Stated listed = listed(fields);
    List<String> unbound = new ArrayList<>();
    for (String sentence : node.text(new Problems()).split("(?<=[.;!?]) ")) {
      List<Mention> mentions = MentionReader.of(sentence, false, context);
      mentions.stream()
          .filter(mention -> !listed.covers(mention) && !isBound(mention, mentions, states))
          .map(mention -> "\"" + mention.text() + "\"")
          .forEach(unbound::add);
    }
    if (!unbound.isEmpty()) {
      scope.complain(
          node.location(),
          "unbound-words",
          unbound.stream().distinct().collect(joining(", "))
              + (unbound.size() == 1 ? " is" : " are")
              + " bound to no value, claim or date",
          "name the claim under states:, or list the words under context: where they are quoted");
    }
  }

  private boolean isBound(Mention mention, List<Mention> sentence, Optional<Stated> states) {
    if (times.covers(mention) && mention.time().isPresent()) {
      return true;
    }
    boolean isValue =
        mention
                .amount()
                .filter(amount -> !isComparison(amount))
                .filter(amount -> values.stream().anyMatch(cell -> gives(cell, amount.number())))
                .isPresent()
            || isDatedBound(mention, sentence);
    if (isValue || states.isPresent()) {
      return isValue || states.get().covers(mention);
    }
    return claims.stream().anyMatch(claim -> says(claim, mention, sentence));
  }

  /** A figure that is a bound is said as that bound, and another as the number that it is. */
  private static boolean gives(Cell.Number cell, StatedNumber number) {
    boolean isBound = cell.status() == Status.AT_LEAST || cell.status() == Status.AT_MOST;
    return isBound
        ? number.how().name().equals(cell.status().name()) && number.number() == cell.value()
        : EXACT.contains(number.how()) && number.fits(cell.value());
  }

  /** A bound may be said of a period whose figures keep it. */
  private boolean isDatedBound(Mention mention, List<Mention> sentence) {
    if (mention.amount().filter(a -> !EXACT.contains(a.number().how())).isEmpty()) {
      return false;
    }
    List<Mention.Time> said = sentence.stream().flatMap(one -> one.time().stream()).toList();
    List<Observation> figures =
        scope.series().values().stream()
            .flatMap(series -> series.observations().stream())
            .filter(o -> o.hasValue() && said.stream().anyMatch(time -> time.is(o.period())))
            .toList();
    return Stated.figures(figures).covers(mention);
  }

  /** A claim binds a comparison when it also speaks of a time of the sentence, if that has any. */
  private static boolean says(Stated claim, Mention mention, List<Mention> sentence) {
    List<Mention> dated = sentence.stream().filter(one -> one.time().isPresent()).toList();
    return claim.covers(mention) && (dated.isEmpty() || dated.stream().anyMatch(claim::covers));
  }

  /** Words such as doubled and half compare; a number in digits or a number of things does not. */
  private static boolean isComparison(Amount amount) {
    return amount.unit() == Mention.Unit.FRACTION
        || !amount.isInDigits() && amount.number().decimals() > 0;
  }
}
