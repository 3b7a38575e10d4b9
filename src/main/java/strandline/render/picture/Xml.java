package strandline.render.picture;

/** The few pieces of XML that an SVG is made of. */
final class Xml {
  private Xml() {}

  static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + "\"";
  }

  static String element(String name, String text) {
    return text.isEmpty() ? "" : "<" + name + ">" + escaped(text) + "</" + name + ">";
  }

  /** Characters that XML cannot hold at all are left out. */
  static String escaped(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> {
          if (c >= ' ' || c == '\n' || c == '\t') {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"') {
        return false;
      }
    }
    return true;
  }
}
