package strandline.render.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * XML 1.0 that is written from its beginning to its end. What was said last is what the next call
 * adds to: {@code xml.open("row").set("r", 7).open("c").text("a").close().close()}.
 */
public final class Xml {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final StringBuilder out = new StringBuilder(1 << 12).append(DECLARATION);
  private final Deque<String> open = new ArrayDeque<>();
  private boolean isTagOpen;

  /**
   * Begins a document.
   *
   * @param root the name of its element
   */
  public Xml(String root) {
    open(root);
  }

  /**
   * Begins an element inside the one that is open.
   *
   * @param name its name, with its prefix
   * @return this
   */
  public Xml open(String name) {
    endTag();
    out.append('<').append(name);
    open.push(name);
    isTagOpen = true;
    return this;
  }

  /**
   * Adds an attribute to the element that was just begun.
   *
   * @param name its name
   * @param value its value, of characters that XML can carry
   * @return this
   */
  public Xml set(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true, out);
    out.append('"');
    return this;
  }

  /**
   * Adds a whole number as an attribute.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public Xml set(String name, long value) {
    out.append(' ').append(name).append("=\"").append(value).append('"');
    return this;
  }

  /**
   * Adds text to the element that is open.
   *
   * @param text characters that XML can carry
   * @return this
   */
  public Xml text(String text) {
    endTag();
    escape(text, false, out);
    return this;
  }

  /**
   * Ends the element that is open.
   *
   * @return this
   */
  public Xml close() {
    String name = open.pop();
    if (isTagOpen) {
      out.append("/>");
      isTagOpen = false;
    } else {
      out.append("</").append(name).append('>');
    }
    return this;
  }

  /**
   * Adds an element that holds nothing but attributes.
   *
   * @param name its name
   * @param attributes names and values in turn
   * @return this
   */
  public Xml empty(String name, String... attributes) {
    open(name);
    for (int i = 0; i < attributes.length; i += 2) {
      set(attributes[i], attributes[i + 1]);
    }
    return close();
  }

  /**
   * Adds an element that holds nothing but text.
   *
   * @param name its name
   * @param text the text
   * @return this
   */
  public Xml leaf(String name, String text) {
    return open(name).text(text).close();
  }

  /**
   * Returns the bytes of everything up to here, and begins anew behind it.
   *
   * @return UTF-8
   */
  public byte[] cut() {
    endTag();
    byte[] bytes = out.toString().getBytes(UTF_8);
    out.setLength(0);
    return bytes;
  }

  /**
   * Ends every element that is open.
   *
   * @return the bytes of what was not cut before, UTF-8
   */
  public byte[] end() {
    while (!open.isEmpty()) {
      close();
    }
    return cut();
  }

  private void endTag() {
    if (isTagOpen) {
      out.append('>');
      isTagOpen = false;
    }
  }

  /**
   * Returns a text as it stands between tags.
   *
   * @param text characters that XML can carry
   * @return the text, with references for what XML would read otherwise
   */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    escape(text, false, out);
    return out.toString();
  }

  private static void escape(String text, boolean isAttribute, StringBuilder out) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String reference = reference(text.charAt(i), isAttribute);
      if (reference != null) {
        out.append(text, done, i).append(reference);
        done = i + 1;
      }
    }
    out.append(text, done, text.length());
  }

  // A reader makes one line end of every kind, and a space of one in an attribute.
  private static String reference(char c, boolean isAttribute) {
    if (c > '>') {
      return null;
    }
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#13;";
      case '"' -> isAttribute ? "&quot;" : null;
      case '\n' -> isAttribute ? "&#10;" : null;
      case '\t' -> isAttribute ? "&#9;" : null;
      default -> null;
    };
  }
}
