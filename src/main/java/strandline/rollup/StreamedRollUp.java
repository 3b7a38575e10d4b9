package strandline.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import strandline.csv.CsvRecords.Line;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.rollup.GroupedSums.Tally;
import strandline.schema.Field;
import strandline.schema.NameCheck;
import strandline.schema.RecordChecker;
import strandline.schema.TableResource;
import strandline.series.StatusMarks;

/**
 * Roll-ups of one file carried out record by record, in one pass and with no more memory than their
 * groups need. Of a record only the columns of the roll-ups are looked at, and of one that no
 * filter lets pass only those of the filters. Roll-ups that differ in what the texts mean alone, as
 * by month and by year, are added up once.
 */
public final class StreamedRollUp {
  private final List<RollUp> rollUps;
  private final TableResource resource;
  private final Problems problems;
  private long records;

  /**
   * Makes one for one roll-up.
   *
   * @param rollUp what is to be done
   * @param problems takes an error for each record that cannot be read, and a warning for each one
   *     without a value; many of one kind are counted
   */
  public StreamedRollUp(RollUp rollUp, Problems problems) {
    this(List.of(rollUp), problems);
  }

  /**
   * Makes one for several roll-ups of one file.
   *
   * @param rollUps what is to be done, at least one; the files of all are of the same form
   * @param problems the same; what is wrong for several of them is said once
   */
  public StreamedRollUp(List<RollUp> rollUps, Problems problems) {
    this.rollUps = List.copyOf(rollUps);
    this.resource = rollUps.get(0).resource();
    this.problems = problems;
  }

  /**
   * Reads a file once, for others as well.
   *
   * @param stream the file; the caller closes it
   * @param watchers are given the header and every row as they stand
   * @return the sums of each roll-up; none after an error
   * @throws IOException when the stream cannot be read
   */
  public List<GroupedSums> read(InputStream stream, List<? extends RowShaper.Sink> watchers)
      throws IOException {
    Problems own = new Problems();
    Pass pass = new Pass(own, watchers);
    RecordChecker.Result result = pass.checker.read(stream);
    records = result.rows();
    if (result.isRead()) {
      pass.complaints().forEach(own::add);
    }
    boolean isWhole = result.isRead() && !own.hasErrors();
    if (isWhole) {
      pass.totals().distinct().forEach(own::add);
    }
    List<GroupedSums> sums = isWhole ? pass.sums() : List.of();
    if (sums.stream().anyMatch(one -> one.groups().isEmpty())) {
      String remedy = "correct where, except or the path";
      String found = records + " records, and none passes the filters";
      own.error(Location.of(resource.path()), "no-rows", found, remedy);
    }
    problems.addAll(own.all());
    return own.hasErrors() ? List.of() : sums;
  }

  /**
   * Returns how many rows of data the file holds that was read last.
   *
   * @return also those that no filter lets pass
   */
  public long records() {
    return records;
  }

  /** A filter with the place of its column. */
  private record Test(int column, RollUp.Filter filter, Set<String> texts, NameCheck names) {
    boolean passes(List<String> cells) {
      String text = cells.get(column);
      return texts.contains(text) ? filter.keeps() : filter.passes(text);
    }
  }

  /** What roll-ups have in common that are added up together. */
  private record Shape(
      List<String> texts, List<Field> fields, List<RollUp.Filter> filters, StatusMarks marks) {
    static Shape of(RollUp rollUp) {
      return new Shape(rollUp.texts(), rollUp.summed(), rollUp.filters(), rollUp.sum().marks());
    }
  }

  /**
   * The records that have the same texts in the columns that decide where a record belongs.
   *
   * @param texts the texts
   * @param sums the sum of each column that is added up
   * @param unread for each of these columns the roll-up that finds no period in the texts; null
   *     where all find one
   */
  private record Alike(List<String> texts, ExactSum[] sums, TextSums[] unread) {}

  /** The sums of the roll-ups of one shape. */
  private final class Sums {
    private static final int MOST_COMBINATIONS = 1 << 17;

    private final Shape shape;
    private final List<TextSums> meanings = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();
    private final Map<List<String>, Alike> combinations = new LinkedHashMap<>();
    private final Map<RollUp.Group, NameCheck> grouped = new LinkedHashMap<>();
    private int[] texts = {};
    private int[] values = {};
    private TotalRows totals;

    Sums(Shape shape) {
      this.shape = shape;
    }

