package strandline.render.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import strandline.language.Language;
import strandline.language.PageKey;
import strandline.language.Sentence;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Names;
import strandline.render.sheet.Sheet;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Report.Profile;
import strandline.report.Report.Section;
import strandline.report.Table;

/** Lays a report out as sheets: cover, contents, notes, a sheet a table, words, sources, inputs. */
public final class Layout {
  private static final List<String> FIXED =
      List.of(
          "cover",
          "contents",
          "notes",
          "findings",
          "claims",
          "sources",
          "series-used",
          "data-dictionary",
          "provenance");

  private final Report report;
  private final Profile profile;
  private final Function<Figure, Optional<Supplier<byte[]>>> pictures;
  private final Names names = new Names();
  private final Map<String, PlacedTable> places = new LinkedHashMap<>();

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
    BackPages back = new BackPages(report, profile, places, names);
    ProvenancePages provenance = new ProvenancePages(report, profile, places, names);
    // Before every other sheet, because the cover and the findings link to the tables.
    placeTables();
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(front.cover());
    sheets.add(front.notes());
    places.values().forEach(placed -> sheets.add(tableSheet(placed)));
    back.findings().ifPresent(sheets::add);
    back.claims().ifPresent(sheets::add);
    sheets.add(provenance.sources());
    provenance.series().ifPresent(sheets::add);
    sheets.add(provenance.dictionary());
    sheets.add(provenance.inputs());
    sheets.add(1, front.contents(sheets));
    return List.copyOf(sheets);
  }

  private void placeTables() {
    for (Section section : report.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table) {
          String sheet = names.sheet(table.id());
          String name = names.table(table.id());
          places.put(table.id(), new PlacedTable(table, sheet, name, section.title()));
        }
      }
    }
  }

  private Sheet tableSheet(PlacedTable placed) {
    List<Figure> figures =
        report.figures().stream()
            .filter(figure -> profile == Profile.ANALYST)
            .filter(figure -> figure.tableId().equals(placed.table().id()))
            .toList();
    Plotting.Plots plots = Plotting.of(placed, figures, names);
    List<Drawing> drawings = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      drawings.addAll(drawings(figures.get(i), plots.plots().get(i)));
    }
    return new TableSheet(report, places, placed, this::address).sheet(drawings, plots.values());
  }

  private List<Drawing> drawings(Figure figure, Optional<Drawing.Plot> plot) {
    List<Drawing> drawings = new ArrayList<>();
    plot.ifPresent(drawings::add);
    if (plot.isEmpty() || Plotting.needsPicture(figure)) {
      pictures
          .apply(figure)
          .map(Drawing.Bytes::new)
          .map(png -> new Drawing.Picture(picture(figure), figure.altText(), png))
          .ifPresent(drawings::add);
    }
    return drawings;
  }

  private static String picture(Figure figure) {
    return Language.english().text(Sentence.of(PageKey.PICTURE_OF).with("figure", figure.id()));
  }

  private String address(String target) {
    return target.startsWith("#") ? inside(target.substring(1)) : target;
  }

  private String inside(String id) {
    String tableId =
        report.figures().stream()
            .filter(figure -> figure.id().equals(id))
            .map(Figure::tableId)
            .findFirst()
            .orElseGet(() -> tableOfSection(id).orElse(id));
    return Optional.ofNullable(places.get(tableId))
        .map(PlacedTable::link)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a link leads to #" + id + ", which no table, figure or section has"));
  }

  private Optional<String> tableOfSection(String id) {
    return report.sections().stream()
        .filter(section -> section.id().equals(id))
        .flatMap(section -> section.blocks().stream())
        .filter(Table.class::isInstance)
        .map(block -> ((Table) block).id())
        .findFirst();
  }
}
