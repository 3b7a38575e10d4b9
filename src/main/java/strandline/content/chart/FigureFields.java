package strandline.content.chart;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import strandline.claim.Verdict;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.language.Quantity;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.series.Observation;
import strandline.series.Series;
import strandline.series.Source;

/**
 * The fields that every figure has: {@code id}, {@code title}, {@code table}, {@code note}, {@code
 * size}, {@code short-title} for a small picture, {@code subtitle}, and {@code states}, the claim
 * that the title states. When that claim does not stand the figure is shown under the neutral title
 * instead.
 *
 * @param id the figure's id
 * @param title the sentence over the figure
 * @param table the table that holds the plotted values
 * @param note what a reader must know; may be empty
 * @param size how large it is drawn
 * @param shortTitle the title of a small picture
 * @param subtitle what is measured, in words of the spec; empty for the words of the data
 * @param where the word's place in the spec
 * @param problems takes a problem when there is nothing to draw
 */
public record FigureFields(
    String id,
    String title,
    String table,
    String note,
    Figure.Size size,
    String shortTitle,
    String subtitle,
    Location where,
    Problems problems) {
  private static final int MOST_WORDS = 15;

  /**
   * Reads the fields.
   *
   * @param fields the word's fields
   * @param scope the verdicts
   * @param neutral the title that says no more than what is shown
   * @return the fields; texts are empty after a problem
   */
  public static FigureFields of(Fields fields, Scope scope, Quantity neutral) {
    String title = fields.text("title", Labels.text(neutral));
    if (title.split(" ").length > MOST_WORDS) {
      scope.complain(
          fields.at("title"),
          "long-title",
          "a title of " + title.split(" ").length + " words",
          "say it in " + MOST_WORDS + " words or fewer");
    }
    Optional<Node> states = fields.optional("states");
    boolean stands = states.map(node -> stands(node, scope)).orElse(true);
    String shown = stands ? title : Labels.text(neutral);
    String brief = fields.text("short-title", shown);
    return new FigureFields(
        fields.text("id"),
        shown,
        fields.text("table"),
        fields.text("note", ""),
        size(fields),
        stands ? brief : shown,
        fields.text("subtitle", ""),
        fields.location(),
        scope.problems());
  }

  /**
   * Reads the fields of a figure of series, which is called after them where nobody titles it.
   *
   * @param fields the fields
   * @param scope the scope
   * @param series the series, over the periods of the first
   * @return the fields
   */
  static FigureFields of(Fields fields, Scope scope, List<Series> series) {
    String name = Labels.sentenceCase(Labels.common(series));
    Series main = series.get(0);
    return of(fields, scope, Labels.covering(name, main.first(), main.last()));
  }

  /** Reads the field {@code size}, whose words the form of the spec knows. */
  static Figure.Size size(Fields fields) {
    return Figure.Size.of(fields.text("size", "")).orElse(Figure.Size.MEMO);
  }

  /**
   * Says whether a chart can tell so many series apart, and complains when it cannot.
   *
   * @param fields the word's fields
   * @param scope takes the problem
   * @param count how many there are
   * @param most how many there may be
   * @return whether they are few enough
   */
  public static boolean areFew(Fields fields, Scope scope, int count, int most) {
    if (count > most) {
      scope.complain(
          fields.at("series"),
          "many-series",
          count + " series",
          "show at most " + most + " in one figure, and split the rest");
    }
    return count <= most;
  }

  private static boolean stands(Node states, Scope scope) {
    String claim = states.text(scope.problems());
    Location where = states.location();
    Optional<Verdict> verdict = scope.verdict(where, claim);
    if (verdict.isEmpty()) {
      return false;
    }
    boolean stands = verdict.get().stands();
    if (!stands) {
      scope
          .problems()
          .add(
              Problem.warning(
                  where,
                  "title-withdrawn",
                  "the claim \"" + claim + "\" that the title states does not hold",
                  "the figure is shown under a neutral title; write a new one"));
    }
    return stands;
  }

  /** Returns the same fields with more in the note. */
  FigureFields noting(String more) {
    String longer = (note + " " + more).strip();
    return new FigureFields(id, title, table, longer, size, shortTitle, subtitle, where, problems);
  }

  /**
   * Makes the figure of published values.
   *
   * @param type the kind of picture in words, such as {@code Bar chart}
   * @param subtitle measure, unit, population and period basis
   * @param series every series shown, the main one first
   * @param marked what is marked, in words
   * @param chart what is drawn
   * @return the figure as the only block; none when a field was missing
   */
  public List<Block> block(
      String type,
      Quantity subtitle,
      List<Series> series,
      List<? extends Quantity> marked,
      Chart chart) {
    Words words =
        new Words(
            Labels.text(subtitle),
            AltText.brief(type, title, series, chart.marks()),
            AltText.full(type, series, marked));
    return block(words, sources(series, chart.marks()), chart);
  }

  /** Returns the sources of the values of series, the best known first. */
  static List<String> sources(List<Series> series) {
    return sources(series, List.of());
  }

  /** Returns the sources of what is plotted: of the compared values, then the best known. */
  private static List<String> sources(List<Series> series, List<Mark> marks) {
    Set<String> compared = new HashSet<>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Bracket bracket) {
        compared.addAll(List.of(bracket.from().label(), bracket.to().label()));
      }
    }
    Map<Source, Boolean> isCompared = new LinkedHashMap<>();
    for (Series one : series) {
      for (Observation at : one.observations()) {
        one.provenance()
            .preferred(at.period())
            .flatMap(print -> one.provenance().source(print.sourceId()))
            .ifPresent(
                s -> isCompared.merge(s, compared.contains(at.period().label()), (x, y) -> x || y));
      }
    }
    return isCompared.keySet().stream()
        .sorted(
            Comparator.<Source, Boolean>comparing(source -> !isCompared.get(source))
                .thenComparing(Source::standing)
                .thenComparing(Source::id))
        .map(Source::id)
        .toList();
  }

  /**
   * What a figure says of itself.
   *
   * @param subtitle measure, unit, population and period basis, where the spec says none
   * @param alt the alternative text, cut after 150 characters
   * @param description the long description
   */
  public record Words(String subtitle, Quantity alt, Quantity description) {}

  /**
   * Makes the figure with words of its own.
   *
   * <p>Rule: a mark without a value is left out, and so is a value that its scale cannot show; the
   * note says so.
   *
   * @param words what it says of itself
   * @param sources ids of sources
   * @param chart what is drawn
   * @return the figure as the only block; none when a field was missing
   */
  public List<Block> block(Words words, List<String> sources, Chart chart) {
    DrawableMarks marks = DrawableMarks.of(chart);
    if (marks.kept().isEmpty() || sources.isEmpty()) {
      problems.add(
          Problem.error(
              where,
              "no-value",
              "figure " + id + " has no value to draw",
              "leave it out and say why in words"));
    }
    boolean lacksWords = Stream.of(id, table, title, words.subtitle()).anyMatch(String::isBlank);
    if (lacksWords || marks.kept().isEmpty() || sources.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Figure(
            id,
            title,
            subtitle.isBlank() ? words.subtitle() : subtitle,
            AltText.cut(Labels.text(words.alt())),
            Labels.text(words.description()),
            table,
            new Chart(chart.x(), chart.y(), chart.isStacked(), marks.kept()),
            marks.note(note),
            sources,
            size,
            shortTitle));
  }
}
