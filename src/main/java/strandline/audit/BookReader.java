package strandline.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import strandline.audit.WorkbookFile.Characters;

/** Reads a workbook from its file: once, as streams, ours and those of other programs alike. */
public final class BookReader {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  /** The largest part that is kept in memory while it is read, in bytes. */
  private static final long LARGEST_DOCUMENT = 1L << 25;

  private static final long LARGEST_TEXTS = 1L << 28;

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

  /**
   * Reads a file in memory.
   *
   * @param bytes the file
   * @return the workbook
   * @throws Unreadable when it is none, is damaged, asks for a password or is above the limits
   */
  public static Book read(byte[] bytes) {
    try (WorkbookFile file = WorkbookFile.open(bytes)) {
      return Unreadable.unless("file", new BookReader(file)::read);
    }
  }

  /** Returns the id of the relationship that an element names; empty when it names none. */
  static String relation(XMLStreamReader at, String name) {
    String id = at.getAttributeValue(RELATIONS, name);
    return id == null ? "" : id;
  }

  private Book read() throws Exception {
    Book.Container container = container();
    PackagePart part =
        file.related(file.pack().getRelationships(), "officeDocument")
            .orElseThrow(() -> new Unreadable("the file has no part for the workbook", null));
    WorkbookListener frame = new WorkbookListener();
    file.read(part, frame);
    if (!frame.root.equals("workbook")) {
      String found = WorkbookFile.name(part) + " is a " + frame.root;
      throw new Unreadable("the file is no workbook: " + found, null);
    }
    if (frame.sheets.isEmpty()) {
      throw new Unreadable("the workbook has no sheet", null);
    }
    XSSFReader reader = new XSSFReader(file.pack(), true);
    SharedTexts texts = texts(part);
    List<Sheet> sheets = new ArrayList<>();
    for (SheetEntry entry : frame.sheets) {
      sheets.add(sheet(part, entry, texts));
    }
    return new Book(
        container,
        frame.names,
        frame.isFirstShown,
        frame.isProtected,
        sheets,
        Styles.read(file, reader, file.related(part.getRelationships(), "styles")));
  }

