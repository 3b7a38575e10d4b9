package strandline.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import strandline.csv.CsvRecords;
import strandline.csv.CsvRecords.Line;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.rollup.GroupedSums.Key;
import strandline.rollup.GroupedSums.Tally;
import strandline.schema.Field;
import strandline.schema.ManyProblems;
import strandline.series.Period;

/**
 * A roll-up carried out record by record, in one pass and with no more memory than its groups need.
 * Of a record only the columns of the roll-up are looked at, and of one that no filter lets pass
 * only those of the filters.
 */
public final class StreamedRollUp {
  private static final int MOST_PERIODS = 100_000;

  private final RollUp rollUp;
  private final String file;
  private final Problems problems;
  private long records;

  /**
   * Makes one.
   *
   * @param rollUp what is to be done
   * @param problems takes an error for each record that cannot be read, and a warning for each one
   *     without a value; many of one kind are counted
   */
  public StreamedRollUp(RollUp rollUp, Problems problems) {
    this.rollUp = rollUp;
    this.file = rollUp.resource().path();
    this.problems = problems;
  }

  /**
   * Reads a file once.
   *
   * @param stream the file; the caller closes it
   * @return the sums; nothing after an error
   * @throws IOException when the stream cannot be read
   */
  public Optional<GroupedSums> read(InputStream stream) throws IOException {
    return read(stream, List.of());
  }

  /**
   * Reads a file once, for others as well.
   *
   * @param stream the file; the caller closes it
   * @param watchers are given the header and every row as they stand
   * @return the sums; nothing after an error
   * @throws IOException when the stream cannot be read
   */
  public Optional<GroupedSums> read(InputStream stream, List<? extends RowShaper.Sink> watchers)
      throws IOException {
    Problems own = new Problems();
    Pass pass = new Pass(new ManyProblems(own), watchers);
    int columns = rollUp.resource().schema().fields().size();
    RowShaper shaper = new RowShaper(rollUp.resource().form(), columns, pass);
    boolean isRead = new CsvRecords(file, rollUp.resource().form(), own).read(stream, shaper);
    shaper.end();
    records = pass.records;
    pass.many.end();
    if (isRead && pass.sums.isEmpty() && !own.hasErrors()) {
      String remedy = "correct where, except or the path";
      String found = pass.records + " records, and none passes the filters";
      own.add(Problem.error(Location.of(file), "no-rows", found, remedy));
    }
    problems.addAll(own.all());
    return own.hasErrors() ? Optional.empty() : Optional.of(pass.result());
  }

  /**
   * Returns how many rows of data the file holds that was read last.
   *
   * @return also those that no filter lets pass
   */
  public long records() {
    return records;
  }

  /** A sum while it grows: whole numbers as long as they fit, the rest exactly. */
  private static final class Growing {
    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;
    private long values;
    private long missing;

    void add(Object number, Field field, String text) {
      values++;
      long sum = number instanceof Long one ? whole + one : 0;
      boolean fits = number instanceof Long one && ((whole ^ sum) & (one ^ sum)) >= 0;
      if (fits) {
        whole = sum;
      } else {
        rest = rest.add(field.exact(text).orElseThrow());
      }
    }

    Tally tally() {
      return new Tally(rest.add(BigDecimal.valueOf(whole)), values, missing);
    }
  }

  /** A filter with the place of its column. */
  private record Test(int column, RollUp.Filter filter) {}

  /** One pass over the records. */
  private final class Pass implements RowShaper.Sink {
    private final ManyProblems many;
    private final Map<Key, Growing> sums = new HashMap<>();
    private final Map<List<String>, Optional<Period>> periods = new HashMap<>();
    private final List<Test> tests = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private int[] values = {};
    private int[] members = {};
    private int year;
    private int month;
    private int width;
    private long records;
    private final List<? extends RowShaper.Sink> watchers;

    Pass(ManyProblems many, List<? extends RowShaper.Sink> watchers) {
      this.many = many;
      this.watchers = List.copyOf(watchers);
      if (rollUp.resource().form().dialect().headerRows().isEmpty()) {
        bind(rollUp.resource().schema().names());
      }
    }

