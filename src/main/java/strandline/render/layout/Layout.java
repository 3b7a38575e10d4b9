package strandline.render.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import strandline.language.Language;
import strandline.language.Sentence;
import strandline.render.Lazy;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Names;
import strandline.render.sheet.Sheet;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Report.Note;
import strandline.report.Report.Profile;
import strandline.report.Report.Section;
import strandline.report.Report.SheetPlan;
import strandline.report.Table;

/** Lays a report out as sheets: cover, contents, notes, a sheet a table, words, sources, inputs. */
public final class Layout {
  private static final List<String> FIXED =
      List.of("cover", "contents", "notes", "claims", "findings", "sources", "about-this-file");

  private final Report report;
  private final Profile profile;
  private final Function<Figure, Optional<Supplier<byte[]>>> pictures;
  private final Names names = new Names();
  private final Map<String, PlacedTable> places = new LinkedHashMap<>();
  private final Map<SheetPlan, List<PlacedTable>> groups = new LinkedHashMap<>();
  private final Set<Note> notes = new LinkedHashSet<>();

  private Layout(
      Report report, Profile profile, Function<Figure, Optional<Supplier<byte[]>>> pictures) {
    this.report = report;
    this.profile = profile;
    this.pictures = pictures;
  }

  /**
   * Lays out the workbook of a report, with native charts only.
   *
   * @param report the report
   * @param profile for whom; only analysts get charts
   * @return the sheets in order
   * @throws IllegalArgumentException when a cell cannot stand in a workbook, or a formula does not
   *     give the report's value
   */
  public static List<Sheet> sheets(Report report, Profile profile) {
    return sheets(report, profile, figure -> Optional.empty());
  }

  /**
   * Lays out the workbook of a report.
   *
   * @param report the report
   * @param profile for whom; only analysts get charts and pictures
   * @param pictures a figure's picture as a PNG file, where there is one; made only when it is
   *     written
   * @return the sheets in order
   */
  static List<Sheet> sheets(
      Report report, Profile profile, Function<Figure, Optional<Supplier<byte[]>>> pictures) {
    return new Layout(report, profile, pictures).sheets();
  }

  private List<Sheet> sheets() {
    FIXED.forEach(names::sheet);
    FrontPages front = new FrontPages(report, places, names);
    BackPages back = new BackPages(report, profile == Profile.ANALYST, places, names);
    ProvenancePages provenance = new ProvenancePages(report, places, names);
    // Before every other sheet, because the cover and the findings link to the tables.
    placeTables();
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(front.cover(lead().flatMap(this::drawing)));
    sheets.add(front.notes(List.copyOf(notes)));
    groups.forEach((plan, tables) -> sheets.add(tableSheet(plan, tables)));
    back.words().ifPresent(sheets::add);
    sheets.add(provenance.sources());
    if (profile == Profile.ANALYST || !report.making().profiles().contains(Profile.ANALYST)) {
      sheets.add(provenance.about());
    }
    sheets.add(1, front.contents(sheets));
    return List.copyOf(sheets);
  }

  private void placeTables() {
    for (Section section : report.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table && !places.containsKey(table.id())) {
          SheetPlan plan = plan(table);
          if (profile == Profile.ANALYST || !plan.isForAnalysts()) {
            place(plan, section.title());
          }
        }
      }
    }
  }

  private List<Note> notes(Table table) {
    return report.notes().stream().filter(note -> table.notes().contains(note.id())).toList();
  }

  private SheetPlan plan(Table table) {
    return report.making().sheets().stream()
        .filter(plan -> plan.tables().contains(table.id()))
        .findFirst()
        .orElseGet(() -> new SheetPlan(table.id(), "", List.of(table.id()), false));
  }

  private void place(SheetPlan plan, String part) {
    List<Table> tables = plan.tables().stream().flatMap(id -> report.table(id).stream()).toList();
    String sheet = names.sheet(plan.name());
    List<PlacedTable> placed = new ArrayList<>();
    int row = TableSheet.lines(tables.size());
    for (Table table : tables) {
      // A caption stands above its header, below a blank row.
      int header = tables.size() == 1 ? row : row + 2;
      placed.add(PlacedTable.of(table, sheet, names.table(table.id()), part, header));
      row = header + 1 + table.rows().size() + (table.totals().isEmpty() ? 0 : 1);
    }
    placed.forEach(one -> places.put(one.table().id(), one));
    tables.stream().map(this::notes).forEach(notes::addAll);
    groups.put(plan, placed);
  }

  private Sheet tableSheet(SheetPlan plan, List<PlacedTable> placed) {
    List<Drawing> drawings = new ArrayList<>();
    for (PlacedTable one : placed) {
      report.figures().stream()
          .filter(figure -> profile == Profile.ANALYST)
          .filter(figure -> figure.tableId().equals(one.table().id()))
          .filter(figure -> lead().filter(figure::equals).isEmpty())
          .forEach(figure -> drawing(figure).ifPresent(drawings::add));
    }
    List<TableSheet> tables =
        placed.stream()
            .map(one -> new TableSheet(report, places, one, List.copyOf(notes)))
            .toList();
    return TableSheet.of(plan.title(), tables, drawings);
  }

  /** The figure that the cover shows, where this workbook has figures. */
  private Optional<Figure> lead() {
    return profile == Profile.ANALYST ? report.lead() : Optional.empty();
  }

  /** A figure is shown once: by a native chart that tells the truth of it, or else its picture. */
  private Optional<Drawing> drawing(Figure figure) {
    PlacedTable placed = places.get(figure.tableId());
    Optional<Drawing> plot = Plotting.of(placed, figure).map(Drawing.class::cast);
    return plot.or(
        () ->
            pictures
                .apply(figure)
                .map(Lazy::of)
                .map(png -> new Drawing.Picture(picture(figure), figure.altText(), png)));
  }

  private static String picture(Figure figure) {
    return Language.english().text(Sentence.of("page.picture-of").with("figure", figure.id()));
  }
}
