package strandline.render.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import strandline.csv.CsvWriter;
import strandline.report.Figure;
import strandline.report.Mark;

/** Exactly the values that a figure plots, as CSV; no text of it is run by a spreadsheet. */
public final class PlottedValues {
  private PlottedValues() {}

  /**
   * Returns the values of a figure.
   *
   * @param figure the figure
   * @return CSV in UTF-8: {@code mark,name,label,x,value,status}, a row for each value
   */
  public static byte[] csv(Figure figure) {
    StringBuilder text = new StringBuilder();
    CsvWriter file = new CsvWriter(text, "\n");
    List.of("mark", "name", "label", "x", "value", "status").forEach(file::verbatim);
    file.end();
    Rows rows = new Rows(file);
    figure.chart().marks().forEach(mark -> mark.accept(rows));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One row for each value; an event has no value, and a shade has one row for either end. */
  private record Rows(CsvWriter file) implements Mark.Visitor<Void> {
    private Void data(String mark, String name, List<Mark.Datum> data) {
      for (Mark.Datum datum : data) {
        row(mark, name, datum.label(), datum.x(), datum.y(), datum.status().word());
      }
      return null;
    }

    private Void row(String mark, String name, String label, double x, double y, String status) {
      file.verbatim(mark).text(name).text(label).number(x).number(y).verbatim(status).end();
      return null;
    }

    @Override
    public Void line(Mark.Line mark) {
      return data("line", mark.name(), mark.data());
    }

    @Override
    public Void bars(Mark.Bars mark) {
      return data("bars", mark.name(), mark.data());
    }

    @Override
    public Void points(Mark.Points mark) {
      return data("points", mark.name(), mark.data());
    }

    @Override
    public Void band(Mark.Band mark) {
      data("band-low", mark.name(), mark.low());
      return data("band-high", mark.name(), mark.high());
    }

    @Override
    public Void rule(Mark.Rule mark) {
      String kind = mark.isBreak() ? "break" : "event";
      return row(kind, mark.label(), mark.date(), mark.x(), Double.NaN, "");
    }

    @Override
    public Void level(Mark.Level mark) {
      return row("level", mark.label(), "", Double.NaN, mark.y(), "");
    }

    @Override
    public Void shade(Mark.Shade mark) {
      row("shade-from", mark.label(), "", mark.fromX(), Double.NaN, "");
      return row("shade-to", mark.label(), "", mark.toX(), Double.NaN, "");
    }

    @Override
    public Void bracket(Mark.Bracket mark) {
      return data("bracket", mark.text(), List.of(mark.from(), mark.to()));
    }

    @Override
    public Void intervals(Mark.Intervals mark) {
      data("interval-low", mark.name(), mark.low());
      return data("interval-high", mark.name(), mark.high());
    }

    @Override
    public Void tiles(Mark.Tiles mark) {
      mark.rows().forEach(row -> data("tiles", mark.name() + ", " + row.name(), row.data()));
      return null;
    }

    @Override
    public Void panel(Mark.Panel mark) {
      mark.marks().forEach(inside -> inside.accept(this));
      return null;
    }

    @Override
    public Void label(Mark.Label mark) {
      return data("label", mark.text(), List.of(mark.at()));
    }
  }
}
