package strandline.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.schema.Field;
import strandline.schema.TableResource;
import strandline.series.Calendar;
import strandline.series.Measure;
import strandline.series.Period;
import strandline.series.PeriodForm;
import strandline.series.Status;
import strandline.series.StatusMarks;

/** Reads the {@code rollup} of a resource's {@code strandline} property, which is of the form. */
public final class RollUpReader {
  private static final List<String> CALENDARS =
      List.of("calendar-year", "us-fiscal-year", "fiscal-year-from-april");
  private static final List<String> LENGTHS = List.of("day", "week", "month", "quarter");

  private final TableResource resource;
  private final Problems problems;
  private StatusMarks marks = StatusMarks.NONE;

  /**
   * Makes a reader.
   *
   * @param resource the resource that the roll-up belongs to
   * @param problems takes every error
   */
  public RollUpReader(TableResource resource, Problems problems) {
    this.resource = resource;
    this.problems = problems;
  }

  /**
   * Reads the description.
   *
   * @param fields the entries of {@code rollup}
   * @return the description; nothing after an error
   */
  public Optional<RollUp> read(Fields fields) {
    return read(fields, List.of()).stream().findFirst();
  }

  /**
   * Reads the description of columns each of which is added up by itself.
   *
   * @param fields the entries of {@code rollup}
   * @param columns the columns' names; none where {@code sum} says what is added up
   * @return a description for each column; none after an error
   */
  public List<RollUp> read(Fields fields, List<Node> columns) {
    long before = Problems.errors(problems.all());
    marks = marks(fields);
    List<RollUp.Sum> sums =
        columns.isEmpty()
            ? fields.required("sum").stream().map(this::sum).toList()
            : columns.stream().map(this::sum).toList();
    RollUp.Sum sum = sums.stream().findFirst().orElseGet(() -> summed(List.of(), ""));
    PeriodRule period =
        (sum.arePeriods() ? fields.optional("period") : fields.required("period"))
            .map(node -> period(node.fields(problems), sum))
            .orElseGet(() -> sum.arePeriods() ? headings(Optional.empty(), sum) : null);
    List<RollUp.Filter> filters = new ArrayList<>(filters(fields, "where", true));
    filters.addAll(filters(fields, "except", false));
    List<RollUp.Group> groups = groups(fields, sum);
    boolean absentIsZero = fields.text("absent", "unknown").equals("zero");
    RollUp.Engine engine = RollUp.Engine.ofWord(fields.text("engine", "automatic"));
    return period == null || Problems.errors(problems.all()) > before
        ? List.of()
        : sums.stream()
            .map(one -> new RollUp(resource, period, filters, groups, one, absentIsZero, engine))
            .toList();
  }

  /**
   * Reads what the marks of a publisher mean.
   *
   * @param fields the entries beside {@code status}, which has {@code column} and {@code marks}
   * @return no marks where there is no {@code status}
   */
  public StatusMarks marks(Fields fields) {
    Optional<Fields> status = fields.optional("status").map(node -> node.fields(problems));
    if (status.isEmpty()) {
      return StatusMarks.NONE;
    }
    String column = column(status.get(), "column");
    Map<String, Status> meanings = new LinkedHashMap<>();
    Fields words = status.get().required("marks").orElseThrow().fields(problems);
    for (String mark : words.keys()) {
      meanings.put(Field.bare(mark), Status.ofWord(words.text(mark)).orElseThrow());
    }
    return new StatusMarks(column, meanings);
  }

  private RollUp.Sum sum(Node node) {
    if (!node.isMap()) {
      String column = column(node);
      return summed(List.of(numeric(column, node.location())), "");
    }
    Fields fields = node.fields(problems);
    List<String> columns = new ArrayList<>();
    for (Node item : fields.items("columns")) {
      columns.add(numeric(column(item), item.location()));
    }
    String across = fields.text("are");
    if (RollUp.Sum.PERIODS.contains(across) && fields.optional("columns").isEmpty()) {
      resource.schema().fields().stream()
          .filter(field -> field.type().isNumeric())
          .filter(field -> Period.tryParse(PeriodForm.heading(field.name())).isPresent())
          .forEach(field -> columns.add(field.name()));
    }
    if (columns.size() < 2) {
      String remedy = "write two columns or more, or the name of one in place of the map";
      error(node.location(), "bad-rollup", columns.size() + " columns stand across", remedy);
    }
    return summed(columns, across);
  }

  private RollUp.Sum summed(List<String> columns, String across) {
    return new RollUp.Sum(columns, across, Measure.Aggregation.SUM, marks);
  }

