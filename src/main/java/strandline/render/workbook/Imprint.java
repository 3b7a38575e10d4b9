package strandline.render.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import strandline.report.Report;

/**
 * What a workbook's properties say of it.
 *
 * @param cover the report's cover
 * @param day the day that it counts as made on
 */
record Imprint(Report.Cover cover, LocalDate day) {
  private static final String PROGRAM = "Strandline";

  /**
   * Returns the imprint of a report's workbooks.
   *
   * @throws IllegalArgumentException when its edition is neither a month nor a day
   */
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

  /** Sets the properties of a workbook. */
  void applyTo(XSSFWorkbook workbook) {
    POIXMLProperties properties = workbook.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    Date midnight = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    core.setTitle(cover.title());
    core.setSubjectProperty(cover.subtitle());
    core.setCreator(PROGRAM);
    core.setLastModifiedByUser(PROGRAM);
    core.setKeywords(String.join(", ", cover.keywords()));
    core.setCreated(Optional.of(midnight));
    core.setModified(Optional.of(midnight));
    core.getUnderlyingProperties().setLanguageProperty(cover.language());
    properties.getExtendedProperties().setApplication(PROGRAM);
  }
}
