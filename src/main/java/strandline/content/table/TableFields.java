package strandline.content.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table;
import strandline.report.Table.Column;

/**
 * The fields that every table has: {@code id}, {@code title}, {@code summary}, {@code notes}.
 *
 * <p>Rule: a column of numbers that has a value in no row is left out, and the summary says so and
 * why. Titles of columns stand on one line of at most 200 characters, and no two are alike.
 *
 * @param id the table's id
 * @param title what the analyst calls it
 * @param summary one sentence; empty when the spec leaves it to the word
 * @param notes ids of notes
 * @param fields the word's fields, for the places of problems
 * @param scope takes problems
 */
public record TableFields(
    String id, String title, String summary, List<String> notes, Fields fields, Scope scope) {
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_REASONS = 2;

  /**
   * Reads the fields.
   *
   * @param fields the word's fields
   * @param scope takes problems
   * @return the fields; texts are empty after a problem
   */
  public static TableFields of(Fields fields, Scope scope) {
    return new TableFields(
        fields.text("id"),
        fields.text("title"),
        fields.text("summary", ""),
        fields.texts("notes"),
        fields,
        scope);
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
   * Makes the table, or says that it has no row.
   *
   * @param covering the title with its periods
   * @param otherwise the summary when the spec has none
   * @param columns the columns
   * @param rows the rows
   * @param sourceIds ids of sources
   * @return one block; none after a problem
   */
  public List<Block> block(
      Quantity covering,
      Quantity otherwise,
      List<Column> columns,
      List<List<Cell>> rows,
      List<String> sourceIds) {
    return rows.isEmpty() && !title.isBlank()
        ? List.of(
            new Block.Paragraph(Labels.text(Sentence.of("table.no-rows").with("title", covering))))
        : List.copyOf(table(covering, otherwise, columns, rows, sourceIds).stream().toList());
  }

  /**
   * Makes the table.
   *
   * @param covering the title with its periods
   * @param otherwise the summary when the spec has none
   * @param columns the columns
   * @param rows the rows; when there is none there is no table
   * @param sourceIds ids of sources
   * @return the table, unless a field was missing or names no source
   */
  public Optional<Table> table(
      Quantity covering,
      Quantity otherwise,
      List<Column> columns,
      List<List<Cell>> rows,
      List<String> sourceIds) {
    if (id.isBlank() || title.isBlank() || rows.isEmpty() || !isSound(columns, sourceIds)) {
      return Optional.empty();
    }
    List<Integer> empty = empty(columns, rows);
    List<Integer> kept = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      if (!empty.contains(column)) {
        kept.add(column);
      }
    }
    String said = summary.isBlank() ? Labels.text(otherwise) : summary;
    return Optional.of(
        new Table(
            id,
            Labels.text(covering),
            empty.isEmpty() ? said : said + " " + leftOut(empty, columns, rows),
            titled(kept.stream().map(columns::get).toList()),
            empty.isEmpty()
                ? rows
                : rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
            notes,
            sourceIds));
  }

  private boolean isSound(List<Column> columns, List<String> sourceIds) {
    Set<String> ids = new HashSet<>();
    for (Column column : columns) {
      if (!ids.add(column.id())) {
        scope.complain(
            fields.location(),
            "two-columns",
            "table \"" + id + "\" has two columns \"" + column.id() + "\"",
            "give the series or the derived column another name");
        return false;
      }
    }
    if (sourceIds.isEmpty()) {
      scope.complain(
          fields.location(),
          "no-value",
          "table \"" + id + "\" has no value of which a source is known",
          "leave it out and say why in words");
    }
    return !sourceIds.isEmpty();
  }

  /** A column of words is empty in no row, and records are shown as they were published. */
  private static List<Integer> empty(List<Column> columns, List<List<Cell>> rows) {
    List<Integer> empty = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (rows.stream().allMatch(row -> row.get(column) instanceof Cell.Missing)) {
        empty.add(column);
      }
    }
    return empty;
  }

  private static String leftOut(List<Integer> empty, List<Column> columns, List<List<Cell>> rows) {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (int column : empty) {
      for (List<Cell> row : rows) {
        String why = ((Cell.Missing) row.get(column)).why();
        reasons.merge(why.replaceAll("\\.$", ""), 1, Integer::sum);
      }
    }
    List<Quantity> told = new ArrayList<>();
    reasons.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_REASONS)
        .forEach(entry -> told.add(Quantity.name(entry.getKey())));
    if (reasons.size() > MOST_REASONS) {
      told.add(
          Sentence.of("table.more-reasons")
              .with("n", Quantity.count(reasons.size() - MOST_REASONS)));
    }
    return Labels.text(
        Sentence.of("table.left-out")
            .with(
                "columns", Quantity.names(empty.stream().map(i -> columns.get(i).title()).toList()))
            .with("reasons", Quantity.joined(told, Quantity.Items.Joint.SEMICOLON)));
  }

  private static List<Column> titled(List<Column> columns) {
    List<Column> titled = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Column column : columns) {
      String title = line(column.title());
      String unique = title;
      for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
        unique = title + " (" + n + ")";
      }
      titled.add(
          unique.equals(column.title())
              ? column
              : new Column(
                  column.id(), unique, column.kind(), column.decimals(), column.formula()));
    }
    return titled;
  }

  /**
   * Excel would read the code of a character where a title has an underscore, x and four digits.
   */
  private static String line(String title) {
    String line = title.strip().replaceAll("\\s+", " ").replaceAll("_x(?=\\p{XDigit}{4}_)", "_ x");
    int end =
        line.offsetByCodePoints(0, Math.min(LONGEST_TITLE, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end).strip() + "…" : line;
  }
}
