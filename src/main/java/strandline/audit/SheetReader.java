package strandline.audit;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.util.CellReference;
import strandline.audit.WorkbookFile.Tag;

/** Reads a sheet as a stream: its cells, and the facts around them. */
final class SheetReader implements WorkbookFile.Listener {
  private static final int MOST_FLAWS = 1_000;
  private static final int MOST_DIGITS = 9;
  private static final String OF_NUMBERS = "-+.eE \t\r\n";
  private static final int MOST_LETTERS = 3;
  private static final int CHILD = 2;

  private final PackagePart part;
  private final SharedTexts shared;

  private final SheetCells cells = new SheetCells();
  private final List<String> elements = new ArrayList<>();
  private final AuditedSheet.Shape shape =
      new AuditedSheet.Shape(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final List<AuditedSheet.Link> links = new ArrayList<>();
  private final List<String> cursors = new ArrayList<>();
  private final List<String> corners = new ArrayList<>();
  private final List<AuditedSheet.Condition> conditions = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private final List<AuditedSheet.Flaw> flaws = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final List<String> drawings = new ArrayList<>();
  private int selected;
  private boolean hasPanes;
  private String conditioned = "";

  private boolean isInData;
  private int lastRow;
  private int lastColumn;
  private boolean isLate;
  private boolean isDistant;
  private int row;
  private String digits = "";
  private int column;
  private String type = "";
  private int style;
  private String formula;
  private String value;
  private boolean hasText;
  private boolean hasValue;
  private final SharedTexts.Runs runs = new SharedTexts.Runs();

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

  SheetCells cells() {
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

  AuditedSheet.Facts facts() {
    AuditedSheet.View view = new AuditedSheet.View(cursors, corners, selected, hasPanes, headers);
    return new AuditedSheet.Facts(elements, shape, view, links, conditions, flaws);
  }

  @Override
  public void begin(String name, XMLStreamReader at, int depth) {
    if (isInData) {
      beginInData(name, at);
    } else {
      if (depth <= CHILD) {
        elements.add(name);
      }
      around(Tag.of(name, at, depth));
      isInData = depth == CHILD && name.equals("sheetData");
    }
  }

  private void around(Tag tag) {
    switch (tag.name()) {
      case "col" -> shape.columns().add(column(tag));
      case "sheetFormatPr" -> usual(tag.value("defaultColWidth"));
      case "hyperlink" -> links.add(link(tag));
      case "mergeCell" -> shape.merged().add(tag.value("ref"));
      case "selection" -> cursors.add(tag.value("activeCell"));
      case "sheetView" -> {
        corners.add(tag.value("topLeftCell"));
        selected += tag.isTrue("tabSelected") ? 1 : 0;
      }
      case "pane" -> hasPanes = true;
      case "conditionalFormatting" -> conditioned = tag.value("sqref");
      case "cfRule" ->
          conditions.add(
              new AuditedSheet.Condition(conditioned, tag.value("type"), tag.index("dxfId")));
      case "tablePart" -> tables.add(tag.value("r:id"));
      case "drawing" ->
          drawings.addAll(tag.depth() == CHILD ? List.of(tag.value("r:id")) : List.of());
      default -> {
        // What no rule asks for.
      }
    }
  }

  private static AuditedSheet.Column column(Tag tag) {
    String width = tag.value("width");
    return new AuditedSheet.Column(
        Integer.parseInt(tag.value("min")),
        Integer.parseInt(tag.value("max")),
        width.isEmpty() ? AuditedSheet.USUAL_WIDTH : Double.parseDouble(width),
        tag.isTrue("hidden"));
  }

  /** What holds for all columns stands before what holds for some. */
  private void usual(String width) {
    if (!width.isEmpty() && Double.parseDouble(width) > 0) {
      shape
          .columns()
          .add(
              new AuditedSheet.Column(
                  1, AuditedSheet.MOST_COLUMNS, Double.parseDouble(width), false));
    }
  }

  private AuditedSheet.Link link(Tag tag) {
    String id = tag.value("r:id");
    PackageRelationship there = id.isEmpty() ? null : part.getRelationship(id);
    String outside = there == null ? "" : there.getTargetURI().toString();
    String target = id.isEmpty() ? tag.value("location") : outside;
    return new AuditedSheet.Link(area(tag.value("ref"), "a link"), target, id.isEmpty());
  }

  /** Reads the cells of something that the sheet has, and takes note where they are backwards. */
  Area area(String reference, String of) {
    if (Area.isBackwards(reference)) {
      flaw("V3", reference, "the cells of " + of + " are written backwards");
    }
    return Area.parse(reference);
  }

  private void beginInData(String name, XMLStreamReader at) {
    switch (name) {
      case "c" -> cell(at);
      case "row" -> row(at);
      default -> runs.begin(name, at);
    }
  }

  private void row(XMLStreamReader at) {
    String number = at.getAttributeValue(null, "r");
    row = number == null ? lastRow + 1 : index(number);
    if (row < 1) {
      throw new IllegalArgumentException("no row in \"" + number + "\"");
    }
    digits = Integer.toString(row);
    isLate = row <= lastRow;
    isDistant = row > cells.lastKept();
    lastRow = Math.max(lastRow, row);
    lastColumn = 0;
    String hidden = at.getAttributeValue(null, "hidden");
    boolean isHidden = hidden != null && WorkbookFile.isTrue(hidden);
    if (isHidden || "0".equals(at.getAttributeValue(null, "ht"))) {
      shape.hiddenRows().add(row);
    }
  }

  /** A sheet of many cells spends its time here: each attribute is asked for once. */
  private void cell(XMLStreamReader at) {
    type = "";
    style = 0;
    formula = null;
    value = null;
    hasText = false;
    hasValue = false;
    runs.clear();
    column = lastColumn + 1;
    for (int i = at.getAttributeCount() - 1; i >= 0; i--) {
      String found = at.getAttributeValue(i);
      switch (at.getAttributeLocalName(i)) {
        case "r" -> place(found);
        case "t" -> type = found.intern(); // Cells share the few there are.
        case "s" -> style = Math.max(0, index(found));
        default -> {
          // What no rule asks for.
        }
      }
    }
    lastColumn = Math.max(lastColumn, column);
  }

  private void place(String address) {
    int letters = Area.letters(address);
    boolean isInRow =
        letters > 0
            && letters <= MOST_LETTERS
            && address.length() == letters + digits.length()
            && address.startsWith(digits, letters);
    if (!isInRow && !Area.isAddress(address)) {
      flaw("V3", address, "no address of a cell");
      return;
    }
    column = CellReference.convertColStringToIndex(address.substring(0, letters)) + 1;
    if (isLate || column <= lastColumn || !isInRow) {
      flaw("V3", address, "the cell stands after a later one");
    }
  }

  /** Returns a number of one to nine digits; -1 for anything else. */
  static int index(CharSequence digits) {
    int index = digits.length() == 0 || digits.length() > MOST_DIGITS ? -1 : 0;
    for (int i = 0; index >= 0 && i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      index = digit >= 0 && digit <= 9 ? index * 10 + digit : -1;
    }
    return index;
  }

  @Override
  public void end(String name, StringBuilder text, int depth) {
    if (!isInData) {
      if (depth > CHILD && elements.get(elements.size() - 1).equals("headerFooter")) {
        headers.add(text.toString());
      }
    } else if (name.equals("sheetData")) {
      isInData = false;
    } else {
      endInData(name, text);
    }
  }

  private void endInData(String name, StringBuilder text) {
    switch (name) {
      case "c" -> close();
      case "v" -> value(text);
      case "f" -> formula = isDistant ? "" : text.toString();
      case "t" -> {
        saw(text);
        if (!isDistant) {
          runs.end(name, text);
        }
      }
      default -> runs.end(name, text);
    }
  }

  private void value(StringBuilder text) {
    saw(text);
    if (isDistant) {
      distant(text);
    } else {
      value = text.toString();
    }
  }

  /** An empty value is one of a text alone: some programs write it for a formula without one. */
  private void saw(StringBuilder text) {
    hasValue |= text.length() > 0 || type.equals("str");
    hasText |= text.length() > 0 && (text.charAt(0) > ' ' || !text.toString().isBlank());
  }

  private void close() {
    if (hasText) {
      cells.sawValue(row);
    }
    if (!isDistant) {
      cells.put(new AuditedSheet.Cell(row, column, type, shown(), formula, style));
    } else if (formula != null && !hasValue) {
      flaw("P10", Area.address(row, column), "a formula without a cached value");
    }
  }

  private AuditedSheet.Value shown() {
    if (type.equals("s") && value != null) {
      AuditedSheet.Value text = shared.text(index(value.strip()));
      if (text == null) {
        missing(value);
      }
      return text == null ? runs.taken("") : text;
    } else if (!hasValue) {
      return AuditedSheet.Value.NONE;
    }
    return AuditedSheet.Cell.isNumber(type) && value != null
        ? AuditedSheet.Value.ofNumber(value)
        : runs.taken(value == null ? "" : value);
  }

  private void missing(CharSequence text) {
    String found = "the shared text " + text + " of " + shared.size() + " is not there";
    flaw("V9", Area.address(row, column), found);
  }

  /** What can be wrong with a value without a look at its neighbours. */
  private void distant(StringBuilder found) {
    if (type.equals("e")) {
      flaw("P10", Area.address(row, column), "the error value " + found);
    } else if (AuditedSheet.Cell.isNumber(type) && !isOfNumbers(found)) {
      flaw("P10", Area.address(row, column), "a number that is none: " + found);
    } else if (type.equals("s") && index(found) >= shared.size()) {
      missing(found);
    }
  }

  private static boolean isOfNumbers(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && OF_NUMBERS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private void flaw(String rule, String address, String message) {
    if (flaws.size() < MOST_FLAWS) {
      flaws.add(new AuditedSheet.Flaw(rule, address, message));
    }
  }
}
