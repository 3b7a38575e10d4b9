package strandline.audit.check;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import strandline.audit.Finding;
import strandline.audit.file.Book;
import strandline.audit.file.Parts;

/** The rules for one sheet: its name, its order, its tables' places, its drawings. */
final class SheetRules {
  // ECMA-376 part 1, 18.3.1.99: the children of a worksheet in the schema's order.
  private static final List<String> ORDER =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");
  private static final int LONGEST_ALT_TEXT = 150;

  private final Book book;
  private final Book.Sheet sheet;
  private final List<Finding> findings;

  SheetRules(Book book, Book.Sheet sheet, List<Finding> findings) {
    this.book = book;
    this.sheet = sheet;
    this.findings = findings;
  }

  void check() {
    name();
    view();
    order();
    cellOrder();
    blocks();
    overlaps();
    drawings();
  }

  private void name() {
    String name = sheet.name();
    boolean isValid =
        name.matches("[^\\\\/?*\\[\\]:]{1,31}") && !name.startsWith("'") && !name.endsWith("'");
    if (!isValid || name.matches("(?i)sheet\\d*") || name.matches("\\d.*")) {
      add(
          "S1",
          1,
          1,
          "\"" + name + "\" is no good name of a sheet",
          "say what it holds in at most 31 characters, no \\ / ? * [ ] :, no digit first");
    }
    if (!name.equals(name.strip())) {
      add("S10", 1, 1, "the sheet's name begins or ends with a space", "remove it");
    }
    String state = sheet.entry().getAttribute("state");
    if (!state.isEmpty() && !state.equals("visible")) {
      add("T10", 1, 1, "the sheet is hidden", "show it or leave it out");
    }
    for (String kind : List.of("row", "col")) {
      Parts.all(sheet.root(), kind).stream()
          .filter(element -> Book.isTrue(element.getAttribute("hidden")))
          .forEach(e -> add("T10", 1, 1, "a hidden " + kind, "show it or leave it out"));
    }
  }

  private void view() {
    for (Element selection : Parts.all(sheet.root(), "selection")) {
      String cell = selection.getAttribute("activeCell");
      if (!cell.isEmpty() && !cell.equals("A1")) {
        add("P3", 1, 1, "the cursor stands in " + cell, "save it in A1");
      }
    }
    if (!Parts.all(sheet.root(), "sheetProtection").isEmpty()) {
      add("P5", 1, 1, "the sheet is protected", "publish it unprotected");
    }
    for (Element merged : Parts.all(sheet.root(), "mergeCell")) {
      String reference = merged.getAttribute("ref");
      findings.add(
          new Finding("T4", sheet.name() + "!" + reference, "merged cells", "leave them apart"));
    }
  }

  private void order() {
    int last = -1;
    for (Element child : Parts.children(sheet.root())) {
      int at = ORDER.indexOf(child.getLocalName());
      if (at >= 0 && at < last) {
        add(
            "V3",
            1,
            1,
            child.getLocalName() + " stands after " + ORDER.get(last),
            "keep the schema's order");
      }
      last = Math.max(last, at);
    }
  }

  private void cellOrder() {
    int lastRow = 0;
    for (Element row : Parts.all(sheet.root(), "row")) {
      int lastColumn = 0;
      for (Element c : Parts.children(row, "c")) {
        String address = c.getAttribute("r");
        boolean isLater =
            Book.Area.row(address) > lastRow && Book.Area.column(address) > lastColumn;
        if (!isLater) {
          findings.add(
              new Finding(
                  "V3",
                  sheet.name() + "!" + address,
                  "the cell stands after a later one",
                  "keep rows and cells in order"));
        }
        lastColumn = Book.Area.column(address);
      }
      lastRow =
          row.getAttribute("r").isEmpty() ? lastRow + 1 : Integer.parseInt(row.getAttribute("r"));
    }
  }

