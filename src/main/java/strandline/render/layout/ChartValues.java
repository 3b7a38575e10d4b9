package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strandline.language.Language;
import strandline.language.PageKey;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Grid.Head;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Origin;

/**
 * The values that the charts of a sheet need beside those of its table: a line cut in pieces, an
 * expected number, the bounds of an interval. They stand in a table of their own below it, with a
 * row for each of its rows.
 */
final class ChartValues {
  private static final int LONGEST = 200;

  private final PlacedTable placed;
  private final Column labels;
  private final String name;
  private final List<Head> heads = new ArrayList<>();
  private final List<List<Entry>> columns = new ArrayList<>();

  /**
   * Begins with none.
   *
   * @param placed the table of the sheet
   * @param labels its column that labels the rows
   * @param name the name of the second table
   */
  ChartValues(PlacedTable placed, Column labels, String name) {
    this.placed = placed;
    this.labels = labels;
    this.name = name;
    heads.add(Head.text(labels.title()));
  }

  /**
   * A value of a column.
   *
   * @param value the number; NaN where nothing is drawn
   * @param origin where it comes from
   */
  record Point(double value, Origin origin) {}

  /** Returns the header of the newest column. */
  Cells header() {
    return cells(-1, -1);
  }

  /** Returns the title of the newest column. */
  String title() {
    return heads.get(heads.size() - 1).title();
  }

  /** Returns cells of the newest column; rows count from 0 below the header. */
  Cells cells(int firstRow, int lastRow) {
    int body = placed.table().rows().size() + (placed.table().totals().isEmpty() ? 0 : 1);
    // Below the table: a blank row, the caption, the header.
    int header = PlacedTable.HEADER_ROW + body + 3;
    return new Cells(placed.sheet(), heads.size() - 1, header + 1 + firstRow, header + 1 + lastRow);
  }

  /**
   * Adds a column.
   *
   * @param title what its values are
   * @param decimals how many decimals they show
   * @param values one for each row of the table; NaN where nothing is drawn
   * @param from the column of the table that the values are taken from, if there is one
   */
  void add(String title, int decimals, List<Point> values, Optional<String> from) {
    heads.add(Head.number(unique(title), decimals));
    List<Entry> entries = new ArrayList<>();
    for (int row = 0; row < values.size(); row++) {
      entries.add(entry(values.get(row), decimals, from, row));
    }
    columns.add(entries);
  }

  private Entry entry(Point point, int decimals, Optional<String> from, int row) {
    double value = point.value();
    if (Double.isNaN(value)) {
      return new Entry.Empty();
    }
    boolean isLive =
        from.isPresent()
            && labels.kind() == Column.Kind.TIME
            && !placed.hasRepeatedPeriods()
            && Derivation.agree(placed.number(from.get(), row), value);
    return isLive
        ? new Entry.Live(
            placed.lookupBy(from.get(), thisLabel()),
            value,
            decimals,
            List.of(placed.cells(from.get(), row, row)))
        : new Entry.Number(value, decimals, point.origin());
  }

  private String thisLabel() {
    return name + "[[#This Row],[" + labels.title() + "]]";
  }

  private String unique(String title) {
    String plain = title.replaceAll("[\\[\\]#'@\\s]+", " ").strip();
    String stripped = plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() + "…" : plain;
    String found = stripped;
    for (int n = 2; isTaken(found); n++) {
      found = stripped + " " + n;
    }
    return found;
  }

  private boolean isTaken(String title) {
    return heads.stream()
        .anyMatch(
            head -> head.title().toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT)));
  }

  /** Returns the table, if a chart needs one. */
  Optional<Grid> grid() {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    List<List<Entry>> rows = new ArrayList<>();
    for (int row = 0; row < placed.table().rows().size(); row++) {
      List<Entry> entries = new ArrayList<>();
      entries.add(new Entry.Text(label(row)));
      for (List<Entry> column : columns) {
        entries.add(column.get(row));
      }
      rows.add(entries);
    }
    return Optional.of(new Grid(name, Language.english().text(PageKey.CHART_VALUES), heads, rows));
  }

  /** Returns the text that labels a row. */
  String label(int row) {
    Cell cell = placed.table().rows().get(row).get(placed.table().indexOf(labels.id()));
    if (cell instanceof Cell.Time time) {
      return time.period().label();
    }
    return cell instanceof Cell.Text text && !text.text().isBlank()
        ? text.text()
        : Language.english().text(PageKey.NONE);
  }
}
