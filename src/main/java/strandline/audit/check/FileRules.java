package strandline.audit.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import strandline.audit.Book;
import strandline.audit.Findings;

/**
 * The rules for the file around the sheets: its name, its parts, its properties.
 *
 * @param name the file's name
 * @param book the workbook
 * @param findings what they find is added to it
 */
record FileRules(String name, Book book, Findings findings) {
  private static final int LONGEST_PATH = 217;
  private static final String CORE = "docProps/core.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final Set<String> LIBRARIES =
      Set.of(
          "apache poi", "openpyxl", "xlsxwriter", "exceljs", "sheetjs", "python-docx", "unknown");

  private record Ban(Pattern parts, String rule, String message, String remedy) {
    static Ban of(String parts, String rule, String message, String remedy) {
      return new Ban(Pattern.compile(parts), rule, message, remedy);
    }
  }

  private static final String LEAVE = "leave it out";
  private static final String VALUES = "store its values";
  private static final String REMOVE = "remove them";
  private static final String FONT = "(?i).*\\.(ttf|otf|odttf|fntdata)";
  private static final String MEDIA = "(?i).*\\.(mp3|mp4|wav|avi|mov|wmv|m4a)";

  private static final List<Ban> BANNED =
      List.of(
          Ban.of("xl/(vbaProject|macrosheets/).*", "F14", "a macro", "publish it without"),
          Ban.of("xl/externalLinks/[^/]*", "F14", "a link to another workbook", VALUES),
          Ban.of("xl/(embeddings|activeX)/.*", "F14", "an embedded object", LEAVE),
          Ban.of("xl/connections.xml", "F14", "a connection to data outside", VALUES),
          Ban.of("xl/(threadedC|c)omments.*", "P6", "comments", "move them into cells"),
          Ban.of("xl/persons/.*", "P6", "names of those who commented", REMOVE),
          Ban.of("customXml/item\\d+.xml", "P6", "hidden XML", "remove it"),
          Ban.of("xl/printerSettings/.*", "P6", "the settings of a printer", REMOVE),
          Ban.of("xl/revisions/.*", "P6", "a history of changes", "remove it"),
          Ban.of(FONT, "F14", "an embedded font", LEAVE),
          Ban.of(MEDIA, "F13", "sound or film", LEAVE));

  void check() {
    fileName();
    for (Book.Part part : book.file().parts()) {
      banned(part.name());
      links(part);
      if (part.isMoving()) {
        findings.add("F13", part.name(), "a picture that moves", "publish one that stands still");
      }
    }
    types();
    properties();
    if (book.isProtected()) {
      findings.add("P5", "workbook", "the workbook is protected", "publish it unprotected");
    }
  }

  private void banned(String part) {
    for (Ban ban : BANNED) {
      if (ban.parts.matcher(part).matches()) {
        findings.add(ban.rule, part, ban.message, ban.remedy);
      }
    }
  }

  private void fileName() {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.xlsx")) {
      String remedy = "lower-case letters, digits and dashes, .xlsx";
      findings.add("P4", "file", "the name " + name, remedy);
    }
    if (name.length() > LONGEST_PATH) {
      findings.add("P4", "file", "a path of " + name.length() + " characters", "below 218");
    }
  }

  private void links(Book.Part part) {
    for (Book.Link link : part.links()) {
      boolean isInside = !link.isOutside() && !link.target().startsWith("#");
      if (isInside && !link.kind().equals("hyperlink") && !link.isFound()) {
        findings.add("V9", part.name(), link.target() + " is not in the file", "write the part");
      }
      if (link.isOutside() && !link.kind().matches("hyperlink|externalLinkPath")) {
        String found = "a part outside the file: " + link.target();
        findings.add("F14", part.name(), found, "put it into the file");
      }
    }
    for (String id : part.sharedIds()) {
      findings.add("V9", part.name(), "two relationships " + id, "make the ids differ");
    }
  }

  private void types() {
    for (Book.DeclaredType declared : book.file().types()) {
      if (!declared.isFound()) {
        String found = declared.part() + " is not in the file";
        findings.add("V9", TYPES, found, "write the part or remove its type");
      }
      if (declared.type().contains("macroEnabled")) {
        findings.add("F14", TYPES, "a workbook with macros", "save it without, as .xlsx");
      }
    }
  }

  private void properties() {
    Map<String, String> found = book.file().properties();
    found.forEach(
        (property, value) -> {
          if (value.isBlank() || LIBRARIES.contains(value.toLowerCase(Locale.ROOT))) {
            findings.add("P2", CORE, "the property " + property + " is not set", "set it");
          }
        });
    String title = found.getOrDefault("title", "");
    if (title.equalsIgnoreCase(name)
        || title.equalsIgnoreCase(name.replaceFirst("\\.[^.]*$", ""))) {
      findings.add("P2", CORE, "the title is the file's name", "say what the workbook holds");
    }
  }
}
