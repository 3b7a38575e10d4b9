package strandline.render.picture;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import strandline.render.Palette;

/**
 * A picture as an enhanced metafile for Word and PowerPoint. Letters are outlines: an office
 * program puts another font where it has not ours, and labels would run into each other. So the
 * words can be read and not searched; the card beside the file has them as text.
 *
 * <p>Source: [MS-EMF], Enhanced Metafile Format, revision 18.0.
 */
public final class EmfFile {
  /** Logical units on the longer side: as fine as sixteen bits allow. */
  private static final double FINENESS = 32_000;

  private EmfFile() {}

  /**
   * Writes a picture.
   *
   * @param picture the picture
   * @param out where to; left open
   * @throws IOException when the stream fails
   */
  public static void write(Picture picture, OutputStream out) throws IOException {
    Picture.Page page = picture.page();
    double unit = FINENESS / Math.max(page.width(), page.height());
    EmfRecords records = new EmfRecords();
    records.comment(about(picture.about()));
    records.mapping(
        (int) Math.round(page.width() * unit),
        (int) Math.round(page.height() * unit),
        page.pixelsWide(),
        page.pixelsHigh());
    EmfBrush brush = new EmfBrush(records, unit);
    Rectangle2D whole = new Rectangle2D.Double(0, 0, page.width(), page.height());
    brush.shape(Picture.Shape.filled(whole, Palette.WHITE));
    picture.elements().forEach(element -> element.paintWith(brush));
    records.end();
    out.write(header(picture, records, brush.handles()));
    out.write(records.bytes());
  }

  /** For who looks for it: programs pass comments of a name that they do not know over. */
  private static byte[] about(Picture.About about) {
    String text =
        String.join(
            "\n",
            "STRL",
            "Language: " + about.language(),
            "Title: " + about.title(),
            "Description: " + about.description(),
            "Source: " + about.source(),
            "Author: " + about.author(),
            "Licence: " + about.licence(),
            "");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] header(Picture picture, EmfRecords records, int handles) {
    Picture.Page page = picture.page();
    byte[] description =
        ("Strandline\0" + picture.about().title() + "\0\0").getBytes(StandardCharsets.UTF_16LE);
    int fixed = 108;
    int size = (fixed + description.length + 3) / 4 * 4;
    EmfRecords header = new EmfRecords();
    header.ints(1, size, 0, 0, page.pixelsWide() - 1, page.pixelsHigh() - 1);
    header.ints(0, 0, page.widthMm() * 100, page.heightMm() * 100);
    header.ints(0x464D4520, 0x10000, size + records.bytes().length, 1 + records.count());
    header.shorts(handles, 0);
    header.ints(description.length / 2, fixed, 0);
    header.ints(page.pixelsWide(), page.pixelsHigh(), page.widthMm(), page.heightMm());
    header.ints(0, 0, 0, page.widthMm() * 1000, page.heightMm() * 1000);
    header.padded(description);
    return header.bytes();
  }
}