    @Override
    public void header(Line header) {
      watchers.forEach(one -> one.header(header));
      List<String> names = header.cells();
      List<String> missing =
          rollUp.columns().stream().filter(column -> !names.contains(column)).toList();
      for (String column : missing) {
        String remedy =
            NearestWord.to(column, names)
                .map(near -> "is it \"" + near + "\" now? Correct the schema")
                .orElse("the columns are " + String.join(", ", names));
        error(header, -1, "missing-column", "the column \"" + column + "\" is missing", remedy);
      }
      for (String column : rollUp.columns()) {
        if (names.indexOf(column) != names.lastIndexOf(column)) {
          String found = "the column \"" + column + "\" stands twice";
          error(header, names.lastIndexOf(column), "duplicate-column", found, "rename one of them");
        }
      }
      if (missing.isEmpty()) {
        bind(names);
      }
    }

    private void bind(List<String> names) {
      width = names.size();
      year = names.indexOf(rollUp.period().column());
      month = names.indexOf(rollUp.period().monthColumn());
      values = rollUp.sum().columns().stream().mapToInt(names::indexOf).toArray();
      members = rollUp.groups().stream().mapToInt(g -> names.indexOf(g.column())).toArray();
      rollUp.filters().forEach(f -> tests.add(new Test(names.indexOf(f.column()), f)));
      rollUp
          .sum()
          .columns()
          .forEach(column -> fields.add(rollUp.resource().schema().field(column).orElseThrow()));
    }

    @Override
    public void row(Line row) {
      records++;
      watchers.forEach(one -> one.row(row));
      List<String> cells = row.cells();
      if (width == 0 || !isWhole(row)) {
        return;
      }
      for (Test test : tests) {
        if (!test.filter().passes(cells.get(test.column()))) {
          return;
        }
      }
      for (int i = 0; i < values.length; i++) {
        add(row, i);
      }
    }

    private boolean isWhole(Line row) {
      int cells = row.cells().size();
      if (cells != width) {
        String found = cells + " cells stand under " + width + " columns";
        String remedy = "look for a delimiter or a line end inside a cell";
        error(row, -1, "ragged-row", found, remedy);
      }
      return cells == width;
    }

    private void add(Line row, int index) {
      String heading = rollUp.sum().columns().get(index);
      Optional<Period> period = period(row, heading);
      if (period.isEmpty()) {
        return;
      }
      Growing sum = sums.computeIfAbsent(key(row, heading, period.get()), key -> new Growing());
      Field field = fields.get(index);
      String text = row.cells().get(values[index]);
      Optional<Comparable<?>> value = field.value(text);
      if (field.missing().contains(text)) {
        sum.missing++;
        String found = field.name() + " \"" + text + "\" means that there is no value";
        String remedy = "exclude the record, or know that the sum is at least what it says";
        many.add(Problem.warning(at(row, values[index]), "no-value", found, remedy));
      } else if (value.isPresent()) {
        sum.add(value.get(), field, text);
      } else {
        String found = field.name() + " \"" + text + "\" is not " + field.meaning();
        error(row, values[index], "wrong-type", found, field.remedy(text));
      }
    }

    private Optional<Period> period(Line row, String heading) {
      String first = year < 0 ? "" : row.cells().get(year);
      if (periods.size() > MOST_PERIODS) {
        periods.clear();
      }
      boolean isAcross = rollUp.sum().across().equals(RollUp.Sum.MONTH);
      String second = isAcross ? heading : month < 0 ? "" : row.cells().get(month);
      Optional<Period> period =
          periods.computeIfAbsent(
              List.of(first, second), texts -> rollUp.period().period(first, second));
      if (period.isEmpty()) {
        String found = "\"" + (first + " " + second).strip() + "\" is no period";
        error(row, Math.max(year, month), "bad-period", found, rollUp.period().remedy());
      }
      return period;
    }

    private Key key(Line row, String heading, Period period) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < members.length; i++) {
        String text = members[i] < 0 ? heading : row.cells().get(members[i]);
        names.add(rollUp.groups().get(i).member(text));
      }
      return new Key(period, names);
    }

    private Location at(Line row, int column) {
      return new Location(file, row.line(), column + 1);
    }

    private void error(Line row, int column, String kind, String found, String remedy) {
      many.add(Problem.error(at(row, column), kind, found, remedy));
    }

    GroupedSums result() {
      TreeMap<Key, Tally> tallies = new TreeMap<>();
      sums.forEach((key, sum) -> tallies.put(key, sum.tally()));
      return new GroupedSums(tallies).completed(rollUp);
    }
  }
}
