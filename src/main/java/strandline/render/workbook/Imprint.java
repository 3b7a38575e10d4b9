package strandline.render.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import strandline.report.Report;

/**
 * What a workbook's properties say of it: Dublin Core (ECMA-376 Part 2, section 11).
 *
 * @param cover the report's cover
 * @param day the day that it counts as made on
 */
record Imprint(Report.Cover cover, LocalDate day) {
  private static final String PROGRAM = "Strandline";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String CORE = PACKAGE + "metadata/core-properties";
  private static final String CORE_RELATION = PACKAGE + "relationships/metadata/core-properties";
  private static final String CORE_TYPE =
      "application/vnd.openxmlformats-package.core-properties+xml";
  private static final String OWN =
      "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

  static Imprint of(Report report) {
    return new Imprint(report.cover(), editionDay(report.cover().edition()));
  }

  /**
   * Returns the day of an edition.
   *
   * @param edition a day such as {@code 2024-09-30}, or a month, whose last day is taken
   * @return the day
   */
  static LocalDate editionDay(String edition) {
    if (edition.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return LocalDate.parse(edition);
    }
    if (edition.matches("\\d{4}-\\d{2}")) {
      return YearMonth.parse(edition).atEndOfMonth();
    }
    throw new IllegalArgumentException(
        "edition \"" + edition + "\" is neither a month nor a day; write it as 2024-09");
  }

  void addTo(PartsFile file) {
    Part core = file.add(new Part("docProps/core.xml", CORE_TYPE));
    core.add(core());
    file.relate(CORE_RELATION, core);
    Part own = file.add(new Part("docProps/app.xml", Markup.type("extended-properties")));
    own.add(new Xml("Properties").set("xmlns", OWN).leaf("Application", PROGRAM).end());
    file.relate(Markup.relation("extended-properties"), own);
  }

  private byte[] core() {
    Xml xml = new Xml("cp:coreProperties").set("xmlns:cp", CORE);
    xml.set("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.set("xmlns:dcterms", "http://purl.org/dc/terms/");
    xml.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.leaf("dc:title", cover.title()).leaf("dc:subject", cover.subtitle());
    xml.leaf("dc:creator", PROGRAM).leaf("cp:keywords", String.join(", ", cover.keywords()));
    xml.leaf("cp:lastModifiedBy", PROGRAM);
    midnight(xml, "dcterms:created");
    midnight(xml, "dcterms:modified");
    return xml.leaf("dc:language", cover.language()).end();
  }

  private void midnight(Xml xml, String name) {
    xml.open(name).set("xsi:type", "dcterms:W3CDTF").text(day + "T00:00:00Z").close();
  }
}
