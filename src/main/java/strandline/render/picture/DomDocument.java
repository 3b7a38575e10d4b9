package strandline.render.picture;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** XML documents of the JDK: made, and written the same on every machine. */
final class DomDocument {
  /** What XML 1.0 cannot hold at all. */
  private static final Pattern IMPOSSIBLE =
      Pattern.compile("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private DomDocument() {}

  /** Returns a document with its root element. */
  static Document of(String namespace, String name) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(namespace, name, null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser is missing", e);
    }
  }

  /** Adds an element at the end, in the namespace of its parent, on a line of its own. */
  static Element add(Element parent, String name) {
    return add(parent, parent.getNamespaceURI(), name);
  }

  /** Adds an element at the end, on a line of its own. */
  static Element add(Element parent, String namespace, String name) {
    Document document = parent.getOwnerDocument();
    parent.appendChild(document.createTextNode("\n"));
    Element element = document.createElementNS(namespace, name);
    parent.appendChild(element);
    return element;
  }

  /** Adds text; characters that XML cannot hold are left out. */
  static void text(Element parent, String text) {
    String possible = IMPOSSIBLE.matcher(text).replaceAll("");
    parent.appendChild(parent.getOwnerDocument().createTextNode(possible));
  }

  /** Returns a document as text, without a declaration. */
  static String text(Node document) {
    try {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      StringWriter text = new StringWriter();
      writer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("a document in memory cannot fail to be written", e);
    }
  }
}
