package strandline.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Report;
import strandline.report.Report.InputFile;
import strandline.report.Report.Section;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Origin;
import strandline.series.Source;

/**
 * The part of a report that says what changed since its previous edition. That edition's record
 * becomes an input and a source of the report.
 *
 * @param revisions what changed
 * @param previous the previous edition's record: its path in the new edition, hash and length
 */
public record RevisionSection(Revisions revisions, InputFile previous) {
  /** The id of the section; a spec may not use it. */
  public static final String SECTION = "since-the-last-edition";

  /** The id of the table; a spec may not use it. */
  public static final String TABLE = "revisions";

  private static final String SOURCE = "previous-edition";

  /** A sheet is read by people; {@code changes.json} holds the rest. */
  private static final int SHOWN = 5000;

  private static final Origin BEFORE = new Origin.Declared("the edition before");
  private static final Origin NOW = new Origin.Declared("this edition");

  /**
   * Returns a report with this section at its end.
   *
   * @param report a report that has neither the section's nor the table's id
   * @return a new report
   */
  public Report addTo(Report report) {
    Section section = new Section(SECTION, "Since the last edition", blocks());
    return new Report(
        report.id(),
        report.cover(),
        report.keyPoints(),
        report.headlines(),
        Stream.concat(report.sections().stream(), Stream.of(section)).toList(),
        report.notes(),
        sorted(report.sources(), source(), Comparator.comparing(Source::id)),
        sorted(report.inputs(), previous, Comparator.comparing(InputFile::path)),
        report.making());
  }

  private static <T> List<T> sorted(List<T> some, T more, Comparator<T> order) {
    return Stream.concat(some.stream(), Stream.of(more)).sorted(order).toList();
  }

  private Source source() {
    String title = "Edition " + revisions.since() + ", run.json " + previous.sha256();
    return new Source(SOURCE, title, "This report's own editions", "", "", Source.Standing.PRIMARY);
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    revisions.summary().forEach(line -> blocks.add(new Block.Paragraph(line)));
    if (!revisions.all().isEmpty()) {
      blocks.add(table());
    }
    return blocks;
  }

  /** A column without anything in any row is left out: a table has no empty column. */
  private Table table() {
    List<List<Cell>> rows = revisions.all().stream().limit(SHOWN).map(this::row).toList();
    int left = revisions.all().size() - rows.size();
    String more = left > 0 ? " " + left + " more stand in changes.json." : "";
    List<Column> columns = columns();
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(i -> rows.stream().anyMatch(row -> !isEmpty(row.get(i))))
            .boxed()
            .toList();
    return new Table(
        TABLE,
        "Revisions since edition " + revisions.since(),
        "Everything that differs from edition " + revisions.since() + "." + more,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        List.of(),
        List.of(SOURCE));
  }

  private static boolean isEmpty(Cell cell) {
    return cell instanceof Cell.Missing || cell instanceof Cell.Text text && text.text().isEmpty();
  }

  private List<Column> columns() {
    int decimals = decimals();
    return List.of(
        Column.text("kind", "What happened"),
        Column.text("where", "Where"),
        Column.text("what", "Row or part"),
        Column.number("old", "Old value", decimals),
        Column.number("new", "New value", decimals),
        Column.derived("difference", "Difference", decimals, new Formula.Difference("new", "old")),
        Column.derived("change", "Change (per cent)", 1, new Formula.Share("difference", "old")),
        Column.text("before", "Before"),
        Column.text("after", "After"));
  }

  private int decimals() {
    boolean areWhole =
        revisions.all().stream()
            .flatMap(one -> Stream.of(one.before(), one.after()))
            .flatMapToDouble(said -> said.number().stream())
            .allMatch(value -> value == Math.rint(value));
    return areWhole ? 0 : 1;
  }

  private List<Cell> row(Revision one) {
    int decimals = decimals();
    OptionalDouble difference =
        one.hasDifference()
            ? OptionalDouble.of(
                one.after().number().getAsDouble() - one.before().number().getAsDouble())
            : OptionalDouble.empty();
    String none = "the two are no whole figures to compare";
    return List.of(
        Cell.text(one.kind().words()),
        Cell.text(one.where()),
        Cell.text(one.what()),
        number(one.before().number(), decimals, BEFORE, "no number stood here"),
        number(one.after().number(), decimals, NOW, "no number stands here"),
        number(difference, decimals, Origin.FORMULA, none),
        number(one.percent(), 1, Origin.FORMULA, none),
        // A number stands in its own column, and never as a text beside it.
        Cell.text(one.before().number().isPresent() ? "" : one.before().text()),
        Cell.text(one.after().number().isPresent() ? "" : one.after().text()));
  }

  private static Cell number(OptionalDouble number, int decimals, Origin origin, String otherwise) {
    return number.isPresent()
        ? Cell.number(number.getAsDouble(), decimals, origin)
        : Cell.notApplicable(otherwise);
  }
}
