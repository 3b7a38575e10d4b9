package strandline.audit.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import strandline.audit.Unreadable;

/** The parts of a workbook's zip file, as XML without document types and outside entities. */
public final class Parts {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private static final long LARGEST_DOCUMENT = 1L << 25;

  private final Archive archive;

  private final boolean isBrief;

  private Parts(Archive archive, boolean isBrief) {
    this.archive = archive;
    this.isBrief = isBrief;
  }

  /**
   * Unpacks a file.
   *
   * @param file its bytes
   * @return its parts
   * @throws Unreadable when it is no zip file, asks for a password, or is above the limits
   */
  public static Parts read(byte[] file) {
    return new Parts(Archive.open(file), false);
  }

  /**
   * Unpacks a file of our own, whose long sheets one loop wrote: of each the first rows are read.
   *
   * @param file its bytes
   * @return its parts
   * @throws Unreadable when it is no zip file, or is above the limits
   */
  public static Parts brief(byte[] file) {
    return new Parts(Archive.open(file), true);
  }

  /**
   * Returns the names of the parts.
   *
   * @return in the order of the file
   */
  public Set<String> names() {
    return archive.lengths().keySet();
  }

  /**
   * Says whether there is a part.
   *
   * @param name its name, without a leading slash
   * @return whether it is in the file
   */
  public boolean has(String name) {
    return archive.lengths().containsKey(name);
  }

  /**
   * Opens a part.
   *
   * @param name its name
   * @return its bytes
   * @throws Unreadable when there is no such part
   */
  public InputStream open(String name) {
    if (!has(name)) {
      throw new Unreadable("there is no part " + name, null);
    }
    return archive.part(name);
  }

  /**
   * Returns the root of a part.
   *
   * @param name its name
   * @return the root
   * @throws Unreadable when there is no such part, or it is no XML
   */
  public Element root(String name) {
    try (InputStream part = open(name)) {
      if (archive.lengths().get(name) > LARGEST_DOCUMENT) {
        throw new Unreadable(name + " has more than " + LARGEST_DOCUMENT + " bytes", null);
      }
      return builder().parse(part).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new Unreadable(name + " is no XML: " + e.getMessage(), e);
    }
  }

  // A parser takes longer to make than a part to read, and serves one thread at a time.
  private static final ThreadLocal<DocumentBuilder> BUILDER = ThreadLocal.withInitial(Parts::made);
  private static final ThreadLocal<SAXParser> PARSER = ThreadLocal.withInitial(Parts::streaming);

  /** Returns what makes documents, strict and silent. */
  static DocumentBuilder builder() {
    return BUILDER.get();
  }

  private static DocumentBuilder made() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has an XML parser", e);
    }
  }

  /** Reads a part element by element, because a sheet as a document would not fit the memory. */
  void stream(String name, DefaultHandler handler) {
    boolean isCut = isBrief && name.startsWith("xl/worksheets/") && has(name);
    try (InputStream part = isCut ? archive.firstRows(name) : open(name)) {
      PARSER.get().parse(part, handler);
    } catch (SAXException | IOException e) {
      throw new Unreadable(name + " is no XML: " + e.getMessage(), e);
    }
  }

  private static SAXParser streaming() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newSAXParser();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has an XML parser", e);
    }
  }

  /**
   * Returns the targets of a part's relationships by their ids; the outside ones as they are.
   *
   * @param part the part's name; empty for the whole file's
   * @return empty when there are none
   */
  public Map<String, String> relations(String part) {
    Map<String, String> targets = new LinkedHashMap<>();
    links(part).forEach(link -> targets.put(link.id(), link.target()));
    return targets;
  }

  /**
   * Returns a part's relationships.
   *
   * @param part the part's name; empty for the whole file's
   * @return empty when there are none
   */
  public List<Link> links(String part) {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    return has(name)
        ? children(root(name), "Relationship").stream().map(r -> link(folder, r)).toList()
        : List.of();
  }

  private static Link link(String folder, Element relation) {
    String target = relation.getAttribute("Target");
    boolean isOutside = relation.getAttribute("TargetMode").equals("External");
    String type = relation.getAttribute("Type");
    return new Link(
        relation.getAttribute("Id"),
        type.substring(type.lastIndexOf('/') + 1),
        isOutside ? target : resolve(folder, target),
        isOutside);
  }

  private static String resolve(String folder, String target) {
    try {
      return target.startsWith("/")
          ? target.substring(1)
          : URI.create("/" + folder).resolve(target).getPath().substring(1);
    } catch (IllegalArgumentException | NullPointerException notAnAddress) {
      return target;
    }
  }

  /**
   * A relationship of a part.
   *
   * @param id unique in the part
   * @param type the last word of its type, such as {@code table}
   * @param target the name of a part, or an address outside the file
   * @param isOutside whether it leads out of the file
   */
  public record Link(String id, String type, String target, boolean isOutside) {}

  /**
   * Returns the child elements with a local name.
   *
   * @param parent the element
   * @param name the local name
   * @return in order
   */
  public static List<Element> children(Element parent, String name) {
    return elements(parent.getChildNodes()).stream()
        .filter(child -> child.getLocalName().equals(name))
        .toList();
  }

  /**
   * Returns the first child element with a local name.
   *
   * @param parent the element
   * @param name the local name
   * @return the child, if there is one
   */
  public static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /**
   * Returns all child elements.
   *
   * @param parent the element
   * @return in order
   */
  public static List<Element> children(Element parent) {
    return elements(parent.getChildNodes());
  }

  /**
   * Returns the descendants with a local name.
   *
   * @param root the element
   * @param name the local name
   * @return in document order
   */
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
}
