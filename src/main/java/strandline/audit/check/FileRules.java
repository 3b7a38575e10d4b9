package strandline.audit.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import strandline.audit.Findings;
import strandline.audit.Unreadable;
import strandline.audit.file.Book;
import strandline.audit.file.Parts;

/** The rules for the file around the sheets: its name, its parts, its properties. */
final class FileRules {
  private static final int LONGEST_PATH = 217;
  private static final int MOST_OF_A_PICTURE = 1 << 22;
  private static final String CORE = "docProps/core.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final Set<String> LIBRARIES =
      Set.of(
          "apache poi", "openpyxl", "xlsxwriter", "exceljs", "sheetjs", "python-docx", "unknown");

  private record Ban(String parts, String rule, String message, String remedy) {}

  private static final List<Ban> BANNED =
      List.of(
          new Ban("xl/vbaProject.*|xl/macrosheets/.*", "F14", "a macro", "publish it without"),
          new Ban(
              "xl/externalLinks/[^/]*", "F14", "a link to another workbook", "store its values"),
          new Ban("xl/embeddings/.*|xl/activeX/.*", "F14", "an embedded object", "leave it out"),
          new Ban("(?i).*\\.(ttf|otf|odttf|fntdata)", "F14", "an embedded font", "leave it out"),
          new Ban("xl/connections.xml", "F14", "a connection to data outside", "store its values"),
          new Ban("xl/(threadedC|c)omments.*", "P6", "comments", "move them into cells"),
          new Ban("xl/persons/.*", "P6", "names of those who commented", "remove them"),
          new Ban("customXml/item\\d+.xml", "P6", "hidden XML", "remove it"),
          new Ban("xl/printerSettings/.*", "P6", "the settings of a printer", "remove them"),
          new Ban("xl/revisions/.*", "P6", "a history of changes", "remove it"),
          new Ban(
              "(?i).*\\.(mp3|mp4|wav|avi|mov|wmv|m4a)", "F13", "sound or film", "leave it out"));

  private final String name;
  private final Book book;
  private final Parts parts;
  private final Findings findings;

  FileRules(String name, Book book, Findings findings) {
    this.name = name;
    this.book = book;
    parts = book.parts();
    this.findings = findings;
  }

  void check() {
    name();
    for (String part : parts.names()) {
      BANNED.stream()
          .filter(ban -> part.matches(ban.parts))
          .forEach(ban -> findings.add(ban.rule, part, ban.message, ban.remedy));
      links(part);
      if (part.endsWith(".gif") && moves(part)) {
        findings.add("F13", part, "a picture that moves", "publish one that stands still");
      }
    }
    types();
    properties();
    if (!Parts.all(book.root(), "workbookProtection").isEmpty()) {
      findings.add("P5", "workbook", "the workbook is protected", "publish it unprotected");
    }
  }

  private void name() {
    String file = name.substring(name.lastIndexOf('/') + 1);
    if (!name.isEmpty() && !file.matches("[a-z0-9]+(-[a-z0-9]+)*\\.xlsx")) {
      findings.add(
          "P4", "file", "the name " + file, "lower-case letters, digits and dashes, .xlsx");
    }
    if (name.length() > LONGEST_PATH) {
      findings.add("P4", "file", "a path of " + name.length() + " characters", "below 218");
    }
  }

  /** Each picture of a GIF file begins with a block of its own. */
  private boolean moves(String part) {
    try (InputStream in = parts.open(part)) {
      String content = new String(in.readNBytes(MOST_OF_A_PICTURE), StandardCharsets.ISO_8859_1);
      return content.split("\u0000!\u00F9", -1).length > 2;
    } catch (IOException e) {
      throw new Unreadable(part + " cannot be unpacked: " + e.getMessage(), e);
    }
  }

  private void links(String part) {
    Set<String> ids = new HashSet<>();
    for (Parts.Link link : parts.links(part)) {
      boolean isInside = !link.isOutside() && !link.target().startsWith("#");
      if (isInside && !link.type().equals("hyperlink") && !parts.has(link.target())) {
        findings.add("V9", part, link.target() + " is not in the file", "write the part");
      }
      if (!ids.add(link.id())) {
        findings.add("V9", part, "two relationships " + link.id(), "make the ids differ");
      }
      if (link.isOutside() && !link.type().matches("hyperlink|externalLinkPath")) {
        findings.add(
            "F14", part, "a part outside the file: " + link.target(), "put it into the file");
      }
    }
  }

  private void types() {
    if (!parts.has(TYPES)) {
      findings.add("V0", TYPES, "the list of types is missing", "write it");
      return;
    }
    Set<String> defaults = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Element entry : Parts.children(parts.root(TYPES))) {
      String part = entry.getAttribute("PartName").replaceFirst("^/", "");
      named.add(part.toLowerCase(Locale.ROOT));
      defaults.add(entry.getAttribute("Extension").toLowerCase(Locale.ROOT));
      if (entry.getLocalName().equals("Override") && !parts.has(part)) {
        findings.add(
            "V9", TYPES, part + " is not in the file", "write the part or remove its type");
      }
      if (entry.getAttribute("ContentType").contains("macroEnabled")) {
        findings.add("F14", TYPES, "a workbook with macros", "save it without, as .xlsx");
      }
    }
    for (String part : parts.names()) {
      String plain = part.toLowerCase(Locale.ROOT);
      String extension = plain.substring(plain.lastIndexOf('.') + 1);
      if (!part.equals(TYPES) && !named.contains(plain) && !defaults.contains(extension)) {
        findings.add("V9", part, "the part has no type", "name its type in " + TYPES);
      }
    }
  }

  private void properties() {
    Map<String, String> found = new HashMap<>();
    if (parts.has(CORE)) {
      Parts.children(parts.root(CORE)).forEach(this::stamp);
      Parts.children(parts.root(CORE))
          .forEach(e -> found.put(e.getLocalName(), e.getTextContent().strip()));
    }
    for (String property : List.of("title", "subject", "creator", "keywords", "language")) {
      String value = found.getOrDefault(property, "");
      if (value.isBlank() || LIBRARIES.contains(value.toLowerCase(Locale.ROOT))) {
        findings.add("P2", CORE, "the property " + property + " is not set", "set it");
      }
    }
    String file = name.substring(name.lastIndexOf('/') + 1);
    String title = found.getOrDefault("title", "");
    if (!file.isEmpty() && (title.equalsIgnoreCase(file) || title.equalsIgnoreCase(stem(file)))) {
      findings.add("P2", CORE, "the title is the file's name", "say what the workbook holds");
    }
  }

  /** Excel repairs a file whose stamps are not typed. */
  private void stamp(Element property) {
    boolean isStamp = property.getLocalName().matches("created|modified");
    String type = property.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
    if (isStamp && !type.endsWith("W3CDTF")) {
      findings.add("V0", CORE, property.getLocalName() + " has no type", "dcterms:W3CDTF");
    }
  }

  private static String stem(String file) {
    return file.replaceFirst("\\.[^.]*$", "");
  }
}
