package strandline.render.picture;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedSet;

/**
 * The typefaces of the house: Roboto (Apache-2.0), which ships with the program. Widths come from
 * the font file and not from the machine, so that a layout is the same everywhere.
 */
public enum Typeface {
  /** For everything but titles. */
  REGULAR("Roboto-Regular.ttf", 400),
  /** For titles and what must be seen first. */
  BOLD("Roboto-Bold.ttf", 700);

  private static final String RESOURCES = "/com/formdev/flatlaf/fonts/roboto/";

  private final String file;
  private final int weight;
  private TrueType trueType;
  private Outlines outlines;

  Typeface(String file, int weight) {
    this.file = file;
    this.weight = weight;
  }

  /**
   * Returns the weight as CSS counts it.
   *
   * @return 400 or 700
   */
  public int weight() {
    return weight;
  }

  /**
   * Returns the width of a text on one line, without kerning.
   *
   * @param text the text
   * @param size the size in points
   * @return in points
   */
  public double width(String text, double size) {
    return trueType().advance(text) * size;
  }

  /**
   * Returns the first character that the typeface cannot show.
   *
   * @param text the text
   * @return its code point, or -1 when all can be shown
   */
  public int firstUnknown(String text) {
    TrueType font = trueType();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      if (!font.shows(text.codePointAt(i))) {
        return text.codePointAt(i);
      }
    }
    return -1;
  }

  /**
   * Returns a font file that holds only some characters.
   *
   * @param codePoints the characters
   * @return a TrueType file
   */
  public byte[] subset(SortedSet<Integer> codePoints) {
    return trueType().subset(codePoints, file.replace(".ttf", ""));
  }

  /**
   * Returns the outline of a text on one line, without kerning or hinting.
   *
   * @param text the text
   * @param size the size in points
   * @param x the left edge in points
   * @param baseline the baseline in points, growing downwards
   * @return to be filled, by the non-zero rule
   */
  public Path2D.Double outline(String text, double size, double x, double baseline) {
    return outlines().text(text, size, x, baseline);
  }

  private synchronized TrueType trueType() {
    if (trueType == null) {
      trueType = new TrueType(bytes());
    }
    return trueType;
  }

  private synchronized Outlines outlines() {
    if (outlines == null) {
      outlines = new Outlines(trueType());
    }
    return outlines;
  }

  private byte[] bytes() {
    try (InputStream in = Typeface.class.getResourceAsStream(RESOURCES + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
