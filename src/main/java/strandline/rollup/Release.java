package strandline.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.schema.Footing;
import strandline.schema.TableResource;
import strandline.series.DateRange;
import strandline.series.Measure.Aggregation;

/**
 * One publication of the records of a dataset: what is rolled up, and whose print it is.
 *
 * @param rollUp what is rolled up
 * @param of the name of the resource whose figures it prints again; empty when it is the first
 * @param sourceAt where the source is named
 * @param source the id of the source
 * @param footings the totals among the records that should add up
 * @param printed when it was printed, as {@code 2024}, {@code 2024-10} or {@code 2024-10-21}
 */
public record Release(
    RollUp rollUp,
    String of,
    Location sourceAt,
    String source,
    List<Footing> footings,
    String printed) {

  private static final Pattern YEAR_TO_DATE =
      Pattern.compile("(?i)(^|[^a-z])f?ytd($|[^a-z])|year[- _]?to[- _]?date|cumul");

  /** Copies. */
  public Release {
    footings = List.copyOf(footings);
  }

  /**
   * Reads what a resource's {@code strandline} property says of a release.
   *
   * @param resource the resource
   * @param fields the property's entries; whoever reads the measures ends their reading
   * @param problems takes every error
   * @return nothing after an error
   */
  public static Optional<Release> read(TableResource resource, Fields fields, Problems problems) {
    fields.text("kind");
    fields.optional("rows");
    List<Footing> footings = Footing.read(resource, fields.items("footing"), problems);
    Optional<RollUp> rollUp =
        fields
            .required("rollup")
            .flatMap(node -> new RollUpReader(resource, problems).read(node.fields(problems)));
    Optional<RollUp> ofMeasure = rollUp.map(one -> one.over(aggregation(fields)));
    ofMeasure.ifPresent(one -> check(one, fields, problems));
    String of = fields.text("prints-of", "");
    String source = fields.text("source");
    String printed = fields.text("printed");
    if (!of.isEmpty()) {
      fields.done();
    }
    if (!isDate(printed)) {
      String found = "printed \"" + printed + "\" is no date";
      String remedy = "write it as 2014, 2014-07 or 2014-07-09";
      problems.error(fields.at("printed"), "bad-date", found, remedy);
      return Optional.empty();
    }
    return ofMeasure.map(
        found -> new Release(found, of, fields.at("source"), source, footings, printed));
  }

  /** How the values of the resource's measure make the value of a longer period. */
  private static Aggregation aggregation(Fields fields) {
    return fields.items("measures").stream()
        .filter(Node::isMap)
        .map(node -> node.fields(new Problems()).text("aggregation", "sum"))
        .findFirst()
        .flatMap(
            word ->
                Arrays.stream(Aggregation.values())
                    .filter(one -> one.name().equalsIgnoreCase(word))
                    .findFirst())
        .orElse(Aggregation.SUM);
  }

  private static void check(RollUp rollUp, Fields fields, Problems problems) {
    Aggregation over = rollUp.sum().over();
    boolean isTotalled = rollUp.groups().stream().anyMatch(one -> one.total().isPresent());
    if (isTotalled && (over == Aggregation.MEAN || over == Aggregation.MAX)) {
      String found = "a group has a total, and the aggregation of the measure is ";
      String remedy = "remove the total: such values of several members do not add up";
      Location at = fields.at("rollup");
      problems.error(at, "bad-rollup", found + over.name().toLowerCase(Locale.ROOT), remedy);
    }
    for (String column : rollUp.sum().columns()) {
      if (over == Aggregation.SUM && YEAR_TO_DATE.matcher(column).find()) {
        String found =
            "the column \"" + column + "\" seems to be counted from the year's beginning";
        String remedy =
            "add up a column of single periods, or give the measure the aggregation last";
        problems.warn(fields.at("rollup"), "year-to-date", found, remedy);
      }
    }
  }

  private static boolean isDate(String text) {
    try {
      return text.matches("[0-9]{4}(-[0-9]{2}){0,2}") && DateRange.parse(text) != null;
    } catch (java.time.DateTimeException e) {
      return false;
    }
  }

  /**
   * Returns the release of a measure.
   *
   * @param aggregation how the measure's values make the value of a longer period
   * @return this release for that measure
   */
  public Release over(Aggregation aggregation) {
    return new Release(rollUp.over(aggregation), of, sourceAt, source, footings, printed);
  }

  /**
   * Returns the dimensions of the figures.
   *
   * @return their names in order
   */
  public List<String> dimensions() {
    return rollUp.groups().stream().map(RollUp.Group::dimension).toList();
  }

  /**
   * Returns the day by which everything in it was known.
   *
   * @return the last day that the print's date allows
   */
  public java.time.LocalDate lastDay() {
    return DateRange.parse(printed).last();
  }

  /**
   * Returns the file.
   *
   * @return where it is, how it is written and what its columns are
   */
  public TableResource resource() {
    return rollUp.resource();
  }
}