  /** The rule where each column is a period: its heading says which. */
  private PeriodRule headings(Optional<Fields> fields, RollUp.Sum sum) {
    for (String unused : List.of("label", "day", "year", "year-is", "month")) {
      if (fields.isPresent() && fields.get().optional(unused).isPresent()) {
        Location at = fields.get().at(unused);
        String found = unused + " is not needed: each heading says a " + sum.across();
        problems.warn(at, "unused-key", found, "remove " + unused);
      }
    }
    PeriodForm labels = fields.map(one -> form(one, "form", problems)).orElse(PeriodForm.FOUND);
    return new PeriodRule(
        "",
        "",
        "",
        sum.across().equals("year") ? labels.with(PeriodRule.YEAR) : labels,
        fields.map(one -> one.texts("ignore")).orElse(List.of()),
        Map.of(),
        fields.flatMap(this::per));
  }

  private String numeric(String column, Location at) {
    Optional<Field> field = resource.schema().field(column);
    if (field.isPresent() && !field.get().type().isNumeric()) {
      String found = "the field \"" + column + "\" has the type " + field.get().type().word();
      error(at, "wrong-type", found, "give what is added up the type integer or number");
    }
    return column;
  }

  private String column(Node node) {
    String name = node.text(problems);
    if (node.isText()) {
      known(name, node.location());
    }
    return name;
  }

  private String column(Fields fields, String key) {
    return fields.optional(key).map(this::column).orElse("");
  }

  private PeriodRule period(Fields fields, RollUp.Sum sum) {
    if (sum.arePeriods()) {
      return headings(Optional.of(fields), sum);
    }
    boolean monthsAcross = sum.across().equals(RollUp.Sum.MONTH);
    String label = column(fields, "label");
    String day = column(fields, "day");
    String yearColumn = column(fields, "year");
    String year = fields.text("year-is", "");
    String month = column(fields, "month");
    boolean hasMonth = !month.isEmpty() || monthsAcross;
    checkOneWay(fields, monthsAcross);
    boolean isOfOne = label.isEmpty() && day.isEmpty();
    PeriodForm labels = form(fields, "form", problems);
    Map<String, Integer> months = months(fields);
    PeriodRule rule =
        new PeriodRule(
            label + day + yearColumn,
            year,
            month,
            isOfOne
                ? labels.with(PeriodRule.YEAR)
                : day.isEmpty() ? labels : labels.with(PeriodRule.DAY),
            fields.texts("ignore"),
            isOfOne && hasMonth ? months : Map.of(),
            per(fields)
                .or(() -> day.isEmpty() ? Optional.empty() : PeriodRule.Per.ofWord("month")));
    Calendar calendar = rule.calendar();
    boolean isNamed =
        calendar.isOfOneYear()
            || calendar.equals(Calendar.US_FISCAL_YEAR)
            || rule.labels().naming() != PeriodForm.Naming.UNSAID;
    if (isOfOne && !isNamed) {
      String found = "a year of " + calendar.word() + " has one number";
      String remedy = "say which year that is: add \"named-by\": \"first-year\" or \"last-year\"";
      error(fields.at("calendar"), "bad-rollup", found, remedy);
    }
    return rule;
  }

  /** The keys say one way to find the period, and only one. */
  private void checkOneWay(Fields fields, boolean monthsAcross) {
    List<String> ways =
        List.of("label", "day", "year", "year-is").stream()
            .filter(fields.keys()::contains)
            .toList();
    boolean hasYear = fields.keys().contains("year") || fields.keys().contains("year-is");
    boolean hasMonth = fields.keys().contains("month");
    if (ways.size() != 1) {
      String found =
          ways.isEmpty() ? "the period has no column" : String.join(", ", ways) + " stand together";
      error(fields.location(), "bad-rollup", found, "write one of label, day, year, year-is");
    } else if ((hasMonth || monthsAcross) && !hasYear) {
      String found = "a month stands beside \"" + ways.get(0) + "\"";
      error(fields.location(), "bad-rollup", found, "write year or year-is with it");
    } else if (hasMonth && monthsAcross) {
      String found = "the months are a column and headings too";
      error(fields.at("month"), "bad-rollup", found, "keep one of the two");
    }
    String year = fields.text("year-is", "2000");
    if (!year.matches("[1-9][0-9]{3}")) {
      String found = "year-is \"" + year + "\" is not a year";
      error(fields.at("year-is"), "bad-rollup", found, "write four digits, such as 2014");
    }
  }

