package strandline.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import strandline.render.sheet.Drawing;

/**
 * A cell of the workbook.
 *
 * @param sheet the sheet's name
 * @param row from 0
 * @param column from 0
 */
record SheetCell(String sheet, int row, int column) {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:'(.+)'|([^'!]+))!\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");

  static Optional<SheetCell> parse(String address) {
    Matcher matcher = ADDRESS.matcher(address.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String quoted = matcher.group(1);
    String sheet = quoted == null ? matcher.group(2) : quoted.replace("''", "'");
    int row = Integer.parseInt(matcher.group(4)) - 1;
    return Optional.of(new SheetCell(sheet, row, column(matcher.group(3))));
  }

  static int column(String letters) {
    int column = 0;
    for (char letter : letters.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  @Override
  public String toString() {
    return sheet + "!" + Drawing.Cells.letters(column) + (row + 1);
  }
}
