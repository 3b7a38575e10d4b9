package strandline.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.rollup.Release;
import strandline.rollup.RollUpReader;
import strandline.schema.Field;
import strandline.schema.NameCheck;
import strandline.schema.RecordChecker;
import strandline.schema.TableResource;
import strandline.series.DateRange;
import strandline.series.Measure;
import strandline.series.Period;
import strandline.series.PeriodForm;
import strandline.series.Source;
import strandline.series.Status;
import strandline.series.StatusMarks;

/** Reads a resource of observations: one row for each print of a figure. */
final class ObservationReader implements DataPackageReader.RowReader {
  private static final String FORM = "period-form";
  private static final List<String> QUALIFIERS =
      List.of("exact", "rounded", "about", "at-least", "at-most");

  private final Problems problems;
  private final ColumnRoles layout;
  private final List<String> dimensions = new ArrayList<>();
  private final MeasureReader measured;
  private final Map<String, Measure> measures;
  private final PeriodForm form;
  private final StatusMarks marks;
  private final Optional<Source> described;

  ObservationReader(TableResource resource, Fields fields, Problems problems) {
    this.problems = problems;
    layout =
        new ColumnRoles(resource, fields, problems)
            .require("period", "value")
            .allow("measure", "preferred", "print", "qualifier", "covers", "printed", "reason")
            .allow("note")
            .fill("period", "measure", "preferred", "print");
    boolean areMarks = fields.optional("status").filter(Node::isMap).isPresent();
    marks = areMarks ? new RollUpReader(resource, problems).marks(fields) : StatusMarks.NONE;
    if (areMarks) {
      layout.bind("status", marks.column());
    } else {
      layout.allow("status").fill("status");
    }
    described = Release.described(resource.name(), fields, problems);
    if (described.isPresent()) {
      layout.say("source", resource.name());
    } else {
      layout.require("source").fill("source");
    }
    form = RollUpReader.form(fields, FORM, problems);
    layout.expect("value", Field.Type::isNumeric, "integer or number");
    layout.expect("print", type -> type == Field.Type.INTEGER, "integer");
    layout.expect("preferred", type -> type == Field.Type.BOOLEAN, "boolean");
    for (String dimension : fields.texts("dimensions")) {
      if (layout.isField(dimension, fields.at("dimensions"))) {
        dimensions.add(dimension);
        layout.required().add(dimension);
      }
    }
    measured = new MeasureReader(layout, problems);
    measures = measured.read();
    if (!layout.has("measure") && measures.size() > 1) {
      String found = measures.size() + " measures, and no column says which a row is of";
      String remedy = "add \"measure\" with the name of that column, or keep one of them";
      layout.error(fields.at("measures"), "missing-key", found, remedy);
    }
    measures.keySet().forEach(id -> layout.say("measure", id));
  }

  /** Makes a reader of what roll-ups come to: its columns have the names of their roles. */
  ObservationReader(
      TableResource resource, Fields fields, List<String> dimensions, Problems problems) {
    this.problems = problems;
    layout =
        new ColumnRoles(resource, fields, problems)
            .play("period", "measure", "print", "value", "status", "covers", "source", "printed")
            .play("preferred", "reason");
    described = Optional.empty();
    form = PeriodForm.FOUND;
    marks = StatusMarks.NONE;
    this.dimensions.addAll(dimensions);
    measured = new MeasureReader(layout, problems);
    measures = measured.read();
  }

  @Override
  public ColumnRoles layout() {
    return layout;
  }

  /** Returns the one source of all rows, where it stands in the resource. */
  Optional<Source> described() {
    return described;
  }

  /** Returns the ids of what is rolled up: one measure alone where they have no columns. */
  List<String> rolled() {
    if (measures.size() > 1 && !measured.haveColumns()) {
      String found = measures.size() + " measures are made by one roll-up";
      layout.error(
          layout.fields().at("measures"),
          "bad-rollup",
          found,
          "keep one of them, or give each its \"column\"");
      return List.of();
    }
    return List.copyOf(measures.keySet());
  }

  @Override
  public List<RecordChecker.Rule> rules() {
    RecordChecker.Rule status =
        new RecordChecker.Rule(
            layout.column("status"),
            "unknown-status",
            text -> Status.ofWord(text).or(() -> marks.of(text)),
            "is not known",
            this::statusRemedy);
    RecordChecker.Rule period =
        new RecordChecker.Rule(
            layout.column("period"),
            "bad-period",
            form.pattern().isEmpty() ? Period::tryParse : form::period,
            "is no period",
            this::periodRemedy);
    RecordChecker.Rule covers =
        new RecordChecker.Rule(
            layout.column("covers"),
            "bad-interval",
            ObservationReader::interval,
            "is no interval of days",
            text -> "write its first and last day as 2013-10-01/2014-07-31");
    return List.of(
        period,
        covers,
        layout.words("measure", "unknown-measure", List.copyOf(measures.keySet())),
        status,
        layout.words("qualifier", "unknown-qualifier", QUALIFIERS),
        layout.date("printed"));
  }

