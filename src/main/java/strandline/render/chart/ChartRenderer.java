package strandline.render.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.render.frame.Sheet;
import strandline.render.picture.Picture;
import strandline.render.picture.PngFile;
import strandline.render.picture.SvgFile;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Report;
import strandline.series.Source;

/**
 * The renderer of figures: for each a PNG and an SVG at the size of a memo, and a CSV of exactly
 * the values that are plotted.
 */
public final class ChartRenderer implements Renderer {
  private final Optional<Picture.Page> page;

  /** Creates the renderer for pictures of the size that each figure asks for. */
  public ChartRenderer() {
    this.page = Optional.empty();
  }

  /**
   * Creates a renderer for pictures of one size.
   *
   * @param page the size
   */
  public ChartRenderer(Picture.Page page) {
    this.page = Optional.of(page);
  }

  @Override
  public String format() {
    return "charts";
  }

  /**
   * Makes three files for each figure.
   *
   * @param report the report
   * @return the files in order of name
   * @throws IllegalArgumentException when a figure cannot be laid out; says what would help
   */
  @Override
  public List<Artifact> render(Report report) {
    List<Artifact> artifacts = new ArrayList<>();
    for (Figure figure : report.figures()) {
      Picture picture = picture(report, figure);
      String path = "charts/" + figure.id();
      artifacts.add(new Artifact(path + ".png", "image/png", out -> PngFile.write(picture, out)));
      artifacts.add(
          new Artifact(path + ".svg", "image/svg+xml", out -> SvgFile.write(picture, out)));
      artifacts.add(new Artifact(path + ".csv", "text/csv", out -> csv(figure, out)));
    }
    artifacts.sort(Comparator.comparing(Artifact::path));
    return artifacts;
  }

  /**
   * Lays a figure out.
   *
   * @param report the report that it belongs to
   * @param figure the figure
   * @return where everything stands, and what found no room
   * @throws IllegalArgumentException when it cannot be laid out; says what would help
   */
  public Scene scene(Report report, Figure figure) {
    Picture.Page asked = page.orElseGet(() -> Picture.Page.of(figure.size()));
    return Attempts.of(figure, new Sheet(asked, citations(report, figure), report.cover().asOf()));
  }

  /**
   * Returns the picture of a figure, to be poured into a file.
   *
   * @param report the report that it belongs to
   * @param figure the figure
   * @return the picture
   * @throws IllegalArgumentException when it cannot be laid out; says what would help
   */
  public Picture picture(Report report, Figure figure) {
    Scene scene = scene(report, figure);
    List<String> dropped = scene.dropped();
    String left =
        dropped.isEmpty() ? "" : " Left out of the picture: " + String.join("; ", dropped);
    return new Picture(
        figure.id(),
        scene.page(),
        figure.title(),
        figure.altText() + " " + figure.description() + left + (left.isEmpty() ? "" : "."),
        report.cover().language(),
        String.join("; ", citations(report, figure)),
        scene.elements());
  }

  private static List<String> citations(Report report, Figure figure) {
    return figure.sourceIds().stream()
        .map(id -> report.source(id).map(Source::citation).orElse(id))
        .toList();
  }

  private static void csv(Figure figure, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("mark,name,label,x,value,status\n");
    for (Mark mark : figure.chart().marks()) {
      mark.accept(new Rows(text));
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** One row for each value; an event has no value, and a shade has one row for either end. */
  private record Rows(StringBuilder text) implements Mark.Visitor<Void> {
    private Void data(String mark, String name, List<Mark.Datum> data) {
      for (Mark.Datum datum : data) {
        row(mark, name, datum.label(), datum.x(), datum.y(), datum.status().word());
      }
      return null;
    }

    private Void row(String mark, String name, String label, double x, double y, String status) {
      String line =
          String.join(",", mark, quoted(name), quoted(label), number(x), number(y), status);
      text.append(line).append('\n');
      return null;
    }

    private static String number(double value) {
      return Double.isNaN(value)
          ? ""
          : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String field) {
      boolean isPlain =
          field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
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
