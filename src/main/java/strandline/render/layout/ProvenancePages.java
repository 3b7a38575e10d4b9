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
import strandline.report.Report;
import strandline.report.Report.Described;
import strandline.report.Report.InputFile;
import strandline.report.Report.Profile;
import strandline.report.Table.Column;
import strandline.series.Origin;
import strandline.series.Source;

/** The last sheets: where the figures come from, what the columns mean, how the file was made. */
final class ProvenancePages {
  private static final String PART = "Provenance";

  private final Report report;
  private final Profile profile;
  private final Map<String, PlacedTable> places;
  private final Names names;

  /**
   * Prepares the sheets.
   *
   * @param report the report
   * @param profile for whom the workbook is
   * @param places where each table stands, by its id
   * @param names gives the tables' names
   */
  ProvenancePages(Report report, Profile profile, Map<String, PlacedTable> places, Names names) {
    this.report = report;
    this.profile = profile;
    this.places = places;
    this.names = names;
  }

  private Sheet sheet(String title, String summary, String instruction, Grid... grids) {
    return BackPages.page(report, PART, title, summary, instruction, grids);
  }

  /** Returns what the columns of the datasets and of the tables mean. */
  Sheet dictionary() {
    List<List<Entry>> rows = new ArrayList<>();
    report.making().dictionary().forEach(column -> rows.add(row(column)));
    for (PlacedTable placed : places.values()) {
      placed.table().columns().forEach(column -> rows.add(row(placed, column)));
    }
    List<Head> heads =
        List.of(
            Head.text("Where"),
            Head.text("Column"),
            Head.text("Meaning"),
            Head.text("Unit"),
            Head.text("Type"),
            Head.text("Constraints"),
            Head.text("Dataset or table"));
    return sheet(
        "Data dictionary",
        "What each column of the datasets and of this workbook's tables means.",
        "This sheet contains one table: the columns of the datasets, then those of the tables. A"
            + " status column beside a number says what is to be known about it.",
        new Grid(names.table("data-dictionary"), "", heads, rows));
  }

  private static List<Entry> row(Described column) {
    return List.of(
        new Entry.Text(column.file()),
        new Entry.Text(column.column()),
        words(column.meaning(), "not described"),
        words(column.unit(), "none"),
        new Entry.Text(column.type()),
        words(column.constraints(), "none"),
        new Entry.Text(column.dataset()));
  }

  private String meaning(PlacedTable placed, Column column) {
    if (column.formula().isPresent()) {
      return column.formula().get().accept(new Meaning(placed.table()));
    }
    if (column.kind() == Column.Kind.TIME) {
      return "The period of the row; its label names the calendar.";
    }
    return report.making().used().stream()
        .filter(used -> used.name().equals(column.id()) && !used.definition().isBlank())
        .findFirst()
        .map(used -> used.title() + ": " + used.definition())
        .orElse("Part of the table: " + placed.table().summary());
  }

  private List<Entry> row(PlacedTable placed, Column column) {
    String type = column.kind().name().toLowerCase(java.util.Locale.ROOT);
    String shown = column.decimals() + (column.decimals() == 1 ? " decimal" : " decimals");
    boolean isNumber = column.kind() == Column.Kind.NUMBER;
    return List.of(
        new Entry.Link(placed.sheet(), placed.link()),
        new Entry.Text(column.title()),
        new Entry.Text(meaning(placed, column)),
        words(isNumber ? unit(column.title()) : "", "none"),
        new Entry.Text(type),
        words(isNumber ? "shown with " + shown : "", "none"),
        new Entry.Text(placed.table().title()));
  }

  private static String unit(String title) {
    int open = title.lastIndexOf('(');
    return open >= 0 && title.endsWith(")") ? title.substring(open + 1, title.length() - 1) : "";
  }

  private static Entry words(String text, String otherwise) {
    return new Entry.Text(text.isBlank() ? otherwise : text);
  }

  /** Returns the series that the tables show, if they are known. */
  Optional<Sheet> series() {
    List<List<Entry>> rows =
        report.making().used().stream()
            .map(
                used ->
                    List.<Entry>of(
                        new Entry.Text(used.name()),
                        new Entry.Text(used.title()),
                        new Entry.Text(used.span()),
                        new Entry.Number(used.periods(), 0, new Origin.Row(used.file(), 0)),
                        new Entry.Number(used.prints(), 0, new Origin.Row(used.file(), 0)),
                        new Entry.Number(used.taken(), 0, new Origin.Row(used.file(), 0)),
                        new Entry.Text(used.file()),
                        new Entry.Text(used.lines())))
            .toList();
    List<Head> heads =
        List.of(
            Head.text("Series"),
            Head.text("What it is"),
            Head.text("Span"),
            Head.number("Periods (number)", 0),
            Head.number("Prints found (number)", 0),
            Head.number("Prints used (number)", 0),
            Head.text("Dataset"),
            Head.text("Lines used"));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sheet(
                "Series used",
                "The series that the tables and claims rest on, and how many printed figures each"
                    + " takes.",
                "This sheet contains one table. A figure that was printed several times has several"
                    + " prints; one of them is used.",
                new Grid(names.table("series-used"), "", heads, rows)));
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
    return sheet(
        "Sources",
        "Where the figures were read.",
        "This sheet contains one table. The last column links to the page that was read.",
        new Grid(
            names.table("sources"),
            "",
            heads,
            report.sources().stream().map(ProvenancePages::source).toList()));
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
            : Entry.Link.orText("Page of " + source.id(), source.url()));
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

  /** Returns what made the workbook, and the files that it was made from. */
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
                        new Entry.Number(file.bytes(), 0, new Origin.Row(file.path(), 0)),
                        new Entry.Number(file.rows(), 0, new Origin.Row(file.path(), 0))))
            .toList();
    return sheet(
        "Provenance",
        "How this workbook was made, and the files that it was made from with their hashes.",
        "This sheet contains two tables: how the workbook was made, and below it the files.",
        made(),
        new Grid(names.table("inputs"), "Files that it was made from", heads, rows));
  }

  private Grid made() {
    List<List<Entry>> rows = new ArrayList<>();
    item(rows, "Program", report.making().program(), "not stated");
    item(rows, "Report", report.id(), "");
    item(rows, "Edition", report.cover().edition(), "");
    item(rows, "Profile", profile.name().toLowerCase(java.util.Locale.ROOT), "");
    item(rows, "Spec (SHA-256)", hash("reports/"), "not stated");
    item(rows, "Edition before (SHA-256 of its record)", hash("previous/"), "there is none");
    return new Grid(
        names.table("how-it-was-made"),
        "How it was made",
        List.of(Head.text("Item"), Head.text("Detail")),
        rows);
  }

  private String hash(String start) {
    return report.inputs().stream()
        .filter(file -> file.path().startsWith(start))
        .findFirst()
        .map(InputFile::sha256)
        .orElse("");
  }

  private static void item(List<List<Entry>> rows, String item, String detail, String otherwise) {
    rows.add(List.of(new Entry.Text(item), words(detail, otherwise)));
  }
}
