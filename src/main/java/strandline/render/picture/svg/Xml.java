package strandline.render.picture.svg;

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
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  if (c >= ' ' || c == '\n' || c == '\t') {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
