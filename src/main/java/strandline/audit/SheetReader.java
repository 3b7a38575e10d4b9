package strandline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Reads a sheet as a stream: its cells, and the facts around them. */
final class SheetReader implements WorkbookFile.Listener {
  private static final int MOST_FLAWS = 1_000;
  private static final int MOST_DIGITS = 9;
  private static final String OF_NUMBERS = "-+.0123456789eE";
  private static final List<String> TYPES = List.of("s", "n", "str", "inlineStr", "b", "e");
  private static final int CHILD = 2;

  private final PackagePart part;
  private final SharedTexts shared;

  private final Grid cells = new Grid();
  private String root = "";
  private final List<String> children = new ArrayList<>();
  private final List<Sheet.Column> columns = new ArrayList<>();
  private final List<Sheet.Link> links = new ArrayList<>();
  private final List<String> merged = new ArrayList<>();
  private final List<String> cursors = new ArrayList<>();
  private final List<String> corners = new ArrayList<>();
  private final List<Sheet.Condition> conditions = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private final List<Integer> hiddenRows = new ArrayList<>();
  private final List<Sheet.Flaw> flaws = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final List<String> drawings = new ArrayList<>();
  private int selected;
  private boolean hasPanes;
  private String conditioned = "";

  private boolean isInData;
  private int lastRow;
  private int lastColumn;
  private boolean isLate;
  private int row;
  private int column;
  private String type = "";
  private int style;
  private String formula;
  private String value;
  private boolean hasRaised;
  private boolean isPhonetic;

  private SheetReader(PackagePart part, SharedTexts shared) {
    this.part = part;
    this.shared = shared;
  }

  /** Reads the part of a sheet. */
  static SheetReader read(WorkbookFile file, PackagePart part, SharedTexts shared) {
    SheetReader reader = new SheetReader(part, shared);
    file.read(part, reader);
    return reader;
  }

  Grid cells() {
    return cells;
  }

  /** Returns the ids of the relationships that lead to its tables. */
  List<String> tables() {
    return tables;
  }

  /** Returns the ids of the relationships that lead to its drawings. */
  List<String> drawings() {
    return drawings;
  }

  Sheet.Facts facts() {
    Sheet.View view = new Sheet.View(cursors, corners, selected, hasPanes);
    return new Sheet.Facts(
        root, children, columns, links, merged, view, conditions, headers, hiddenRows, flaws);
  }

  @Override
  public void begin(String name, XMLStreamReader at, int depth) {
    if (isInData) {
      beginInData(name, at);
    } else {
      if (depth == 1) {
        root = name;
      } else if (depth == CHILD) {
        children.add(name);
      }
      around(name, at, depth);
      isInData = depth == CHILD && name.equals("sheetData");
    }
  }

  private void around(String name, XMLStreamReader at, int depth) {
    switch (name) {
      case "col" -> columns.add(column(at));
      case "hyperlink" -> links.add(link(at));
      case "mergeCell" -> merged.add(WorkbookFile.attribute(at, "ref"));
      case "selection" -> cursors.add(WorkbookFile.attribute(at, "activeCell"));
      case "sheetView" -> {
        corners.add(WorkbookFile.attribute(at, "topLeftCell"));
        selected += isTrue(WorkbookFile.attribute(at, "tabSelected")) ? 1 : 0;
      }
      case "pane" -> hasPanes = true;
      case "conditionalFormatting" -> conditioned = WorkbookFile.attribute(at, "sqref");
      case "cfRule" -> conditions.add(condition(at));
      case "tablePart" -> tables.add(BookReader.relation(at, "id"));
      case "drawing" -> {
        if (depth == CHILD) {
          drawings.add(BookReader.relation(at, "id"));
        }
      }
      default -> {
        // What no rule asks for.
      }
    }
  }

  private static Sheet.Column column(XMLStreamReader at) {
    String width = WorkbookFile.attribute(at, "width");
    return new Sheet.Column(
        Integer.parseInt(WorkbookFile.attribute(at, "min")),
        Integer.parseInt(WorkbookFile.attribute(at, "max")),
        width.isEmpty() ? Sheet.USUAL_WIDTH : Double.parseDouble(width),
        isTrue(WorkbookFile.attribute(at, "hidden")));
  }

  private Sheet.Link link(XMLStreamReader at) {
    String id = BookReader.relation(at, "id");
    String target = WorkbookFile.attribute(at, "location");
    if (!id.isEmpty()) {
      PackageRelationship there = part.getRelationship(id);
      target = there == null ? "" : there.getTargetURI().toString();
    }
    return new Sheet.Link(Area.parse(WorkbookFile.attribute(at, "ref")), target, id.isEmpty());
  }

  private Sheet.Condition condition(XMLStreamReader at) {
    return new Sheet.Condition(
        conditioned,
        WorkbookFile.attribute(at, "type"),
        index(WorkbookFile.attribute(at, "dxfId")));
  }