  /** A mark of a publisher is no word of a status: somebody says what it means. */
  private String statusRemedy(String mark) {
    Optional<Status> usual = StatusMarks.proposed(mark);
    if (usual.isEmpty()) {
      return NearestWord.remedy(mark, Arrays.stream(Status.values()).map(Status::word).toList());
    }
    String means = "\"" + mark + "\": \"" + usual.get().word() + "\"";
    String column = "\"status\": {\"column\": \"" + layout.column("status") + "\", \"marks\": {";
    return marks.column().isEmpty()
        ? "say what the marks mean, such as " + column + means + "}}"
        : "add " + means + " to the marks of the status";
  }

  private String periodRemedy(String label) {
    PeriodForm.Reading reading = PeriodForm.FOUND.read(List.of(label));
    boolean isForeign = form.pattern().isEmpty() && reading.fits().size() == 1;
    return isForeign
        ? "write "
            + reading.best().periods().get(label)
            + ", or add \"period-form\": \""
            + reading.best().pattern()
            + "\" to the resource"
        : form.pattern().isEmpty()
            ? "write a fiscal year as FY2014, a year as 2014, a month as 2014-07"
            : "write it as " + form.pattern();
  }

  private static Optional<DateRange> interval(String text) {
    String[] days = text.split("/", -1);
    boolean fits = days.length == 2 && Arrays.stream(days).allMatch(ObservationReader::isDay);
    return fits && days[0].compareTo(days[1]) <= 0
        ? Optional.of(
            new DateRange(DateRange.parse(days[0]).first(), DateRange.parse(days[1]).last()))
        : Optional.empty();
  }

  private static boolean isDay(String text) {
    return text.length() == 10 && DateRange.tryParse(text).isPresent();
  }

  /** Checks what rows say together, and returns the dataset. */
  Dataset read(CheckedTable table, String sha256, Map<String, Source> sources) {
    new Check(table).run();
    Set<String> members = new TreeSet<>();
    dimensions.forEach(dimension -> members.addAll(table.texts(dimension)));
    layout.checkWords(members);
    return new Dataset(table, layout, dimensions, measures, sha256, sources);
  }

  /** The check of one table's rows. */
  private final class Check {
    private final CheckedTable table;

    Check(CheckedTable table) {
      this.table = table;
    }

    void run() {
      Map<String, List<Integer>> figures = new LinkedHashMap<>();
      for (int row = 0; row < table.rows(); row++) {
        figures.computeIfAbsent(figure(row), f -> new ArrayList<>()).add(row);
        checkValue(row);
        checkQualifier(row);
        checkCover(row);
        checkEnded(row);
      }
      figures.forEach(this::checkFigure);
      checkLabels();
      dimensions.forEach(this::checkNames);
    }

    /** Months all of which may be years, such as 2009-10 and 2010-11, are neither. */
    private void checkLabels() {
      Map<String, Integer> months = new LinkedHashMap<>();
      for (int row = 0; row < table.rows(); row++) {
        if (period(row).frequency() == Period.Frequency.MONTH) {
          months.putIfAbsent(text("period", row), row);
        }
      }
      PeriodForm.Reading reading = PeriodForm.FOUND.read(months.keySet());
      if (form.pattern().isEmpty() && reading.isDoubtful()) {
        int row = months.values().iterator().next();
        String ways = String.join("\" or \"", reading.patterns());
        String remedy = "say which: add \"period-form\": \"" + ways + "\" to the resource";
        error("period", row, "doubtful-period", reading.doubt(), remedy);
      }
    }

    private void checkNames(String dimension) {
      NameCheck names = new NameCheck(Set.of());
      for (int row = 0; row < table.rows(); row++) {
        String name = table.text(dimension, row);
        names.look(name, name, table.at(dimension, row)).forEach(problems::add);
      }
    }

    private String figure(int row) {
      List<String> names = new ArrayList<>(List.of(text("period", row)));
      dimensions.forEach(dimension -> names.add(table.text(dimension, row)));
      names.add(text("measure", row));
      return String.join(", ", names);
    }

    private String text(String role, int row) {
      return layout.text(table, role, row);
    }

    private Period period(int row) {
      return table.period(layout.column("period"), row);
    }

    private Status status(int row) {
      return layout.status(table, row);
    }

    private void error(String role, int row, String kind, String message, String remedy) {
      Location at = layout.at(table, role, row);
      layout.error(at, kind, message, remedy);
    }

