package strandline.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.Field;
import strandline.schema.TableResource;
import strandline.series.Calendar;
import strandline.series.Measure;
import strandline.series.Period;

/** Reads the {@code rollup} of a resource's {@code strandline} property. */
public final class RollUpReader {
  private static final List<String> CALENDARS = List.of("calendar-year", "us-fiscal-year");
  private static final List<String> ENGINES = List.of("automatic", "commons-csv", "duckdb");

  private final TableResource resource;
  private final Problems problems;

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
    long before = Problems.errors(problems.all());
    RollUp.Sum sum = fields.required("sum").map(this::sum).orElseGet(() -> summed(List.of(), ""));
    PeriodRule period =
        (sum.arePeriods() ? fields.optional("period") : fields.required("period"))
            .map(node -> period(node.fields(problems), sum))
            .orElseGet(() -> sum.arePeriods() ? headings(Optional.empty(), sum) : null);
    List<RollUp.Filter> filters = new ArrayList<>(filters(fields, "where", true));
    filters.addAll(filters(fields, "except", false));
    List<RollUp.Group> groups = groups(fields, sum);
    boolean absentIsZero = word(fields, "absent", List.of("unknown", "zero")) == 1;
    RollUp.Engine engine = RollUp.Engine.values()[word(fields, "engine", ENGINES)];
    fields.done();
    return Problems.errors(problems.all()) > before
        ? Optional.empty()
        : Optional.of(new RollUp(resource, period, filters, groups, sum, absentIsZero, engine));
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
          .filter(field -> Period.tryParse(PeriodRule.heading(field.name())).isPresent())
          .forEach(field -> columns.add(field.name()));
    }
    fields.done();
    if (columns.size() < 2) {
      String remedy = "write two columns or more, or the name of one in place of the map";
      error(node.location(), "bad-rollup", columns.size() + " columns stand across", remedy);
    }
    return summed(columns, across);
  }

  private static RollUp.Sum summed(List<String> columns, String across) {
    return new RollUp.Sum(columns, across, Measure.Aggregation.SUM);
  }

  /** The rule where each column is a period: its heading says which. */
  private PeriodRule headings(Optional<Fields> fields, RollUp.Sum sum) {
    boolean areYears = sum.across().equals("year");
    for (String unused : List.of("label", "day", "year", "year-is", "month")) {
      if (fields.isPresent() && fields.get().optional(unused).isPresent()) {
        Location at = fields.get().at(unused);
        String found = unused + " is not needed: each heading says a " + sum.across();
        problems.add(Problem.warning(at, "unused-key", found, "remove " + unused));
      }
    }
    PeriodRule rule =
        new PeriodRule(
            areYears ? PeriodRule.Form.YEAR : PeriodRule.Form.LABEL,
            "",
            "",
            "",
            fields.map(this::calendar).orElse(Calendar.CALENDAR_YEAR),
            fields.map(one -> one.texts("ignore")).orElse(List.of()),
            PeriodRule.ENGLISH,
            fields.map(this::per).orElse(PeriodRule.Per.AS_GIVEN));
    fields.ifPresent(Fields::done);
    return rule;
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
    List<String> known = resource.schema().names();
    if (!name.isEmpty() && !known.contains(name)) {
      String found = "\"" + name + "\" is no field of the schema";
      error(node.location(), "unknown-field", found, nearest(name, known));
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
    PeriodRule.Form form =
        !label.isEmpty()
            ? PeriodRule.Form.LABEL
            : !day.isEmpty()
                ? PeriodRule.Form.DAY
                : hasMonth ? PeriodRule.Form.YEAR_AND_MONTH : PeriodRule.Form.YEAR;
    PeriodRule rule =
        new PeriodRule(
            form,
            label + day + yearColumn,
            year,
            month,
            calendar(fields),
            fields.texts("ignore"),
            months(fields),
            per(fields));
    fields.done();
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

  private Calendar calendar(Fields fields) {
    return word(fields, "calendar", CALENDARS) == 1
        ? Calendar.US_FISCAL_YEAR
        : Calendar.CALENDAR_YEAR;
  }

  private PeriodRule.Per per(Fields fields) {
    return PeriodRule.Per.values()[
        word(fields, "per", List.of("as-given", "calendar-year", "us-fiscal-year"))];
  }

  private int word(Fields fields, String key, List<String> known) {
    String word = fields.text(key, known.get(0));
    if (!known.contains(word)) {
      String found = key + " \"" + word + "\" is not known";
      error(fields.at(key), "bad-rollup", found, nearest(word, known));
    }
    return Math.max(0, known.indexOf(word));
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
    return words.isEmpty() ? PeriodRule.ENGLISH : months;
  }

  private List<RollUp.Filter> filters(Fields fields, String key, boolean keeps) {
    List<RollUp.Filter> filters = new ArrayList<>();
    fields
        .optional(key)
        .map(node -> node.fields(problems))
        .ifPresent(
            where ->
                where
                    .keys()
                    .forEach(
                        column -> {
                          known(column, where.at(column));
                          filters.add(
                              new RollUp.Filter(column, new TreeSet<>(where.texts(column)), keeps));
                        }));
    return filters;
  }

  private void known(String column, Location at) {
    if (!resource.schema().names().contains(column)) {
      String found = "\"" + column + "\" is no field of the schema";
      error(at, "unknown-field", found, nearest(column, resource.schema().names()));
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
      group.done();
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
      error(fields.at("sum"), "bad-rollup", found, nearest(across, known));
    }
    if (dimensions.stream().distinct().count() < dimensions.size()) {
      String found = "a dimension stands twice";
      error(fields.at("groups"), "duplicate-key", found, "keep one group for each dimension");
    }
  }

  private static String nearest(String word, List<String> known) {
    return NearestWord.remedy(word, known);
  }

  private void error(Location at, String kind, String message, String remedy) {
    problems.add(Problem.error(at, kind, message, remedy));
  }
}
