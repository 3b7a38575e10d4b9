package strandline.render.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A picture as a PDF of one page of its size. Words are text that can be searched and copied; the
 * font is embedded with the characters that occur; title, author, language, source and licence are
 * in the document's properties. The same picture gives the same bytes: no clock, a fixed
 * identifier.
 */
public final class PdfFile {
  private static final COSName FIGURE = COSName.getPDFName("Figure");

  private PdfFile() {}

  /**
   * Writes a picture.
   *
   * @param picture the picture
   * @param out where to; left open
   * @throws IOException when the stream fails
   */
  public static void write(Picture picture, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      // Without it the identifier is made of the time.
      document.setDocumentId(0L);
      Picture.Page size = picture.page();
      PDPage page = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
      document.addPage(page);
      PdfWords.describe(document, page, picture);
      Map<Typeface, PDFont> fonts = fonts(document, picture);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginMarkedContent(FIGURE, 0);
        PdfBrush brush = new PdfBrush(content, size.height(), fonts);
        picture.elements().forEach(element -> element.paintWith(brush));
        content.endMarkedContent();
      }
      document.save(out);
    }
  }

  /** The subset is our own, so that PDFBox finds neither ligatures nor kerning to apply. */
  private static Map<Typeface, PDFont> fonts(PDDocument document, Picture picture)
      throws IOException {
    Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);
    for (Map.Entry<Typeface, SortedSet<Integer>> used : picture.characters().entrySet()) {
      byte[] subset = used.getKey().subset(used.getValue());
      try (ByteArrayInputStream in = new ByteArrayInputStream(subset)) {
        fonts.put(
            used.getKey(),
            PDType0Font.load(
                document, new TTFParser().parse(new RandomAccessReadBuffer(in)), true));
      }
    }
    return fonts;
  }
}
