package strandline.render.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import strandline.csv.CsvWriter;
import strandline.csv.TwinFile;
import strandline.render.Artifact;
import strandline.render.layout.LaidOutReport;
import strandline.render.layout.LayoutRenderer;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;

/**
 * The CSV twin of every table that is the same in all workbooks that have it: {@code
 * tables/<name>.csv}, the table's name in lower case with dashes. RFC 4180, UTF-8, a header of the
 * table's headers; formulas as their values, numbers in full, days as 2014-12-17, blank cells as
 * nothing. A text that a spreadsheet would run is marked.
 */
public final class TwinRenderer implements LayoutRenderer.Format {
  private static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";
  private static final String LINE_END = "\r\n";

  /** The list of a workbook's sheets is the workbook's own, and names sheets that have no twin. */
  private static final String OWN = "Contents";

  /** Makes a renderer. */
  public TwinRenderer() {}

  @Override
  public List<Artifact> render(LaidOutReport report) {
    List<Map<String, Grid>> all =
        report.sheets().values().stream().map(TwinRenderer::grids).toList();
    List<Artifact> files = new ArrayList<>();
    for (Map.Entry<String, Grid> grid : all.get(0).entrySet()) {
      // A table that says something else in another workbook is not data.
      boolean isOne =
          all.stream()
              .map(grids -> grids.getOrDefault(grid.getKey(), grid.getValue()))
              .allMatch(other -> saysTheSame(grid.getValue(), other));
      if (isOne && grid.getValue().records().isEmpty()) {
        files.add(Artifact.of(grid.getKey(), MEDIA_TYPE, bytes(grid.getValue())));
      }
    }
    return files;
  }

  private static Map<String, Grid> grids(List<Sheet> sheets) {
    Map<String, Grid> grids = new TreeMap<>();
    for (Sheet sheet : sheets) {
      if (!sheet.kind().equals(OWN)) {
        sheet.grids().forEach(grid -> grids.put(TwinFile.path(grid.name()), grid));
      }
    }
    return grids;
  }

  private static boolean saysTheSame(Grid one, Grid other) {
    return one.heads().equals(other.heads()) && one.rows().equals(other.rows());
  }

  private static byte[] bytes(Grid grid) {
    StringBuilder text = new StringBuilder();
    CsvWriter file = new CsvWriter(text, LINE_END);
    grid.heads().forEach(head -> file.text(head.title()));
    file.end();
    for (List<Entry> row : grid.rows()) {
      row.forEach(entry -> add(file, entry));
      file.end();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Adds an entry as a cell of a CSV file. */
  private static void add(CsvWriter file, Entry entry) {
    if (entry instanceof Entry.Words words) {
      file.text(words.text());
    } else if (entry instanceof Entry.Numeric number) {
      file.number(number.value());
    } else if (entry instanceof Entry.Year year) {
      file.number(year.number());
    } else {
      file.verbatim(entry instanceof Entry.Day day ? day.day().toString() : "");
    }
  }
}
