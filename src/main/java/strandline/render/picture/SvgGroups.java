package strandline.render.picture;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The shapes and texts of a drawing by Batik, in as few groups as there are changes of look. Batik
 * says every property of a graphics in every group; here, what is the default of SVG is left out,
 * what looks alike and follows each other shares one group, and lines of one look share one path.
 */
final class SvgGroups {
  /** What an element without the property has. Other properties of Batik's change no picture. */
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("fill", ""),
          Map.entry("fill-opacity", "1"),
          Map.entry("opacity", "1"),
          Map.entry("stroke", "none"),
          Map.entry("stroke-dasharray", "none"),
          Map.entry("stroke-dashoffset", "0"),
          Map.entry("stroke-linecap", "butt"),
          Map.entry("stroke-linejoin", "miter"),
          Map.entry("stroke-miterlimit", "4"),
          Map.entry("stroke-opacity", "1"),
          Map.entry("stroke-width", "1"),
          Map.entry("font-size", ""),
          Map.entry("font-weight", "normal"),
          Map.entry("transform", ""),
          Map.entry("clip-path", "none"));

  /** The other properties that Batik writes; they name what every viewer does anyway. */
  private static final Set<String> UNSEEN =
      Set.of(
          ("color-interpolation color-rendering font-family font-style image-rendering"
                  + " shape-rendering text-rendering xml:space")
              .split(" "));

  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
  private static final String NONE = "none";

  private final Element body;

  /** The lines of the group, when it is a path. */
  private final StringBuilder lines = new StringBuilder();

  private Element group;
  private Map<String, String> look = Map.of();

  /** Adds to an element. */
  SvgGroups(Element body) {
    this.body = body;
  }

  /** Adds the drawing below an element of Batik's. */
  void addAll(Element drawn) {
    addAll(drawn, DEFAULTS);
    end();
  }

  private void addAll(Element parent, Map<String, String> inherited) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        switch (element.getLocalName()) {
          case "defs" -> define(element);
          case "g" -> addAll(element, properties(element, inherited));
          default -> add(element, properties(element, inherited));
        }
      }
    }
  }

  /** What is referred to, such as a clip, comes before everything. */
  private void define(Element definitions) {
    for (Node node = definitions.getFirstChild(); node != null; node = node.getNextSibling()) {
      Node copy = body.getOwnerDocument().importNode(node, true);
      body.insertBefore(copy, body.getFirstChild());
      body.insertBefore(body.getOwnerDocument().createTextNode("\n"), copy);
    }
  }

  private static Map<String, String> properties(Element element, Map<String, String> inherited) {
    Map<String, String> properties = new TreeMap<>(inherited);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String name = attribute.getName();
      if (name.equals("transform")) {
        properties.merge(name, attribute.getValue(), (outer, own) -> (outer + " " + own).strip());
      } else if (DEFAULTS.containsKey(name)) {
        properties.put(name, colour(attribute.getValue()));
      }
    }
    return properties;
  }

  /** As the web writes it. */
  private static String colour(String value) {
    Matcher rgb = RGB.matcher(value);
    if (!rgb.matches()) {
      return value;
    }
    int number = 1;
    for (int i = 1; i <= 3; i++) {
      number = number << 8 | Integer.parseInt(rgb.group(i));
    }
    return "#" + Integer.toHexString(number).substring(1);
  }

  private void add(Element element, Map<String, String> properties) {
    boolean isText = element.getLocalName().equals("text");
    Map<String, String> next = isText ? lookOfText(properties) : lookOfShape(properties);
    boolean isLine = NONE.equals(next.get("fill")) && !next.containsKey("stroke-opacity");
    Optional<String> path = isLine ? path(element) : Optional.empty();
    if (!next.equals(look) || path.isPresent() == lines.isEmpty()) {
      end();
      look = next;
      group = DomDocument.add(body, path.isPresent() ? "path" : "g");
      next.forEach(group::setAttribute);
    }
    if (path.isPresent()) {
      lines.append(path.get());
      return;
    }
    Element copy = DomDocument.add(group, element.getLocalName());
    copyPlace(element, copy);
    if (isText) {
      copyText(element, copy, next);
    }
  }

  /** Ends the group of one look. */
  private void end() {
    if (group != null && lines.isEmpty()) {
      DomDocument.text(group, "\n");
    } else if (group != null) {
      group.setAttribute("d", lines.toString());
      lines.setLength(0);
    }
  }

  private static void copyPlace(Element element, Element copy) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!DEFAULTS.containsKey(attribute.getName()) && !UNSEEN.contains(attribute.getName())) {
        copy.setAttribute(attribute.getName(), attribute.getValue());
      }
    }
  }

  /** A viewer with another font stretches it to the width that was laid out. */
  private static void copyText(Element element, Element copy, Map<String, String> look) {
    Typeface face = look.containsKey("font-weight") ? Typeface.BOLD : Typeface.REGULAR;
    String text = element.getTextContent();
    double width = face.width(text, Double.parseDouble(look.get("font-size")));
    copy.setAttribute("textLength", String.valueOf(Math.round(width * 100) / 100.0));
    DomDocument.text(copy, text);
  }

  private static Map<String, String> lookOfText(Map<String, String> properties) {
    Map<String, String> look = seen(properties);
    look.keySet().removeIf(name -> name.startsWith("stroke"));
    look.computeIfPresent("font-size", (name, size) -> size.replace("px", ""));
    return look;
  }

  private static Map<String, String> lookOfShape(Map<String, String> properties) {
    Map<String, String> look = seen(properties);
    look.keySet().removeIf(name -> name.startsWith("font"));
    if (!look.containsKey("stroke")) {
      look.keySet().removeIf(name -> name.startsWith("stroke"));
    }
    if (look.containsKey("stroke-linejoin")) {
      look.remove("stroke-miterlimit");
    }
    if (look.get("fill").equals(NONE)) {
      look.remove("fill-opacity");
    }
    return look;
  }

  private static Map<String, String> seen(Map<String, String> properties) {
    Map<String, String> look = new TreeMap<>(properties);
    look.entrySet().removeIf(one -> one.getValue().equals(DEFAULTS.get(one.getKey())));
    return look;
  }

  /** Returns an open line as data of a path, without the spaces that it does not need. */
  private static Optional<String> path(Element element) {
    return switch (element.getLocalName()) {
      case "line" -> {
        String start = "M" + element.getAttribute("x1") + " " + element.getAttribute("y1");
        String end = "L" + element.getAttribute("x2") + " " + element.getAttribute("y2");
        yield Optional.of(start + end);
      }
      case "path" -> Optional.of(element.getAttribute("d").replaceAll(" (?=[A-Z])", ""));
      default -> Optional.empty();
    };
  }
}
