package strandline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.content.Scope;
import strandline.dataset.Selection;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.series.Period;

/**
 * What a spec itself says of the series of its claims, held against their checks: periods that are
 * none or lie on another calendar or outside the series' own window, and comparisons of series that
 * measure or count unlike things.
 */
final class ClaimForm {
  private static final List<String> PERIODS = List.of("at", "from", "to", "since", "print-of");
  private static final List<String> COMPARED = List.of("share", "sum");

  private final Map<String, Node> series;
  private final Problems problems;

  ClaimForm(Map<String, Node> series, Problems problems) {
    this.series = series;
    this.problems = problems;
  }

  /** Checks one claim; what is wrong otherwise is found by others. */
  void check(Node claim) {
    for (Node entry : claim.fields(new Problems()).items("checks")) {
      Fields words = entry.fields(new Problems());
      for (String word : words.keys()) {
        words
            .optional(word)
            .map(node -> node.fields(new Problems()))
            .ifPresent(fields -> check(word, fields));
      }
    }
  }

  private void check(String word, Fields fields) {
    List<String> names = names(fields, "series");
    Optional<Fields> main = names.stream().findFirst().flatMap(this::declared);
    if (main.isEmpty()) {
      return;
    }
    for (String key : PERIODS) {
      if (fields.keys().contains(key)) {
        items(fields.optional(key).orElseThrow())
            .forEach(node -> period(node, names.get(0), main.get()));
      }
    }
    if (COMPARED.contains(word)) {
      List<String> others = new ArrayList<>(names.subList(1, names.size()));
      others.addAll(names(fields, "of"));
      others.forEach(other -> compare(fields, names.get(0), other));
    }
  }

  private Optional<Fields> declared(String name) {
    return Optional.ofNullable(series.get(name)).map(node -> node.fields(new Problems()));
  }

  private static List<Node> items(Node node) {
    return node.isList() ? node.items(new Problems()) : List.of(node);
  }

  private static List<String> names(Fields fields, String key) {
    return fields.keys().contains(key)
        ? items(fields.optional(key).orElseThrow()).stream()
            .map(node -> node.text(new Problems()))
            .toList()
        : List.of();
  }

  private void period(Node node, String name, Fields declared) {
    String label = node.text(new Problems());
    Optional<Period> period = Period.tryParse(label);
    String per = declared.text("per", "");
    if (Scope.isLatest(label)) {
      return; // which it is, the data say
    }
    if (period.isEmpty()) {
      complain(node, "\"" + label + "\" is no period", "write it as FY2014, 2014 or 2014-07");
    } else if (!per.isEmpty() && !isOf(period.get(), per)) {
      complain(
          node,
          "\"" + label + "\" is no period of " + name + ", which is by " + per,
          "write one as in the data, or name a series on that calendar");
    } else {
      Optional<Period> first = Period.tryParse(declared.text("from", ""));
      Optional<Period> last = Period.tryParse(declared.text("to", ""));
      boolean isBefore = first.filter(f -> period.get().compareTo(f) < 0).isPresent();
      boolean isAfter = last.filter(l -> period.get().compareTo(l) > 0).isPresent();
      if (isBefore || isAfter) {
        complain(
            node,
            "\"" + label + "\" lies outside " + name,
            isBefore ? "it begins in " + first.get() : "it ends in " + last.get());
      }
    }
  }

  private static boolean isOf(Period period, String per) {
    // An unknown word is found where the series is read.
    return Selection.Per.ofWord(per).map(known -> known.matches(period)).orElse(true);
  }

  private void compare(Fields fields, String one, String other) {
    Optional<Fields> first = declared(one);
    Optional<Fields> second = declared(other);
    if (first.isEmpty() || second.isEmpty()) {
      return;
    }
    String what = basis(first.get());
    String with = basis(second.get());
    if (areUnlike(first.get(), second.get(), "measure")
        || areUnlike(first.get(), second.get(), "per")) {
      String found = one + " (" + what + ") and " + other + " (" + with + ") are unlike";
      problems.add(
          Problem.error(
              fields.at(fields.keys().contains("of") ? "of" : "series"),
              "unlike-measures",
              found,
              "compare series of one measure on one calendar"));
    }
  }

  /** What one of them leaves out is found when the data are read. */
  private static boolean areUnlike(Fields one, Fields other, String key) {
    String first = one.text(key, "");
    String second = other.text(key, "");
    return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
  }

  private static String basis(Fields declared) {
    String per = declared.text("per", "");
    return declared.text("measure", "") + (per.isEmpty() ? "" : " by " + per);
  }

  private void complain(Node node, String message, String remedy) {
    problems.add(Problem.error(node.location(), "unknown-period", message, remedy));
  }
}
