package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Grid.Head;
import strandline.render.sheet.Names;
import strandline.render.sheet.Sheet;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Report.Section;

/**
 * The sheet after the tables, of what is said in words, and what all sheets of words share.
 *
 * @param report the report
 * @param hasFigures whether the workbook has figures, which only the analysts' has
 * @param places where each table stands, by its id
 * @param names gives the tables' names
 */
record BackPages(Report report, boolean hasFigures, Map<String, PlacedTable> places, Names names) {
  private static final Entry NONE = Entry.Text.labelled("page.none");

  /**
   * Returns a sheet of tables that says what it is, how it is read, and leads back to the contents.
   *
   * @param report the report, whose title stands in the first line
   * @param part the part of the workbook
   * @param title the sheet's name and kind
   * @param summary one sentence
   * @param how how its tables are read
   * @param grids its tables
   */
  static Sheet page(
      Report report, String part, String title, String summary, String how, List<Grid> grids) {
    Sentence holds =
        Sentence.of("page.holds")
            .with("tables", Quantity.count(grids.size()))
            .with("charts", Quantity.count(0));
    List<Entry> lines =
        List.of(
            title(report, title),
            Entry.Text.labelled(summary),
            Entry.Text.of(Sentence.several(List.of(holds, Sentence.of(how)))),
            contents("page.back-to-contents"));
    Language english = Language.english();
    return new Sheet(
        english.text(title),
        english.text(part),
        english.text(title),
        english.text(summary),
        lines,
        grids,
        List.of(),
        List.of());
  }

  /** Returns the first line of a sheet. */
  static Entry title(Report report, String sheet) {
    return Entry.Text.of(
        Sentence.of("page.title")
            .with("sheet", Sentence.of(sheet))
            .with("report", report.cover().title()));
  }

  /** Returns a link to the contents. */
  static Entry contents(String label) {
    Language english = Language.english();
    return new Entry.Link(english.text(label), "#'" + english.text("page.contents") + "'!A1");
  }

  /** Returns a text, or what is said in its place where there is none. */
  static Entry words(String text, String otherwise) {
    return text.isBlank() ? Entry.Text.labelled(otherwise) : new Entry.Text(text);
  }

  /** Returns the claims with their verdicts, and below them the findings, if there are any. */
  Optional<Sheet> words() {
    List<List<Entry>> claims = statements(true).map(this::claim).map(this::shown).toList();
    List<List<Entry>> findings = statements(false).map(this::finding).map(this::shown).toList();
    if (claims.isEmpty() && findings.isEmpty()) {
      return Optional.empty();
    }
    boolean isBoth = !claims.isEmpty() && !findings.isEmpty();
    List<Grid> grids = new ArrayList<>();
    if (!claims.isEmpty()) {
      List<Head> heads =
          Head.labels(
              "page.claim",
              "page.sentence",
              "page.verdict",
              "page.reasons",
              "page.table",
              "page.figure-head");
      grids.add(grid("page.claims", isBoth, shown(heads), claims));
    }
    if (!findings.isEmpty()) {
      List<Head> heads =
          Head.labels("page.part", "page.text", "page.method", "page.rests-on", "page.figure-head");
      grids.add(grid("page.findings", isBoth, shown(heads), findings));
    }
    String title = claims.isEmpty() ? "page.findings" : "page.claims";
    String summary =
        isBoth
            ? "page.claims-and-findings-are"
            : claims.isEmpty() ? "page.findings-are" : "page.claims-are";
    String how = hasFigures ? "page.claims-how-figures" : "page.claims-how";
    return Optional.of(page(report, "page.words", title, summary, how, grids));
  }

  private Grid grid(String title, boolean hasCaption, List<Head> heads, List<List<Entry>> rows) {
    String caption = Language.english().text(title);
    return new Grid(names.table(caption), hasCaption ? caption : "", heads, rows);
  }

  private Stream<Block.Statement> statements(boolean areClaims) {
    return report.statements().stream()
        .filter(statement -> areClaims != statement.verdict().isBlank());
  }

  private List<Entry> claim(Block.Statement claim) {
    return List.of(
        new Entry.Text(claim.id().replaceFirst("^claim-", "")),
        Entry.Text.cut(claim.text()),
        new Entry.Text(claim.verdict()),
        reasons(claim),
        restsOn(claim, "page.no-table"),
        figureOf(claim));
  }

  private static Entry reasons(Block.Statement statement) {
    String reasons = String.join(" ", statement.reasons());
    return statement.reasons().isEmpty() ? NONE : Entry.Text.cut(reasons);
  }

  private List<Entry> finding(Block.Statement finding) {
    return List.of(
        new Entry.Text(part(finding)),
        Entry.Text.cut(finding.text()),
        reasons(finding),
        restsOn(finding, "page.several-tables"),
        figureOf(finding));
  }

  private String part(Block block) {
    return report.sections().stream()
        .filter(section -> section.blocks().contains(block))
        .map(Section::title)
        .findFirst()
        .orElseThrow();
  }

  private <T> List<T> shown(List<T> columns) {
    return hasFigures ? columns : columns.subList(0, columns.size() - 1);
  }

  /** The figure that a statement names, or the first of its table. */
  private Entry figureOf(Block.Statement block) {
    return report.figures().stream()
        .filter(
            figure ->
                block.figureId().isEmpty()
                    ? figure.tableId().equals(block.tableId())
                    : figure.id().equals(block.figureId()))
        .filter(figure -> places.containsKey(figure.tableId()))
        .findFirst()
        .<Entry>map(figure -> new Entry.Link(figure.title(), linkTo(figure)))
        .orElse(NONE);
  }

  /** The lead is on the cover, every other figure beside its table. */
  private String linkTo(Figure figure) {
    return report.lead().filter(figure::equals).isPresent()
        ? "#'" + Language.english().text("page.cover") + "'!A1"
        : places.get(figure.tableId()).link();
  }

  private Entry restsOn(Block.Statement block, String otherwise) {
    PlacedTable placed = places.get(block.tableId());
    if (placed == null) {
      return Entry.Text.labelled(otherwise);
    }
    Optional<String> period =
        block.periods().stream().filter(label -> placed.row(label).isPresent()).findFirst();
    return period
        .map(
            label ->
                new Entry.Link(
                    placed.words() + ", " + label,
                    placed.link(
                        placed.table().timeColumn().orElseThrow().id(),
                        placed.row(label).orElseThrow())))
        .orElseGet(() -> new Entry.Link(placed.words(), placed.link()));
  }
}
