package strandline.render.picture.emf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import strandline.render.picture.Dashes;
import strandline.render.picture.Picture;

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
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> {
          flush();
          records.moveTo(units(at[0]), units(at[1]));
        }
        case PathIterator.SEG_LINETO -> add(false, at[0], at[1]);
        case PathIterator.SEG_QUADTO ->
            add(
                true,
                x + 2 * (at[0] - x) / 3,
                y + 2 * (at[1] - y) / 3,
                at[2] + 2 * (at[0] - at[2]) / 3,
                at[3] + 2 * (at[1] - at[3]) / 3,
                at[2],
                at[3]);
        case PathIterator.SEG_CUBICTO -> add(true, at);
        default -> {
          flush();
          records.closeFigure();
        }
      }
      if (kind != PathIterator.SEG_CLOSE) {
        int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
        x = at[end];
        y = at[end + 1];
      }
    }
    flush();
    records.endPath();
  }

  /** Lines that follow each other share a record, and so do curves. */
  private void add(boolean isCurve, double... places) {
    if (isCurve != areCurves) {
      flush();
      areCurves = isCurve;
    }
    for (double place : places) {
      waiting.add(units(place));
    }
  }

  private void flush() {
    if (!waiting.isEmpty() && areCurves) {
      records.beziersTo(waiting);
    } else if (!waiting.isEmpty()) {
      records.linesTo(waiting);
    }
    waiting.clear();
  }
}
