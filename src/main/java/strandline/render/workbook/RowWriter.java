package strandline.render.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Fit;

/** Writes the rows of one sheet, from the first to the last, and what its links lead to. */
public final class RowWriter {
  // Excel counts days from the last of 1899, and a 29 February 1900 that never was.
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final double LARGEST_WHOLE = 1e15;

  private final Xml xml;
  private final Strings strings;
  private final Fit fit;
  private final List<Linked> links = new ArrayList<>();
  private String row = "";

  private record Linked(String cell, String address) {}

  /**
   * Prepares the rows.
   *
   * @param xml the sheet, with its list of rows open
   * @param strings the workbook's texts
   * @param fit the heights of the rows
   */
  public RowWriter(Xml xml, Strings strings, Fit fit) {
    this.xml = xml;
    this.strings = strings;
    this.fit = fit;
  }

  /**
   * Begins a row.
   *
   * @param index from 0, further down than the row before
   */
  public void begin(int index) {
    row = String.valueOf(index + 1);
    xml.open("row").set("r", row);
    double height = fit.height(index);
    if (height != Fit.ONE_LINE) {
      xml.set("ht", number(height)).set("customHeight", 1);
    }
  }

  /** Ends the row. */
  public void end() {
    xml.close();
  }

  /**
   * Writes a text.
   *
   * @param column from 0, further right than the cell before
   * @param style its index
   * @param text the text
   */
  public void text(int column, int style, String text) {
    cell(column, style).set("t", "s").open("v").text(String.valueOf(strings.place(text)));
    xml.close().close();
  }

  /**
   * Writes a text that leads elsewhere.
   *
   * @param column from 0
   * @param style its index
   * @param link the text and where it leads
   */
  public void link(int column, int style, Entry.Link link) {
    text(column, style, link.text());
    links.add(new Linked(Drawing.Cells.letters(column) + row, link.address()));
  }

  /**
   * Writes a number.
   *
   * @param column from 0
   * @param style its index
   * @param value the number, finite
   */
  public void number(int column, int style, double value) {
    cell(column, style).leaf("v", number(value)).close();
  }

  /**
   * Writes a formula and its value.
   *
   * @param column from 0
   * @param style its index
   * @param live the formula
   */
  public void live(int column, int style, Entry.Live live) {
    cell(column, style).leaf("f", live.formula()).leaf("v", number(live.value())).close();
  }

  /**
   * Writes a day.
   *
   * @param column from 0
   * @param style its index
   * @param day from 1 March 1900
   */
  public void day(int column, int style, LocalDate day) {
    number(column, style, day.toEpochDay() - DAY_ZERO.toEpochDay());
  }

  /**
   * Writes a cell without a value.
   *
   * @param column from 0
   * @param style its index
   */
  public void empty(int column, int style) {
    cell(column, style).close();
  }

  private Xml cell(int column, int style) {
    return xml.open("c").set("r", Drawing.Cells.letters(column) + row).set("s", style);
  }

  /**
   * Returns a number as a cell holds it: every digit that tells it from other numbers.
   *
   * @param value the number, finite
   * @return such as {@code 3722} or {@code 1.9903743315508022}
   */
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * Writes where the links lead, behind the list of rows.
   *
   * @param part the sheet's part
   */
  public void writeLinks(Part part) {
    if (links.isEmpty()) {
      return;
    }
    xml.open("hyperlinks");
    for (Linked link : links) {
      xml.open("hyperlink").set("ref", link.cell());
      if (link.address().startsWith("#")) {
        xml.set("location", link.address().substring(1)).close();
      } else {
        String id = part.relateOutside(Markup.relation("hyperlink"), link.address());
        xml.set("r:id", id).close();
      }
    }
    xml.close();
  }
}