  private void beginInData(String name, XMLStreamReader at) {
    switch (name) {
      case "row" -> row(at);
      case "c" -> cell(at);
      case "vertAlign" -> hasRaised |= WorkbookFile.attribute(at, "val").equals("superscript");
      case "rPh" -> isPhonetic = true;
      default -> {
        // The formula, the value and the text are read where they end.
      }
    }
  }

  private void row(XMLStreamReader at) {
    String number = at.getAttributeValue(null, "r");
    row = number == null ? lastRow + 1 : Area.row(number);
    isLate = row <= lastRow;
    lastRow = Math.max(lastRow, row);
    lastColumn = 0;
    if (isTrue(WorkbookFile.attribute(at, "hidden"))
        || WorkbookFile.attribute(at, "ht").equals("0")) {
      hiddenRows.add(row);
    }
  }

  private void cell(XMLStreamReader at) {
    String address = at.getAttributeValue(null, "r");
    type = type(WorkbookFile.attribute(at, "t"));
    style = Math.max(0, index(WorkbookFile.attribute(at, "s")));
    formula = null;
    value = null;
    hasRaised = false;
    column = lastColumn + 1;
    if (address != null && !Area.isAddress(address)) {
      flaw("V3", address, "no address of a cell");
    } else if (address != null) {
      column = Area.column(address);
      if (isLate || column <= lastColumn || Area.row(address) != row) {
        flaw("V3", address, "the cell stands after a later one");
      }
    }
    lastColumn = Math.max(lastColumn, column);
  }

  /** Says whether an attribute says yes. */
  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  /** Returns one of the types that are known, so that cells share it. */
  private static String type(String found) {
    int known = TYPES.indexOf(found);
    return known >= 0 ? TYPES.get(known) : found;
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

  @Override
  public void end(String name, String text, int depth) {
    if (!isInData) {
      if (depth > CHILD && children.get(children.size() - 1).equals("headerFooter")) {
        headers.add(text);
      }
    } else if (name.equals("sheetData")) {
      isInData = false;
    } else {
      endInData(name, text);
    }
  }

  private void endInData(String name, String text) {
    switch (name) {
      case "f" -> formula = text;
      case "v" -> value = text;
      case "t" -> {
        if (!isPhonetic) {
          value = value == null || !type.equals("inlineStr") ? text : value + text;
        }
      }
      case "rPh" -> isPhonetic = false;
      case "c" -> close();
      default -> {
        // Rows and looks.
      }
    }
  }

  private void close() {
    String shown = value == null ? "" : value;
    if (isEscaped(shown)) {
      shown = new XSSFRichTextString(shown).getString();
    }
    if (!shown.isBlank()) {
      cells.sawValue(row);
    }
    if (row > cells.lastKept()) {
      distant(shown.strip());
      return;
    }
    boolean isRaised = hasRaised;
    if (type.equals("s") && value != null) {
      Optional<SharedTexts.Text> text = shared.text(index(shown.strip()));
      if (text.isEmpty()) {
        String found = "the shared text " + value + " of " + shared.size() + " is not there";
        flaw("V9", Area.address(row, column), found);
      }
      shown = text.map(SharedTexts.Text::words).orElse("");
      isRaised = text.map(SharedTexts.Text::hasRaised).orElse(false);
    }
    cells.put(
        new Sheet.Cell(
            row,
            column,
            new Sheet.Cell.Content(type, shown, formula, hasValue(), style, isRaised)));
  }

  /** Says whether a text may spell out characters that XML cannot carry, as shared ones do too. */
  private boolean isEscaped(String text) {
    return text.contains("_x") && (type.equals("inlineStr") || type.equals("str"));
  }

  /** An empty value is one of a text alone: some programs write it for a formula without one. */
  private boolean hasValue() {
    return value != null && (!value.isEmpty() || type.equals("str"));
  }

  /** What can be wrong with a cell without a look at its neighbours. */
  private void distant(String found) {
    boolean isNumber = (type.isEmpty() || type.equals("n")) && !found.isEmpty();
    String address = Area.address(row, column);
    if (type.equals("e")) {
      flaw("P10", address, "the error value " + found);
    } else if (isNumber && !isOfNumbers(found)) {
      flaw("P10", address, "a number that is none: " + found);
    } else if (type.equals("s") && !found.isEmpty() && index(found) >= shared.size()) {
      flaw("V9", address, "the shared text " + found + " of " + shared.size() + " is not there");
    } else if (formula != null && !hasValue()) {
      flaw("P10", address, "a formula without a cached value");
    }
  }

  private static boolean isOfNumbers(String text) {
    return text.chars().allMatch(c -> OF_NUMBERS.indexOf(c) >= 0);
  }

  private void flaw(String rule, String address, String message) {
    if (flaws.size() < MOST_FLAWS) {
      flaws.add(new Sheet.Flaw(rule, address, message));
    }
  }
}
