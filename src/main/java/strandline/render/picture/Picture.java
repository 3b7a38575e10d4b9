package strandline.render.picture;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import strandline.render.Palette;
import strandline.report.Figure;

/**
 * A finished picture: shapes and words on a white page, painted in order. All lengths are points of
 * a memo; a painter enlarges them as the page says.
 *
 * @param id a slug, which prefixes ids inside a file
 * @param page its size
 * @param about what a file says of itself
 * @param elements what is painted, from the bottom up
 */
public record Picture(String id, Page page, About about, List<Element> elements) {
  /**
   * What a file says of itself.
   *
   * @param title the title
   * @param description what a listener should hear
   * @param language an IETF language tag
   * @param source the line that names the sources
   * @param author whom to ask
   * @param licence under what terms it may be used
   */
  public record About(
      String title,
      String description,
      String language,
      String source,
      String author,
      String licence) {}

  /**
   * A size on paper. A point is 1/72 inch.
   *
   * @param widthMm the width in millimetres
   * @param heightMm the height in millimetres
   * @param zoom how much larger words and lines are than in a memo
   */
  public record Page(int widthMm, int heightMm, double zoom) {
    /** A picture in a memo: 159 × 100 mm, 1878 × 1181 pixels at 300 dpi. */
    public static final Page MEMO = of(Figure.Size.MEMO);

    /** A picture beside text: 78 × 60 mm, 921 × 709 pixels. */
    public static final Page HALF = of(Figure.Size.HALF);

    /** A slide of 16 : 9, 254 × 143 mm, 3000 × 1689 pixels, to be read from afar. */
    public static final Page SLIDE = of(Figure.Size.SLIDE);

    /** The screen of a phone, 95 × 125 mm, 1122 × 1476 pixels. */
    public static final Page PHONE = of(Figure.Size.PHONE);

    private static final double SLIDE_ZOOM = 1.5;

    /**
     * Creates a page with words as large as in a memo.
     *
     * @param widthMm the width in millimetres
     * @param heightMm the height in millimetres
     */
    public Page(int widthMm, int heightMm) {
      this(widthMm, heightMm, 1);
    }

    /**
     * Returns the page of a size.
     *
     * @param size its name
     * @return width, height and how large words are
     */
    public static Page of(Figure.Size size) {
      double zoom = size == Figure.Size.SLIDE ? SLIDE_ZOOM : 1;
      return new Page(size.widthMm(), size.heightMm(), zoom);
    }

    /** Dots per inch of every PNG. */
    public static final int DPI = 300;

    /**
     * Returns the width in points.
     *
     * @return a whole number of pixels
     */
    public double width() {
      return pixelsWide() * 72.0 / DPI;
    }

    /**
     * Returns the height in points.
     *
     * @return a whole number of pixels
     */
    public double height() {
      return pixelsHigh() * 72.0 / DPI;
    }

    /**
     * Returns the width in pixels.
     *
     * @return at 300 dpi
     */
    public int pixelsWide() {
      return (int) Math.round(widthMm * DPI / 25.4);
    }

    /**
     * Returns the height in pixels.
     *
     * @return at 300 dpi
     */
    public int pixelsHigh() {
      return (int) Math.round(heightMm * DPI / 25.4);
    }
  }

  /**
   * A box on the page, in points from the upper left corner.
   *
   * @param x left edge
   * @param y upper edge
   * @param width width
   * @param height height
   */
  public record Box(double x, double y, double width, double height) {
    /**
     * Returns the right edge.
     *
     * @return in points
     */
    public double right() {
      return x + width;
    }

    /**
     * Returns the lower edge.
     *
     * @return in points
     */
    public double bottom() {
      return y + height;
    }

    /**
     * Says whether two boxes share some of their inside.
     *
     * @param other a box
     * @return true when they overlap by more than a touch
     */
    public boolean meets(Box other) {
      return x < other.right() - 1e-6
          && other.x < right() - 1e-6
          && y < other.bottom() - 1e-6
          && other.y < bottom() - 1e-6;
    }

    /**
     * Says whether the other box lies inside.
     *
     * @param other a box
     * @return true when no part sticks out
     */
    public boolean holds(Box other) {
      return other.x >= x - 1e-6
          && other.y >= y - 1e-6
          && other.right() <= right() + 1e-6
          && other.bottom() <= bottom() + 1e-6;
    }

    /**
     * Returns the box with a margin round it.
     *
     * @param margin in points
     * @return the wider box
     */
    public Box grown(double margin) {
      return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
  }

  /** Something that is painted. */
  public sealed interface Element {}

  /**
   * A shape that is filled, stroked or both.
   *
   * @param path the outline in points; treated as immutable
   * @param fill the colour inside; null for none
   * @param line the colour of the stroke; null for none
   * @param width the stroke's width in points
   * @param dash lengths of dashes and gaps in points; empty for a solid stroke
   */
  public record Shape(
      Path2D.Double path, Integer fill, Integer line, double width, List<Double> dash)
      implements Element {
    /**
     * Returns a filled shape.
     *
     * @param path the outline
     * @param fill the colour
     * @return the shape
     */
    public static Shape filled(java.awt.Shape path, Palette fill) {
      return new Shape(new Path2D.Double(path), fill.rgb(), null, 0, List.of());
    }

    /**
     * Returns a stroked shape.
     *
     * @param path the outline
     * @param line the colour
     * @param width the width in points
     * @param dash dashes and gaps in points
     * @return the shape
     */
    public static Shape stroked(java.awt.Shape path, Palette line, double width, Double... dash) {
      return new Shape(new Path2D.Double(path), null, line.rgb(), width, List.of(dash));
    }
  }

  /**
   * Words on one line.
   *
   * @param text the words
   * @param face the typeface
   * @param size the size in points
   * @param colour the colour
   * @param x the left edge in points
   * @param baseline the baseline in points from the top
   */
  public record Words(
      String text, Typeface face, double size, Palette colour, double x, double baseline)
      implements Element {
    private static final double ASCENT = 0.76;
    private static final double DESCENT = 0.22;

    /**
     * Returns the width.
     *
     * @return in points, from the font's own advances
     */
    public double width() {
      return face.width(text, size);
    }

    /**
     * Returns the box that the glyphs stay in.
     *
     * @return from above a capital to below a descender
     */
    public Box box() {
      return new Box(x, baseline - ASCENT * size, width(), (ASCENT + DESCENT) * size);
    }

    /**
     * Returns the same lower on the page.
     *
     * @param by how much lower, in points
     * @return in the same style
     */
    public Words lowered(double by) {
      return new Words(text, face, size, colour, x, baseline + by);
    }
  }

  /**
   * Marks that a library draws by itself, such as an XChart chart.
   *
   * @param paint draws on a graphics whose unit is one pixel of a memo at 300 dpi, origin the
   *     page's upper-left corner
   */
  public record Drawing(Consumer<Graphics2D> paint) implements Element {}

  /**
   * Returns the characters that are written in each typeface.
   *
   * @return code points in order, in a map that is the caller's
   */
  Map<Typeface, SortedSet<Integer>> characters() {
    Map<Typeface, SortedSet<Integer>> used = new EnumMap<>(Typeface.class);
    for (Element element : elements) {
      if (element instanceof Words words) {
        SortedSet<Integer> characters = used.computeIfAbsent(words.face(), f -> new TreeSet<>());
        words.text().codePoints().forEach(characters::add);
      }
    }
    return used;
  }
}
