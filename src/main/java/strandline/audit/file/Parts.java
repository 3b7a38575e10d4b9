package strandline.audit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The parts of a workbook's zip file, as XML. */
public final class Parts {
  private final Map<String, byte[]> content;

  private Parts(Map<String, byte[]> content) {
    this.content = content;
  }

  public static Parts read(InputStream zip) throws IOException {
    Map<String, byte[]> content = new LinkedHashMap<>();
    ZipInputStream entries = new ZipInputStream(zip);
    for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
      content.put(e.getName(), entries.readAllBytes());
    }
    if (content.isEmpty()) {
      throw new Unreadable("not a zip file", null);
    }
    return new Parts(content);
  }

  public Set<String> names() {
    return content.keySet();
  }

  public boolean has(String name) {
    return content.containsKey(name);
  }

  /** Returns the root of a part. */
  public Element root(String name) {
    byte[] bytes = content.get(name);
    if (bytes == null) {
      throw new Unreadable("there is no part " + name, null);
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new Unreadable(name + " is no XML: " + e.getMessage(), e);
    }
  }

  /** Returns the targets of a part's relationships by their ids; the outside ones as they are. */
  public Map<String, String> relations(String part) {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Map<String, String> targets = new LinkedHashMap<>();
    if (has(name)) {
      for (Element relation : children(root(name), "Relationship")) {
        String target = relation.getAttribute("Target");
        boolean isOutside = relation.getAttribute("TargetMode").equals("External");
        targets.put(relation.getAttribute("Id"), isOutside ? target : resolve(folder, target));
      }
    }
    return targets;
  }

  private static String resolve(String folder, String target) {
    return target.startsWith("/")
        ? target.substring(1)
        : java.net.URI.create("/" + folder).resolve(target).getPath().substring(1);
  }

  /** Returns the child elements with a local name. */
  public static List<Element> children(Element parent, String name) {
    return elements(parent.getChildNodes()).stream()
        .filter(child -> child.getLocalName().equals(name))
        .toList();
  }

  /** Returns the first child element with a local name. */
  public static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** Returns all child elements. */
  public static List<Element> children(Element parent) {
    return elements(parent.getChildNodes());
  }

  /** Returns the descendants with a local name. */
  public static List<Element> all(Element root, String name) {
    return elements(root.getElementsByTagNameNS("*", name));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .toList();
  }

  /** Throws what would otherwise be printed. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // A warning does not keep a program from opening the file.
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
