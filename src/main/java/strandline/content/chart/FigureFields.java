package strandline.content.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.claim.Verdict;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.series.Series;
import strandline.series.Source;

/**
 * The fields that every figure has: {@code id}, {@code title}, {@code table}, {@code note}, and
 * {@code states}, the claim that the title states. When that claim does not stand the figure is
 * shown under the neutral title instead.
 *
 * @param id the figure's id
 * @param title the sentence over the figure
 * @param table the table that holds the plotted values
 * @param note what a reader must know; may be empty
 */
public record FigureFields(String id, String title, String table, String note) {
  private static final int MOST_WORDS = 15;

  /**
   * Reads the fields.
   *
   * @param fields the word's fields
   * @param scope the verdicts
   * @param neutral the title that says no more than what is shown
   * @return the fields; texts are empty after a problem
   */
  public static FigureFields of(Fields fields, Scope scope, String neutral) {
    String title = fields.text("title", neutral);
    if (title.split(" ").length > MOST_WORDS) {
      scope.complain(
          fields.at("title"),
          "long-title",
          "a title of " + title.split(" ").length + " words",
          "say it in " + MOST_WORDS + " words or fewer");
    }
    Optional<Node> states = fields.optional("states");
    boolean stands = states.map(node -> stands(node, scope)).orElse(true);
    return new FigureFields(
        fields.text("id"), stands ? title : neutral, fields.text("table"), fields.text("note", ""));
  }

  /**
   * Returns the rules that a figure of series shows: breaks of method, and the events asked for.
   *
   * @param fields the word's fields
   * @param scope the events
   * @param series every series shown, the main one first
   * @return in order of kind and date
   */
  public static List<Mark> rules(Fields fields, Scope scope, List<Series> series) {
    return Marks.rules(fields, scope, series);
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

  /**
   * Makes the figure.
   *
   * @param type the kind of picture in words, such as {@code Bar chart}
   * @param subtitle measure, unit, population and period basis
   * @param series every series shown, the main one first
   * @param marked what is marked, in words
   * @param chart what is drawn
   * @return the figure, unless a field was missing
   */
  public Optional<Figure> figure(
      String type, String subtitle, List<Series> series, List<String> marked, Chart chart) {
    List<String> sources =
        series.stream()
            .flatMap(s -> s.provenance().preferredSources().stream())
            .distinct()
            .sorted(Comparator.comparing(Source::standing).thenComparing(Source::id))
            .map(Source::id)
            .toList();
    return figure(
        subtitle,
        AltText.brief(type, series.get(0)),
        AltText.full(type, series, marked),
        sources,
        chart);
  }

  /**
   * Makes the figure with words of its own.
   *
   * @param subtitle measure, unit, population and period basis
   * @param alt the alternative text, at most 150 characters
   * @param description the long description
   * @param sources ids of sources
   * @param chart what is drawn
   * @return the figure, unless a field was missing
   */
  public Optional<Figure> figure(
      String subtitle, String alt, String description, List<String> sources, Chart chart) {
    return id.isBlank() || table.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Figure(id, title, subtitle, alt, description, table, chart, note, sources));
  }
}
