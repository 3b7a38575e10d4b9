package strandline.render.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A picture as PNG: 300 dots per inch, said in {@code pHYs} so that a word processor inserts it at
 * its size; red, green and blue; title, description and source as text chunks.
 *
 * <p>Source: PNG Specification, third edition. The encoder is our own because a chart is mostly
 * plain areas, for which the filter "Up" is the right one, and because the text chunks are wanted.
 */
public final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 137, 80, 78, 71, 13, 10, 26, 10};
  private static final int PER_METRE = (int) Math.round(Picture.Page.DPI / 0.0254);

  private PngFile() {}

  /**
   * Writes a picture.
   *
   * @param picture the picture
   * @param out where to; left open
   * @throws IOException when the stream fails
   */
  public static void write(Picture picture, OutputStream out) throws IOException {
    BufferedImage image = paint(picture);
    out.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
    chunk(out, "IHDR", header.put((byte) 8).put((byte) 2).array());
    ByteBuffer physical = ByteBuffer.allocate(9).putInt(PER_METRE).putInt(PER_METRE);
    chunk(out, "pHYs", physical.put((byte) 1).array());
    text(out, "Title", picture.title());
    text(out, "Description", picture.description());
    text(out, "Source", picture.source());
    chunk(out, "IDAT", deflated(image));
    chunk(out, "IEND", new byte[0]);
  }

  /**
   * Paints a picture.
   *
   * @param picture the picture
   * @return its pixels at 300 dpi
   */
  static BufferedImage paint(Picture picture) {
    Picture.Page page = picture.page();
    BufferedImage image =
        new BufferedImage(page.pixelsWide(), page.pixelsHigh(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      hint(graphics);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(Picture.Page.DPI / 72.0, Picture.Page.DPI / 72.0);
      Brush brush = new Brush(graphics);
      picture.elements().forEach(element -> element.paintWith(brush));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static void hint(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  private record Brush(Graphics2D graphics) implements Picture.Painter {
    @Override
    public void shape(Picture.Shape shape) {
      if (shape.fill() != null) {
        graphics.setColor(new Color(shape.fill()));
        graphics.fill(shape.path());
      }
      if (shape.line() != null) {
        graphics.setColor(new Color(shape.line()));
        graphics.setStroke(stroke(shape));
        graphics.draw(shape.path());
      }
    }

    private static BasicStroke stroke(Picture.Shape shape) {
      float width = (float) shape.width();
      if (shape.dash().isEmpty()) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
      }
      float[] dash = new float[shape.dash().size()];
      for (int i = 0; i < dash.length; i++) {
        dash[i] = shape.dash().get(i).floatValue();
      }
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    @Override
    public void words(Picture.Words words) {
      graphics.setColor(new Color(words.colour().rgb()));
      graphics.setFont(words.face().font(words.size()));
      graphics.drawString(words.text(), (float) words.x(), (float) words.baseline());
    }
  }

  private static byte[] deflated(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    Deflater deflater = new Deflater(6);
    byte[] row = new byte[1 + 3 * width];
    row[0] = 2;
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 15)) {
      for (int y = 0; y < image.getHeight(); y++) {
        filterUp(pixels, y * width, width, row);
        out.write(row);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void filterUp(int[] pixels, int start, int width, byte[] row) {
    for (int x = 0; x < width; x++) {
      int here = pixels[start + x];
      int above = start == 0 ? 0 : pixels[start - width + x];
      row[1 + 3 * x] = (byte) ((here >> 16) - (above >> 16));
      row[2 + 3 * x] = (byte) ((here >> 8) - (above >> 8));
      row[3 + 3 * x] = (byte) (here - above);
    }
  }

  private static void text(OutputStream out, String keyword, String text) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
    chunk.writeBytes(new byte[5]);
    chunk.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    chunk(out, "iTXt", chunk.toByteArray());
  }

  private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.write(ByteBuffer.allocate(4).putInt(content.length).array());
    out.write(name);
    out.write(content);
    out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
