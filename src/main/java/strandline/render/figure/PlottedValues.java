package strandline.render.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import strandline.csv.CsvWriter;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.series.Status;

/**
 * The values that a figure plots, as tidy CSV: one row a period (or a name), one column a series,
 * and beside a series that has other values than published ones a column of their statuses. What
 * stands across the values, such as events and shaded times, is a table of its own. No text of
 * either is run by a spreadsheet.
 */
public final class PlottedValues implements Mark.Visitor<Void> {
  private final Map<String, Map<Place, Mark.Datum>> columns = new LinkedHashMap<>();
  private final List<Across> across = new ArrayList<>();
  private final boolean isTime;

  /** Where a value stands: from left to right, and at one place in the order of the series. */
  private record Place(double x, int order, String label) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byX = Double.compare(x, other.x);
      int byOrder = byX == 0 ? Integer.compare(order, other.order) : byX;
      return byOrder == 0 ? label.compareTo(other.label) : byOrder;
    }
  }

  /** What stands across the values of all series. */
  private record Across(String kind, String text, String date, double from, double to) {}

  private PlottedValues(Figure figure) {
    isTime = figure.chart().x() instanceof Chart.XAxis.Time;
    figure.chart().marks().forEach(mark -> mark.accept(this));
  }

  /**
   * Returns the values of a figure.
   *
   * @param figure the figure
   * @return CSV in UTF-8: {@code period} or {@code name}, then the series, each named as in the
   *     figure
   */
  public static byte[] csv(Figure figure) {
    return new PlottedValues(figure).values();
  }

  /**
   * Returns what stands across the values of a figure.
   *
   * @param figure the figure
   * @return CSV in UTF-8: {@code kind,text,date,from,to}, where the last two are years and their
   *     parts, or the height of a level; nothing for a figure without any
   */
  public static Optional<byte[]> across(Figure figure) {
    PlottedValues plotted = new PlottedValues(figure);
    return plotted.across.isEmpty() ? Optional.empty() : Optional.of(plotted.acrossRows());
  }

  private byte[] values() {
    StringBuilder text = new StringBuilder();
    CsvWriter file = new CsvWriter(text, "\n");
    file.verbatim(isTime ? "period" : "name");
    Set<Place> places = new TreeSet<>();
    Set<String> doubtful = new HashSet<>();
    columns.forEach(
        (name, data) -> {
          places.addAll(data.keySet());
          file.text(name);
          if (hasStatuses(data)) {
            doubtful.add(name);
            file.text(name + ", status");
          }
        });
    file.end();
    for (Place place : places) {
      file.text(place.label());
      columns.forEach((name, data) -> cells(file, data.get(place), doubtful.contains(name)));
      file.end();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean hasStatuses(Map<Place, Mark.Datum> data) {
    return data.values().stream().anyMatch(datum -> datum.status() != Status.NORMAL);
  }

  private static void cells(CsvWriter file, Mark.Datum datum, boolean hasStatus) {
    file.number(datum == null ? Double.NaN : datum.y());
    if (hasStatus) {
      file.verbatim(datum == null ? "" : datum.status().word());
    }
  }

  private byte[] acrossRows() {
    StringBuilder text = new StringBuilder();
    CsvWriter file = new CsvWriter(text, "\n");
    List.of("kind", "text", "date", "from", "to").forEach(file::verbatim);
    file.end();
    across.forEach(
        one ->
            file.verbatim(one.kind())
                .text(one.text())
                .text(one.date())
                .number(one.from())
                .number(one.to())
                .end());
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Void data(String name, List<Mark.Datum> data) {
    String free = name;
    for (int i = 2; columns.containsKey(free); i++) {
      free = name + " (" + i + ")";
    }
    Map<Place, Mark.Datum> column = columns.computeIfAbsent(free, n -> new TreeMap<>());
    for (Mark.Datum datum : data) {
      int order = 0;
      while (column.containsKey(new Place(datum.x(), order, datum.label()))) {
        order++;
      }
      column.put(new Place(datum.x(), order, datum.label()), datum);
    }
    return null;
  }

  private Void across(String kind, String text, String date, double from, double to) {
    across.add(new Across(kind, text, date, from, to));
    return null;
  }

  @Override
  public Void line(Mark.Line mark) {
    return data(mark.name(), mark.data());
  }

  @Override
  public Void bars(Mark.Bars mark) {
    return data(mark.name(), mark.data());
  }

  @Override
  public Void points(Mark.Points mark) {
    return data(mark.name(), mark.data());
  }

  @Override
  public Void band(Mark.Band mark) {
    data(mark.name() + ", low", mark.low());
    return data(mark.name() + ", high", mark.high());
  }

  @Override
  public Void intervals(Mark.Intervals mark) {
    data(mark.name() + ", low", mark.low());
    return data(mark.name() + ", high", mark.high());
  }

  @Override
  public Void tiles(Mark.Tiles mark) {
    return data(mark.name(), mark.rows().stream().flatMap(row -> row.data().stream()).toList());
  }

  @Override
  public Void panel(Mark.Panel mark) {
    mark.marks().forEach(inside -> inside.accept(this));
    return null;
  }

  @Override
  public Void rule(Mark.Rule mark) {
    return across(
        mark.isBreak() ? "break" : "event", mark.label(), mark.date(), mark.x(), mark.x());
  }

  @Override
  public Void level(Mark.Level mark) {
    return across("level", mark.label(), "", mark.y(), mark.y());
  }

  @Override
  public Void shade(Mark.Shade mark) {
    return across("shade", mark.label(), "", mark.fromX(), mark.toX());
  }

  /** A bracket and a label stand at values that a series plots. */
  @Override
  public Void bracket(Mark.Bracket mark) {
    return null;
  }

  @Override
  public Void label(Mark.Label mark) {
    return null;
  }
}
