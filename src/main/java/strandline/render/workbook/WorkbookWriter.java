package strandline.render.workbook;

import java.util.ArrayList;
import java.util.List;
import strandline.render.sheet.Sheet;
import strandline.render.workbook.DrawingWriter.Numbered;
import strandline.report.Report.Profile;

/** Writes the parts of one workbook. */
final class WorkbookWriter {
  private final PartsFile file = new PartsFile();
  private final Part workbook = part("xl/workbook.xml", "spreadsheetml.sheet.main");
  private final Part looks = part("xl/styles.xml", "spreadsheetml.styles");
  private final Part texts = part("xl/sharedStrings.xml", "spreadsheetml.sharedStrings");
  private final Strings strings = new Strings();
  private final Numbered numbered = new Numbered();
  private final Styles styles;
  private int tables;

  WorkbookWriter(Profile profile) {
    this.styles = new Styles(profile);
  }

  private Part part(String path, String type) {
    return file.add(new Part(path, Markup.type(type)));
  }

  /** Writes the sheets and what the workbook says of itself. */
  PartsFile write(List<Sheet> sheets, Imprint imprint) {
    file.relate(Markup.relation("officeDocument"), workbook);
    imprint.addTo(file);
    List<String> ids = new ArrayList<>();
    for (Sheet sheet : sheets) {
      int number = ids.size() + 1;
      Part part = part("xl/worksheets/sheet" + number + ".xml", "spreadsheetml.worksheet");
      ids.add(workbook.relate(Markup.relation("worksheet"), part));
      write(sheet, part, number == 1);
    }
    workbook.relate(Markup.relation("styles"), looks);
    workbook.relate(Markup.relation("sharedStrings"), texts);
    looks.add(styles.toXml());
    texts.add(strings.toXml());
    workbook.add(list(sheets, ids));
    return file;
  }

  private void write(Sheet sheet, Part part, boolean isFirst) {
    SheetWriter writer = new SheetWriter(sheet, styles, strings, part);
    List<String> related = new ArrayList<>();
    for (GridWriter grid : writer.grids()) {
      tables++;
      Part table = part("xl/tables/table" + tables + ".xml", "spreadsheetml.table");
      table.add(grid.table(tables));
      related.add(part.relate(Markup.relation("table"), table));
    }
    String drawing = "";
    if (!sheet.drawings().isEmpty()) {
      DrawingWriter drawings = writer.drawings();
      drawing = part.relate(Markup.relation("drawing"), drawings.write(file, numbered));
    }
    writer.write(isFirst, related, drawing);
  }

  private static byte[] list(List<Sheet> sheets, List<String> ids) {
    Xml xml = new Xml("workbook").set("xmlns", Markup.MAIN).set("xmlns:r", Markup.RELATIONS);
    xml.empty("workbookPr", "date1904", "0");
    xml.open("bookViews").empty("workbookView", "activeTab", "0").close();
    xml.open("sheets");
    for (int i = 0; i < sheets.size(); i++) {
      xml.open("sheet").set("name", sheets.get(i).name()).set("sheetId", i + 1);
      xml.set("r:id", ids.get(i)).close();
    }
    xml.close();
    xml.open("definedNames");
    for (int i = 0; i < sheets.size(); i++) {
      repeat(xml, sheets.get(i), i);
    }
    return xml.end();
  }

  /** The header of a sheet's only table stands on each of its pages. */
  private static void repeat(Xml xml, Sheet sheet, int index) {
    if (sheet.grids().size() == 1) {
      int row = sheet.headerRow(0) + 1;
      xml.open("definedName").set("name", "_xlnm.Print_Titles").set("localSheetId", index);
      xml.text("'" + sheet.name() + "'!$" + row + ":$" + row).close();
    }
  }
}