    void bind(List<String> names) {
      texts = shape.texts().stream().mapToInt(names::indexOf).toArray();
      values = shape.fields().stream().mapToInt(f -> names.indexOf(f.name())).toArray();
      // What differs among the roll-ups of one shape alone is what the texts mean.
      totals = new TotalRows(meanings.get(0).rollUp(), names);
      meanings.stream()
          .flatMap(one -> one.rollUp().groups().stream())
          .filter(group -> !group.column().isEmpty())
          .forEach(group -> grouped.put(group, new NameCheck(Set.of())));
      for (RollUp.Filter filter : shape.filters()) {
        Set<String> known = new HashSet<>(filter.texts());
        tests.add(new Test(names.indexOf(filter.column()), filter, known, new NameCheck(known)));
      }
    }

    void add(RecordChecker.Row row, RecordChecker checker) {
      List<String> cells = row.cells();
      for (Test test : tests) {
        if (!test.texts().contains(cells.get(test.column()))) {
          look(row, test.column(), test.names(), Field::bare, checker);
        }
        if (!test.passes(cells)) {
          return;
        }
      }
      Alike alike = alike(row, checker);
      totals.record(cells, row.line());
      for (int i = 0; i < values.length; i++) {
        if (alike.unread[i] == null) {
          add(row, i, alike.sums[i], checker);
        } else {
          checker.add(noPeriod(row, alike.texts, shape.fields().get(i), alike.unread[i]));
        }
      }
    }

    private void add(RecordChecker.Row row, int index, ExactSum sum, RecordChecker checker) {
      String text = row.cells().get(values[index]);
      sum.at(row.line());
      Field field = shape.fields().get(index);
      boolean isMissing = field.missing().contains(text);
      Optional<BigDecimal> value = isMissing ? Optional.empty() : field.exact(text);
      if (value.isPresent()) {
        sum.add(value.get());
        totals.value(row.cells(), field.name(), value.get(), row.line());
      } else if (isMissing && shape.marks().of(text).isEmpty()) {
        sum.addMissing();
        String found = field.name() + " \"" + text + "\" means that there is no value";
        String remedy = "exclude the record, or know that the sum is at least what it says";
        checker.add(Problem.warning(at(row, values[index]), "no-value", found, remedy));
      } else {
        addMarked(text, sum, checker, field, at(row, values[index]))
            .ifPresent(marked -> totals.value(row.cells(), field.name(), marked, row.line()));
      }
    }

    /** Returns a number with a mark of its publisher; nothing where the mark is in its place. */
    private Optional<BigDecimal> addMarked(
        String text, ExactSum sum, RecordChecker checker, Field field, Location at) {
      Optional<String> mark = shape.marks().on(text);
      Optional<String> rest = mark.flatMap(one -> StatusMarks.without(text, one));
      Optional<BigDecimal> value = rest.flatMap(field::exact);
      boolean isNone =
          rest.filter(one -> one.isEmpty() || field.missing().contains(one)).isPresent();
      mark.flatMap(shape.marks()::of).ifPresent(sum::add);
      if (value.isPresent()) {
        sum.add(value.get());
      } else if (isNone) {
        sum.addMissing();
      } else {
        checker.add(field.mistyped(text, at));
      }
      return value;
    }

    private Alike alike(RecordChecker.Row row, RecordChecker checker) {
      String[] found = new String[texts.length];
      for (int i = 0; i < texts.length; i++) {
        found[i] = row.cells().get(texts[i]);
      }
      Alike alike = combinations.get(Arrays.asList(found));
      return alike == null ? added(row, List.of(found), checker) : alike;
    }

    private Alike added(RecordChecker.Row row, List<String> found, RecordChecker checker) {
      if (combinations.size() >= MOST_COMBINATIONS) {
        pour();
      }
      look(row, found, checker);
      ExactSum[] sums = new ExactSum[values.length];
      TextSums[] unread = new TextSums[values.length];
      for (int i = 0; i < values.length; i++) {
        sums[i] = new ExactSum();
        String heading = shape.fields().get(i).name();
        unread[i] =
            meanings.stream()
                .filter(one -> !one.hasPeriod(found, heading, row.line()))
                .findFirst()
                .orElse(null);
      }
      Alike alike = new Alike(found, sums, unread);
      combinations.put(found, alike);
      return alike;
    }

    private void look(
        RecordChecker.Row row,
        int column,
        NameCheck names,
        UnaryOperator<String> member,
        RecordChecker checker) {
      String text = row.cells().get(column);
      names.look(text, member.apply(text), at(row, column)).forEach(checker::add);
    }

