package strandline.audit.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.Profile;

/**
 * The rules for the drawings over one sheet: their parts, their words, their sense.
 *
 * @param book the workbook
 * @param sheet a sheet of it
 * @param profile whom it is made for
 * @param findings what they find is added to it
 */
record DrawingRules(Book book, AuditedSheet sheet, Profile profile, Findings findings) {
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

  void check() {
    for (Optional<Book.Drawing> drawing : sheet.drawings()) {
      drawing.ifPresentOrElse(
          this::drawing,
          () -> add("V9", "the drawing is not in the file", "write the part or leave it out"));
    }
  }

  private void drawing(Book.Drawing drawing) {
    boolean isEmpty = drawing.frames().isEmpty();
    if (profile == Profile.PUBLICATION && sheet.facts().isWorksheet() && !isEmpty) {
      add("F7", "a picture or a chart", "none in the publication profile");
    }
    drawing.frames().forEach(this::altText);
    drawing.words().stream()
        .filter(words -> !words.isBlank())
        .forEach(words -> add("F6", "a text box says \"" + words + "\"", "say it in a cell"));
    drawing
        .missing()
        .forEach(id -> add("V9", "a drawing's part \"" + id + "\" is not in the file", "write it"));
    drawing.charts().forEach(this::chart);
  }

  private void chart(Book.Chart chart) {
    chart.references().forEach(this::reference);
    chart.plots().stream()
        .filter(plot -> REQUIRED.containsKey(plot.kind()))
        .forEach(plot -> plot(chart.part(), plot));
  }

  private void plot(String part, Book.Plot plot) {
    String kind = plot.kind();
    List<String> settings = plot.settings().stream().map(Map.Entry::getKey).toList();
    for (String required : REQUIRED.get(kind)) {
      int series = settings.indexOf("ser");
      int at = settings.indexOf(required);
      if (at < 0 || (series >= 0 && series < at)) {
        String found = "a " + kind + " without " + required + " before its first series";
        findings.add("V3", part, found, "keep the schema's order");
      }
    }
    for (Map.Entry<String, String> setting : plot.settings()) {
      String allowed = CHOICES.get(kind + "/" + setting.getKey());
      String value = setting.getValue();
      if (allowed != null && !value.isEmpty() && !value.matches(allowed)) {
        String found = "a " + kind + " with the " + setting.getKey() + " \"" + value + "\"";
        findings.add("V3", part, found, "one of " + allowed.replace("|", ", "));
      }
    }
  }

  private void reference(String cells) {
    int mark = cells.lastIndexOf('!');
    String name = Book.bare(cells.substring(0, Math.max(0, mark)));
    boolean isPlain = mark > 0 && !name.contains("!") && !name.contains("[");
    if (isPlain && !book.hasSheet(name)) {
      add("V9", "a chart shows cells of the sheet " + name, "link it to a sheet that is there");
    }
  }

  private void altText(Book.Frame frame) {
    String name = frame.name();
    String text = frame.description();
    boolean isFile = FILE.matcher(text).matches();
    boolean isTitle =
        !text.isBlank()
            && (text.equalsIgnoreCase(frame.title())
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
