package strandline.render.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a PDF says of its picture: properties, language, and a figure with alternative text. */
final class PdfWords {
  private PdfWords() {}

  static void describe(PDDocument document, PDPage page, Picture picture) throws IOException {
    Picture.About about = picture.about();
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
    byte[] packet = packet(about).getBytes(StandardCharsets.UTF_8);
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
  private static String packet(Picture.About about) {
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
        + inLanguage("title", about.title())
        + inLanguage("description", about.description())
        + inLanguage("rights", about.licence())
        + listed("creator", "Seq", about.author())
        + listed("language", "Bag", about.language())
        + "<dc:source>"
        + escaped(about.source())
        + "</dc:source>\n"
        + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
  }

  private static String inLanguage(String name, String text) {
    return listed(name, "Alt", text).replace("<rdf:li>", "<rdf:li xml:lang=\"x-default\">");
  }

  private static String listed(String name, String kind, String text) {
    return String.format(
        java.util.Locale.ROOT,
        "<dc:%1$s><rdf:%2$s><rdf:li>%3$s</rdf:li></rdf:%2$s></dc:%1$s>\n",
        name,
        kind,
        escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
