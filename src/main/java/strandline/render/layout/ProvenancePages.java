package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Grid.Head;
import strandline.render.sheet.Names;
import strandline.render.sheet.Sheet;
import strandline.report.Report;
import strandline.report.Report.Described;
import strandline.report.Table.Column;
import strandline.series.Origin;
import strandline.series.Source;

/**
 * The last sheets: where the figures come from, which series are shown, what the columns mean.
 *
 * @param report the report
 * @param places where each table stands, by its id
 * @param names gives the tables' names
 */
record ProvenancePages(Report report, Map<String, PlacedTable> places, Names names) {
  private Grid grid(String caption, List<Head> heads, List<List<Entry>> rows) {
    String title = text(Sentence.of(caption));
    return new Grid(names.table(title), title, heads, rows);
  }

  /** Returns the series that the workbook shows, if they are known, and what its columns mean. */
  Sheet about() {
    List<Grid> grids = new ArrayList<>();
    series().ifPresent(grids::add);
    grids.add(dictionary());
    return page("page.about-this-file", "page.about-file-is", "page.about-file-how", grids);
  }

  private Sheet page(String title, String summary, String how, List<Grid> grids) {
    return BackPages.page(report, "page.provenance", title, summary, how, grids);
  }

  private Grid dictionary() {
    List<List<Entry>> rows = new ArrayList<>();
    report.making().dictionary().forEach(column -> rows.add(row(column)));
    for (PlacedTable placed : places.values()) {
      for (Column column : placed.table().columns()) {
        meaning(placed, column).ifPresent(meaning -> rows.add(row(placed, column, meaning)));
      }
    }
    List<Head> heads =
        Head.labels(
            "page.where",
            "page.column",
            "page.meaning",
            "page.unit",
            "page.type",
            "page.constraints",
            "page.dataset-or-table");
    return grid("page.dictionary", heads, rows);
  }

  private static List<Entry> row(Described column) {
    return List.of(
        new Entry.Text(column.file()),
        new Entry.Text(column.column()),
        BackPages.words(column.meaning(), "page.not-described"),
        BackPages.words(column.unit(), "page.none"),
        new Entry.Text(column.type()),
        BackPages.words(column.constraints(), "page.none"),
        new Entry.Text(column.dataset()));
  }

  /** Returns what a column is, where the report says it. */
  private Optional<String> meaning(PlacedTable placed, Column column) {
    if (column.formula().isPresent()) {
      return Optional.of(new Meaning(placed.table()).of(column.formula().get()));
    }
    return report.making().used().stream()
        .filter(used -> used.name().equals(column.id()) && !used.definition().isBlank())
        .findFirst()
        .map(used -> used.title() + ": " + used.definition());
  }

  private static List<Entry> row(PlacedTable placed, Column column, String meaning) {
    Sentence shown = Sentence.of("page.shown-with").with("n", Quantity.count(column.decimals()));
    boolean isNumber = column.kind() == Column.Kind.NUMBER;
    return List.of(
        new Entry.Link(placed.words(), placed.link()),
        new Entry.Text(column.title()),
        new Entry.Text(meaning),
        BackPages.words(isNumber ? unit(column.title()) : "", "page.none"),
        labelled("page.type-", column.kind()),
        Entry.Text.of(isNumber ? shown : Sentence.of("page.none")),
        new Entry.Text(placed.table().title()));
  }

  private static String unit(String title) {
    int open = title.lastIndexOf('(');
    return open >= 0 && title.endsWith(")") ? title.substring(open + 1, title.length() - 1) : "";
  }

  private static Entry labelled(String prefix, Enum<?> one) {
    return Entry.Text.labelled(prefix + one.name().toLowerCase(Locale.ROOT));
  }

  private static String text(Sentence sentence) {
    return Language.english().text(sentence);
  }

  private static Head head(String key) {
    return Head.labels(key).get(0);
  }

  private Optional<Grid> series() {
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
            head("page.series"),
            head("page.what-it-is"),
            head("page.span"),
            Head.whole("page.periods"),
            Head.whole("page.prints-found"),
            Head.whole("page.prints-used"),
            head("page.dataset"),
            head("page.lines-used"));
    return rows.isEmpty() ? Optional.empty() : Optional.of(grid("page.series-used", heads, rows));
  }

  /** Returns the sources. */
  Sheet sources() {
    List<Head> heads =
        Head.labels(
            "page.source",
            "page.title-head",
            "page.publisher",
            "page.published",
            "page.how-known",
            "page.page");
    List<List<Entry>> rows = report.sources().stream().map(ProvenancePages::source).toList();
    return page(
        "page.sources",
        "page.sources-are",
        "page.sources-how",
        List.of(grid("page.sources", heads, rows), files()));
  }

  private static List<Entry> source(Source source) {
    return List.of(
        new Entry.Text(source.id()),
        new Entry.Text(source.title()),
        BackPages.words(source.publisher(), "page.not-known"),
        BackPages.words(source.published(), "page.not-known"),
        labelled("page.standing-", source.standing()),
        source.url().isBlank()
            ? Entry.Text.labelled("page.no-page")
            : Entry.Link.orText(
                text(Sentence.of("page.page-of").with("source", source.id())), source.url()));
  }

  private Grid files() {
    List<Head> heads =
        List.of(
            head("page.file"),
            head("page.hash"),
            Head.whole("page.bytes"),
            Head.whole("page.records"));
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
    return grid("page.made-from", heads, rows);
  }
}
