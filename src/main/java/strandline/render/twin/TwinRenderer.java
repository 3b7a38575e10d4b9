package strandline.render.twin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import strandline.column.Records;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.render.layout.Layout;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;
import strandline.report.Report;
import strandline.twin.Guard;

/**
 * The CSV twin of every table of the workbook: {@code tables/<sheet>.csv}, the sheet's name in
 * lower case with dashes. RFC 4180, UTF-8, a header of the table's headers; formulas as their
 * values, numbers in full, days as 2014-12-17, blank cells as nothing. A text that a spreadsheet
 * would run is marked by the rule of {@link Guard}.
 */
public final class TwinRenderer implements Renderer {
  private static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";
  private static final String LINE_END = "\r\n";

  /** Makes a renderer. */
  public TwinRenderer() {}

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<Artifact> render(Report report) {
    List<Artifact> files = new ArrayList<>();
    for (Sheet sheet :
        Layout.sheets(report, Report.Profile.PUBLICATION, figure -> Optional.empty())) {
      for (int i = 0; i < sheet.grids().size(); i++) {
        Grid grid = sheet.grids().get(i);
        String name = sheet.name() + (i == 0 ? "" : " " + grid.caption());
        files.add(new Artifact(path(name), MEDIA_TYPE, out -> write(grid, out)));
      }
    }
    return files.stream().sorted(Comparator.comparing(Artifact::path)).toList();
  }

  /**
   * Returns the file of a table.
   *
   * @param name the sheet's name, with the caption of a second table
   * @return a path relative to the edition
   */
  static String path(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return "tables/" + slug.replaceAll("^-|-$", "") + ".csv";
  }

  private static void write(Grid grid, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    text.write(
        grid.heads().stream()
            .map(head -> Guard.field(head.title()))
            .collect(Collectors.joining(",", "", LINE_END)));
    for (List<Entry> row : grid.rows()) {
      text.write(
          row.stream()
              .map(entry -> entry.accept(new Field()))
              .collect(Collectors.joining(",", "", LINE_END)));
    }
    if (grid.records().isPresent()) {
      write(grid.records().get(), text);
    }
    text.flush();
  }

  private static void write(Records records, Writer text) throws IOException {
    for (int i = 0; i < records.size(); i++) {
      for (int j = 0; j < records.columns().size(); j++) {
        var column = records.columns().get(j);
        boolean isText = column instanceof strandline.column.Column.Words;
        String cell = column.text(i);
        text.write((j == 0 ? "" : ",") + (isText ? Guard.field(cell) : cell));
      }
      text.write(LINE_END);
    }
  }

  /** An entry as a field of a CSV file. */
  private static final class Field implements Entry.Visitor<String> {
    @Override
    public String text(Entry.Text entry) {
      return Guard.field(entry.text());
    }

    @Override
    public String number(Entry.Number entry) {
      return number(entry.value());
    }

    @Override
    public String live(Entry.Live entry) {
      return number(entry.value());
    }

    private static String number(double value) {
      return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    @Override
    public String day(Entry.Day entry) {
      return entry.day().toString();
    }

    @Override
    public String link(Entry.Link entry) {
      return Guard.field(entry.text());
    }

    @Override
    public String empty(Entry.Empty entry) {
      return "";
    }
  }
}
