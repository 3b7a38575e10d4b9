package strandline.render.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Grid.Head;
import strandline.render.sheet.Sheet;
import strandline.report.Cell;
import strandline.report.Report;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Records;
import strandline.series.Source;
import strandline.series.Status;

/**
 * A table of a sheet, and the lines that stand above the tables of one.
 *
 * @param report the report
 * @param places every table by its id
 * @param placed the table
 * @param notes the notes of the workbook's tables, in the order of their numbers
 */
record TableSheet(
    Report report, Map<String, PlacedTable> places, PlacedTable placed, List<Report.Note> notes) {
  private static final int SOURCE_CHARACTERS = 90;
  private static final int JOINT = 2;
  private static final Language ENGLISH = Language.english();

  /** Returns how many lines stand above so many tables: several have a link each. */
  static int lines(int tables) {
    return tables == 1 ? PlacedTable.ALONE : tables + 4;
  }

  /**
   * Returns a sheet.
   *
   * @param title what several tables show; empty for one
   * @param tables its tables from top to bottom
   * @param drawings its charts and pictures
   */
  static Sheet of(String title, List<TableSheet> tables, List<Drawing> drawings) {
    TableSheet first = tables.get(0);
    boolean isAlone = tables.size() == 1;
    String summary = isAlone ? first.placed.table().summary() : title;
    List<Entry> lines = new ArrayList<>();
    if (isAlone) {
      lines.add(Entry.Text.of(first.title()));
      lines.add(new Entry.Text(summary));
    } else {
      lines.add(new Entry.Text(title));
      tables.forEach(table -> lines.add(table.link()));
    }
    lines.add(Entry.Text.of(instruction(tables, drawings.size())));
    lines.add(Entry.Text.of(sourceLine(tables)));
    lines.add(BackPages.contents("page.back-to-contents"));
    boolean isDerived =
        tables.stream()
            .flatMap(table -> table.placed.table().columns().stream())
            .anyMatch(column -> column.formula().isPresent());
    return new Sheet(
        first.placed.sheet(),
        first.placed.part(),
        ENGLISH.text(isDerived ? "page.live-table" : "page.table"),
        summary,
        lines,
        tables.stream()
            .map(table -> table.grid(isAlone ? "" : ENGLISH.text(table.title())))
            .toList(),
        drawings,
        tables.stream().map(table -> table.placed.table().id()).toList());
  }

  /** Returns the line above several tables that leads to this one. */
  private Entry link() {
    return new Entry.Link(ENGLISH.text(title()), placed.link());
  }

  private Sentence title() {
    List<Sentence> marks =
        placed.table().notes().stream()
            .map(id -> notes.stream().map(Report.Note::id).toList().indexOf(id) + 1)
            .sorted()
            .map(FrontPages::mark)
            .toList();
    String title = placed.table().title();
    boolean isShared =
        places.values().stream().filter(p -> p.table().title().equalsIgnoreCase(title)).count() > 1;
    return Sentence.of("page.table-title")
        .with("title", title)
        .with("sheet", isShared ? placed.sheet() : "")
        .with("marks", Quantity.joined(marks, Joint.NOTHING));
  }

  private static Sentence instruction(List<TableSheet> tables, int drawings) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of("page.holds")
            .with("tables", Quantity.count(tables.size()))
            .with("charts", Quantity.count(drawings)));
    List<Table> shown = tables.stream().map(table -> table.placed.table()).toList();
    shown.stream()
        .flatMap(table -> table.records().stream())
        .map(Records::size)
        .map(Quantity::count)
        .forEach(n -> sentences.add(Sentence.of("page.holds-records").with("n", n)));
    if (tables.stream().anyMatch(TableSheet::hasBlank)) {
      sentences.add(Sentence.of("page.blank-cell"));
    } else if (tables.stream().anyMatch(TableSheet::hasStatus)) {
      sentences.add(Sentence.of("page.status-column"));
    }
    tables.stream()
        .flatMap(table -> table.totals().stream())
        .map(TableSheet::aboutTotals)
        .distinct()
        .forEach(sentences::add);
    if (shown.stream().anyMatch(table -> !table.notes().isEmpty())) {
      sentences.add(Sentence.of("page.where-notes"));
    }
    return Sentence.several(sentences);
  }

  private static Sentence aboutTotals(List<Entry> totals) {
    boolean hasBlank = totals.stream().anyMatch(Entry.Empty.class::isInstance);
    return Sentence.of(hasBlank ? "page.last-row-with-blank" : "page.last-row");
  }

  /** Checks that cells can hold the texts of records. */
  private static Records checked(Records records) {
    for (int column = 0; column < records.names().size(); column++) {
      for (int row = 0; row < records.size() && !records.isNumeric(column); row++) {
        String text = records.text(row, column);
        if (!text.isEmpty()) {
          new Entry.Text(text);
        }
      }
    }
    return records;
  }

  private boolean hasStatus() {
    return placed.table().columns().stream().anyMatch(placed::hasStatus);
  }

  private boolean hasBlank() {
    List<Column> columns = placed.table().columns();
    return placed.table().rows().stream()
        .anyMatch(
            row ->
                IntStream.range(0, columns.size())
                    .filter(i -> row.get(i) instanceof Cell.Missing)
                    .anyMatch(i -> placed.hasStatus(columns.get(i))));
  }

  private static Sentence sourceLine(List<TableSheet> tables) {
    List<Source> sources =
        tables.stream()
            .flatMap(table -> table.placed.table().sourceIds().stream())
            .distinct()
            .flatMap(id -> tables.get(0).report.source(id).stream())
            .toList();
    if (sources.size() == 1) {
      return Sentence.of("page.source-line").with("source", sources.get(0).citation());
    }
    List<String> publishers =
        sources.stream()
            .sorted(Comparator.comparing(Source::standing).thenComparing(Source::id))
            .map(Source::publisher)
            .distinct()
            .toList();
    return some(publishers);
  }

  /** As many as stand on one line of the screen: a longer one would widen the printed page. */
  private static Sentence some(List<String> publishers) {
    int length = publishers.get(0).length();
    int named = 1;
    while (named < publishers.size()
        && length + publishers.get(named).length() <= SOURCE_CHARACTERS) {
      length += JOINT + publishers.get(named).length();
      named++;
    }
    List<Quantity.Name> names = publishers.subList(0, named).stream().map(Quantity::name).toList();
    return Sentence.of("page.sources-line")
        .with("publishers", Quantity.joined(names, Joint.SEMICOLON))
        .with("more", Quantity.count(publishers.size() - named));
  }

  private Grid grid(String caption) {
    List<Head> heads = new ArrayList<>();
    for (Column column : placed.table().columns()) {
      heads.add(head(column));
      if (placed.hasFirstDays(column)) {
        heads.add(new Head(placed.firstDays(), Grid.Kind.DAY, 0));
      }
      if (placed.hasStatus(column)) {
        heads.add(new Head(statusTitle(column), Grid.Kind.REMARK, 0));
      }
    }
    Optional<Records> records = placed.table().records().map(TableSheet::checked);
    if (records.isPresent()) {
      return new Grid(placed.name(), caption, heads, List.of(), Optional.empty(), records);
    }
    List<List<Entry>> rows = new ArrayList<>();
    for (int row = 0; row < placed.table().rows().size(); row++) {
      rows.add(entries(row));
    }
    return new Grid(placed.name(), caption, heads, rows, totals(), Optional.empty());
  }

  private Optional<List<Entry>> totals() {
    if (placed.table().totals().isEmpty()) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    for (Column column : placed.table().columns()) {
      boolean isSummed = placed.table().totals().contains(column.id());
      boolean isFirst = entries.isEmpty();
      Entry first = isFirst ? Entry.Text.labelled("page.total") : notAdded(column);
      entries.add(isSummed ? total(column) : first);
      if (placed.hasFirstDays(column)) {
        entries.add(new Entry.Empty());
      }
      if (placed.hasStatus(column)) {
        entries.add(Entry.Text.labelled(isSummed ? "page.calculated" : "page.not-added-up"));
      }
    }
    return Optional.of(entries);
  }

  private Entry total(Column column) {
    String formula = "SUBTOTAL(109," + placed.column(column.id()) + ")";
    int last = placed.table().rows().size() - 1;
    return new Entry.Live(
        formula,
        placed.table().total(column.id()),
        column.decimals(),
        List.of(placed.cells(column.id(), 0, last)));
  }

  private static Entry notAdded(Column column) {
    boolean isTyped = column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.DATE;
    return isTyped ? new Entry.Empty() : Entry.Text.labelled("page.not-added-up");
  }

  private Head head(Column column) {
    return switch (column.kind()) {
      case NUMBER -> Head.number(column.title(), column.decimals());
      case DATE ->
          placed.hasWrittenDays(column)
              ? Head.text(column.title())
              : new Head(column.title(), Grid.Kind.DAY, 0);
      case TEXT, TIME -> Head.text(column.title());
    };
  }

  private String statusTitle(Column column) {
    String bare = statusOf(column.titleWithoutUnit());
    boolean isTaken =
        placed.table().columns().stream()
            .filter(other -> other != column)
            .map(other -> statusOf(other.titleWithoutUnit()))
            .anyMatch(bare::equalsIgnoreCase);
    boolean isColumn =
        placed.table().columns().stream().anyMatch(c -> c.title().equalsIgnoreCase(bare));
    return isTaken || isColumn ? statusOf(column.title()) : bare;
  }

  private static String statusOf(String title) {
    return ENGLISH.text(Sentence.of("page.status-of").with("column", title));
  }

  private List<Entry> entries(int row) {
    List<Entry> entries = new ArrayList<>();
    List<Column> columns = placed.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Cell cell = placed.table().rows().get(row).get(i);
      entries.add(entry(column, row, cell));
      if (placed.hasFirstDays(column)) {
        entries.add(new Entry.Day(((Cell.Time) cell).period().start()));
      }
      if (placed.hasStatus(column)) {
        entries.add(new Entry.Text(noted(status(column, cell), column, row)));
      }
    }
    return entries;
  }

  /** Adds the notes that concern a value; of a column of words, those of the row's values. */
  private String noted(String said, Column column, int row) {
    String period =
        placed.table().rows().get(row).stream()
            .filter(Cell.Time.class::isInstance)
            .map(cell -> ((Cell.Time) cell).period().label())
            .findFirst()
            .orElse("");
    boolean isOfWords = column.kind() == Column.Kind.TEXT;
    List<Sentence> marks = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      boolean isIn = placed.table().notes().contains(notes.get(i).id());
      for (Report.Note.About about : notes.get(i).about()) {
        boolean isOne = isOfWords ? has(about.column()) : about.column().equals(column.id());
        if (isIn && isOne && about.period().equals(period)) {
          marks.add(FrontPages.mark(i + 1));
        }
      }
    }
    return marks.isEmpty()
        ? said
        : ENGLISH.text(
            Sentence.of("page.noted")
                .with("said", said)
                .with("marks", Quantity.joined(marks, Joint.NOTHING)));
  }

  private boolean has(String column) {
    return placed.table().columns().stream().anyMatch(one -> one.id().equals(column));
  }

  private String status(Column column, Cell cell) {
    if (cell instanceof Cell.Missing missing) {
      return because(missing);
    }
    if (cell instanceof Cell.Date && placed.hasWrittenDays(column)) {
      return ENGLISH.text("page.written-days");
    }
    Status status = cell instanceof Cell.Number number ? number.status() : Status.NORMAL;
    if (column.formula().isPresent()) {
      return ENGLISH.text(
          status == Status.NORMAL
              ? Sentence.of("page.calculated")
              : Sentence.of("page.calculated-and").with("status", status.meaning()));
    }
    // Only a table of periods holds what a publisher printed; elsewhere the program may have
    // counted.
    boolean isPublished = placed.table().timeColumn().isPresent();
    return status == Status.NORMAL && !isPublished
        ? ENGLISH.text("page.no-remark")
        : status.meaning();
  }

  private static String because(Cell.Missing missing) {
    String meaning = missing.reason().meaning();
    return missing.why().equals(meaning)
        ? meaning
        : ENGLISH.text(
            Sentence.of("page.missing-because")
                .with("meaning", meaning)
                .with("why", missing.why()));
  }

  /** Types a cell as its column asks. */
  private Entry entry(Column column, int row, Cell cell) {
    if (cell instanceof Cell.Missing missing) {
      return placed.hasStatus(column) ? new Entry.Empty() : new Entry.Text(because(missing));
    }
    boolean isOfWords = column.kind() == Column.Kind.TEXT;
    if (cell instanceof Cell.Number number) {
      require(column.kind() == Column.Kind.NUMBER, column, row, "a number");
      return column.formula().isPresent()
          ? Derivation.entry(places, placed, column, row, number)
          : new Entry.Number(number.value(), number.decimals(), number.origin());
    }
    if (cell instanceof Cell.Time time) {
      require(isOfWords || column.kind() == Column.Kind.TIME, column, row, "a period");
      return !isOfWords && placed.isOfYears()
          ? new Entry.Year(time.period().yearNumber())
          : new Entry.Text(time.period().label());
    }
    if (cell instanceof Cell.Date date) {
      require(column.kind() == Column.Kind.DATE, column, row, "a date");
      return placed.hasWrittenDays(column)
          ? new Entry.Text(date.date().toString())
          : new Entry.Day(date.date());
    }
    require(isOfWords, column, row, "a text");
    String text = ((Cell.Text) cell).text();
    return BackPages.words(text.isBlank() ? noted("", column, row) : text, "page.none");
  }

  private void require(boolean isRight, Column column, int row, String found) {
    if (!isRight) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "table %s, column %s, row %s: %s in a column of kind %s",
              placed.table().id(),
              column.id(),
              String.valueOf(row + 1),
              found,
              column.kind()));
    }
  }
}
