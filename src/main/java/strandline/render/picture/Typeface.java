package strandline.render.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import strandline.render.Lazy;

/**
 * The typefaces of the house: Roboto (Apache-2.0), which ships with the program. Widths and
 * outlines come from the font file and not from the machine, so that a layout is the same
 * everywhere.
 */
public enum Typeface {
  /** For everything but titles. */
  REGULAR("Roboto-Regular.ttf", 400),
  /** For titles and what must be seen first. */
  BOLD("Roboto-Bold.ttf", 700);

  private static final String RESOURCES = "/com/formdev/flatlaf/fonts/roboto/";

  /** Without kerning and ligatures: widths are sums of advances. Without hinting: small. */
  private static final List<String> KEPT =
      List.of("head", "hhea", "loca", "maxp", "cmap", "glyf", "hmtx", "OS/2", "post", "name");

  private final String file;
  private final int weight;
  private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();
  private final Lazy<Metrics> metrics = Lazy.of(this::readMetrics);
  private final Lazy<Font> font = Lazy.of(this::readFont);

  Typeface(String file, int weight) {
    this.file = file;
    this.weight = weight;
  }

  /** The tables of the font file that a layout asks. */
  private record Metrics(
      TrueTypeFont font, CmapLookup glyphs, HorizontalMetricsTable advances, int unitsPerEm) {}

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
    Metrics known = metrics.value();
    long sum = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      sum += known.advances.getAdvanceWidth(known.glyphs.getGlyphId(text.codePointAt(i)));
    }
    return sum / (double) known.unitsPerEm * size;
  }

  /**
   * Returns the first character that the typeface cannot show.
   *
   * @param text the text
   * @return a code point; -1 when all can be shown
   */
  public int firstUnknown(String text) {
    Metrics known = metrics.value();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      if (known.glyphs.getGlyphId(text.codePointAt(i)) == 0) {
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
  byte[] subset(SortedSet<Integer> codePoints) {
    try {
      TTFSubsetter subsetter = new TTFSubsetter(metrics.value().font, KEPT);
      subsetter.addAll(codePoints);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  Path2D.Double outline(String text, double size, double x, double baseline) {
    Metrics known = metrics.value();
    double scale = size / known.unitsPerEm;
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double pen = x;
    for (int character : text.codePoints().toArray()) {
      int glyph = known.glyphs.getGlyphId(character);
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, pen, baseline);
      path.append(outlines.computeIfAbsent(glyph, this::outline).getPathIterator(place), false);
      pen += known.advances.getAdvanceWidth(glyph) * scale;
    }
    return path;
  }

  private GeneralPath outline(int glyph) {
    try {
      GlyphData data = metrics.value().font.getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the font for libraries that write text as text.
   *
   * @param size the size in the units of a graphics
   * @return Java's font
   */
  Font font(double size) {
    return font.value().deriveFont((float) size);
  }

  private Font readFont() {
    try {
      Font plain = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()));
      // What writes text as text asks the style, and not the file, how heavy a font is.
      return this == BOLD ? plain.deriveFont(Font.BOLD) : plain;
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("cannot read the shipped font " + file, e);
    }
  }

  private Metrics readMetrics() {
    try {
      TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
      return new Metrics(
          read, read.getUnicodeCmapLookup(), read.getHorizontalMetrics(), read.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes() throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream(RESOURCES + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }
}
