package strandline.quick;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.language.Numbers;
import strandline.report.Cell;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.report.Report;
import strandline.report.Table;
import strandline.series.Source;
import strandline.series.Status;

/**
 * The report of a quick look: one table and one figure. Its words say no more than the file does.
 *
 * @param choice what is drawn
 * @param type how
 * @param data of what
 */
record SketchReport(SketchChoice choice, SketchChoice.Type type, SketchData data) {
  private static final String ID = "sketch";
  private static final String SOURCE = "file";
  private static final int LONGEST = 150;

  Report report() {
    Report.Cover cover =
        new Report.Cover(title(), subtitle(), "", "", "", "", "", "", "", "en", List.of());
    Source source =
        new Source(
            SOURCE,
            choice.file(),
            choice.source().isBlank() ? "not named" : choice.source(),
            "",
            "",
            Source.Standing.UNDATED);
    return new Report(
        ID,
        cover,
        List.of(),
        List.of(new Report.Section("quick-look", title(), List.of(table(), figure()))),
        List.of(),
        List.of(source),
        List.of());
  }

  private Figure figure() {
    String title = title();
    return new Figure(
        ID,
        title,
        subtitle(),
        altText(),
        description(),
        "values",
        chart(),
        "",
        List.of(SOURCE),
        choice.size(),
        title);
  }

  private Chart chart() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < data.columns().size(); i++) {
      String name = choice.ys().get(i);
      List<Datum> values = data.columns().get(i);
      marks.add(
          switch (type) {
            case LINE -> new Mark.Line(name, "y" + i, values);
            case BAR, STACKED -> new Mark.Bars(name, "y" + i, values);
            case POINTS -> new Mark.Points(name, "y" + i, values);
          });
    }
    String unit = choice.unit().isBlank() ? String.join(", ", choice.ys()) : choice.unit();
    Chart.YAxis y = new Chart.YAxis(unit, data.decimals(), true, false);
    return new Chart(data.axis(), y, type == SketchChoice.Type.STACKED, marks);
  }

  private Table table() {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.text("x", choice.x()));
    for (int i = 0; i < choice.ys().size(); i++) {
      String same = choice.ys().get(i).equalsIgnoreCase(choice.x()) ? " (values)" : "";
      columns.add(Table.Column.number("y" + i, choice.ys().get(i) + same, data.decimals()));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < data.columns().get(0).size(); i++) {
      List<Cell> row = new ArrayList<>();
      row.add(new Cell.Text(data.columns().get(0).get(i).label()));
      for (List<Datum> column : data.columns()) {
        Datum datum = column.get(i);
        row.add(
            datum.isDrawn()
                ? new Cell.Number(datum.y(), data.decimals(), datum.status(), datum.origin())
                : new Cell.Missing(Status.NOT_AVAILABLE, "The file has no value here."));
      }
      rows.add(row);
    }
    return new Table("values", title(), subtitle(), columns, rows, List.of(), List.of(SOURCE));
  }

  private String title() {
    return choice.title().orElse(capital(String.join(", ", choice.ys()) + " by " + choice.x()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Unit, what the periods are, and from when to when. */
  private String subtitle() {
    List<Datum> first = data.columns().get(0);
    String span =
        first.size() == 1
            ? first.get(0).label()
            : first.get(0).label() + " to " + first.get(first.size() - 1).label();
    boolean areNames = !(data.axis() instanceof Chart.XAxis.Time);
    String what = areNames ? "by " + choice.x() : span;
    String whole =
        Stream.of(choice.unit(), data.basis(), what)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return capital(whole);
  }

  private String kind() {
    return switch (type) {
      case LINE -> "Line chart";
      case BAR -> "Bar chart";
      case STACKED -> "Stacked bar chart";
      case POINTS -> "Chart of points";
    };
  }

  /** Parts are dropped from the end until the rest fits. */
  private String altText() {
    String text = kind();
    String separator = ": ";
    for (String part : parts(0)) {
      if (text.length() + separator.length() + part.length() > LONGEST) {
        return text;
      }
      text += separator + part;
      separator = "; ";
    }
    return text;
  }

  private String description() {
    List<String> sentences = new ArrayList<>(List.of(kind() + "."));
    for (int i = 0; i < choice.ys().size(); i++) {
      sentences.add(String.join("; ", parts(i)) + ".");
    }
    return String.join(" ", sentences);
  }

  private List<String> parts(int column) {
    List<Datum> known = data.known(column);
    Comparator<Datum> byValue = Comparator.comparingDouble(Datum::y);
    Datum highest = known.stream().max(byValue).orElseThrow();
    Datum lowest = known.stream().min(byValue).orElseThrow();
    List<String> parts = new ArrayList<>();
    parts.add(choice.ys().get(column) + " by " + choice.x());
    if (data.axis() instanceof Chart.XAxis.Time && known.size() > 1) {
      parts.add("from " + said(known.get(0)) + " to " + said(known.get(known.size() - 1)));
    }
    parts.add("highest " + said(highest));
    if (known.size() > 1) {
      parts.add("lowest " + said(lowest));
    }
    int gaps = data.columns().get(column).size() - known.size();
    if (gaps > 0) {
      parts.add(Numbers.of(gaps, "gap", "gaps"));
    }
    return parts;
  }

  private String said(Datum datum) {
    return Numbers.fixed(datum.y(), data.decimals()) + " (" + datum.label() + ")";
  }
}
