package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.language.Key;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Series;

/**
 * The fields that every table has: {@code id}, {@code title}, {@code summary}, {@code notes}.
 *
 * @param id the table's id
 * @param title what the analyst calls it
 * @param summary one sentence; empty when the spec leaves it to the word
 * @param notes ids of notes
 */
public record TableFields(String id, String title, String summary, List<String> notes) {
  /**
   * Reads the fields.
   *
   * @param fields the word's fields
   * @return the fields; texts are empty after a problem
   */
  public static TableFields of(Fields fields) {
    return new TableFields(
        fields.text("id"), fields.text("title"), fields.text("summary", ""), fields.texts("notes"));
  }

  /**
   * Returns the title as a part of a sentence.
   *
   * @return the analyst's own words
   */
  public Quantity named() {
    return Quantity.name(title);
  }

  /**
   * Makes the table.
   *
   * @param covering the title with its periods
   * @param otherwise the summary when the spec has none
   * @param columns the columns
   * @param rows the rows; when there is none there is no table
   * @param sourceIds ids of sources
   * @return the table, unless a field was missing
   */
  public Optional<Table> table(
      Quantity covering,
      Quantity otherwise,
      List<Column> columns,
      List<List<Cell>> rows,
      List<String> sourceIds) {
    if (id.isBlank() || title.isBlank() || rows.isEmpty()) {
      return Optional.empty();
    }
    String said = summary.isBlank() ? Labels.text(otherwise) : summary;
    return Optional.of(new Table(id, Labels.text(covering), said, columns, rows, notes, sourceIds));
  }

  /**
   * Makes a table with a row for each series that the field {@code series} lists.
   *
   * @param fields the word's fields
   * @param scope what the names mean
   * @param otherwise the summary when the spec has none
   * @param columns the columns
   * @param row the cells of a series
   * @return the table; nothing when a field was missing or no series is known
   */
  List<Block> eachSeries(
      Fields fields,
      Scope scope,
      Key otherwise,
      List<Column> columns,
      Function<Series, List<Cell>> row) {
    List<List<Cell>> rows = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    for (Node node : fields.items("series")) {
      scope
          .named(node)
          .map(NamedSeries::series)
          .ifPresent(
              series -> {
                rows.add(row.apply(series));
                series.provenance().preferredSources().forEach(s -> sources.add(s.id()));
              });
    }
    return table(named(), Sentence.of(otherwise), columns, rows, List.copyOf(sources)).stream()
        .<Block>map(table -> table)
        .toList();
  }
}
