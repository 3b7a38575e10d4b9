package strandline.render.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;

/** Writes one table: typed cells, and the table part that makes them one. */
final class GridWriter {
  private final Grid grid;
  private final int header;
  private final Styles styles;
  private final boolean isFiltered;

  /**
   * Prepares a table.
   *
   * @param grid the table
   * @param header the row of its header, from 0
   * @param styles the workbook's styles
   * @param isFiltered whether its header has buttons
   */
  GridWriter(Grid grid, int header, Styles styles, boolean isFiltered) {
    this.grid = grid;
    this.header = header;
    this.styles = styles;
    this.isFiltered = isFiltered;
  }

  /** Writes the header and the rows below it, but no records. */
  void write(RowWriter rows) {
    rows.begin(header);
    for (int column = 0; column < grid.heads().size(); column++) {
      Grid.Head head = grid.heads().get(column);
      int style = styles.header(head.kind() == Grid.Kind.NUMBER, followsNumber(column));
      rows.text(column, style, head.title());
    }
    rows.end();
    List<List<Entry>> body = grid.body();
    for (int row = 0; row < body.size(); row++) {
      rows.begin(header + 1 + row);
      List<Entry> entries = body.get(row);
      for (int column = 0; column < entries.size(); column++) {
        entries.get(column).accept(new Pour(rows, column));
      }
      rows.end();
    }
  }

  // Numbers end where the next column begins: words there stand a little to the right.
  private boolean followsNumber(int column) {
    return column > 0
        && grid.heads().get(column).kind() != Grid.Kind.NUMBER
        && grid.heads().get(column - 1).kind() == Grid.Kind.NUMBER;
  }

  /**
   * Returns the table's part.
   *
   * @param number its number in the workbook, from 1
   */
  byte[] table(int number) {
    Xml xml = new Xml("table").set("xmlns", Markup.MAIN).set("id", number);
    xml.set("name", grid.name()).set("displayName", grid.name()).set("ref", area(grid.size()));
    int added = grid.totals().isPresent() ? 1 : 0;
    if (added > 0) {
      xml.set("totalsRowCount", added);
    }
    if (isFiltered) {
      xml.empty("autoFilter", "ref", area(grid.size() - added));
    }
    xml.open("tableColumns").set("count", grid.heads().size());
    for (int column = 0; column < grid.heads().size(); column++) {
      describe(xml, column);
    }
    xml.close().open("tableStyleInfo");
    if (styles.isForAnalysts()) {
      xml.set("name", "TableStyleLight1");
    }
    return xml.set("showRowStripes", 0).set("showColumnStripes", 0).close().end();
  }

  private String area(int rows) {
    String last = Drawing.Cells.letters(grid.heads().size() - 1);
    return "A" + (header + 1) + ":" + last + (header + 1 + rows);
  }

  /** What the table says of a column: how it is added up, and the formula of all its rows. */
  private void describe(Xml xml, int column) {
    String title = grid.heads().get(column).title();
    xml.open("tableColumn").set("id", column + 1).set("name", Strings.shownAsIs(title));
    grid.totals().map(row -> row.get(column)).ifPresent(entry -> total(xml, entry));
    formula(column).ifPresent(text -> xml.leaf("calculatedColumnFormula", text));
    xml.close();
  }

  private static void total(Xml xml, Entry entry) {
    if (entry instanceof Entry.Text text) {
      xml.set("totalsRowLabel", Strings.shownAsIs(text.text()));
    } else if (entry instanceof Entry.Live) {
      xml.set("totalsRowFunction", "sum");
    }
  }

  /** Returns the formula of a column, where every live cell has the same. */
  private Optional<String> formula(int column) {
    Set<String> formulas = new HashSet<>();
    for (List<Entry> row : grid.rows()) {
      if (row.get(column) instanceof Entry.Live live) {
        formulas.add(live.formula());
      }
    }
    return formulas.size() == 1 && isDerived(column)
        ? Optional.of(formulas.iterator().next())
        : Optional.empty();
  }

  /** A column with a number that nobody computes has no formula for the rows to come. */
  private boolean isDerived(int column) {
    return grid.rows().stream().noneMatch(row -> row.get(column) instanceof Entry.Number);
  }

  /** Writes an entry into its cell. */
  private final class Pour implements Entry.Visitor<Void> {
    private final RowWriter rows;
    private final int column;

    Pour(RowWriter rows, int column) {
      this.rows = rows;
      this.column = column;
    }

    @Override
    public Void text(Entry.Text entry) {
      boolean isQuoted = Styles.looksLikeAFormula(entry.text());
      rows.text(column, styles.text(followsNumber(column), isQuoted), entry.text());
      return null;
    }

    @Override
    public Void number(Entry.Number entry) {
      rows.number(column, styles.number(entry.value(), entry.decimals()), entry.value());
      return null;
    }

    @Override
    public Void live(Entry.Live entry) {
      rows.live(column, styles.number(entry.value(), entry.decimals()), entry);
      return null;
    }

    @Override
    public Void day(Entry.Day entry) {
      rows.day(column, styles.day(), entry.day());
      return null;
    }

    @Override
    public Void link(Entry.Link entry) {
      rows.link(column, styles.link(followsNumber(column)), entry);
      return null;
    }

    @Override
    public Void empty(Entry.Empty entry) {
      Grid.Head head = grid.heads().get(column);
      boolean isDay = head.kind() == Grid.Kind.DAY;
      rows.empty(column, isDay ? styles.day() : styles.number(head.decimals()));
      return null;
    }
  }
}