  private Book.Container container() throws InvalidFormatException {
    List<Book.Part> parts = new ArrayList<>();
    for (PackagePart part : file.parts()) {
      String name = WorkbookFile.name(part);
      requireSize(part, name);
      if (isUnknown(part)) {
        // POI passes over properties that are no XML: reading them says what is wrong.
        file.read(part, (element, at, depth) -> {});
      }
      boolean hasLinks = !part.isRelationshipPart();
      parts.add(
          new Book.Part(
              name,
              name.endsWith(".gif") && WorkbookFile.moves(part),
              hasLinks ? links(part) : List.of(),
              hasLinks ? List.of() : file.sharedIds(part)));
    }
    List<Book.DeclaredType> types = new ArrayList<>();
    file.readTypes(
        (element, at, depth) -> {
          String type = WorkbookFile.attribute(at, "ContentType");
          String name = WorkbookFile.attribute(at, "PartName").replaceFirst("^/", "");
          String ending = "." + WorkbookFile.attribute(at, "Extension");
          if (element.equals("Override")) {
            types.add(new Book.DeclaredType(name, type, any(parts, name::equalsIgnoreCase)));
          } else if (any(parts, part -> part.endsWith(ending))) {
            // Some programs list the types of all endings that they know.
            types.add(new Book.DeclaredType("", type, true));
          }
        });
    return new Book.Container(parts, types, properties());
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

  private SharedTexts texts(PackagePart workbook) throws InvalidFormatException {
    SharedTexts texts = new SharedTexts();
    file.related(workbook.getRelationships(), "sharedStrings")
        .ifPresent(part -> file.read(part, texts));
    return texts;
  }

  private Sheet sheet(PackagePart workbook, SheetEntry entry, SharedTexts texts)
      throws InvalidFormatException {
    PackagePart part =
        file.target(workbook.getRelationship(entry.id))
            .orElseThrow(() -> new Unreadable("no part holds the sheet " + entry.name, null));
    SheetReader reader = SheetReader.read(file, part, texts);
    List<Book.Table> tables = new ArrayList<>();
    for (String id : reader.tables()) {
      file.target(part.getRelationship(id)).ifPresent(table -> tables.add(table(table)));
    }
    tables.sort(Comparator.comparing(table -> table.area().top()));
    List<Optional<Book.Drawing>> drawings = new ArrayList<>();
    for (String id : reader.drawings()) {
      drawings.add(file.target(part.getRelationship(id)).map(this::drawing));
    }
    return new Sheet(entry.name, entry.state, reader.facts(), reader.cells(), tables, drawings);
  }

  private record SheetEntry(String name, String state, String id) {}

  /** Reads the part that lists the sheets. */
  private static final class WorkbookListener implements WorkbookFile.Listener {
    private final List<SheetEntry> sheets = new ArrayList<>();
    private final List<Book.DefinedName> names = new ArrayList<>();
    private String root = "";
    private boolean isFirstShown = true;
    private boolean isProtected;
    private Book.DefinedName open;

    @Override
    public void begin(String name, XMLStreamReader at, int depth) {
      if (depth == 1) {
        root = name;
        if (STRICT.equals(at.getNamespaceURI())) {
          throw new Unreadable(
              "a workbook in the strict variant of the format; save it as an ordinary .xlsx", null);
        }
      }
      switch (name) {
        case "sheet" ->
            sheets.add(
                new SheetEntry(
                    WorkbookFile.attribute(at, "name"),
                    WorkbookFile.attribute(at, "state"),
                    relation(at, "id")));
        case "definedName" ->
            open =
                new Book.DefinedName(
                    WorkbookFile.attribute(at, "name"),
                    "",
                    SheetReader.isTrue(WorkbookFile.attribute(at, "hidden")),
                    !WorkbookFile.attribute(at, "localSheetId").isEmpty());
        case "workbookView" ->
            isFirstShown &= WorkbookFile.attribute(at, "activeTab").matches("0?");
        case "workbookProtection" -> isProtected |= locks(at);
        default -> {
          // What no rule asks for.
        }
      }
    }

    /** Some programs write the element for every workbook, with nothing locked. */
    private static boolean locks(XMLStreamReader at) {
      boolean locks = false;
      for (int i = 0; i < at.getAttributeCount(); i++) {
        boolean isLock = at.getAttributeLocalName(i).startsWith("lock");
        boolean isSecret = at.getAttributeLocalName(i).matches(".*(Password|HashValue)");
        locks |= isSecret || (isLock && SheetReader.isTrue(at.getAttributeValue(i)));
      }
      return locks;
    }

    @Override
    public void end(String name, Characters text, int depth) {
      if (name.equals("definedName")) {
        String target = text.toString();
        names.add(new Book.DefinedName(open.name(), target, open.isHidden(), open.isLocal()));
      }
    }
  }

  private Book.Table table(PackagePart part) {
    TableListener table = new TableListener();
    file.read(part, table);
    Area area = Unreadable.unless(WorkbookFile.name(part), () -> Area.parse(table.area));
    return new Book.Table(
        table.id,
        table.name,
        area,
        new Book.SpecialRows(table.hasHeader, table.totals),
        table.columns,
        new Book.TableLook(
            table.hasFilter && table.hiddenButtons < area.width(),
            table.hasStyle,
            table.isDescribed));
  }

  /** Reads a table: its description and its buttons are not among what POI's class of it tells. */
  private static final class TableListener implements WorkbookFile.Listener {
    private final List<String> columns = new ArrayList<>();
    private String id = "";
    private String name = "";
    private String area = "";
    private boolean hasHeader = true;
    private int totals;
    private boolean hasFilter;
    private int hiddenButtons;
    private boolean hasStyle;
    private boolean isDescribed;

    @Override
    public void begin(String element, XMLStreamReader at, int depth) {
      switch (element) {
        case "table" -> {
          if (depth == 1) {
            root(at);
          } else {
            isDescribed |= !WorkbookFile.attribute(at, "altText").isBlank();
          }
        }
        case "tableColumn" ->
            // A line break is spelt out: attributes cannot carry it.
            columns.add(SharedTexts.plain(WorkbookFile.attribute(at, "name")));
        case "autoFilter" -> hasFilter = true;
        case "filterColumn" ->
            hiddenButtons += SheetReader.isTrue(WorkbookFile.attribute(at, "hiddenButton")) ? 1 : 0;
        case "tableStyleInfo" -> hasStyle |= !WorkbookFile.attribute(at, "name").matches("|None");
        default -> {
          // What no rule asks for.
        }
      }
    }

    private void root(XMLStreamReader at) {
      id = WorkbookFile.attribute(at, "id");
      name = WorkbookFile.attribute(at, "displayName");
      area = WorkbookFile.attribute(at, "ref");
      hasHeader = !WorkbookFile.attribute(at, "headerRowCount").equals("0");
      totals = Math.max(0, SheetReader.index(WorkbookFile.attribute(at, "totalsRowCount")));
    }
  }

  private Book.Drawing drawing(PackagePart part) {
    List<Book.Chart> charts = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    DrawingListener drawing = new DrawingListener();
    file.read(part, drawing);
    for (String id : drawing.ids) {
      Optional<PackagePart> target = file.target(part.getRelationship(id));
      if (target.isEmpty()) {
        missing.add(id);
      } else if (WorkbookFile.name(target.get()).endsWith(".xml")) {
        ChartListener chart = new ChartListener();
        file.read(target.get(), chart);
        charts.add(new Book.Chart(WorkbookFile.name(target.get()), chart.references, chart.plots));
      }
    }
    return new Book.Drawing(drawing.frames, drawing.words, charts, missing);
  }

  /** Reads what is drawn over a sheet. */
  private static final class DrawingListener implements WorkbookFile.Listener {
    private final List<Book.Frame> frames = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    @Override
    public void begin(String name, XMLStreamReader at, int depth) {
      switch (name) {
        case "cNvPr" ->
            frames.add(
                new Book.Frame(
                    WorkbookFile.attribute(at, "name"),
                    WorkbookFile.attribute(at, "title"),
                    WorkbookFile.attribute(at, "descr")));
        case "sp" -> texts.clear();
        case "chart" -> ids.add(relation(at, "id"));
        case "blip" -> ids.add(relation(at, "embed"));
        default -> {
          // Places and looks.
        }
      }
    }

    @Override
    public void end(String name, Characters text, int depth) {
      switch (name) {
        case "t" -> texts.add(text.toString());
        case "sp" -> words.add(String.join(" ", texts));
        default -> {
          // As above.
        }
      }
    }
  }

  /** Reads a chart. */
  private static final class ChartListener implements WorkbookFile.Listener {
    private final List<String> references = new ArrayList<>();
    private final List<Book.Plot> plots = new ArrayList<>();
    private int area = Integer.MAX_VALUE;

    @Override
    public void begin(String name, XMLStreamReader at, int depth) {
      if (name.equals("plotArea")) {
        area = depth;
      } else if (depth == area + 1L) {
        plots.add(new Book.Plot(name, new ArrayList<>()));
      } else if (depth == area + 2L) {
        plots
            .get(plots.size() - 1)
            .settings()
            .add(Map.entry(name, WorkbookFile.attribute(at, "val")));
      }
    }

    @Override
    public void end(String name, Characters text, int depth) {
      if (name.equals("f")) {
        references.add(text.toString());
      }
      area = name.equals("plotArea") ? Integer.MAX_VALUE : area;
    }
  }
}
