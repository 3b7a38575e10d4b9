package strandline.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a workbook's zip file, as XML without document types and outside entities. */
public final class Parts {
  /** The processing instruction that stands in a sheet where rows are left out. */
  public static final String MORE_ROWS = "more-rows";

  private static final long LARGEST_DOCUMENT = 1L << 25;

  private static final List<Element> NONE = List.of();

  // What stands in addresses as it is.
  private static final String PLAIN = "/._-";

  private final Archive archive;

  private final boolean isBrief;

  private final Map<String, List<Link>> links = new HashMap<>();

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
      Tree tree = new Tree();
      Parsers.parse(isBrief, part, tree);
      return tree.made.root();
    } catch (SAXException | IOException e) {
      throw new Unreadable(name + " is no XML: " + e.getMessage(), e);
    }
  }

  /** Keeps all that a small part says. */
  private static final class Tree extends DefaultHandler {
    private final Element.Builder made = new Element.Builder();

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
      made.begin(name, attributes);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      made.add(characters, start, length);
    }

    @Override
    public void endElement(String space, String name, String qualified) {
      made.end();
    }
  }

  /**
   * Reads a part element by element, because a sheet as a document would not fit the memory.
   *
   * @param name its name
   * @param handler is told of each element
   * @throws Unreadable when there is no such part, or it is no XML
   */
  public void stream(String name, DefaultHandler handler) {
    boolean isCut = isBrief && name.startsWith("xl/worksheets/") && has(name);
    try (InputStream part = isCut ? archive.firstRows(name) : open(name)) {
      Parsers.parse(isBrief, part, handler);
    } catch (SAXException | IOException e) {
      throw new Unreadable(name + " is no XML: " + e.getMessage(), e);
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
    List<Link> known = links.get(part);
    if (known == null) {
      known = found(part);
      links.put(part, known);
    }
    return known;
  }

  private List<Link> found(String part) {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    List<Link> found = new ArrayList<>();
    for (Element relation : has(name) ? root(name).children("Relationship") : NONE) {
      found.add(link(folder, relation));
    }
    return found;
  }

  private static Link link(String folder, Element relation) {
    String target = relation.attribute("Target");
    boolean isOutside = relation.attribute("TargetMode").equals("External");
    String type = relation.attribute("Type");
    return new Link(
        relation.attribute("Id"),
        type.substring(type.lastIndexOf('/') + 1),
        isOutside ? target : resolve(folder, target),
        isOutside);
  }

  private static String resolve(String folder, String target) {
    String above = folder;
    String rest = target;
    while (rest.startsWith("../") && above.length() > 1) {
      above = above.substring(0, above.lastIndexOf('/', above.length() - 2) + 1);
      rest = rest.substring(3);
    }
    return isPlain(rest) ? above + rest : resolved(folder, target);
  }

  /** Says whether an address is names and slashes alone, and so means what it says. */
  private static boolean isPlain(String target) {
    boolean isPlain = !target.isEmpty() && !target.startsWith("/");
    for (int i = 0; isPlain && i < target.length(); i++) {
      char c = target.charAt(i);
      boolean isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean isStep = c == '/' || (c == '.' && (i == 0 || target.charAt(i - 1) == '/'));
      boolean isTwice = isStep && i > 0 && target.charAt(i - 1) == '/';
      isPlain = (isWord || PLAIN.indexOf(c) >= 0) && !isTwice && !(isStep && i == 0);
    }
    return isPlain;
  }

  private static String resolved(String folder, String target) {
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
}
