package strandline.render.picture;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints elements as records. A brush or pen is made when its look first occurs, and kept. */
final class EmfBrush implements Picture.Painter {
  private static final int EVEN_ODD = 1;
  private static final int NON_ZERO = 2;

  private final EmfRecords records;
  private final double unit;
  private final Map<Object, Integer> handles = new HashMap<>();
  private final List<Integer> waiting = new ArrayList<>();
  private boolean areCurves;
  private int selectedBrush;
  private int selectedPen;
  private int fillMode;

  EmfBrush(EmfRecords records, double unit) {
    this.records = records;
    this.unit = unit;
  }

  /** Returns how many objects were made, and one for the file itself. */
  int handles() {
    return 1 + handles.size();
  }

  private record Pen(int rgb, int width) {}

  @Override
  public void shape(Picture.Shape shape) {
    if (shape.fill() != null) {
      fill(shape.path(), shape.fill());
    }
    if (shape.line() != null) {
      int width = Math.max(1, units(shape.width()));
      Pen pen = new Pen(shape.line(), width);
      int made = handles.size();
      int handle = handles.computeIfAbsent(pen, p -> made + 1);
      if (handle > made) {
        records.createPen(handle, pen.rgb, pen.width);
      }
      if (handle != selectedPen) {
        records.select(handle);
        selectedPen = handle;
      }
      trace(shape.dash().isEmpty() ? shape.path() : Dashes.of(shape.path(), shape.dash()));
      records.strokePath();
    }
  }

  @Override
  public void words(Picture.Words words) {
    fill(words.outline(), words.colour().rgb());
  }

  @Override
  public void drawing(Picture.Drawing drawing) {
    throw new UnsupportedOperationException("a library's own marks");
  }

  private void fill(Path2D path, int rgb) {
    int made = handles.size();
    int handle = handles.computeIfAbsent(rgb, p -> made + 1);
    if (handle > made) {
      records.createBrush(handle, rgb);
    }
    if (handle != selectedBrush) {
      records.select(handle);
      selectedBrush = handle;
    }
    int mode = path.getWindingRule() == Path2D.WIND_NON_ZERO ? NON_ZERO : EVEN_ODD;
    if (mode != fillMode) {
      records.fillMode(mode);
      fillMode = mode;
    }
    trace(path);
    records.fillPath();
  }

  private int units(double points) {
    return (int) Math.round(points * unit);
  }

  private void trace(Path2D path) {
    records.beginPath();
    Curves.draw(path, new Strokes());
    flush();
    records.endPath();
  }

  private void flush() {
    if (!waiting.isEmpty() && areCurves) {
      records.beziersTo(waiting);
    } else if (!waiting.isEmpty()) {
      records.linesTo(waiting);
    }
    waiting.clear();
  }

  /** Lines that follow each other share a record, and so do curves. */
  private final class Strokes implements Curves.Pen<RuntimeException> {
    @Override
    public void move(double x, double y) {
      flush();
      records.moveTo(units(x), units(y));
    }

    @Override
    public void line(double x, double y) {
      add(false, x, y);
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
      add(true, x1, y1, x2, y2, x3, y3);
    }

    @Override
    public void close() {
      flush();
      records.closeFigure();
    }

    private void add(boolean isCurve, double... places) {
      if (isCurve != areCurves) {
        flush();
        areCurves = isCurve;
      }
      for (double place : places) {
        waiting.add(units(place));
      }
    }
  }
}
