package strandline.render.picture;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;
import javax.xml.XMLConstants;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A picture as a PDF of one page of its size. Words are text that can be searched and copied; the
 * font is embedded with the characters that occur; the page is one tagged figure with alternative
 * text; title, author, language, source and licence are in the document's properties. The same
 * picture gives the same bytes: no clock, a fixed identifier.
 */
public final class PdfFile {
  private static final COSName FIGURE = COSName.getPDFName("Figure");
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

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
      describe(document, page, picture.about());
      PDFormXObject painted = painted(document, picture);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginMarkedContent(FIGURE, 0);
        float point = (float) (1 / PicturePainter.SCALE);
        content.transform(Matrix.getScaleInstance(point, point));
        content.drawForm(painted);
        content.endMarkedContent();
      }
      document.save(out);
    }
  }

  private static PDFormXObject painted(PDDocument document, Picture picture) throws IOException {
    Picture.Page page = picture.page();
    PdfBoxGraphics2D graphics =
        new PdfBoxGraphics2D(document, page.pixelsWide(), page.pixelsHigh());
    try (PdfBoxGraphics2DFontTextDrawer texts = new PdfBoxGraphics2DFontTextDrawer()) {
      for (Map.Entry<Typeface, SortedSet<Integer>> used : picture.characters().entrySet()) {
        String name = used.getKey().font(1).getFontName();
        texts.registerFont(name, embedded(document, used.getKey().subset(used.getValue())));
      }
      graphics.setFontTextDrawer(texts);
      PicturePainter.paint(picture, graphics, PicturePainter.Letters.TEXT);
      graphics.dispose();
      return graphics.getXFormObject();
    }
  }

  /** The subset has neither ligatures nor kerning, so that PDFBox finds none to apply. */
  private static PDType0Font embedded(PDDocument document, byte[] subset) throws IOException {
    return PDType0Font.load(
        document, new TTFParser().parse(new RandomAccessReadBuffer(subset)), true);
  }

  private static void describe(PDDocument document, PDPage page, Picture.About about)
      throws IOException {
    PDDocumentInformation properties = new PDDocumentInformation();
    properties.setTitle(about.title());
    properties.setAuthor(about.author());
    properties.setSubject(about.description());
    properties.setCreator("Strandline");
    properties.setCustomMetadataValue("Source", about.source());
    properties.setCustomMetadataValue("Licence", about.licence());
    document.setDocumentInformation(properties);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(about.language());
    PDViewerPreferences viewer = new PDViewerPreferences(catalog.getCOSObject());
    viewer.setDisplayDocTitle(true);
    catalog.setViewerPreferences(viewer);
    byte[] packet = DomDocument.text(packet(about)).getBytes(StandardCharsets.UTF_8);
    catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(packet)));
    PDMarkInfo mark = new PDMarkInfo();
    mark.setMarked(true);
    catalog.setMarkInfo(mark);
    catalog.setStructureTreeRoot(tree(page, about));
  }

  /** A document that holds one figure, which is the page's marked content 0. */
  private static PDStructureTreeRoot tree(PDPage page, Picture.About about) {
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, whole);
    figure.setPage(page);
    figure.setTitle(about.title());
    figure.setAlternateDescription(about.description());
    figure.setLanguage(about.language());
    PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
    layout.setBBox(page.getMediaBox());
    figure.addAttribute(layout);
    figure.appendKid(0);
    whole.appendKid(figure);
    root.appendKid(whole);
    page.setStructParents(0);
    COSArray parents = new COSArray();
    parents.add(figure);
    PDNumberTreeNode numbers = new PDNumberTreeNode(PDParentTreeValue.class);
    numbers.setNumbers(Map.of(0, new PDParentTreeValue(parents)));
    root.setParentTree(numbers);
    root.setParentTreeNextKey(1);
    return root;
  }

  /** Source: XMP, ISO 16684-1, with the Dublin Core schema. */
  private static Document packet(Picture.About about) {
    Document packet = DomDocument.of("adobe:ns:meta/", "x:xmpmeta");
    Element root = packet.getDocumentElement();
    packet.insertBefore(
        packet.createProcessingInstruction(
            "xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""),
        root);
    packet.appendChild(packet.createProcessingInstruction("xpacket", "end=\"r\""));
    Element rdf = DomDocument.add(root, RDF, "rdf:RDF");
    Element description = DomDocument.add(rdf, RDF, "rdf:Description");
    description.setAttributeNS(RDF, "rdf:about", "");
    description.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:dc", DUBLIN_CORE);
    inLanguage(description, "dc:title", about.title());
    inLanguage(description, "dc:description", about.description());
    inLanguage(description, "dc:rights", about.licence());
    listed(description, "dc:creator", "rdf:Seq", about.author());
    listed(description, "dc:language", "rdf:Bag", about.language());
    DomDocument.text(DomDocument.add(description, DUBLIN_CORE, "dc:source"), about.source());
    return packet;
  }

  private static void inLanguage(Element description, String name, String text) {
    listed(description, name, "rdf:Alt", text)
        .setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", "x-default");
  }

  private static Element listed(Element description, String name, String kind, String text) {
    Element list = DomDocument.add(DomDocument.add(description, DUBLIN_CORE, name), RDF, kind);
    Element item = DomDocument.add(list, RDF, "rdf:li");
    DomDocument.text(item, text);
    return item;
  }
}
