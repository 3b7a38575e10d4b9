package strandline.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import strandline.audit.WorkbookFile.Tag;

/** Reads a workbook from its file: once, as streams, ours and those of other programs alike. */
public final class BookReader {
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  /** The largest part that is kept in memory while it is read, in bytes. */
  private static final long LARGEST_DOCUMENT = 1L << 25;

  private static final long LARGEST_TEXTS = 1L << 28;

  /** How deep the settings of what a chart plots stand in its part. */
  private static final int SETTING = 5;

  private final WorkbookFile file;

  private BookReader(WorkbookFile file) {
    this.file = file;
  }

  /**
   * Reads a file on the disk.
   *
   * @param path where it is
   * @return the workbook
   * @throws Unreadable when it is none, is damaged, asks for a password or is above the limits
   */
  public static Book read(Path path) {
    try (WorkbookFile file = WorkbookFile.open(path)) {
      return Unreadable.unless("file", new BookReader(file)::read);
    }
  }

  private Book read() throws Exception {
    Book.Container container = container();
    PackagePart part =
        file.related(file.pack().getRelationships(), "officeDocument")
            .orElseThrow(() -> new Unreadable("the file has no part for the workbook", null));
    List<Tag> frame =
        file.tags(part, 1, "sheet", "definedName", "workbookView", "workbookProtection");
    requireWorkbook(part, frame.get(0));
    List<Tag> entries = named(frame, "sheet").toList();
    if (entries.isEmpty()) {
      throw new Unreadable("the workbook has no sheet", null);
    }
    XSSFReader reader = new XSSFReader(file.pack(), true);
    SharedTexts texts = new SharedTexts();
    file.related(part.getRelationships(), "sharedStrings")
        .ifPresent(shared -> file.read(shared, texts));
    Optional<PackagePart> styles = file.related(part.getRelationships(), "styles");
    // POI's reading of styles says nothing of what is no XML: this one does.
    styles.ifPresent(it -> file.tags(it, 0));
    List<AuditedSheet> sheets = new ArrayList<>();
    for (Tag entry : entries) {
      sheets.add(sheet(part, entry, texts));
    }
    return new Book(
        container,
        named(frame, "definedName").map(BookReader::definedName).toList(),
        named(frame, "workbookView").allMatch(view -> view.value("activeTab").matches("0?")),
        named(frame, "workbookProtection").anyMatch(BookReader::locks),
        sheets,
        CellStyles.read(reader, styles));
  }

  private static void requireWorkbook(PackagePart part, Tag root) {
    if (root.value("xmlns").equals(STRICT)) {
      throw new Unreadable(
          "a workbook in the strict variant of the format; save it as an ordinary .xlsx", null);
    }
    if (!root.name().equals("workbook")) {
      String found = WorkbookFile.name(part) + " is a " + root.name();
      throw new Unreadable("the file is no workbook: " + found, null);
    }
  }

  private static Stream<Tag> named(List<Tag> tags, String name) {
    return tags.stream().filter(tag -> tag.name().equals(name));
  }

  private static Book.DefinedName definedName(Tag tag) {
    boolean isLocal = !tag.value("localSheetId").isEmpty();
    return new Book.DefinedName(
        tag.value("name"), tag.text().toString(), tag.isTrue("hidden"), isLocal);
  }

  /** Some programs write the element for every workbook, with nothing locked. */
  private static boolean locks(Tag tag) {
    return tag.values().keySet().stream()
        .anyMatch(
            name ->
                name.matches(".*(Password|HashValue)")
                    || (name.startsWith("lock") && tag.isTrue(name)));
  }

  private Book.Container container() throws InvalidFormatException {
    List<Book.Part> parts = new ArrayList<>();
    for (PackagePart part : file.pack().getParts()) {
      String name = WorkbookFile.name(part);
      requireSize(part, name);
      if (isUnknown(part)) {
        // POI passes over properties that are no XML: reading them says what is wrong.
        file.tags(part, 1);
      }
      boolean isMoving = name.endsWith(".gif") && WorkbookFile.moves(part);
      parts.add(
          part.isRelationshipPart()
              ? new Book.Part(name, isMoving, List.of(), sharedIds(part))
              : new Book.Part(name, isMoving, links(part), List.of()));
    }
    List<Book.DeclaredType> types = new ArrayList<>();
    for (Tag tag : file.types()) {
      String name = tag.value("PartName").replaceFirst("^/", "");
      String ending = "." + tag.value("Extension");
      if (tag.name().equals("Override")) {
        boolean isFound = any(parts, name::equalsIgnoreCase);
        types.add(new Book.DeclaredType(name, tag.value("ContentType"), isFound));
      } else if (any(parts, part -> part.endsWith(ending))) {
        // Some programs list the types of all endings that they know.
        types.add(new Book.DeclaredType("", tag.value("ContentType"), true));
      }
    }
    return new Book.Container(parts, types, properties());
  }

  /** Returns the ids that two relationships of one part share. */
  private List<String> sharedIds(PackagePart relationships) {
    Set<String> ids = new HashSet<>();
    return named(file.tags(relationships, 1, "Relationship"), "Relationship")
        .map(link -> link.value("Id"))
        .filter(id -> !ids.add(id))
        .toList();
  }

  private static boolean any(List<Book.Part> parts, Predicate<String> name) {
    return parts.stream().map(Book.Part::name).anyMatch(name);
  }

  private static boolean isUnknown(PackagePart part) {
    return part.getContentType().endsWith(".core-properties+xml")
        && !(part instanceof PackageProperties);
  }

