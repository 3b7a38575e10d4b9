package strandline.audit;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a sheet: its cells as cells, everything around them as a document. */
final class SheetReader extends DefaultHandler {
  /** The last row whose cells are kept: those after it are read for what is wrong in themselves. */
  static final int LAST_KEPT = 20_000;

  private static final int MOST_FLAWS = 1_000;
  private static final int MOST_DIGITS = 9;
  private static final String OF_NUMBERS = "-+.0123456789eE";
  private static final List<String> TYPES = List.of("s", "n", "str", "inlineStr", "b", "e");

  private final List<Texts.Shared> shared;
  private final Element.Builder around = new Element.Builder();
  private final Grid cells = new Grid();
  private final List<Integer> hiddenRows = new ArrayList<>();
  private final List<Book.Flaw> flaws = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isInData;
  private int lastRow;

  private int lastValue;
  private int lastColumn;
  private boolean isLate;
  private int row;
  private int column;
  private String type = "";
  private int style;
  private String formula;
  private String value;
  private boolean hasRaised;

  private SheetReader(List<Texts.Shared> shared) {
    this.shared = shared;
  }

  /**
   * What a sheet's part says.
   *
   * @param root everything but the rows
   * @param cells by row and column, from 1
   * @param hiddenRows from 1
   * @param flaws what is wrong with the cells' places and indexes
   * @param lastRow the last row with a value; 0 for none
   */
  record Content(
      Element root, Grid cells, List<Integer> hiddenRows, List<Book.Flaw> flaws, int lastRow) {}

  static Content read(Parts parts, String part, List<Texts.Shared> shared) {
    SheetReader reader = new SheetReader(shared);
    parts.stream(part, reader);
    return new Content(
        reader.around.root(), reader.cells, reader.hiddenRows, reader.flaws, reader.lastValue);
  }

  /** No row after the last one is missing: they are not looked at. */
  @Override
  public void processingInstruction(String target, String words) {
    lastValue -= target.equals(Parts.MORE_ROWS) ? 1 : 0;
  }

  @Override
  public void startElement(String space, String name, String qualified, Attributes attributes) {
    text.setLength(0);
    if (!isInData) {
      around.begin(name, attributes);
      isInData = name.equals("sheetData");
      return;
    }
    switch (name) {
      case "row" -> row(attributes);
      case "c" -> cell(attributes);
      case "vertAlign" -> hasRaised |= "superscript".equals(attributes.getValue("val"));
      default -> {
        // The formula, the value and the text are read where they end.
      }
    }
  }

  private void row(Attributes attributes) {
    String number = attributes.getValue("r");
    row = number == null ? lastRow + 1 : Area.row(number);
    isLate = row <= lastRow;
    lastRow = Math.max(lastRow, row);
    lastColumn = 0;
    if (Book.isTrue(String.valueOf(attributes.getValue("hidden")))
        || "0".equals(attributes.getValue("ht"))) {
      hiddenRows.add(row);
    }
  }

  private void cell(Attributes attributes) {
    String address = attributes.getValue("r");
    type = type(attributes.getValue("t"));
    style = number(attributes.getValue("s"));
    formula = null;
    value = null;
    hasRaised = false;
    column = lastColumn + 1;
    if (address != null && !Area.isAddress(address)) {
      flaws.add(new Book.Flaw("V3", address, "no address of a cell"));
    } else if (address != null) {
      column = Area.column(address);
      if (isLate || column <= lastColumn || Area.row(address) != row) {
        flaws.add(new Book.Flaw("V3", address, "the cell stands after a later one"));
      }
    }
    lastColumn = Math.max(lastColumn, column);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Math.max(0, index(digits));
  }

  /** Returns one of the types that are known, so that cells share it. */
  private static String type(String found) {
    int known = found == null ? -1 : TYPES.indexOf(found);
    return known >= 0 ? TYPES.get(known) : found == null ? "" : found;
  }

  /** Returns a number of one to nine digits; -1 for anything else. */
  static int index(String digits) {
    int index = digits.isEmpty() || digits.length() > MOST_DIGITS ? -1 : 0;
    for (int i = 0; index >= 0 && i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      index = digit >= 0 && digit <= 9 ? index * 10 + digit : -1;
    }
    return index;
  }

  private static boolean isOfNumbers(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (OF_NUMBERS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void endElement(String space, String name, String qualified) {
    if (!isInData || name.equals("sheetData")) {
      isInData = false;
      around.end();
      return;
    }
    switch (name) {
      case "f" -> formula = text.toString();
      case "v" -> value = text.toString();
      case "t" ->
          value = value == null || !type.equals("inlineStr") ? text.toString() : value + text;
      case "c" -> close();
      default -> {
        // Rows and looks.
      }
    }
  }

  private void close() {
    String shown = value == null ? "" : value;
    boolean isRaised = hasRaised;
    if (value != null && !value.isBlank()) {
      lastValue = row;
    }
    if (row > LAST_KEPT) {
      distant();
      return;
    }
    if (type.equals("s") && value != null) {
      int index = index(value.strip());
      if (index < 0 || index >= shared.size()) {
        String found = "the shared text " + value + " of " + shared.size() + " is not there";
        flaws.add(new Book.Flaw("V9", Area.address(row, column), found));
        shown = "";
      } else {
        shown = shared.get(index).text();
        isRaised = shared.get(index).hasRaised();
      }
    }
    cells.put(new Book.Cell(row, column, type, shown, formula, value != null, style, isRaised));
  }

  /** What can be wrong with a cell without a look at its neighbours. */
  private void distant() {
    String found = value == null ? "" : value.strip();
    boolean isNumber = (type.isEmpty() || type.equals("n")) && !found.isEmpty();
    if (type.equals("e")) {
      flaw("P10", "the error value " + found);
    } else if (isNumber && !isOfNumbers(found)) {
      flaw("P10", "a number that is none: " + found);
    } else if (type.equals("s") && !found.isEmpty() && number(found) >= shared.size()) {
      flaw("V9", "the shared text " + found + " of " + shared.size() + " is not there");
    } else if (formula != null && value == null) {
      flaw("P10", "a formula without a cached value");
    }
  }

  private void flaw(String rule, String message) {
    if (flaws.size() < MOST_FLAWS) {
      flaws.add(new Book.Flaw(rule, Area.address(row, column), message));
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (isInData) {
      text.append(characters, start, length);
    } else {
      around.add(characters, start, length);
    }
  }

  /** Reads the texts that the cells of a workbook share. */
  static final class Texts extends DefaultHandler {
    /**
     * A text.
     *
     * @param text without its looks
     * @param hasRaised whether a part of it stands above the line
     */
    record Shared(String text, boolean hasRaised) {}

    private final List<Shared> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean hasRaised;
    private boolean isText;
    private boolean isPhonetic;

    static List<Shared> read(Parts parts, String part) {
      Texts reader = new Texts();
      if (parts.has(part)) {
        parts.stream(part, reader);
      }
      return reader.texts;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
      switch (name) {
        case "si" -> {
          text.setLength(0);
          hasRaised = false;
        }
        case "rPh" -> isPhonetic = true;
        case "t" -> isText = !isPhonetic;
        case "vertAlign" -> hasRaised |= "superscript".equals(attributes.getValue("val"));
        default -> {
          // Looks that no rule asks for.
        }
      }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
      switch (name) {
        case "si" -> texts.add(new Shared(text.toString(), hasRaised));
        case "rPh" -> isPhonetic = false;
        case "t" -> isText = false;
        default -> {
          // See above.
        }
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (isText) {
        text.append(characters, start, length);
      }
    }
  }
}
