package strandline.content.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Table;
import strandline.rollup.ReleasedRecords;
import strandline.series.Records;

/**
 * {@code records}: every record of a resource that is rolled up, one row a record, as it was
 * published.
 */
public final class RecordsTable implements Word {
  /** A sheet has 1,048,576 rows; six stand above the records. */
  private static final int MOST_ROWS = 1_048_570;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    Optional<Node> named = fields.required("resource");
    Optional<ReleasedRecords> found = named.flatMap(node -> resource(node, scope));
    Optional<Records> whole = found.flatMap(resource -> read(resource, scope));
    Optional<Records> records = whole.map(FilledRecords::of);
    if (records.isEmpty() || !fits(records.get(), named.get(), scope)) {
      return List.of();
    }
    Sentence summary =
        Sentence.of("table.records-summary").with("resource", found.get().resource().title());
    List<String> left = new ArrayList<>(whole.get().names());
    left.removeAll(records.get().names());
    Sentence without =
        Sentence.of("table.left-out")
            .with("columns", Quantity.names(left))
            .with("reasons", Sentence.of("table.no-record-value"));
    return common.block(
        common.named(),
        left.isEmpty() ? summary : Sentence.all(List.of(summary, without)),
        columns(records.get()),
        Table.rowsOf(records.get()),
        List.of(found.get().sourceId()));
  }

  private static Optional<ReleasedRecords> resource(Node node, Scope scope) {
    String name = node.text(scope.problems());
    Optional<ReleasedRecords> found = Optional.ofNullable(scope.data().records().get(name));
    if (found.isEmpty()) {
      scope.unknown(
          node.location(), "resource with a rollup", name, scope.data().records().keySet());
    }
    return found;
  }

  private static Optional<Records> read(ReleasedRecords resource, Scope scope) {
    try {
      return resource.read(scope.problems());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean fits(Records records, Node named, Scope scope) {
    if (records.size() > MOST_ROWS) {
      scope.complain(
          named.location(),
          "too-many-records",
          String.format(
              Locale.ROOT,
              "%,d records are more than a sheet holds, which is %,d below its first lines",
              records.size(),
              MOST_ROWS),
          "show the figures that they are rolled up to, and publish the file itself");
    }
    return records.size() <= MOST_ROWS;
  }

  /**
   * The columns of records that have a value in some record.
   *
   * @param all the records
   * @param kept the columns that are shown
   */
  private record FilledRecords(Records all, List<Integer> kept) implements Records {
    static Records of(Records all) {
      List<Integer> kept =
          IntStream.range(0, all.names().size()).filter(i -> isFilled(all, i)).boxed().toList();
      return kept.isEmpty() || kept.size() == all.names().size()
          ? all
          : new FilledRecords(all, kept);
    }

    private static boolean isFilled(Records all, int column) {
      return IntStream.range(0, all.size())
          .anyMatch(
              row ->
                  all.isNumeric(column)
                      ? !all.isMissing(row, column)
                      : !all.text(row, column).isBlank());
    }

    @Override
    public List<String> names() {
      return kept.stream().map(all.names()::get).toList();
    }

    @Override
    public int size() {
      return all.size();
    }

    @Override
    public boolean isNumeric(int column) {
      return all.isNumeric(kept.get(column));
    }

    @Override
    public int decimals(int column) {
      return all.decimals(kept.get(column));
    }

    @Override
    public boolean isMissing(int row, int column) {
      return all.isMissing(row, kept.get(column));
    }

    @Override
    public double number(int row, int column) {
      return all.number(row, kept.get(column));
    }

    @Override
    public String text(int row, int column) {
      return all.text(row, kept.get(column));
    }
  }

  private static List<Table.Column> columns(Records records) {
    List<Table.Column> columns = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < records.names().size(); i++) {
      String title = records.names().get(i);
      String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      String id = ids.add(slug) ? slug : slug + "-" + (i + 1);
      columns.add(
          records.isNumeric(i)
              ? Table.Column.number(id, title, records.decimals(i))
              : Table.Column.text(id, title));
    }
    return columns;
  }
}
