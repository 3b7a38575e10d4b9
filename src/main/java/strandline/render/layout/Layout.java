package strandline.render.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import strandline.render.Lazy;
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
          "provenance",
          "self-assessment");

  /**
   * What an audit says of a workbook by one rule.
   *
   * @param rule the rule's id
   * @param level who asks for it
   * @param sentence what is right
   * @param result how this file does
   * @param tested what the audit looked at; may be empty
   * @param judged what a person has to look at; may be empty
   */
  public record Assessed(
      String rule, String level, String sentence, String result, String tested, String judged) {}

  private final Report report;
  private final Profile profile;
  private final Function<Figure, Optional<Supplier<byte[]>>> pictures;
  private final Names names = new Names();
  private final Map<String, Placed> places = new LinkedHashMap<>();
  private final FrontPages front;
  private final ProvenancePages provenance;

  private final Lazy<List<Sheet>> others = Lazy.of(this::laidOut);

  private Layout(
      Report report, Profile profile, Function<Figure, Optional<Supplier<byte[]>>> pictures) {
    this.report = report;
    this.profile = profile;
    this.pictures = pictures;
    FIXED.forEach(names::sheet);
    this.front = new FrontPages(report, places, names);
    this.provenance = new ProvenancePages(report, profile, places, names);
  }

  /**
   * Prepares the layout of a report's workbook; nothing is laid out before it is asked for.
   *
   * @param report the report
   * @param profile for whom; only analysts get charts and pictures
   * @param pictures a figure's picture as a PNG file, where there is one; asked for it only when it
   *     is written
   * @return the layout
   */
  public static Layout of(
      Report report, Profile profile, Function<Figure, Optional<Supplier<byte[]>>> pictures) {
    return new Layout(report, profile, pictures);
  }

  /**
   * Returns the sheets of the workbook.
   *
   * @param assessed what an audit says of each rule; none for a workbook that does not say it
   * @return the sheets in order
   * @throws IllegalArgumentException when a cell cannot stand in a workbook, or a formula does not
   *     give the report's value
   */
  public List<Sheet> sheets(List<Assessed> assessed) {
    List<Sheet> all = new ArrayList<>(others.value());
    if (!assessed.isEmpty()) {
      all.add(provenance.assessment(assessed));
    }
    all.add(1, front.contents(all));
    return List.copyOf(all);
  }

  private List<Sheet> laidOut() {
    BackPages back = new BackPages(report, profile, places, names);
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
    return List.copyOf(sheets);
  }

  private void placeTables() {
    for (Section section : report.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table) {
          String sheet = names.sheet(table.id());
          String name = names.table(table.id());
          places.put(table.id(), new Placed(table, sheet, name, section.title()));
        }
      }
    }
  }

  private Sheet tableSheet(Placed placed) {
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
          .map(png -> new Drawing.Picture("Picture " + figure.id(), figure.altText(), png))
          .ifPresent(drawings::add);
    }
    return drawings;
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
        .map(Placed::link)
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
