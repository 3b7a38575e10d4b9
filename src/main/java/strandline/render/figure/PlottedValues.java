package strandline.render.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
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
public final class PlottedValues {
  private final Map<String, Map<Place, Mark.Datum>> columns = new LinkedHashMap<>();
  private final List<Across> across = new ArrayList<>();
  private final boolean isTime;

  /** Where a value stands: from left to right, and at one place in the order of the series. */
  private record Place(double x, int order, String label) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingDouble(Place::x)
            .thenComparingInt(Place::order)
            .thenComparing(Place::label);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** What stands across the values of all series. */
  private record Across(String kind, String text, String date, double from, double to) {}

  private PlottedValues(Figure figure) {
    isTime = figure.chart().x() instanceof Chart.XAxis.Time;
    figure.chart().marks().forEach(this::add);
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
    for (Across one : across) {
      file.verbatim(one.kind()).text(one.text()).text(one.date());
      file.number(one.from()).number(one.to()).end();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A bracket and a label stand at values that a series plots. */
  private void add(Mark mark) {
    if (mark instanceof Mark.OfColumn values) {
      data(values.name(), values.data());
    } else if (mark instanceof Mark.Intervals intervals) {
      bounds(intervals.name(), intervals.low(), intervals.high());
    } else if (mark instanceof Mark.Tiles tiles) {
      data(tiles.name(), tiles.rows().stream().flatMap(row -> row.data().stream()).toList());
    } else if (mark instanceof Mark.Panel panel) {
      panel.marks().forEach(this::add);
    } else if (mark instanceof Mark.Rule rule) {
      String kind = rule.isBreak() ? "break" : "event";
      across.add(new Across(kind, rule.label(), rule.date(), rule.x(), rule.x()));
    } else if (mark instanceof Mark.Level level) {
      across.add(new Across("level", level.label(), "", level.y(), level.y()));
    } else if (mark instanceof Mark.Shade shade) {
      across.add(new Across("shade", shade.label(), "", shade.fromX(), shade.toX()));
    }
  }

  private void bounds(String name, List<Mark.Datum> low, List<Mark.Datum> high) {
    data(name + ", low", low);
    data(name + ", high", high);
  }

  private void data(String name, List<Mark.Datum> data) {
    String free = name;
    for (int i = 2; columns.containsKey(free); i++) {
      free = name + " (" + i + ")";
    }
    Map<Place, Mark.Datum> column = columns.computeIfAbsent(free, n -> new TreeMap<>());
    for (Mark.Datum datum : data) {
      int order = 0;
      while (column.putIfAbsent(new Place(datum.x(), order, datum.label()), datum) != null) {
        order++;
      }
    }
  }
}
