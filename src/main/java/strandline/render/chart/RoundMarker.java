package strandline.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/**
 * A round marker of XChart with a diameter of its own, filled or hollow; XChart's own have one size
 * for a whole chart.
 */
final class RoundMarker extends Marker {
  private final double diameter;
  private final BasicStroke ring;

  private RoundMarker(double diameter, BasicStroke ring) {
    this.diameter = diameter;
    this.ring = ring;
  }

  static RoundMarker dot(double diameter) {
    return new RoundMarker(diameter, null);
  }

  static RoundMarker hollow(double diameter, double width) {
    return new RoundMarker(diameter, new BasicStroke((float) width));
  }

  @Override
  public void paint(Graphics2D g, double x, double y, int size) {
    Ellipse2D circle = new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter);
    if (ring == null) {
      g.fill(circle);
      return;
    }
    Color colour = g.getColor();
    g.setColor(Color.WHITE);
    g.fill(circle);
    g.setColor(colour);
    g.setStroke(ring);
    g.draw(circle);
  }
}
