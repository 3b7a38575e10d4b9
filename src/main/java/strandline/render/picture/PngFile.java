package strandline.render.picture;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as PNG: 300 dots per inch, said in {@code pHYs} so that a word processor inserts it at
 * its size; title, description, source, author and licence as text chunks.
 */
public final class PngFile {
  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final String PER_METRE = String.valueOf(Math.round(Picture.Page.DPI / 0.0254));

  /** A third level of ImageIO's nine: a sixth larger than by its usual fourth, in less time. */
  private static final float QUALITY = 6 / 9F;

  private PngFile() {}

  /**
   * Writes a picture.
   *
   * @param picture the picture
   * @param out where to; left open
   * @throws IOException when the stream fails
   */
  public static void write(Picture picture, OutputStream out) throws IOException {
    BufferedImage image = painted(picture);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), parameters);
      metadata.mergeTree(FORMAT, about(picture.about()));
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, metadata), parameters);
    } finally {
      writer.dispose();
    }
  }

  /**
   * The pixels of a finished picture. ImageIO asks for them line by line; it reads them where they
   * are, and not in a copy, which would take a quarter of the time of encoding.
   */
  private static final class Pixels extends BufferedImage {
    Pixels(int width, int height) {
      super(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    @Override
    public Raster getData(Rectangle part) {
      return getRaster().createChild(part.x, part.y, part.width, part.height, part.x, part.y, null);
    }
  }

  /** Returns a picture's pixels at 300 dpi. */
  private static BufferedImage painted(Picture picture) {
    Picture.Page page = picture.page();
    BufferedImage image = new Pixels(page.pixelsWide(), page.pixelsHigh());
    Graphics2D graphics = image.createGraphics();
    try {
      PicturePainter.paint(picture, graphics, PicturePainter.Letters.OUTLINES);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static IIOMetadataNode about(Picture.About about) {
    IIOMetadataNode physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", PER_METRE);
    physical.setAttribute("pixelsPerUnitYAxis", PER_METRE);
    physical.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    text(texts, "Title", about.title(), about);
    text(texts, "Description", about.description(), about);
    text(texts, "Source", about.source(), about);
    text(texts, "Author", about.author(), about);
    text(texts, "Copyright", about.licence(), about);
    text(texts, "Software", "Strandline", about);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(physical);
    root.appendChild(texts);
    return root;
  }

  /** An international text chunk, not compressed, in the picture's language. */
  private static void text(
      IIOMetadataNode texts, String keyword, String text, Picture.About about) {
    if (text.isEmpty()) {
      return;
    }
    IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", about.language());
    entry.setAttribute("translatedKeyword", "");
    entry.setAttribute("text", text);
    texts.appendChild(entry);
  }
}
