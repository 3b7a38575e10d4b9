package strandline.audit.check;

import java.util.List;
import java.util.regex.Pattern;
import strandline.audit.Area;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.Profile;
import strandline.audit.SheetCells;

/**
 * The rules for one sheet: its name, its order, its view, the lines and tables on it.
 *
 * @param book the workbook
 * @param sheet a sheet of it
 * @param profile whom it is made for
 * @param findings what they find is added to it
 */
record SheetRules(Book book, AuditedSheet sheet, Profile profile, Findings findings) {
  // ECMA-376 part 1, 18.3.1.99: the children of a worksheet in the schema's order.
  private static final List<String> ORDER =
      List.of(
          ("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection"
                  + " protectedRanges scenarios autoFilter sortState dataConsolidate"
                  + " customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations"
                  + " hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks"
                  + " colBreaks customProperties cellWatches ignoredErrors smartTags drawing"
                  + " legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls"
                  + " webPublishItems tableParts extLst")
              .split(" "));
  private static final Pattern EMPTY_BOOKS =
      Pattern.compile("(?i)(sheet|tabelle|feuil|hoja|foglio|blad|ark)\\s?\\d*");
  private static final Pattern NAME = Pattern.compile("[^\\\\/?*\\[\\]:\\p{Cntrl}]{1,31}");
  private static final Pattern CODE = Pattern.compile("&(\"[^\"]*\"|K[0-9A-F]{6}|\\d+|.)");
  private static final Pattern WORD = Pattern.compile(".*\\p{L}{3,}.*");
  private static final Pattern PAGE = Pattern.compile("(?i)page|of|page \\d+( of)?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final int LAST_LINE = 5;
  private static final int MOST_LINKS = 65_530;

  void check() {
    name();
    hidden();
    view();
    for (AuditedSheet.Flaw flaw : sheet.facts().flaws()) {
      String remedy = "write what is there, rows and cells in order";
      findings.add(flaw.rule(), sheet.name() + "!" + flaw.address(), flaw.message(), remedy);
    }
    if (sheet.facts().isWorksheet()) {
      order();
      blocks();
      overlaps();
      words();
    }
  }

  private void name() {
    String name = sheet.name();
    boolean isValid = NAME.matcher(name).matches() && !name.startsWith("'") && !name.endsWith("'");
    if (!isValid || EMPTY_BOOKS.matcher(name).matches() || name.matches("\\d.*")) {
      String remedy =
          "say what it holds in at most 31 characters, no \\ / ? * [ ] :, no digit first";
      add("S1", "\"" + name + "\" is no good name of a sheet", remedy);
    }
    if (!name.equals(name.strip())) {
      add("S10", "the sheet's name begins or ends with a space", "remove it");
    }
  }

  private void hidden() {
    String state = sheet.state();
    String remedy = "show it or leave it out";
    if (!state.isEmpty() && !state.equals("visible")) {
      add("T10", "the sheet is hidden", remedy);
    }
    for (AuditedSheet.Column columns : sheet.facts().shape().columns()) {
      if (columns.isHidden() || columns.width() == 0) {
        findings.add("T10", sheet.place(1, columns.first()), "a hidden column", remedy);
      }
    }
    for (int row : sheet.facts().shape().hiddenRows()) {
      findings.add("T10", sheet.place(row, 1), "a hidden row", remedy);
    }
  }

  private void view() {
    AuditedSheet.Facts facts = sheet.facts();
    for (String cell : facts.view().cursors()) {
      if (!cell.isEmpty() && !cell.equals("A1")) {
        add("P3", "the cursor stands in " + cell, "save it in A1");
      }
    }
    for (String first : facts.view().corners()) {
      if (!first.isEmpty() && !first.equals("A1")) {
        add("P3", "the sheet is scrolled to " + first, "save it at A1");
      }
    }
    if (facts.elements().contains("sheetProtection")) {
      add("P5", "the sheet is protected", "publish it unprotected");
    }
    for (String merged : facts.shape().merged()) {
      findings.add("T4", sheet.name() + "!" + merged, "merged cells", "leave them apart");
    }
    if (profile == Profile.PUBLICATION && facts.view().hasPanes()) {
      add("T9", "frozen or split panes", "none in the publication profile");
    }
    if (profile == Profile.PUBLICATION && facts.elements().contains("autoFilter")) {
      add("T9", "filter buttons", "none in the publication profile");
    }
    int links = facts.links().size();
    if (links > MOST_LINKS) {
      add("V11", links + " links", "at most " + MOST_LINKS);
    }
  }

  private void order() {
    int last = -1;
    for (String child : sheet.facts().elements()) {
      int at = ORDER.indexOf(child);
      if (at >= 0 && at < last) {
        String found = child + " stands after " + ORDER.get(last);
        add("V3", found, "keep the schema's order");
      }
      last = Math.max(last, at);
    }
  }

  private void blocks() {
    if (sheet.cells().rows().stream().allMatch(SheetCells.Row::isBlank)) {
      add("S2", "the sheet is blank", "begin with a title in A1, or leave the sheet out");
      return;
    }
    title();
    if (sheet.tables().isEmpty()) {
      add("T1", "the sheet has no table", "make its data a table");
      sheet.areas().stream()
          .flatMap(area -> sheet.cells().row(area.top()).cells().stream())
          .filter(cell -> cell.text().matches("(?s).*[\r\n].*"))
          .map(sheet::place)
          .forEach(
              place -> findings.add("T7", place, "the header has a line break", "wrap it instead"));
      return;
    }
    below();
    instruction();
    captions();
  }

  private void title() {
    if (sheet.text(1, 1).isBlank()) {
      boolean isLeftEmpty = sheet.cells().rows().stream().allMatch(row -> row.first() > 1);
      add(isLeftEmpty ? "S3" : "F3", "A1 is empty", "begin with a title in A1");
    } else if (!sheet.cells().cell(1, 1).isText()) {
      add("F3", "A1 is no text", "begin with a title in A1");
    } else if (hasFigures() && !saysWhen(sheet.text(1, 1))) {
      String found = "the title \"" + sheet.text(1, 1) + "\" does not say when";
      add("F15", found, "name what is counted, where, and the years");
    }
  }

  private boolean hasFigures() {
    return sheet.areas().stream()
        .flatMap(area -> sheet.cells().rows(area.top(), area.bottom()).stream())
        .anyMatch(row -> row.cells().stream().anyMatch(AuditedSheet.Cell::isNumber));
  }

  /** The title of the whole workbook stands for what, where and when. */
  private boolean saysWhen(String title) {
    String whole = book.sheets().get(0).text(1, 1);
    return YEAR.matcher(title).find() || (!whole.isBlank() && title.contains(whole));
  }

  private void below() {
    int last = sheet.tables().stream().mapToInt(t -> t.area().bottom()).max().orElse(0);
    int row = sheet.cells().lastValue();
    if (row > last) {
      String place =
          sheet.cells().row(row).cells().stream()
              .filter(cell -> !cell.text().isBlank())
              .map(sheet::place)
              .findFirst()
              .orElse(sheet.place(row, 1));
      findings.add("S4", place, "a value below the last table", "put it above");
    }
  }

  private void instruction() {
    StringBuilder lines = new StringBuilder();
    for (int row = 2; row <= LAST_LINE; row++) {
      lines.append(sheet.text(row, 1)).append('\n');
    }
    if (!lines.toString().contains("This sheet contains")) {
      String remedy = "write \"This sheet contains one table …\" in rows 2 to 5";
      findings.add("S6", sheet.place(2, 1), "no line says what the sheet contains", remedy);
    }
    int count = sheet.tables().size();
    if (count > 2 || (count == 2 && !lines.toString().contains("two tables"))) {
      add("S5", count + " tables on one sheet", "one table a sheet; say it where there are two");
    }
    summary(lines.toString());
  }

  private void summary(String lines) {
    boolean hasSentence =
        lines
            .lines()
            .anyMatch(l -> l.split(" ").length > 3 && !l.startsWith("This sheet contains"));
    for (Book.Table table : hasSentence ? List.<Book.Table>of() : sheet.tables()) {
      if (!table.look().isDescribed()) {
        String found = "no line and no description sums the table up";
        String remedy = "write a sentence in rows 2 to 5, or a description into the table";
        findings.add("T12", sheet.place(table.area()), found, remedy);
      }
    }
  }

  private void captions() {
    for (int i = 1; i < sheet.tables().size(); i++) {
      Area above = sheet.tables().get(i - 1).area();
      Area area = sheet.tables().get(i).area();
      boolean hasCaption = !sheet.text(area.top() - 1, area.left()).isBlank();
      boolean isApart =
          area.top() - above.bottom() > 2 && sheet.cells().row(above.bottom() + 1).isBlank();
      if (area.top() > above.bottom() && !(hasCaption && isApart)) {
        String found = "the second table has no title of its own or no blank row above it";
        String remedy = "leave a row blank, then its title, then its header";
        findings.add("S5", sheet.place(area), found, remedy);
      }
    }
  }

  private void overlaps() {
    List<Book.Table> tables = sheet.tables();
    for (int i = 0; i < tables.size(); i++) {
      for (int j = 0; j < i; j++) {
        Area area = tables.get(i).area();
        if (area.overlaps(tables.get(j).area())) {
          findings.add("V4", sheet.place(area), "two tables overlap", "move one");
        }
      }
    }
  }

  /** The words of headers and footers, codes such as the page number left out. */
  private void words() {
    for (String line : sheet.facts().view().headers()) {
      CODE.matcher(line)
          .replaceAll("\n")
          .lines()
          .map(String::strip)
          .filter(word -> WORD.matcher(word).matches() && !stands(word))
          .forEach(
              word ->
                  add("F6", "only the header or footer says \"" + word + "\"", "say it in a cell"));
    }
    if (sheet.facts().elements().contains("legacyDrawingHF")
        || sheet.facts().elements().contains("picture")) {
      add("F6", "a watermark or a picture in the header", "leave it out");
    }
  }

  private boolean stands(String word) {
    return PAGE.matcher(word).matches()
        || book.sheets().stream()
            .flatMap(other -> other.cells().rows().stream())
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.text().contains(word));
  }

  private void add(String rule, String message, String remedy) {
    findings.add(rule, sheet.place(1, 1), message, remedy);
  }
}
