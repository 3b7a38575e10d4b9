package strandline.render.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import strandline.language.Dates;
import strandline.language.Numbers;
import strandline.series.Records;

/**
 * How wide the columns of a sheet and how high its rows must be, from what stands in them, so that
 * nothing is cut off. Asking the machine's fonts would give other bytes elsewhere, and no program
 * computes the height of wrapped rows when it only prints.
 */
public final class Fit {
  /** The widest that a column gets, in characters. */
  public static final int WIDEST = 60;

  /** The height of a row with one line, in points. */
  public static final double ONE_LINE = 15;

  private static final int WIDEST_REMARK = 28;
  private static final int NARROWEST = 9;
  private static final int FILTER_BUTTON = 3;
  private static final double NEXT_LINE = 14.25;
  private static final double HIGHEST = 409;

  private final Sheet sheet;
  private final int[] widths;
  private final Map<Integer, Double> heights = new HashMap<>();

  private Fit(Sheet sheet) {
    this.sheet = sheet;
    this.widths = new int[sheet.firstFreeColumn() - 1];
    sheet.grids().forEach(this::widen);
    heights.put(0, 20.0);
    for (int i = 0; i < sheet.grids().size(); i++) {
      raise(sheet.grids().get(i), sheet.headerRow(i));
    }
  }

  /**
   * Measures a sheet.
   *
   * @param sheet the sheet
   * @return its widths and heights
   */
  public static Fit of(Sheet sheet) {
    return new Fit(sheet);
  }

  /**
   * Returns the width of a column of the sheet's tables.
   *
   * @param column from 0
   * @return in characters, at most {@link #WIDEST}
   */
  public int width(int column) {
    return widths[column];
  }

  /**
   * Returns the width of all columns of the sheet's tables.
   *
   * @return in characters
   */
  public int width() {
    return Arrays.stream(widths).sum();
  }

  /**
   * Returns the height of a row.
   *
   * @param row from 0
   * @return in points, from {@link #ONE_LINE} to 409
   */
  public double height(int row) {
    return heights.getOrDefault(row, ONE_LINE);
  }

  private void widen(Grid grid) {
    for (int column = 0; column < grid.heads().size(); column++) {
      int widest = grid.heads().get(column).kind() == Grid.Kind.REMARK ? WIDEST_REMARK : WIDEST;
      int needed = headWidth(grid.heads().get(column).title());
      for (List<Entry> row : grid.body()) {
        needed = Math.max(needed, needed(row.get(column)));
      }
      int at = column;
      int ofRecords = grid.records().map(records -> recordWidth(records, at)).orElse(0);
      needed = Math.max(needed, ofRecords);
      widths[column] = Math.max(widths[column], Math.min(needed, widest));
    }
  }

  // The longest number is the greatest, or the least with its sign.
  private static int recordWidth(Records records, int column) {
    double greatest = 0;
    int longest = 0;
    for (int row = 0; row < records.size(); row++) {
      if (!records.isNumeric(column)) {
        longest = Math.max(longest, records.text(row, column).length());
      } else if (!records.isMissing(row, column)) {
        double number = records.number(row, column);
        greatest = Math.max(greatest, number < 0 ? -10 * number : number);
      }
    }
    return records.isNumeric(column) ? digits(greatest, records.decimals(column)) : longest + 3;
  }

  // A header takes at most three lines.
  private static int headWidth(String title) {
    int third = (title.length() + 2) / 3;
    return Math.max(NARROWEST, Math.max(longestWord(title), third + 2) + FILTER_BUTTON);
  }

  private void raise(Grid grid, int header) {
    int most = 1;
    for (int column = 0; column < grid.heads().size(); column++) {
      most =
          Math.max(most, lines(grid.heads().get(column).title(), widths[column] - FILTER_BUTTON));
    }
    put(header, most);
    for (int row = 0; row < grid.body().size(); row++) {
      int lines = 1;
      for (int column = 0; column < grid.heads().size(); column++) {
        if (grid.body().get(row).get(column) instanceof Entry.Words words) {
          lines = Math.max(lines, lines(words.text(), widths[column] - 2));
        }
      }
      put(header + 1 + row, lines);
    }
    if (!grid.caption().isEmpty()) {
      heights.put(header - 1, 17.0);
    }
  }

  private void put(int row, int lines) {
    if (lines > 1) {
      heights.put(row, Math.min(HIGHEST, lines * NEXT_LINE + 1.5));
    }
  }

  /** Returns how many lines a text takes where a line has so many characters. */
  static int lines(String text, int characters) {
    int lines = 0;
    for (String paragraph : text.split("\r\n|\r|\n", -1)) {
      int used = 0;
      lines++;
      for (String word : paragraph.split(" ")) {
        int needed = word.length() + (used > 0 ? 1 : 0);
        if (used > 0 && used + needed > characters) {
          lines++;
          used = 0;
          needed = word.length();
        }
        used += needed;
        lines += (used - 1) / characters;
        used = used > characters ? (used - 1) % characters + 1 : used;
      }
    }
    return lines;
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
  }

  /** Returns the width that an entry asks for. */
  private static int needed(Entry entry) {
    // Not every program wraps a link.
    if (entry instanceof Entry.Link link) {
      return link.text().length() + 3;
    }
    if (entry instanceof Entry.Words words) {
      return words(words.text());
    }
    if (entry instanceof Entry.Numeric number) {
      return digits(number.value(), number.decimals());
    }
    return entry instanceof Entry.Day day ? Dates.day(day.day()).length() + 3 : 0;
  }

  // A sentence of middle length is wrapped once or twice rather than run across the screen.
  private static int words(String text) {
    int length = text.lines().mapToInt(String::length).max().orElse(0);
    int wrapped = length <= 50 ? length : length <= 160 ? 40 : WIDEST;
    return Math.max(wrapped, longestWord(text)) + 3;
  }

  private static int digits(double value, int decimals) {
    return Numbers.fixed(value, decimals).length() + 3;
  }
}
