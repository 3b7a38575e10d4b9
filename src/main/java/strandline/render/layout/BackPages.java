package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Grid.Head;
import strandline.render.sheet.Names;
import strandline.render.sheet.Sheet;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Report.Profile;
import strandline.report.Report.Section;
import strandline.report.Table;

/** The sheet after the tables: what is said in words. */
final class BackPages {
  private final Report report;
  private final boolean hasFigures;
  private final Map<String, PlacedTable> places;
  private final Names names;

  /**
   * Prepares the sheets.
   *
   * @param report the report
   * @param profile for whom; only the analysts' workbook has figures
   * @param places where each table stands, by its id
   * @param names gives the tables' names
   */
  BackPages(Report report, Profile profile, Map<String, PlacedTable> places, Names names) {
    this.report = report;
    this.hasFigures = profile == Profile.ANALYST;
    this.places = places;
    this.names = names;
  }

  /**
   * Returns a sheet of tables that says what it is, how it is read, and leads back to the contents.
   *
   * @param report the report, whose title stands in the first line
   * @param part the part of the workbook
   * @param title the sheet's name and kind
   * @param summary one sentence
   * @param instruction how many tables it contains, and how to read them
   * @param grids one or two
   */
  static Sheet page(
      Report report, String part, String title, String summary, String instruction, Grid... grids) {
    List<Entry> lines =
        List.of(
            new Entry.Text(title + ": " + report.cover().title()),
            new Entry.Text(summary),
            new Entry.Text(instruction),
            new Entry.Link("Back to the contents", "#'Contents'!A1"));
    return new Sheet(title, part, title, summary, lines, List.of(grids), List.of());
  }

  /** Returns the claims with their verdicts, if there are any. */
  Optional<Sheet> claims() {
    List<List<Entry>> rows =
        report.statements().stream()
            .filter(statement -> !statement.verdict().isBlank())
            .map(this::claim)
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(claims(rows));
  }

  private List<Entry> claim(Block.Statement claim) {
    return List.of(
        new Entry.Text(claim.id().replaceFirst("^claim-", "")),
        Entry.Text.cut(claim.text()),
        new Entry.Text(claim.verdict()),
        Entry.Text.cut(claim.reasons().isEmpty() ? "none" : String.join(" ", claim.reasons())),
        restsOn(claim, "no table of this workbook"),
        figureOf(claim));
  }

  private Sheet claims(List<List<Entry>> rows) {
    List<Head> heads =
        List.of(
            Head.text("Claim"),
            Head.text("Sentence"),
            Head.text("Verdict"),
            Head.text("Reasons"),
            Head.text("Table"),
            Head.text("Figure"));
    return page(
        report,
        "Words",
        "Claims",
        "Each claim with its verdict, the reasons, and where its figures stand.",
        "This sheet contains one table. "
            + (hasFigures
                ? "The last two columns link to the table and the figure that a claim rests on."
                : "The last column links to the table that a claim rests on."),
        new Grid(names.table("claims"), "", shown(heads), rows.stream().map(this::shown).toList()));
  }

  /** Returns the findings, paragraphs and descriptions of figures, if there are any. */
  Optional<Sheet> findings() {
    List<List<Entry>> rows = new ArrayList<>();
    for (Section section : report.sections()) {
      for (Block block : section.blocks()) {
        block.accept(new Words(section.title())).ifPresent(rows::add);
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(findings(rows));
  }

  private Sheet findings(List<List<Entry>> rows) {
    List<Head> heads =
        List.of(
            Head.text("Part"),
            Head.text("Kind"),
            Head.text("Text"),
            Head.text("Method or note"),
            Head.text("Rests on"),
            Head.text("Figure"));
    return page(
        report,
        "Words",
        "Findings",
        "What the report says in words, each finding with its method.",
        "This sheet contains one table, in the order of the report. "
            + (hasFigures
                ? "The last columns link to the table and the figure that a sentence rests on."
                : "The last column links to the table that a sentence rests on."),
        new Grid(
            names.table("findings"), "", shown(heads), rows.stream().map(this::shown).toList()));
  }

  private <T> List<T> shown(List<T> columns) {
    return hasFigures ? columns : columns.subList(0, columns.size() - 1);
  }

  /** The row of a block that is words; nothing for tables, which have sheets of their own. */
  private final class Words implements Block.Visitor<Optional<List<Entry>>> {
    private final String part;

    Words(String part) {
      this.part = part;
    }

    @Override
    public Optional<List<Entry>> paragraph(Block.Paragraph block) {
      Entry none = new Entry.Text("none");
      return row("explanation", block.text(), "none", none, none);
    }

    @Override
    public Optional<List<Entry>> statement(Block.Statement block) {
      if (!block.verdict().isBlank()) {
        return Optional.empty(); // claims have a sheet of their own
      }
      return row(
          "finding",
          block.text(),
          block.reasons().isEmpty() ? "none" : String.join(" ", block.reasons()),
          restsOn(block, "several tables"),
          figureOf(block));
    }

    @Override
    public Optional<List<Entry>> table(Table block) {
      return Optional.empty();
    }

    @Override
    public Optional<List<Entry>> figure(Figure block) {
      PlacedTable placed = places.get(block.tableId());
      String footnote = block.footnote().isBlank() ? "none" : block.footnote();
      Entry link = new Entry.Link(placed.sheet(), placed.link());
      String text = block.title() + ". " + block.description();
      return row("figure", text.strip(), footnote, link, linkTo(block));
    }

    private Optional<List<Entry>> row(
        String kind, String text, String reasons, Entry link, Entry figure) {
      return Optional.of(
          List.of(
              new Entry.Text(part),
              new Entry.Text(kind),
              Entry.Text.cut(text),
              Entry.Text.cut(reasons),
              link,
              figure));
    }
  }

  /** The figure that a statement names, or the first of its table. */
  private Entry figureOf(Block.Statement block) {
    return report.figures().stream()
        .filter(
            figure ->
                block.figureId().isEmpty()
                    ? figure.tableId().equals(block.tableId())
                    : figure.id().equals(block.figureId()))
        .findFirst()
        .map(this::linkTo)
        .orElseGet(() -> new Entry.Text("none"));
  }

  /** A figure stands on its table's sheet. */
  private Entry linkTo(Figure figure) {
    return new Entry.Link(figure.title(), places.get(figure.tableId()).link());
  }

  private Entry restsOn(Block.Statement block, String otherwise) {
    PlacedTable placed = places.get(block.tableId());
    if (placed == null) {
      return new Entry.Text(otherwise);
    }
    Optional<String> period =
        block.periods().stream().filter(label -> placed.row(label).isPresent()).findFirst();
    return period
        .map(
            label ->
                new Entry.Link(
                    placed.sheet() + ", " + label,
                    placed.link(
                        placed.table().timeColumn().orElseThrow().id(),
                        placed.row(label).orElseThrow())))
        .orElseGet(() -> new Entry.Link(placed.sheet(), placed.link()));
  }
}
