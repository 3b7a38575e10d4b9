package strandline.render.picture;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The elements of a picture as SVG. What looks alike and follows each other stands in one group
 * that says the look once; strokes of one look become one path.
 */
final class SvgBody implements Picture.Painter {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder strokes = new StringBuilder();
  private String look = "";

  private SvgBody() {}

  /** Returns the groups of a picture's elements. */
  static String of(Picture picture) {
    SvgBody body = new SvgBody();
    picture.elements().forEach(element -> element.paintWith(body));
    body.look("");
    return body.out.toString();
  }

  @Override
  public void shape(Picture.Shape shape) {
    look(look(shape));
    if (shape.fill() == null) {
      strokes.append(PathText.of(shape.path()));
      return;
    }
    Optional<Rectangle2D> circle = PathText.circle(shape.path());
    if (circle.isPresent()) {
      out.append("<circle").append(Xml.attribute("cx", number(circle.get().getCenterX())));
      out.append(Xml.attribute("cy", number(circle.get().getCenterY())));
      out.append(Xml.attribute("r", number(circle.get().getWidth() / 2)));
    } else {
      out.append("<path").append(Xml.attribute("d", PathText.of(shape.path())));
    }
    out.append("/>\n");
  }

  @Override
  public void words(Picture.Words words) {
    look(
        Xml.attribute("fill", words.colour().hex())
            + Xml.attribute("font-size", number(words.size()))
            + (words.face() == Typeface.BOLD ? Xml.attribute("font-weight", "700") : ""));
    out.append("<text").append(Xml.attribute("x", number(words.x())));
    out.append(Xml.attribute("y", number(words.baseline())));
    out.append(Xml.attribute("textLength", number(words.width()))).append('>');
    out.append(Xml.escaped(words.text())).append("</text>\n");
  }

  @Override
  public void drawing(Picture.Drawing drawing) {
    throw new UnsupportedOperationException("a library's own marks");
  }

  private static String look(Picture.Shape shape) {
    StringBuilder look = new StringBuilder();
    look.append(Xml.attribute("fill", shape.fill() == null ? "none" : hex(shape.fill())));
    if (shape.line() != null) {
      look.append(Xml.attribute("stroke", hex(shape.line())));
      look.append(Xml.attribute("stroke-width", number(shape.width())));
    }
    if (!shape.dash().isEmpty()) {
      String dash = shape.dash().stream().map(SvgBody::number).collect(Collectors.joining(" "));
      look.append(Xml.attribute("stroke-dasharray", dash));
    }
    return look.toString();
  }

  /** Ends the group when the look changes, and begins the next. */
  private void look(String next) {
    if (next.equals(look)) {
      return;
    }
    if (strokes.length() > 0) {
      out.append("<path").append(look).append(Xml.attribute("d", strokes.toString()));
      out.append("/>\n");
      strokes.setLength(0);
    } else if (!look.isEmpty()) {
      out.append("</g>\n");
    }
    look = next;
    if (!next.isEmpty() && !next.contains("\"none\"")) {
      out.append("<g").append(next).append(">\n");
    }
  }

  private static String number(double value) {
    return PathText.number(PathText.hundredths(value));
  }

  /** As short as the web allows. */
  static String hex(int rgb) {
    String long6 = Integer.toHexString(0x1000000 | rgb).substring(1);
    boolean isShort =
        long6.charAt(0) == long6.charAt(1)
            && long6.charAt(2) == long6.charAt(3)
            && long6.charAt(4) == long6.charAt(5);
    return "#" + (isShort ? "" + long6.charAt(0) + long6.charAt(2) + long6.charAt(4) : long6);
  }
}
