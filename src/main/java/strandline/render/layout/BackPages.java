package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.language.Key;
import strandline.language.Language;
import strandline.language.PageKey;
import strandline.language.Sentence;
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
  private static final Entry NONE = Entry.Text.of(PageKey.NONE);

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
      Report report, Key part, Key title, Key summary, Key instruction, Grid... grids) {
    List<Entry> lines =
        List.of(
            title(report, title),
            Entry.Text.of(summary),
            Entry.Text.of(instruction),
            contents(PageKey.BACK_TO_CONTENTS));
    Language english = Language.english();
    return new Sheet(
        english.text(title),
        english.text(part),
        english.text(title),
        english.text(summary),
        lines,
        List.of(grids),
        List.of());
  }

  /** Returns the first line of a sheet. */
  static Entry title(Report report, Key sheet) {
    return Entry.Text.of(
        Sentence.of(PageKey.TITLE)
            .with("sheet", Sentence.of(sheet))
            .with("report", report.cover().title()));
  }

  /** Returns a link to the contents. */
  static Entry contents(Key label) {
    Language english = Language.english();
    return new Entry.Link(english.text(label), "#'" + english.text(PageKey.CONTENTS) + "'!A1");
  }

  /** Returns a text, or what is said in its place where there is none. */
  static Entry words(String text, Key otherwise) {
    return text.isBlank() ? Entry.Text.of(otherwise) : new Entry.Text(text);
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
        reasons(claim),
        restsOn(claim, PageKey.NO_TABLE),
        figureOf(claim));
  }

  private static Entry reasons(Block.Statement statement) {
    String reasons = String.join(" ", statement.reasons());
    return statement.reasons().isEmpty() ? NONE : Entry.Text.cut(reasons);
  }

  private Sheet claims(List<List<Entry>> rows) {
    List<Head> heads =
        Head.texts(
            PageKey.CLAIM,
            PageKey.SENTENCE,
            PageKey.VERDICT,
            PageKey.REASONS,
            PageKey.TABLE,
            PageKey.FIGURE_HEAD);
    return page(
        report,
        PageKey.WORDS,
        PageKey.CLAIMS,
        PageKey.CLAIMS_ARE,
        hasFigures ? PageKey.CLAIMS_HOW_FIGURES : PageKey.CLAIMS_HOW,
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
        Head.texts(
            PageKey.PART,
            PageKey.KIND,
            PageKey.TEXT,
            PageKey.METHOD_OR_NOTE,
            PageKey.RESTS_ON,
            PageKey.FIGURE_HEAD);
    return page(
        report,
        PageKey.WORDS,
        PageKey.FINDINGS,
        PageKey.FINDINGS_ARE,
        hasFigures ? PageKey.FINDINGS_HOW_FIGURES : PageKey.FINDINGS_HOW,
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
      return row(PageKey.EXPLANATION, block.text(), NONE, NONE, NONE);
    }

    @Override
    public Optional<List<Entry>> statement(Block.Statement block) {
      if (!block.verdict().isBlank()) {
        return Optional.empty(); // claims have a sheet of their own
      }
      return row(
          PageKey.FINDING,
          block.text(),
          reasons(block),
          restsOn(block, PageKey.SEVERAL_TABLES),
          figureOf(block));
    }

    @Override
    public Optional<List<Entry>> table(Table block) {
      return Optional.empty();
    }

    @Override
    public Optional<List<Entry>> figure(Figure block) {
      PlacedTable placed = places.get(block.tableId());
      Entry footnote = block.footnote().isBlank() ? NONE : Entry.Text.cut(block.footnote());
      Entry link = new Entry.Link(placed.sheet(), placed.link());
      String text = block.title() + ". " + block.description();
      return row(PageKey.FIGURE, text.strip(), footnote, link, linkTo(block));
    }

    private Optional<List<Entry>> row(
        Key kind, String text, Entry reasons, Entry link, Entry figure) {
      return Optional.of(
          List.of(
              new Entry.Text(part),
              Entry.Text.of(kind),
              Entry.Text.cut(text),
              reasons,
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
        .orElse(NONE);
  }

  /** A figure stands on its table's sheet. */
  private Entry linkTo(Figure figure) {
    return new Entry.Link(figure.title(), places.get(figure.tableId()).link());
  }

  private Entry restsOn(Block.Statement block, Key otherwise) {
    PlacedTable placed = places.get(block.tableId());
    if (placed == null) {
      return Entry.Text.of(otherwise);
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
