package strandline.render.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import strandline.render.Palette;

/**
 * A picture as PNG: 300 dots per inch, said in {@code pHYs} so that a word processor inserts it at
 * its size; title, description, source, author and licence as text chunks.
 *
 * <p>Source: PNG Specification, third edition. The encoder is our own because a chart is mostly
 * plain areas, which cost next to nothing when one knows, and because the text chunks are wanted.
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
    Picture.Page page = picture.page();
    Pixels pixels = Pixels.of(picture, Collecting.of(picture));
    out.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(page.pixelsWide()).putInt(page.pixelsHigh());
    chunk(out, "IHDR", header.put((byte) 8).put(pixels.colourType()).array());
    ByteBuffer physical = ByteBuffer.allocate(9).putInt(PER_METRE).putInt(PER_METRE);
    chunk(out, "pHYs", physical.put((byte) 1).array());
    Picture.About about = picture.about();
    text(out, "Title", about.title(), about);
    text(out, "Description", about.description(), about);
    text(out, "Source", about.source(), about);
    text(out, "Author", about.author(), about);
    text(out, "Copyright", about.licence(), about);
    text(out, "Software", "Strandline", about);
    if (pixels.palette().length > 0) {
      chunk(out, "PLTE", pixels.palette());
    }
    chunk(out, "IDAT", pixels.deflated());
    chunk(out, "IEND", new byte[0]);
  }

  /** The colours of a picture, without the shades of smooth edges. */
  private record Collecting(SortedSet<Integer> colours) implements Picture.Painter {
    static SortedSet<Integer> of(Picture picture) {
      Collecting collecting = new Collecting(new TreeSet<>(List.of(Palette.WHITE.rgb())));
      picture.elements().forEach(element -> element.paintWith(collecting));
      return collecting.colours;
    }

    @Override
    public void shape(Picture.Shape shape) {
      Stream.of(Optional.ofNullable(shape.fill()), Optional.ofNullable(shape.line()))
          .flatMap(Optional::stream)
          .forEach(colours::add);
    }

    @Override
    public void words(Picture.Words words) {
      colours.add(words.colour().rgb());
    }

    @Override
    public void drawing(Picture.Drawing drawing) {
      throw new UnsupportedOperationException("a library's own marks");
    }
  }

  /** An international text chunk, not compressed, in the picture's language. */
  private static void text(OutputStream out, String keyword, String text, Picture.About about)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
    chunk.writeBytes(new byte[3]);
    chunk.writeBytes(about.language().getBytes(StandardCharsets.US_ASCII));
    chunk.writeBytes(new byte[2]);
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
