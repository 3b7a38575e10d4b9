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
import java.util.regex.Pattern;
import strandline.audit.Book;
import strandline.audit.Element;
import strandline.audit.Findings;
import strandline.audit.Parts;
import strandline.audit.Unreadable;

/** The rules for the file around the sheets: its name, its parts, its properties. */
final class FileRules {
  private static final int LONGEST_PATH = 217;
  private static final int MOST_OF_A_PICTURE = 1 << 22;
  private static final String CORE = "docProps/core.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final Set<String> LIBRARIES =
      Set.of(
          "apache poi", "openpyxl", "xlsxwriter", "exceljs", "sheetjs", "python-docx", "unknown");

  private record Ban(String start, Pattern parts, String rule, String message, String remedy) {
    static Ban of(String start, String rest, String rule, String message, String remedy) {
      return new Ban(start, Pattern.compile(rest), rule, message, remedy);
    }

    boolean holds(String part) {
      return part.startsWith(start)
          && parts.matcher(part).region(start.length(), part.length()).matches();
    }
  }

  private static final String LEAVE = "leave it out";
  private static final String VALUES = "store its values";
  private static final String REMOVE = "remove them";
  private static final Set<String> FONTS = Set.of("ttf", "otf", "odttf", "fntdata");
  private static final Set<String> MEDIA = Set.of("mp3", "mp4", "wav", "avi", "mov", "wmv", "m4a");

  private static final List<Ban> BANNED =
      List.of(
          Ban.of("xl/", "vbaProject.*|macrosheets/.*", "F14", "a macro", "publish it without"),
          Ban.of("xl/externalLinks/", "[^/]*", "F14", "a link to another workbook", VALUES),
          Ban.of("xl/", "embeddings/.*|activeX/.*", "F14", "an embedded object", LEAVE),
          Ban.of("xl/connections", ".xml", "F14", "a connection to data outside", VALUES),
          Ban.of("xl/", "(threadedC|c)omments.*", "P6", "comments", "move them into cells"),
          Ban.of("xl/persons/", ".*", "P6", "names of those who commented", REMOVE),
          Ban.of("customXml/item", "\\d+.xml", "P6", "hidden XML", "remove it"),
          Ban.of("xl/printerSettings/", ".*", "P6", "the settings of a printer", REMOVE),
          Ban.of("xl/revisions/", ".*", "P6", "a history of changes", "remove it"));

  private final String name;
  private final Book book;
  private final Parts parts;
  private final Findings findings;

  FileRules(String name, Parts parts, Book book, Findings findings) {
    this.name = name;
    this.book = book;
    this.parts = parts;
    this.findings = findings;
  }

  void check() {
    name();
    for (String part : parts.names()) {
      banned(part);
      links(part);
      if (part.endsWith(".gif") && moves(part)) {
        findings.add("F13", part, "a picture that moves", "publish one that stands still");
      }
    }
    types();
    properties();
    if (!book.root().all("workbookProtection").isEmpty()) {
      findings.add("P5", "workbook", "the workbook is protected", "publish it unprotected");
    }
  }

  private void banned(String part) {
    for (Ban ban : BANNED) {
      if (ban.holds(part)) {
        findings.add(ban.rule, part, ban.message, ban.remedy);
      }
    }
    String ending = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (FONTS.contains(ending) && part.indexOf('.') >= 0) {
      findings.add("F14", part, "an embedded font", LEAVE);
    }
    if (MEDIA.contains(ending) && part.indexOf('.') >= 0) {
      findings.add("F13", part, "sound or film", LEAVE);
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
      if (link.isOutside()
          && !(link.type().equals("hyperlink") || link.type().equals("externalLinkPath"))) {
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
    for (Element entry : parts.root(TYPES).children()) {
      String part = unrooted(entry.attribute("PartName"));
      named.add(part.toLowerCase(Locale.ROOT));
      defaults.add(entry.attribute("Extension").toLowerCase(Locale.ROOT));
      if (entry.name().equals("Override") && !parts.has(part)) {
        findings.add(
            "V9", TYPES, part + " is not in the file", "write the part or remove its type");
      }
      if (entry.attribute("ContentType").contains("macroEnabled")) {
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

  private static String unrooted(String part) {
    return part.startsWith("/") ? part.substring(1) : part;
  }

  private void properties() {
    Map<String, String> found = new HashMap<>();
    if (parts.has(CORE)) {
      for (Element property : parts.root(CORE).children()) {
        stamp(property);
        found.put(property.name(), property.text().strip());
      }
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
    boolean isStamp = (property.name().equals("created") || property.name().equals("modified"));
    String type = property.attribute("http://www.w3.org/2001/XMLSchema-instance", "type");
    if (isStamp && !type.endsWith("W3CDTF")) {
      findings.add("V0", CORE, property.name() + " has no type", "dcterms:W3CDTF");
    }
  }

  private static String stem(String file) {
    return file.replaceFirst("\\.[^.]*$", "");
  }
}
