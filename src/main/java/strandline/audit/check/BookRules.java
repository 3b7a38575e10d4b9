package strandline.audit.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import strandline.audit.Area;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.Findings;

/**
 * The rules for the workbook as a whole: its sheets together, its names, its properties.
 *
 * @param book the workbook
 * @param findings what they find is added to it
 */
record BookRules(Book book, Findings findings) {
  private static final int MOST_STYLES = 64_000;
  private static final List<String> FRONT = List.of("Cover", "Contents", "Notes");
  private static final List<String> COVER_ITEMS =
      List.of("Published", "Next update", "Geography", "Contact", "Licence", "Source");

  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z]{1,3}\\d{1,7}|r\\d*c\\d*|r|c");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*");
  private static final Pattern REGION = Pattern.compile("(?i)(TitleRegion|ColumnTitle|RowTitle).*");
  private static final Pattern CELLS =
      Pattern.compile("('(?:[^']|'')+'|[^'!()\\[,;{\"]+)!\\$?[A-Z0-9$:]+");

  void check() {
    sheets();
    front();
    contents();
    tables();
    definedNames();
    shown();
    int styles = book.styles().cells().size();
    if (styles > MOST_STYLES) {
      add("V8", "xl/styles.xml", styles + " cell styles", "at most " + MOST_STYLES);
    }
  }

  private void sheets() {
    Set<String> names = new HashSet<>();
    Map<String, String> titles = new HashMap<>();
    for (AuditedSheet sheet : book.sheets()) {
      if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
        add("S1", sheet.place(1, 1), "two sheets of that name", "make them differ");
      }
      String title = sheet.text(1, 1);
      String other = title.isBlank() ? null : titles.putIfAbsent(title, sheet.name());
      if (other != null) {
        add("F3", sheet.place(1, 1), "the title is that of " + other, "give each sheet its own");
      }
    }
  }

  private void front() {
    List<String> names = book.sheets().stream().map(AuditedSheet::name).toList();
    FRONT.stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> add("S7", "workbook", "no sheet " + name, "add it"));
    if (names.containsAll(FRONT) && !names.subList(0, FRONT.size()).equals(FRONT)) {
      String found = "the sheets begin with " + names.get(0);
      add("S9", "workbook", found, "begin with cover, contents and notes");
    }
    book.sheet("Cover").ifPresent(this::cover);
  }

  private void cover(AuditedSheet cover) {
    COVER_ITEMS.stream()
        .filter(
            item -> cover.cells().rows().stream().noneMatch(row -> row.text(1).startsWith(item)))
        .forEach(
            item -> add("S8", "Cover!A1", "the cover does not say: " + item, "add it in column A"));
  }

  private void contents() {
    AuditedSheet contents = book.sheet("Contents").orElse(null);
    if (contents == null || contents.tables().isEmpty()) {
      return;
    }
    Area area = contents.tables().get(0).area();
    List<String> listed =
        contents.cells().rows(area.top(), area.bottom()).stream().map(row -> row.text(1)).toList();
    List<String> others =
        book.sheets().stream().map(AuditedSheet::name).filter(n -> !n.equals("Contents")).toList();
    links(contents, area, others);
    if (!listed.equals(others)) {
      String found = "the contents do not list the sheets in order";
      add("S7", contents.place(area.top(), 1), found, "list " + others);
    }
  }

  private void links(AuditedSheet contents, Area area, List<String> sheets) {
    Set<String> leads = new HashSet<>();
    for (AuditedSheet.Link link : contents.facts().links()) {
      leads.add(link.isInside() ? sheetOf(link.target()) : "");
    }
    for (int row = area.top() + 1; row <= area.bottom(); row++) {
      String listed = contents.text(row, area.left());
      if (sheets.contains(listed) && !leads.contains(listed.toLowerCase(Locale.ROOT))) {
        add("S7", contents.place(row, area.left()), "no link leads to " + listed, "link to its A1");
      }
    }
  }

  private void tables() {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    book.names().stream()
        .filter(defined -> !defined.isLocal())
        .forEach(defined -> names.add(defined.name().toLowerCase(Locale.ROOT)));
    for (AuditedSheet sheet : book.sheets()) {
      for (Book.Table table : sheet.tables()) {
        boolean isNewId = ids.add(table.id());
        boolean isNewName = names.add(table.name().toLowerCase(Locale.ROOT));
        if (!isNewId || !isNewName) {
          String found = "another table has the id, or something has the name, of " + table.name();
          add("V2", sheet.place(table.area()), found, "make them unique");
        }
      }
    }
  }

  private void definedNames() {
    Set<String> sheets = new HashSet<>();
    book.sheets().forEach(sheet -> sheets.add(sheet.name().toLowerCase(Locale.ROOT)));
    Set<String> regions = new HashSet<>();
    for (Book.DefinedName defined : book.names()) {
      String name = defined.name();
      String target = defined.target();
      boolean isPlain = CELLS.matcher(target).matches();
      if (target.contains("#REF!") || (isPlain && !sheets.contains(sheetOf(target)))) {
        add("V6", "workbook", name + " leads to " + target, "remove the name or mend its target");
      }
      if (!isName(name)) {
        add("V6", "workbook", "\"" + name + "\" cannot name cells", "letters, digits, no address");
      }
      boolean isOwn = name.startsWith("_xlnm.") || name.startsWith("_xlchart.");
      if (defined.isHidden() && !isOwn) {
        add("P6", "workbook", "the hidden name " + name, "show it or remove it");
      }
      if (REGION.matcher(name).matches()) {
        regions.add(sheetOf(target));
      }
    }
    regions(regions);
  }

  /** Says whether cells or a table can have a name: no spaces, and not like an address. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && !ADDRESS.matcher(name).matches();
  }

  private static String sheetOf(String target) {
    String quoted = target.substring(0, Math.max(0, target.indexOf('!')));
    return Book.bare(quoted).toLowerCase(Locale.ROOT);
  }

  private void regions(Set<String> regions) {
    String found = "no name leads a screen reader to the headers, as on other sheets";
    String remedy = "define TitleRegion… or ColumnTitle… for it too";
    book.sheets().stream()
        .filter(sheet -> !regions.isEmpty() && !sheet.tables().isEmpty())
        .filter(sheet -> !regions.contains(sheet.name().toLowerCase(Locale.ROOT)))
        .forEach(sheet -> add("P8", sheet.place(1, 1), found, remedy));
  }

  private void shown() {
    boolean isFirst = book.isFirstShown();
    int selected = book.sheets().stream().mapToInt(s -> s.facts().view().selected()).sum();
    // Where a file selects no sheet, as some programs leave it, the one that is shown is selected.
    if (!isFirst || selected > 1) {
      String found =
          selected + " sheets are selected, the first is " + (isFirst ? "" : "not ") + "shown";
      add("P3", "workbook", found, "save it with the first sheet shown alone");
    }
  }

  private void add(String rule, String place, String message, String remedy) {
    findings.add(rule, place, message, remedy);
  }
}
