package strandline.render.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import strandline.render.sheet.Sheet;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Report.Profile;

/**
 * A report with the sheets of its workbooks, laid out once for every format that shows them.
 *
 * @param report the report
 * @param sheets for each profile that the report asks for the sheets of its workbook in order
 */
public record LaidOutReport(Report report, Map<Profile, List<Sheet>> sheets) {
  /**
   * Lays a report out for each of its profiles.
   *
   * @param report the report
   * @param pictures a figure's picture as a PNG file, where there is one; made only when a workbook
   *     with it is written
   * @return the report and its sheets
   * @throws IllegalArgumentException when a cell cannot stand in a workbook, or a formula does not
   *     give the report's value
   */
  public static LaidOutReport of(
      Report report, Function<Figure, Optional<Supplier<byte[]>>> pictures) {
    Map<Profile, List<Sheet>> sheets = new EnumMap<>(Profile.class);
    for (Profile profile : report.making().profiles()) {
      sheets.put(profile, Layout.sheets(report, profile, pictures));
    }
    return new LaidOutReport(report, sheets);
  }
}