    /** Looks at the names of groups and at the marks of records with new texts. */
    private void look(RecordChecker.Row row, List<String> found, RecordChecker checker) {
      grouped.forEach(
          (group, names) -> {
            int place = texts[shape.texts().indexOf(group.column())];
            look(row, place, names, group::member, checker);
          });
      int marked = shape.texts().indexOf(shape.marks().column());
      String mark = marked < 0 ? "" : Field.bare(found.get(marked));
      if (!mark.isEmpty() && shape.marks().of(mark).isEmpty()) {
        String said = "the mark \"" + mark + "\" has no meaning";
        String remedy = "add \"" + mark + "\" to the marks of the status" + proposal(mark);
        checker.add(Problem.error(at(row, texts[marked]), "unknown-mark", said, remedy));
      }
    }

    private static String proposal(String mark) {
      return StatusMarks.proposed(mark)
          .map(status -> ", such as \"" + mark + "\": \"" + status.word() + "\"")
          .orElse("");
    }

    /** Hands over what is to be said of labels that only together have a meaning. */
    private List<Problem> complaints() {
      pour();
      return meanings.stream()
          .flatMap(
              one -> {
                int label = shape.texts().indexOf(one.rollUp().period().column());
                return one.complaint(label < 0 ? 0 : texts[label] + 1).stream();
              })
          .toList();
    }

    /** Hands over what was added up, so that never more than some combinations are kept. */
    private void pour() {
      for (Alike alike : combinations.values()) {
        List<Tally> tallies = Arrays.stream(alike.sums).map(ExactSum::tally).toList();
        meanings.forEach(one -> one.add(alike.texts, tallies));
      }
      combinations.clear();
    }

    private Problem noPeriod(
        RecordChecker.Row row, List<String> found, Field field, TextSums unread) {
      PeriodRule rule = unread.rollUp().period();
      List<String> said = unread.periodTexts(found, field.name());
      int column =
          rule.columns().stream()
              .mapToInt(name -> texts[shape.texts().indexOf(name)])
              .max()
              .orElse(-1);
      String words = "\"" + String.join(" ", said).strip() + "\" is no period";
      return Problem.error(at(row, column), "bad-period", words, rule.remedy());
    }
  }

  private Location at(RecordChecker.Row row, int column) {
    return new Location(resource.path(), row.line(), column + 1);
  }

  /** One pass over the records. */
  private final class Pass implements RecordChecker.Taker {
    private final RecordChecker checker;
    private final List<? extends RowShaper.Sink> watchers;
    private final Map<Shape, Sums> shapes = new LinkedHashMap<>();
    private final List<TextSums> meanings = new ArrayList<>();
    private final UnreadMarks unread;
    private final Sums[] all;

    Pass(Problems problems, List<? extends RowShaper.Sink> watchers) {
      Set<String> needed = new LinkedHashSet<>();
      rollUps.forEach(rollUp -> needed.addAll(rollUp.columns()));
      resource.schema().keys().forEach(needed::addAll);
      RecordChecker.Demands demands = RecordChecker.Demands.columns(List.copyOf(needed));
      this.checker = new RecordChecker(resource, demands, problems, this);
      this.watchers = List.copyOf(watchers);
      this.unread = new UnreadMarks(resource.path(), List.copyOf(needed));
      for (RollUp rollUp : rollUps) {
        TextSums meaning = new TextSums(rollUp);
        meanings.add(meaning);
        shapes.computeIfAbsent(Shape.of(rollUp), Sums::new).meanings.add(meaning);
      }
      all = shapes.values().toArray(Sums[]::new);
    }

    @Override
    public void columns(List<String> names) {
      watchers.forEach(one -> one.header(new Line(0, names)));
      unread.header(names);
      shapes.values().forEach(one -> one.bind(names));
    }

    @Override
    public void row(RecordChecker.Row row) {
      for (RowShaper.Sink watcher : watchers) {
        watcher.row(new Line(row.line(), row.cells()));
      }
      if (row.isWhole()) {
        unread.row(row.cells());
      }
      for (int i = 0; row.isWhole() && i < all.length; i++) {
        all[i].add(row, checker);
      }
    }

    Stream<Problem> totals() {
      return shapes.values().stream()
          .filter(one -> one.totals != null)
          .flatMap(one -> one.totals.problems().stream());
    }

    List<Problem> complaints() {
      Stream<Problem> labels = Arrays.stream(all).flatMap(one -> one.complaints().stream());
      return Stream.concat(labels, unread.problems().stream()).distinct().toList();
    }

    List<GroupedSums> sums() {
      return meanings.stream().map(one -> one.sums().orElseThrow()).toList();
    }
  }
}
