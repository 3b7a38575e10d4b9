package strandline.render.figure;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import strandline.render.Palette;
import strandline.render.figure.Room.Place;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Typeface;

/**
 * Names at the ends of lines and levels.
 *
 * <p>Rule: the name of a line that ends before the plot does stands beside its end where it is
 * free; every other name stands right of the plot, moved apart where two would touch, with a thin
 * leader to its end.
 *
 * @param room the inside of the plot
 * @param canvas what is written on
 * @param left where names right of the plot begin
 */
record EndNames(Room room, Canvas canvas, double left) {
  private static final double NEAR = 14;

  /**
   * A name.
   *
   * @param name what it names
   * @param lines how it is written
   * @param colour the colour of the mark
   * @param x where the mark ends
   * @param y where the mark ends
   * @param isOutside whether it may stand right of the plot alone
   */
  record Name(
      String name, List<String> lines, Palette colour, double x, double y, boolean isOutside) {
    private Paragraph style() {
      return new Paragraph(Typeface.REGULAR, 9, colour.forText());
    }

    private double height() {
      return lines.size() * style().lineHeight();
    }
  }

  void place(List<Name> names, double bottom) {
    List<Name> outside = new ArrayList<>();
    for (Name name : names) {
      boolean isEarly = !name.isOutside() && name.x() < left - NEAR;
      if (!isEarly || !room.tryPlaces(name.lines(), name.style(), places(name))) {
        outside.add(name);
        if (isEarly) {
          canvas.moved.add(name.name());
        }
      }
    }
    column(outside, bottom);
  }

  private static List<Place> places(Name name) {
    List<Place> places = new ArrayList<>();
    for (double far : new double[] {4, 8}) {
      places.add(new Place(name.x() + far, name.y(), 0, 0.5));
      places.add(new Place(name.x() + far, name.y() - far, 0, 1));
      places.add(new Place(name.x() + far, name.y() + far, 0, 0));
      places.add(new Place(name.x(), name.y() - far, 0.5, 1));
      places.add(new Place(name.x(), name.y() + far, 0.5, 0));
      places.add(new Place(name.x() - far, name.y() - far, 1, 1));
    }
    return places;
  }

  private void column(List<Name> names, double bottom) {
    List<Name> sorted = new ArrayList<>(names);
    sorted.sort((a, b) -> Double.compare(a.y(), b.y()));
    double[] tops = new double[sorted.size()];
    double floor = room.inside.y();
    for (int i = 0; i < tops.length; i++) {
      tops[i] = Math.max(floor, sorted.get(i).y() - sorted.get(i).height() / 2);
      floor = tops[i] + sorted.get(i).height() + 1;
    }
    double ceiling = bottom;
    for (int i = tops.length - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i], ceiling - sorted.get(i).height());
      ceiling = tops[i] - 1;
    }
    for (int i = 0; i < tops.length; i++) {
      end(sorted.get(i), tops[i]);
    }
  }

  private void end(Name name, double top) {
    Paragraph style = name.style();
    for (int i = 0; i < name.lines().size(); i++) {
      double baseline = top + i * style.lineHeight() + style.size() * 0.9;
      room.put(List.of(style.at(name.lines().get(i), left, baseline)));
    }
    double middle = top + name.height() / 2;
    if (Math.abs(middle - name.y()) > 3 || left - name.x() > 12) {
      Line2D leader = new Line2D.Double(name.x() + 2, name.y(), left - 1.5, middle);
      canvas.over.add(Shape.stroked(leader, Palette.GREY, 0.6));
    }
  }
}