  private void blocks() {
    if (sheet.cells().isEmpty() || sheet.text(1, 1).isBlank()) {
      boolean isBlank =
          sheet.cells().values().stream()
              .allMatch(row -> row.values().stream().allMatch(cell -> cell.text().isBlank()));
      add(
          isBlank ? "S2" : "F3",
          1,
          1,
          isBlank ? "the sheet is blank" : "A1 is empty",
          "begin with a title in A1");
      return;
    }
    if (sheet.tables().isEmpty()) {
      add("T1", 1, 1, "the sheet has no table", "make its data a table");
      return;
    }
    below();
    instruction();
  }

  private void below() {
    int last = sheet.tables().stream().mapToInt(t -> t.area().bottom()).max().orElse(0);
    sheet.cells().tailMap(last, false).values().stream()
        .flatMap(row -> row.values().stream())
        .filter(cell -> !cell.text().isBlank())
        .findFirst()
        .ifPresent(
            cell ->
                add("S4", cell.row(), cell.column(), "text below the last table", "put it above"));
  }

  private void instruction() {
    String lines = sheet.text(2, 1) + sheet.text(3, 1) + sheet.text(4, 1) + sheet.text(5, 1);
    if (!lines.contains("This sheet contains")) {
      add(
          "S6",
          2,
          1,
          "no line says what the sheet contains",
          "write \"This sheet contains one table …\" in rows 2 to 5");
    }
    int count = sheet.tables().size();
    if (count > 2 || (count == 2 && !lines.contains("two tables"))) {
      add(
          "S5",
          1,
          1,
          count + " tables on one sheet",
          "one table a sheet; say it where there are two");
    }
  }

  private void overlaps() {
    List<Book.Table> tables = sheet.tables();
    for (int i = 0; i < tables.size(); i++) {
      for (int j = 0; j < i; j++) {
        Book.Area area = tables.get(i).area();
        if (area.overlaps(tables.get(j).area())) {
          add("V4", area.top(), area.left(), "two tables overlap", "move one");
        }
      }
    }
  }

  private void drawings() {
    for (Element drawing : Parts.children(sheet.root(), "drawing")) {
      String target = sheet.relations().get(relation(drawing, "id"));
      if (target == null || !book.parts().has(target)) {
        add("V9", 1, 1, "the drawing is not in the file", "write the part or leave out the link");
      } else {
        drawing(book.parts().root(target), book.parts().relations(target));
      }
    }
  }

  private void drawing(Element root, Map<String, String> relations) {
    Parts.all(root, "cNvPr").forEach(this::altText);
    Parts.all(root, "chart").forEach(chart -> resolve(relation(chart, "id"), relations));
    Parts.all(root, "blip").forEach(picture -> resolve(relation(picture, "embed"), relations));
  }

  private void resolve(String id, Map<String, String> relations) {
    String target = relations.getOrDefault(id, "");
    if (!book.parts().has(target)) {
      add("V9", 1, 1, "a drawing's part \"" + id + "\" is not in the file", "write it");
    } else if (target.endsWith(".xml")) {
      Parts.all(book.parts().root(target), "f").forEach(f -> reference(f.getTextContent()));
    }
  }

  private void reference(String cells) {
    int mark = cells.lastIndexOf('!');
    String name = cells.substring(0, Math.max(0, mark)).replaceAll("^'|'$", "").replace("''", "'");
    if (mark > 0 && book.sheets().stream().noneMatch(other -> other.name().equals(name))) {
      add(
          "V9",
          1,
          1,
          "a chart shows cells of the sheet " + name,
          "link it to a sheet that is there");
    }
  }

  private static String relation(Element element, String name) {
    return element.getAttributeNS(Book.RELATIONS, name);
  }

  private void altText(Element properties) {
    String name = properties.getAttribute("name");
    String text = properties.getAttribute("descr");
    boolean isFile = text.matches("(?i).*\\.(png|jpe?g|svg|gif|emf)");
    if (text.isBlank() || isFile || text.length() > LONGEST_ALT_TEXT) {
      add(
          "P7",
          1,
          1,
          name + " has alternative text of " + text.length() + " characters: \"" + text + "\"",
          "say in 1 to " + LONGEST_ALT_TEXT + " characters what it shows");
    }
  }

  private void add(String rule, int row, int column, String message, String remedy) {
    findings.add(new Finding(rule, sheet.place(row, column), message, remedy));
  }
}
