package strandline.render.workbook;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;

/**
 * How wide the columns of a table must be, in characters, from what stands in them. POI's own
 * sizing asks the machine's fonts and would give other bytes elsewhere.
 */
final class Widths {
  /** The widest that a column gets, in characters. */
  static final int WIDEST = 60;

  private static final int NARROWEST = 9;
  private static final int FILTER_BUTTON = 3;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Widths() {}

  /** Returns the width of a column of a table. */
  static int of(Grid grid, int column) {
    String title = grid.heads().get(column).title();
    int width = Math.max(NARROWEST, longestWord(title) + FILTER_BUTTON);
    for (List<Entry> row : grid.rows()) {
      width = Math.max(width, row.get(column).accept(Needed.INSTANCE));
    }
    return Math.min(width, WIDEST);
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
  }

  private enum Needed implements Entry.Visitor<Integer> {
    INSTANCE;

    @Override
    public Integer text(Entry.Text entry) {
      return words(entry.text());
    }

    @Override
    public Integer number(Entry.Number entry) {
      return digits(entry.value(), entry.decimals());
    }

    @Override
    public Integer live(Entry.Live entry) {
      return digits(entry.value(), entry.decimals());
    }

    @Override
    public Integer day(Entry.Day entry) {
      return DAY.format(entry.day()).length() + 2;
    }

    @Override
    public Integer link(Entry.Link entry) {
      return words(entry.text());
    }

    @Override
    public Integer empty(Entry.Empty entry) {
      return 0;
    }

    // A sentence of middle length is wrapped once or twice rather than run across the screen.
    private static int words(String text) {
      int length = text.lines().mapToInt(String::length).max().orElse(0);
      int wrapped = length <= 40 ? length : length <= 160 ? 40 : WIDEST;
      return Math.max(wrapped, longestWord(text)) + 2;
    }

    private static int digits(double value, int decimals) {
      return String.format(Locale.ROOT, "%,." + decimals + "f", value).length() + 3;
    }
  }
}
