package strandline.audit.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import strandline.audit.Book;
import strandline.audit.Element;
import strandline.audit.Findings;
import strandline.audit.Parts;
import strandline.audit.Profile;

/** The rules for the drawings over one sheet: their parts, their words, their sense. */
final class DrawingRules {
  private static final int LONGEST_ALT_TEXT = 150;
  private static final Pattern FILE =
      Pattern.compile("(?i).*\\.(png|jpe?g|svg|gif|emf|wmf|bmp|tiff?)");

  // ECMA-376 part 1, 21.2.2: what a chart of each kind must say before its first series.
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "barChart", List.of("barDir"),
          "lineChart", List.of("grouping"),
          "areaChart", List.of(),
          "scatterChart", List.of("scatterStyle"),
          "radarChart", List.of("radarStyle"));

  private static final Map<String, String> CHOICES =
      Map.of(
          "barChart/grouping", "percentStacked|clustered|standard|stacked",
          "lineChart/grouping", "percentStacked|standard|stacked",
          "areaChart/grouping", "percentStacked|standard|stacked",
          "barChart/barDir", "bar|col",
          "scatterChart/scatterStyle", "none|line|lineMarker|marker|smooth|smoothMarker");

  private final Parts parts;
  private final Book book;
  private final Book.Sheet sheet;
  private final Profile profile;
  private final Findings findings;

  DrawingRules(Parts parts, Book book, Book.Sheet sheet, Profile profile, Findings findings) {
    this.parts = parts;
    this.book = book;
    this.sheet = sheet;
    this.profile = profile;
    this.findings = findings;
  }

  void check() {
    for (Element drawing : sheet.root().children("drawing")) {
      String target = sheet.relations().get(Book.relation(drawing, "id"));
      if (target == null || !parts.has(target)) {
        add("V9", "the drawing is not in the file", "write the part or leave out the link");
      } else {
        drawing(parts.root(target), parts.relations(target));
      }
    }
  }

  private void drawing(Element root, Map<String, String> relations) {
    boolean isEmpty = root.all("cNvPr").isEmpty();
    if (profile == Profile.PUBLICATION && sheet.isWorksheet() && !isEmpty) {
      add("F7", "a picture or a chart", "none in the publication profile");
    }
    root.all("cNvPr").forEach(this::altText);
    root.all("sp").forEach(this::shape);
    root.all("chart").forEach(chart -> resolve(Book.relation(chart, "id"), relations));
    root.all("blip").forEach(picture -> resolve(Book.relation(picture, "embed"), relations));
  }

  private void shape(Element shape) {
    String words = shape.all("t").stream().map(Element::text).collect(Collectors.joining(" "));
    if (!words.isBlank()) {
      add("F6", "a text box says \"" + words + "\"", "say it in a cell");
    }
  }

  private void resolve(String id, Map<String, String> relations) {
    String target = relations.getOrDefault(id, "");
    if (!parts.has(target)) {
      add("V9", "a drawing's part \"" + id + "\" is not in the file", "write it");
    } else if (target.endsWith(".xml")) {
      chart(target, parts.root(target));
    }
  }

  private void chart(String part, Element chart) {
    chart.all("f").forEach(f -> reference(f.text()));
    for (Element area : chart.all("plotArea")) {
      area.children().stream()
          .filter(kind -> REQUIRED.containsKey(kind.name()))
          .forEach(kind -> kind(part, kind));
    }
  }

  private void kind(String part, Element kind) {
    String name = kind.name();
    List<String> children = kind.children().stream().map(Element::name).toList();
    for (String required : REQUIRED.get(name)) {
      int series = children.indexOf("ser");
      int at = children.indexOf(required);
      if (at < 0 || (series >= 0 && series < at)) {
        String found = "a " + name + " without " + required + " before its first series";
        findings.add("V3", part, found, "keep the schema's order");
      }
    }
    for (Element child : kind.children()) {
      String allowed = CHOICES.get(name + "/" + child.name());
      String value = child.attribute("val");
      if (allowed != null && !value.isEmpty() && !value.matches(allowed)) {
        String found = "a " + name + " with the " + child.name() + " \"" + value + "\"";
        findings.add("V3", part, found, "one of " + allowed.replace("|", ", "));
      }
    }
  }

  private void reference(String cells) {
    int mark = cells.lastIndexOf('!');
    String name = Book.bare(cells.substring(0, Math.max(0, mark)));
    boolean isPlain = mark > 0 && !name.contains("!") && !name.contains("[");
    if (isPlain && book.sheets().stream().noneMatch(s -> s.name().equalsIgnoreCase(name))) {
      add("V9", "a chart shows cells of the sheet " + name, "link it to a sheet that is there");
    }
  }

  private void altText(Element properties) {
    String name = properties.attribute("name");
    String text = properties.attribute("descr");
    boolean isFile = FILE.matcher(text).matches();
    boolean isTitle =
        !text.isBlank()
            && (text.equalsIgnoreCase(properties.attribute("title"))
                || text.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    if (text.isBlank() || isFile || isTitle || text.length() > LONGEST_ALT_TEXT) {
      add(
          "P7",
          name + " has alternative text of " + text.length() + " characters: \"" + text + "\"",
          "say in 1 to " + LONGEST_ALT_TEXT + " characters what it shows");
    }
  }

  private void add(String rule, String message, String remedy) {
    findings.add(rule, sheet.place(1, 1), message, remedy);
  }
}
