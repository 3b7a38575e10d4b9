package strandline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;

/**
 * An element of a part with what stands inside it. The elements of a part lie in one list in the
 * order of the file, so that no depth of a hostile file exhausts the stack.
 */
public final class Element {
  private final List<Element> document;
  private final int at;
  private final String name;
  private final String[] attributes;
  private String own = "";
  private int end;

  private Element(List<Element> document, String name, String[] attributes) {
    this.document = document;
    this.name = name;
    this.attributes = attributes;
    at = document.size();
    end = at + 1;
  }

  /**
   * Returns its name.
   *
   * @return without its prefix
   */
  public String name() {
    return name;
  }

  /**
   * Returns the value of an attribute.
   *
   * @param qualified its name with its prefix, such as {@code ref}
   * @return empty when there is none
   */
  public String attribute(String qualified) {
    for (int i = 0; i < attributes.length; i += 4) {
      if (attributes[i].equals(qualified)) {
        return attributes[i + 3];
      }
    }
    return "";
  }

  /**
   * Returns the value of an attribute of a name space.
   *
   * @param space the name space's address
   * @param local the attribute's name without its prefix
   * @return empty when there is none
   */
  public String attribute(String space, String local) {
    for (int i = 0; i < attributes.length; i += 4) {
      if (attributes[i + 2].equals(local) && attributes[i + 1].equals(space)) {
        return attributes[i + 3];
      }
    }
    return "";
  }

  /**
   * Returns the characters in it: its own, then those of the elements in it.
   *
   * @return empty when there are none
   */
  public String text() {
    if (end == at + 1) {
      return own;
    }
    StringBuilder text = new StringBuilder();
    for (int i = at; i < end; i++) {
      text.append(document.get(i).own);
    }
    return text.toString();
  }

  /**
   * Returns its child elements.
   *
   * @return in order
   */
  public List<Element> children() {
    List<Element> children = new ArrayList<>();
    for (int i = at + 1; i < end; i = document.get(i).end) {
      children.add(document.get(i));
    }
    return children;
  }

  /**
   * Returns its child elements of a name.
   *
   * @param wanted the name without a prefix
   * @return in order
   */
  public List<Element> children(String wanted) {
    List<Element> children = new ArrayList<>();
    for (int i = at + 1; i < end; i = document.get(i).end) {
      if (document.get(i).name.equals(wanted)) {
        children.add(document.get(i));
      }
    }
    return children;
  }

  /**
   * Returns its first child element of a name.
   *
   * @param wanted the name without a prefix
   * @return the child, if there is one
   */
  public Optional<Element> child(String wanted) {
    for (int i = at + 1; i < end; i = document.get(i).end) {
      if (document.get(i).name.equals(wanted)) {
        return Optional.of(document.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the elements of a name at any depth in it.
   *
   * @param wanted the name without a prefix
   * @return in the order of the file
   */
  public List<Element> all(String wanted) {
    List<Element> found = new ArrayList<>();
    for (int i = at + 1; i < end; i++) {
      if (document.get(i).name.equals(wanted)) {
        found.add(document.get(i));
      }
    }
    return found;
  }

  /** Makes elements from what a parser meets. */
  public static final class Builder {
    private final List<Element> document = new ArrayList<>();
    private final List<Element> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** Begins with nothing. */
    public Builder() {}

    /**
     * Begins an element inside the one that is open.
     *
     * @param name its name without its prefix
     * @param attributes its attributes
     */
    public void begin(String name, Attributes attributes) {
      keep();
      String[] kept = new String[4 * attributes.getLength()];
      for (int i = 0; i < attributes.getLength(); i++) {
        kept[4 * i] = attributes.getQName(i);
        kept[4 * i + 1] = attributes.getURI(i);
        kept[4 * i + 2] = attributes.getLocalName(i);
        kept[4 * i + 3] = attributes.getValue(i);
      }
      Element element = new Element(document, name, kept);
      document.add(element);
      open.add(element);
    }

    /**
     * Adds characters to the element that is open.
     *
     * @param characters holds them
     * @param start where they begin
     * @param length how many they are
     */
    public void add(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    /** Ends the element that is open. */
    public void end() {
      keep();
      open.remove(open.size() - 1).end = document.size();
    }

    /** Characters between elements lay the file out, and say nothing. */
    private void keep() {
      if (!text.isEmpty()) {
        Element last = open.isEmpty() ? null : open.get(open.size() - 1);
        if (last != null && (last.isLeaf() || !text.toString().isBlank())) {
          last.own = last.own.concat(text.toString());
        }
        text.setLength(0);
      }
    }

    /**
     * Returns the outermost element.
     *
     * @return null when nothing was begun
     */
    public Element root() {
      return document.isEmpty() ? null : document.get(0);
    }
  }

  private boolean isLeaf() {
    return at + 1 == document.size();
  }
}
