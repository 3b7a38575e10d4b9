package strandline.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;

/**
 * The check of one file for a person who asks about it: what {@link RecordChecker} finds, what each
 * column turns out to hold, and the rows that are rejected.
 */
public final class TableCheck {
  private final TableResource resource;
  private final RecordChecker.Demands demands;
  private final Map<Integer, List<String>> elsewhere;
  private final RejectedRows rejected;

  /**
   * Makes a check against a schema.
   *
   * @param resource the file, its form and its schema; a schema without a field is found out
   * @param footings the totals that should foot
   * @param references what the schema's references may name; a reference that is not here is not
   *     checked
   * @param elsewhere errors that another check found, by line; these rows are rejected too
   * @param rejected takes the rows with an error
   */
  public TableCheck(
      TableResource resource,
      List<Footing> footings,
      Map<TableSchema.ForeignKey, References.Known> references,
      Map<Integer, List<String>> elsewhere,
      RejectedRows rejected) {
    this.resource = resource;
    this.demands =
        new RecordChecker.Demands(
            List.of(), Set.of(), references, footings, Optional.empty(), true);
    this.elsewhere = Map.copyOf(elsewhere);
    this.rejected = rejected;
  }

  /**
   * Reads the file once.
   *
   * @param stream the file; the caller closes it
   * @return what it came to
   * @throws IOException when the stream cannot be read
   */
  public FileReport read(InputStream stream) throws IOException {
    Problems found = new Problems();
    Pass pass = new Pass();
    RecordChecker.Result result = new RecordChecker(resource, demands, found, pass).read(stream);
    found.addAll(result.footings());
    found.addAll(result.accepted());
    if (result.isRead() && result.rows() == 0) {
      Location at = Location.of(resource.path());
      String said = "the file holds a header and no row";
      found.add(Problem.warning(at, "empty-file", said, "write rows, or remove the file"));
    }
    if (resource.schema().fields().isEmpty()) {
      pass.otherWidth(result.rows()).ifPresent(found::add);
      pass.facts.forEach(facts -> found.addAll(facts.doubts(resource.path())));
    }
    List<FileReport.ColumnReport> columns = pass.facts.stream().map(ColumnFacts::report).toList();
    return new FileReport(resource.path(), result.rows(), pass.bad, columns, found.all());
  }

  /** One pass over the file. */
  private final class Pass implements RecordChecker.Taker {
    private final List<ColumnFacts> facts = new ArrayList<>();
    private final Map<Integer, Long> widths = new TreeMap<>();
    private long bad;

    @Override
    public void columns(List<String> names) {
      rejected.header(names);
      for (int i = 0; i < names.size(); i++) {
        facts.add(new ColumnFacts(names.get(i), i));
      }
    }

    @Override
    public void row(RecordChecker.Row row) {
      widths.merge(row.cells().size(), 1L, Long::sum);
      for (int i = 0; row.cells().size() == facts.size() && i < facts.size(); i++) {
        facts.get(i).add(row.cells().get(i), row.line());
      }
      List<String> errors = new ArrayList<>(elsewhere.getOrDefault(row.line(), List.of()));
      row.problems().stream()
          .filter(Problem::isError)
          .map(problem -> problem.message() + "; " + problem.remedy())
          .filter(said -> !errors.contains(said))
          .forEach(errors::add);
      if (!errors.isEmpty()) {
        bad++;
        rejected.add(row.line(), row.cells(), errors);
      }
    }

    /** A header of another width than most rows is probably none. */
    private Optional<Problem> otherWidth(long rows) {
      return widths.entrySet().stream()
          .filter(one -> one.getKey() != facts.size() && one.getKey() > 1)
          .filter(one -> one.getValue() * 2 > rows - widths.getOrDefault(1, 0L))
          .findFirst()
          .map(
              one -> {
                String found =
                    "most rows have " + one.getKey() + " cells, and the header " + facts.size();
                String remedy =
                    "declare in a data package where the header stands (dialect: headerRows)";
                return Problem.warning(Location.of(resource.path()), "header", found, remedy);
              });
    }
  }
}
