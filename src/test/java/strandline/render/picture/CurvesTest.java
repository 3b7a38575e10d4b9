package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {
  /** Writes down what it draws. */
  private static final class Notes implements Curves.Pen<RuntimeException> {
    private final List<String> drawn = new ArrayList<>();

    @Override
    public void move(double x, double y) {
      drawn.add("move " + x + " " + y);
    }

    @Override
    public void line(double x, double y) {
      drawn.add("line " + x + " " + y);
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
      drawn.add("curve " + List.of(x1, y1, x2, y2, x3, y3));
    }

    @Override
    public void close() {
      drawn.add("close");
    }
  }

  @Test
  void partsAreDrawnInOrderAndACurveWithOneControlPointIsRaised() {
    Path2D path = new Path2D.Double();
    path.moveTo(0, 0);
    path.lineTo(3, 0);
    path.quadTo(6, 3, 9, 0);
    path.curveTo(9, 3, 12, 3, 12, 0);
    path.quadTo(15, 3, 18, 0);
    path.closePath();
    path.quadTo(3, 3, 6, 0);
    Notes notes = new Notes();
    Curves.draw(path, notes);
    // A control point lies two thirds of the way from either end to the single one; closing
    // leads back to the beginning.
    assertThat(notes.drawn)
        .containsExactly(
            "move 0.0 0.0",
            "line 3.0 0.0",
            "curve [5.0, 2.0, 7.0, 2.0, 9.0, 0.0]",
            "curve [9.0, 3.0, 12.0, 3.0, 12.0, 0.0]",
            "curve [14.0, 2.0, 16.0, 2.0, 18.0, 0.0]",
            "close",
            "curve [2.0, 2.0, 4.0, 2.0, 6.0, 0.0]");
  }
}
