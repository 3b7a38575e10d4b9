package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.render.formula.Placed;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Grid.Head;
import strandline.render.sheet.Sheet;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Report.Section;
import strandline.report.Table;
import strandline.series.Source;

/** The sheets after the tables: what is said in words, sources, inputs. */
final class BackPages {
  private final Report report;
  private final Map<String, Placed> places;
  private final Names names;

  /**
   * Prepares the sheets.
   *
   * @param report the report
   * @param places where each table stands, by its id
   * @param names gives the tables' names
   */
  BackPages(Report report, Map<String, Placed> places, Names names) {
    this.report = report;
    this.places = places;
    this.names = names;
  }

  /** Returns the four lines that such a sheet begins with. */
  static List<Entry> lines(String title, String summary, String instruction) {
    return List.of(
        new Entry.Text(title),
        new Entry.Text(summary),
        new Entry.Text(instruction),
        new Entry.Link("Back to the contents", "#'Contents'!A1"));
  }

  /** Returns the findings, claims, paragraphs and descriptions of figures, if there are any. */
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
            Head.text("Verdict"),
            Head.text("Reasons"),
            Head.text("Rests on"),
            Head.text("Figure"));
    String summary = "What the report says in words, each claim with its verdict and reasons.";
    return new Sheet(
        "Findings and claims",
        "Words",
        "Findings",
        summary,
        lines(
            "Findings and claims: " + report.cover().title(),
            summary,
            "This sheet contains one table, in the order of the report. The last columns link to"
                + " the table and the figure that a sentence rests on."),
        List.of(new Grid(names.table("findings-and-claims"), "", heads, rows)),
        List.of());
  }

  /** The row of a block that is words; nothing for tables, which have sheets of their own. */
  private final class Words implements Block.Visitor<Optional<List<Entry>>> {
    private final String part;

    Words(String part) {
      this.part = part;
    }

    @Override
    public Optional<List<Entry>> paragraph(Block.Paragraph block) {
      return row("explanation", block.text(), "none", "none", new Entry.Text("none"), "");
    }

    @Override
    public Optional<List<Entry>> statement(Block.Statement block) {
      boolean isClaim = !block.verdict().isBlank();
      return row(
          isClaim ? "claim" : "finding",
          block.text(),
          isClaim ? block.verdict() : "our own sentence",
          block.reasons().isEmpty() ? "none" : String.join(" ", block.reasons()),
          restsOn(block),
          block.tableId());
    }

    @Override
    public Optional<List<Entry>> table(Table block) {
      return Optional.empty();
    }

    @Override
    public Optional<List<Entry>> figure(Figure block) {
      Placed placed = places.get(block.tableId());
      String footnote = block.footnote().isBlank() ? "none" : block.footnote();
      Entry link = new Entry.Link(placed.sheet(), placed.link());
      String text = block.title() + ". " + block.description();
      return row("figure", text.strip(), "none", footnote, link, block.tableId());
    }

    private Optional<List<Entry>> row(
        String kind, String text, String verdict, String reasons, Entry link, String table) {
      return Optional.of(
          List.of(
              new Entry.Text(part),
              new Entry.Text(kind),
              new Entry.Text(text),
              new Entry.Text(verdict),
              new Entry.Text(reasons),
              link,
              figureOf(table)));
    }
  }

  /** The first figure of a table; it stands on the table's sheet. */
  private Entry figureOf(String tableId) {
    return report.figures().stream()
        .filter(figure -> figure.tableId().equals(tableId) && places.containsKey(tableId))
        .findFirst()
        .<Entry>map(f -> new Entry.Link(f.title(), places.get(tableId).link()))
        .orElseGet(() -> new Entry.Text("none"));
  }

  private Entry restsOn(Block.Statement block) {
    Placed placed = places.get(block.tableId());
    if (placed == null) {
      return new Entry.Text("several tables");
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

  /** Returns the sources. */
  Sheet sources() {
    List<Head> heads =
        List.of(
            Head.text("Source"),
            Head.text("Title"),
            Head.text("Publisher"),
            Head.text("Published"),
            Head.text("How well it is known"),
            Head.text("Page"));
    String summary = "Where the figures were read.";
    return new Sheet(
        "Sources",
        "Provenance",
        "Sources",
        summary,
        lines(
            "Sources: " + report.cover().title(),
            summary,
            "This sheet contains one table. The last column links to the page that was read."),
        List.of(
            new Grid(
                names.table("sources"),
                "",
                heads,
                report.sources().stream().map(BackPages::source).toList())),
        List.of());
  }

  private static List<Entry> source(Source source) {
    return List.of(
        new Entry.Text(source.id()),
        new Entry.Text(source.title()),
        new Entry.Text(source.publisher().isBlank() ? "not known" : source.publisher()),
        new Entry.Text(source.published().isBlank() ? "not known" : source.published()),
        new Entry.Text(standing(source.standing())),
        source.url().isBlank()
            ? new Entry.Text("no page")
            : new Entry.Link("Page of " + source.id(), source.url()));
  }

  private static String standing(Source.Standing standing) {
    return switch (standing) {
      case PRIMARY -> "official text, read at its publisher";
      case MIRROR -> "official text, read through a copy";
      case QUOTED -> "attributed to an official";
      case PRESS -> "press, without attribution or with a count of its own";
      case UNDATED -> "page without a date";
      case ANNOUNCEMENT -> "announced beforehand";
      case INFERRED -> "our own inference";
    };
  }

  /** Returns the files that the report was made from. */
  Sheet inputs() {
    List<Head> heads =
        List.of(
            Head.text("File"),
            Head.text("SHA-256"),
            Head.number("Size (bytes)", 0),
            Head.number("Records (0 for a spec)", 0));
    List<List<Entry>> rows =
        report.inputs().stream()
            .map(
                file ->
                    List.<Entry>of(
                        new Entry.Text(file.path()),
                        new Entry.Text(file.sha256()),
                        new Entry.Number(file.bytes(), 0),
                        new Entry.Number(file.rows(), 0)))
            .toList();
    String summary = "The files that this workbook was made from, with their hashes.";
    return new Sheet(
        "Inputs",
        "Provenance",
        "Inputs",
        summary,
        lines("Inputs: " + report.cover().title(), summary, "This sheet contains one table."),
        List.of(new Grid(names.table("inputs"), "", heads, rows)),
        List.of());
  }
}