    private void checkValue(int row) {
      Status status = status(row);
      String value = text("value", row);
      if (status.hasValue() && value.isEmpty()) {
        String found = "value is empty, and the status \"" + status.word() + "\" has a value";
        String remedy = "write the value, or not-available as the status";
        error("value", row, "status-value", found, remedy);
      } else if (!status.hasValue() && !value.isEmpty()) {
        String found = "value \"" + value + "\" stands beside the status \"" + status.word();
        error("value", row, "status-value", found + "\"", "remove the value or change the status");
      }
    }

    private void checkQualifier(int row) {
      String word = text("qualifier", row);
      boolean value = !text("value", row).isEmpty();
      if (!layout.has("qualifier")) {
        return;
      }
      if (value == word.isEmpty()) {
        String found =
            value ? "qualifier is empty beside a value" : "qualifier \"" + word + "\" has no value";
        String remedy = value ? "write one of " + String.join(", ", QUALIFIERS) : "remove it";
        error("qualifier", row, "status-qualifier", found, remedy);
      } else if (!agree(status(row), word)) {
        String found =
            "qualifier \"" + word + "\" and status \"" + status(row).word() + "\" differ";
        error("qualifier", row, "status-qualifier", found, "write a bound in both or in neither");
      }
    }

    private boolean agree(Status status, String qualifier) {
      boolean bound = status == Status.AT_LEAST || status == Status.AT_MOST;
      boolean bounded = qualifier.startsWith("at-");
      return bound ? status.word().equals(qualifier) : !bounded || status == Status.PARTIAL;
    }

    private void checkCover(int row) {
      Optional<DateRange> days = layout.range(table, "covers", row);
      String covers = text("covers", row);
      boolean partial = status(row) == Status.PARTIAL;
      if (partial && covers.isEmpty() && layout.has("covers")) {
        String remedy = "write its first and last day as 2013-10-01/2014-07-31";
        error("covers", row, "bad-cover", "covers is empty beside the status \"partial\"", remedy);
      } else if (!partial && !covers.isEmpty()) {
        String found = "covers \"" + covers + "\" stands beside the status \"";
        String remedy = "write partial as the status, or remove the days";
        error("covers", row, "bad-cover", found + status(row).word() + "\"", remedy);
      } else if (!covers.isEmpty()) {
        checkInside(days.get(), covers, row);
      }
    }

    /** A period that was not over when it was printed is no whole period: its fall is none. */
    private void checkEnded(int row) {
      Optional<DateRange> printed = layout.range(table, "printed", row);
      Status status = status(row);
      boolean isPartOrNone =
          status == Status.PARTIAL
              || status == Status.AT_LEAST
              || status == Status.ESTIMATED
              || !status.hasValue();
      if (isPartOrNone || printed.isEmpty()) {
        return;
      }
      Period period = period(row);
      if (printed.get().last().isBefore(period.end())) {
        String found =
            period + " ends on " + period.end() + ", after the print of " + printed.get();
        String remedy = "write partial as the status and what it covers, or correct the date";
        error("printed", row, "unfinished-period", found, remedy);
      }
    }

    private void checkInside(DateRange days, String covers, int row) {
      Period period = period(row);
      DateRange whole = new DateRange(period.start(), period.end());
      if (!whole.contains(days)) {
        String found = "covers \"" + covers + "\" is not within " + period;
        String remedy = "write days from " + whole.first() + " to " + whole.last();
        error("covers", row, "bad-cover", found, remedy);
      }
    }

    private void checkFigure(String figure, List<Integer> rows) {
      layout.checkPreferred(table, "print", figure, rows);
      layout.checkReasons(table, "print", rows);
      checkPrints(figure, rows);
      boolean isAlone = rows.size() == 1 && text("value", rows.get(0)).isEmpty();
      if (isAlone && layout.has("reason") && text("reason", rows.get(0)).isEmpty()) {
        String found = "reason is empty beside a missing value";
        error("reason", rows.get(0), "no-reason", found, "write why there is none");
      }
    }

    private void checkPrints(String figure, List<Integer> rows) {
      Map<String, Integer> seen = new HashMap<>();
      for (int row : rows) {
        Integer first = seen.putIfAbsent(text("print", row), row);
        if (first != null) {
          String number = text("print", row).isEmpty() ? "" : " " + text("print", row);
          boolean arePrints = layout.has("preferred");
          String what = arePrints ? "print" + number + " of " + figure : figure;
          String found = what + " stands in line ";
          String remedy =
              arePrints
                  ? "give each print of a figure its number"
                  : "keep one of them, name the column that tells them apart under dimensions, or"
                      + " say in a column which is preferred";
          error("print", row, "duplicate-key", found + table.line(first) + " already", remedy);
        }
      }
    }
  }
}
