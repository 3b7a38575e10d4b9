package strandline.audit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook written by hand, part by part, so that a test can break one thing in it. */
final class Handmade {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String SPREADSHEET = "vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final List<String> SHEETS = List.of("Cover", "Contents", "Notes", "Flow");

  private final Map<String, String> parts = new LinkedHashMap<>();

  private Handmade() {}

  /** Returns a workbook in which no rule of either profile is broken. */
  static Handmade good() {
    Handmade made = new Handmade();
    made.frame();
    made.sheet(1, "Item,Detail", cover());
    made.sheet(2, "Sheet,What it holds", contents());
    made.sheet(3, "Note,Text", lines("Notes: a sample", "Note", "Text") + notes());
    made.sheet(4, "Month,People,Day,Status", flow());
    return made;
  }

  /** Returns the same with a part more, or another in its place. */
  Handmade with(String part, String content) {
    Handmade other = new Handmade();
    other.parts.putAll(parts);
    other.parts.put(part, content);
    return other;
  }

  /** Returns the same without a part. */
  Handmade without(String part) {
    Handmade other = new Handmade();
    other.parts.putAll(parts);
    assertThat(other.parts.remove(part)).as(part).isNotNull();
    return other;
  }

  /** Returns the same with every match in a part replaced; fails when there is none. */
  Handmade edited(String part, String pattern, String replacement) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(parts.get(part));
    assertThat(matcher.find()).as(pattern + " in " + part).isTrue();
    return with(part, matcher.replaceAll(replacement));
  }

  /** Returns the file. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void frame() {
    StringBuilder types = new StringBuilder();
    StringBuilder list = new StringBuilder();
    StringBuilder links = new StringBuilder();
    for (int i = 1; i <= SHEETS.size(); i++) {
      String name = SHEETS.get(i - 1);
      types.append(type("/xl/worksheets/sheet" + i + ".xml", SPREADSHEET + "worksheet"));
      types.append(type("/xl/tables/table" + i + ".xml", SPREADSHEET + "table"));
      list.append("<sheet name='" + name + "' sheetId='" + i + "' r:id='rId" + i + "'/>");
      links.append(link("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Default Extension='bin' ContentType='application/octet-stream'/>"
            + "<Default Extension='mp4' ContentType='video/mp4'/>"
            + types
            + type("/xl/workbook.xml", SPREADSHEET + "sheet.main")
            + type("/xl/styles.xml", SPREADSHEET + "styles")
            + type("/docProps/core.xml", "vnd.openxmlformats-package.core-properties")
            + "</Types>");
    parts.put("_rels/.rels", relations(link("rId1", "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + LINKS
            + "'><bookViews><workbookView"
            + " activeTab='0'/></bookViews><sheets>"
            + list
            + "</sheets><definedNames>"
            + "<definedName name='Area'>Flow!$A$5:$D$7</definedName></definedNames></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels", relations(links + link("rId9", "styles", "styles.xml")));
    parts.put("xl/styles.xml", styles());
    parts.put("docProps/core.xml", core());
  }

  private static String type(String part, String kind) {
    return "<Override PartName='" + part + "' ContentType='application/" + kind + "+xml'/>";
  }

  private static String link(String id, String type, String target) {
    return "<Relationship Id='"
        + id
        + "' Type='"
        + LINKS
        + "/"
        + type
        + "' Target='"
        + target
        + "'/>";
  }

  private static String relations(String links) {
    return "<Relationships xmlns='" + PACKAGE + "'>" + links + "</Relationships>";
  }

  /** Looks: 0 body, 1 title, 2 header, 3 numbers, 4 days, 5 links. */
  private static String styles() {
    String font = "<font><sz val='11'/><name val='Arial'/></font>";
    return "<styleSheet xmlns='"
        + MAIN
        + "'><numFmts><numFmt numFmtId='164'"
        + " formatCode='d mmmm yyyy'/></numFmts><fonts>"
        + font
        + "<font><b/><sz val='14'/><name val='Arial'/></font>"
        + "<font><b/><sz val='11'/><name val='Arial'/></font>"
        + "<font><u/><sz val='11'/><color rgb='FF054A91'/><name val='Arial'/></font></fonts>"
        + "<fills><fill><patternFill patternType='none'/></fill>"
        + "<fill><patternFill patternType='gray125'/></fill></fills>"
        + "<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>"
        + "<xf fontId='0'><alignment wrapText='1'/></xf><xf fontId='1'/><xf fontId='2'>"
        + "<alignment wrapText='1'/></xf><xf fontId='0' numFmtId='3'/><xf fontId='0'"
        + " numFmtId='164'/><xf fontId='3'/></cellXfs></styleSheet>";
  }

  private static String core() {
    return "<p:coreProperties"
        + " xmlns:p='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
        + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
        + " xmlns:dcterms='http://purl.org/dc/terms/'"
        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><dc:title>People who"
        + " moved</dc:title><dc:subject>Movement</dc:subject><dc:creator>The"
        + " office</dc:creator>"
        + "<p:keywords>people</p:keywords><dc:language>en</dc:language><dcterms:created"
        + " xsi:type='dcterms:W3CDTF'>2024-09-30T00:00:00Z</dcterms:created>"
        + "</p:coreProperties>";
  }

  /** A sheet whose table begins in row 5, with the header given. */
  private void sheet(int number, String header, String rows) {
    String[] names = header.split(",");
    int last = rows.split("<row ", -1).length - 1;
    String area = "A5:" + (char) ('A' + names.length - 1) + last;
    String selected = number == 1 ? " tabSelected='1'" : "";
    String links =
        number == 2
            ? "<hyperlinks><hyperlink ref='A6' location='Cover!A1'/><hyperlink ref='A7'"
                + " location='Notes!A1'/><hyperlink ref='A8' location='Flow!A1'/></hyperlinks>"
            : "";
    parts.put(
        "xl/worksheets/sheet" + number + ".xml",
        "<worksheet xmlns='"
            + MAIN
            + "' xmlns:r='"
            + LINKS
            + "'><sheetViews><sheetView"
            + selected
            + " workbookViewId='0'/></sheetViews><cols><col min='1' max='4' width='30'/>"
            + "</cols><sheetData>"
            + rows
            + "</sheetData>"
            + links
            + "<tableParts><tablePart r:id='rId1'/></tableParts></worksheet>");
    parts.put(
        "xl/worksheets/_rels/sheet" + number + ".xml.rels",
        relations(link("rId1", "table", "../tables/table" + number + ".xml")));
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      columns.append("<tableColumn id='" + (i + 1) + "' name='" + names[i] + "'/>");
    }
    String name = SHEETS.get(number - 1) + "Table";
    parts.put(
        "xl/tables/table" + number + ".xml",
        "<table xmlns='"
            + MAIN
            + "' id='"
            + number
            + "' name='"
            + name
            + "' displayName='"
            + name
            + "' ref='"
            + area
            + "'><tableColumns>"
            + columns
            + "</tableColumns></table>");
  }

  private static String lines(String title, String... header) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < header.length; i++) {
      cells.append(text((char) ('A' + i) + "5", 2, header[i]));
    }
    return row(1, text("A1", 1, title))
        + row(2, text("A2", 0, "What is known of it, in one sentence."))
        + row(3, text("A3", 0, "This sheet contains one table."))
        + row(4, text("A4", 0, "A blank cell means that nothing is known."))
        + row(5, cells.toString());
  }

  private static String row(int number, String cells) {
    return "<row r='" + number + "'>" + cells + "</row>";
  }

  static String text(String address, int style, String text) {
    return "<c r='"
        + address
        + "' s='"
        + style
        + "' t='inlineStr'><is><t>"
        + text
        + "</t></is></c>";
  }

  private static String cover() {
    StringBuilder rows = new StringBuilder(lines("People who moved", "Item", "Detail"));
    List<String> items =
        List.of(
            "Published",
            "Next update",
            "Geography",
            "Period",
            "Units",
            "Contact",
            "Licence",
            "Source");
    for (int i = 0; i < items.size(); i++) {
      rows.append(
          row(6 + i, text("A" + (6 + i), 0, items.get(i)) + text("B" + (6 + i), 0, "as said")));
    }
    return rows.toString();
  }

  private static String contents() {
    return lines("Contents: a sample", "Sheet", "What it holds")
        + row(6, text("A6", 5, "Cover") + text("B6", 0, "about it"))
        + row(7, text("A7", 5, "Notes") + text("B7", 0, "notes"))
        + row(8, text("A8", 5, "Flow") + text("B8", 0, "figures"));
  }

  private static String notes() {
    return row(6, text("A6", 0, "[note 1]") + text("B6", 0, "Counted at sea."))
        + row(7, text("A7", 0, "[note 2]") + text("B7", 0, "Counted on land."));
  }

  private static String flow() {
    return lines(
            "Flow of people, 2023 to 2024 [note 1][note 2]", "Month", "People", "Day", "Status")
        + row(
            6,
            text("A6", 0, "2024-01")
                + number("B6", 3, "1422")
                + number("C6", 4, "45292")
                + text("D6", 0, "provisional"))
        + row(
            7,
            text("A7", 0, "2024-02")
                + number("B7", 3, "21")
                + number("C7", 4, "45323")
                + text("D7", 0, "final"));
  }

  private static String number(String address, int style, String value) {
    return "<c r='" + address + "' s='" + style + "'><v>" + value + "</v></c>";
  }
}