  /** Sheets are streamed and media are not read; what is kept in memory has a limit. */
  private static void requireSize(PackagePart part, String name) {
    boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
    boolean isSheet = name.contains("/worksheets/") && name.endsWith(".xml");
    long most = name.endsWith("/sharedStrings.xml") ? LARGEST_TEXTS : LARGEST_DOCUMENT;
    if (isXml && !isSheet && part.getSize() > most) {
      throw new Unreadable(name + " has more than " + most + " bytes", null);
    }
  }

  private List<Book.Link> links(PackagePart part) throws InvalidFormatException {
    List<Book.Link> links = new ArrayList<>();
    for (PackageRelationship link : part.getRelationships()) {
      boolean isOutside = link.getTargetMode() == TargetMode.EXTERNAL;
      String target = link.getTargetURI().toString();
      links.add(
          new Book.Link(
              WorkbookFile.kind(link),
              isOutside || !target.startsWith("/") ? target : target.substring(1),
              isOutside,
              file.target(link).isPresent()));
    }
    return links;
  }

  private Map<String, String> properties() throws InvalidFormatException {
    PackageProperties found = file.pack().getPackageProperties();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("title", found.getTitleProperty().orElse("").strip());
    properties.put("subject", found.getSubjectProperty().orElse("").strip());
    properties.put("creator", found.getCreatorProperty().orElse("").strip());
    properties.put("keywords", found.getKeywordsProperty().orElse("").strip());
    properties.put("language", found.getLanguageProperty().orElse("").strip());
    return properties;
  }

  private AuditedSheet sheet(PackagePart workbook, Tag entry, SharedTexts texts)
      throws InvalidFormatException {
    String name = entry.value("name");
    PackagePart part =
        file.target(workbook.getRelationship(entry.value("r:id")))
            .orElseThrow(() -> new Unreadable("no part holds the sheet " + name, null));
    SheetReader reader = SheetReader.read(file, part, texts);
    List<Book.Table> tables = new ArrayList<>();
    for (String id : reader.tables()) {
      file.target(part.getRelationship(id)).ifPresent(table -> tables.add(table(table, reader)));
    }
    tables.sort(Comparator.comparing(table -> table.area().top()));
    List<Optional<Book.Drawing>> drawings = new ArrayList<>();
    for (String id : reader.drawings()) {
      drawings.add(file.target(part.getRelationship(id)).map(this::drawing));
    }
    return new AuditedSheet(
        name, entry.value("state"), reader.facts(), reader.cells(), tables, drawings);
  }

  /** A table's description and its buttons are not among what POI's class of it tells. */
  private Book.Table table(PackagePart part, SheetReader sheet) {
    List<Tag> tags =
        file.tags(part, 1, "table", "tableColumn", "autoFilter", "filterColumn", "tableStyleInfo");
    Tag root = tags.get(0);
    Area area =
        Unreadable.unless(WorkbookFile.name(part), () -> sheet.area(root.value("ref"), "a table"));
    boolean hasFilter = named(tags, "autoFilter").findAny().isPresent();
    long hidden = named(tags, "filterColumn").filter(tag -> tag.isTrue("hiddenButton")).count();
    return new Book.Table(
        root.value("id"),
        root.value("displayName"),
        area,
        new Book.SpecialRows(
            !root.value("headerRowCount").equals("0"), Math.max(0, root.index("totalsRowCount"))),
        // A line break is spelt out: attributes cannot carry it.
        named(tags, "tableColumn").map(tag -> SharedTexts.plain(tag.value("name"))).toList(),
        new Book.TableLook(
            hasFilter && hidden < area.width(),
            named(tags, "tableStyleInfo").anyMatch(tag -> !tag.value("name").matches("|None")),
            named(tags, "table").anyMatch(tag -> tag != root && !tag.value("altText").isBlank())));
  }

  private Book.Drawing drawing(PackagePart part) {
    List<Book.Frame> frames = new ArrayList<>();
    List<StringJoiner> words = new ArrayList<>();
    List<Book.Chart> charts = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Tag tag : file.tags(part, 1, "cNvPr", "sp", "t", "chart", "blip")) {
      switch (tag.name()) {
        case "cNvPr" ->
            frames.add(new Book.Frame(tag.value("name"), tag.value("title"), tag.value("descr")));
        case "sp" -> words.add(new StringJoiner(" "));
        case "t" -> {
          if (!words.isEmpty()) {
            words.get(words.size() - 1).add(tag.text());
          }
        }
        case "chart", "blip" -> {
          String id = tag.value(tag.name().equals("chart") ? "r:id" : "r:embed");
          Optional<PackagePart> target = file.target(part.getRelationship(id));
          target
              .filter(it -> WorkbookFile.name(it).endsWith(".xml"))
              .map(this::chart)
              .ifPresent(charts::add);
          missing.addAll(target.isEmpty() ? List.of(id) : List.of());
        }
        default -> {
          // The root.
        }
      }
    }
    return new Book.Drawing(
        frames, words.stream().map(StringJoiner::toString).toList(), charts, missing);
  }

  private Book.Chart chart(PackagePart part) {
    List<String> references = new ArrayList<>();
    List<Book.Plot> plots = new ArrayList<>();
    boolean isPlotted = false;
    for (Tag tag : file.tags(part, SETTING, "f")) {
      isPlotted = tag.depth() == SETTING - 2 ? tag.name().equals("plotArea") : isPlotted;
      if (tag.name().equals("f")) {
        references.add(tag.text().toString());
      } else if (isPlotted && tag.depth() == SETTING - 1) {
        plots.add(new Book.Plot(tag.name(), new ArrayList<>()));
      } else if (isPlotted && tag.depth() == SETTING) {
        Book.Plot last = plots.get(plots.size() - 1);
        last.settings().add(Map.entry(tag.name(), tag.value("val")));
      }
    }
    return new Book.Chart(WorkbookFile.name(part), references, plots);
  }
}