  /**
   * Reads how labels of periods are written.
   *
   * @param fields the entries among which {@code calendar} and {@code named-by} may stand
   * @param key the key of the pattern
   * @param problems takes every error
   * @return the form; what is not said is to be found
   */
  public static PeriodForm form(Fields fields, String key, Problems problems) {
    String pattern = fields.text(key, "");
    if (!pattern.isEmpty() && !PeriodForm.isPattern(pattern)) {
      String found = key + " \"" + pattern + "\" is no way to write a period";
      String remedy = "write such as yyyy-mm, mon-yy, yyyy-yy or dd/mm/yyyy";
      problems.error(fields.at(key), "bad-period-form", found, remedy);
    }
    String word = fields.text("calendar", "");
    Optional<Calendar> calendar = Calendar.ofWord(word);
    if (!word.isEmpty() && calendar.isEmpty()) {
      String found = "calendar \"" + word + "\" is not known";
      Location at = fields.at("calendar");
      problems.error(at, "bad-rollup", found, NearestWord.remedy(word, CALENDARS));
    }
    int by = List.of("", "first-year", "last-year").indexOf(fields.text("named-by", ""));
    return new PeriodForm(pattern, calendar, PeriodForm.Naming.values()[by]);
  }

  private Optional<PeriodRule.Per> per(Fields fields) {
    String word = fields.text("per", "as-given");
    Optional<PeriodRule.Per> per = PeriodRule.Per.ofWord(word);
    if (per.isEmpty() && !word.equals("as-given")) {
      List<String> known = new ArrayList<>(List.of("as-given"));
      known.addAll(CALENDARS);
      known.addAll(LENGTHS);
      String found = "per \"" + word + "\" is not known";
      error(fields.at("per"), "bad-rollup", found, NearestWord.remedy(word, known));
    }
    return per;
  }

  private Map<String, Integer> months(Fields fields) {
    List<Node> words = fields.items("months");
    Map<String, Integer> months = new LinkedHashMap<>();
    for (Node word : words) {
      months.put(word.text(problems).toUpperCase(Locale.ROOT), months.size() + 1);
    }
    if (!words.isEmpty() && (words.size() != 12 || months.size() != 12)) {
      String found = words.size() + " words stand for the months";
      error(fields.at("months"), "bad-rollup", found, "write twelve different ones, January first");
    }
    return words.isEmpty() ? PeriodForm.ENGLISH : months;
  }

  private List<RollUp.Filter> filters(Fields fields, String key, boolean keeps) {
    List<RollUp.Filter> filters = new ArrayList<>();
    Optional<Fields> where = fields.optional(key).map(node -> node.fields(problems));
    for (String column : where.map(Fields::keys).orElse(Set.of())) {
      known(column, where.get().at(column));
      filters.add(new RollUp.Filter(column, new TreeSet<>(where.get().texts(column)), keeps));
    }
    return filters;
  }

  private void known(String column, Location at) {
    if (!resource.schema().names().contains(column)) {
      String found = "\"" + column + "\" is no field of the schema";
      error(at, "unknown-field", found, NearestWord.remedy(column, resource.schema().names()));
    }
  }

  private List<RollUp.Group> groups(Fields fields, RollUp.Sum sum) {
    List<RollUp.Group> groups = new ArrayList<>();
    for (Node item : fields.items("groups")) {
      Fields group = item.fields(problems);
      String dimension = group.text("dimension");
      boolean isAcross = !sum.isOneColumn() && dimension.equals(sum.across());
      String column = isAcross ? "" : group.required("column").map(this::column).orElse("");
      Map<String, String> names = new LinkedHashMap<>();
      group
          .optional("names")
          .map(node -> node.fields(problems))
          .ifPresent(map -> map.keys().forEach(text -> names.put(text, map.text(text))));
      groups.add(
          new RollUp.Group(
              dimension, column, names, group.optional("total").map(node -> node.text(problems))));
    }
    checkAcross(fields, sum, groups);
    return groups;
  }

  private void checkAcross(Fields fields, RollUp.Sum sum, List<RollUp.Group> groups) {
    List<String> dimensions = groups.stream().map(RollUp.Group::dimension).toList();
    String across = sum.across();
    boolean areTimes = across.equals(RollUp.Sum.MONTH) || sum.arePeriods();
    if (!across.isEmpty() && !areTimes && !dimensions.contains(across)) {
      String found = "the columns are \"" + across + "\", which is neither time nor a dimension";
      List<String> known = new ArrayList<>(dimensions);
      known.add(RollUp.Sum.MONTH);
      known.addAll(RollUp.Sum.PERIODS);
      error(fields.at("sum"), "bad-rollup", found, NearestWord.remedy(across, known));
    }
    if (dimensions.stream().distinct().count() < dimensions.size()) {
      String found = "a dimension stands twice";
      error(fields.at("groups"), "duplicate-key", found, "keep one group for each dimension");
    }
  }

  private void error(Location at, String kind, String message, String remedy) {
    problems.error(at, kind, message, remedy);
  }
}
