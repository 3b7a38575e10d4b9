package strandline.render.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strandline.render.picture.PdfFile;
import strandline.render.picture.Picture;
import strandline.render.picture.PngFile;
import strandline.render.picture.SvgFile;
import strandline.report.Report;

/** The formats of a figure's picture. */
public enum FigureFormat {
  /** A page for print, with its fonts inside. */
  PDF("application/pdf", PdfFile::write),
  /** Pixels at 300 dpi, for everything else. */
  PNG("image/png", PngFile::write),
  /** Shapes and text for the web, and for Word and PowerPoint since 2019. */
  SVG("image/svg+xml", SvgFile::write);

  private interface Pouring {
    void write(Picture picture, OutputStream out) throws IOException;
  }

  private final String mediaType;
  private final Pouring pouring;

  FigureFormat(String mediaType, Pouring pouring) {
    this.mediaType = mediaType;
    this.pouring = pouring;
  }

  /**
   * Returns the formats that a report asks for.
   *
   * @param report the report
   * @return those, or all when it asks for none, in order of name
   */
  public static List<FigureFormat> of(Report report) {
    List<String> asked = report.making().pictures().formats();
    return Arrays.stream(values())
        .filter(format -> asked.isEmpty() || asked.contains(format.extension()))
        .toList();
  }

  /**
   * Returns the ending of its files' names.
   *
   * @return lower case, without a dot
   */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns its media type.
   *
   * @return such as {@code image/png}
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes a picture.
   *
   * @param picture the picture
   * @param out where to; left open
   * @throws IOException when the stream fails
   */
  public void write(Picture picture, OutputStream out) throws IOException {
    pouring.write(picture, out);
  }

  /**
   * Returns a picture as the bytes of a file.
   *
   * @param picture the picture
   * @return the whole file
   */
  public byte[] bytes(Picture picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
    try {
      pouring.write(picture, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  /**
   * Returns the format of a file.
   *
   * @param name its name
   * @return the format that the name's ending says, if there is one
   */
  public static Optional<FigureFormat> ofName(String name) {
    String ending = FigureCard.ending(name);
    return Arrays.stream(values()).filter(one -> one.extension().equals(ending)).findFirst();
  }
}
