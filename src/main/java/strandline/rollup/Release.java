package strandline.rollup;

import java.util.ArrayList;
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
import strandline.series.Source;

/**
 * One publication of the records of a dataset: what is rolled up, and whose print it is.
 *
 * @param rollUp what is rolled up
 * @param measure the id of what is measured where a file holds several measures; otherwise empty
 * @param of the name of the resource whose figures it prints again; empty when it is the first
 * @param sourceAt where the source is named
 * @param source the id of the source
 * @param described the source itself, where the resource describes it
 * @param footings the totals among the records that should add up
 * @param printed when it was printed, as {@code 2024}, {@code 2024-10} or {@code 2024-10-21}; empty
 *     when nobody knows it
 */
public record Release(
    RollUp rollUp,
    String measure,
    String of,
    Location sourceAt,
    String source,
    Optional<Source> described,
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
   * @param fields the property's entries, which are of the form
   * @param problems takes every error
   * @return a release for each measure that has a column of its own, otherwise one; none after an
   *     error
   */
  public static List<Release> read(TableResource resource, Fields fields, Problems problems) {
    List<Footing> footings = Footing.read(resource, fields.items("footing"), problems);
    List<Fields> measures =
        fields.items("measures").stream().map(node -> node.fields(new Problems())).toList();
    List<Node> columns = measures.stream().flatMap(one -> one.optional("column").stream()).toList();
    boolean isShared = !columns.isEmpty() && columns.size() < measures.size();
    if (isShared) {
      String found = "a measure names its column, and another does not";
      String remedy = "add \"column\" to each measure";
      problems.error(fields.at("measures"), "bad-rollup", found, remedy);
    }
    List<RollUp> rollUps =
        fields.required("rollup").stream()
            .filter(node -> !isShared)
            .map(node -> new RollUpReader(resource, problems).read(node.fields(problems), columns))
            .flatMap(List::stream)
            .toList();
    String of = fields.text("prints-of", "");
    Optional<Source> described = described(resource.name(), fields, problems);
    String source = described.map(Source::id).orElseGet(() -> fields.text("source"));
    String printed =
        described
            .map(Source::published)
            .map(day -> fields.text("printed", day))
            .orElseGet(() -> fields.text("printed"));
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < rollUps.size(); i++) {
      RollUp rollUp =
          rollUps.get(i).over(measures.isEmpty() ? Aggregation.SUM : over(measures.get(i)));
      check(rollUp, fields, problems);
      String measure = columns.isEmpty() ? "" : measures.get(i).text("id", "");
      Location at = fields.at("source");
      releases.add(new Release(rollUp, measure, of, at, source, described, footings, printed));
    }
    if (DateRange.tryParse(printed).isEmpty() && !(printed.isEmpty() && described.isPresent())) {
      String found = "printed \"" + printed + "\" is no date";
      String remedy = "write it as 2014, 2014-07 or 2014-07-09";
      problems.error(fields.at("printed"), "bad-date", found, remedy);
      return List.of();
    }
    return releases;
  }

  /**
   * Reads a source that stands in the resource itself and not in a list of sources.
   *
   * @param resource the name of the resource, which is the id of its source
   * @param fields the entries among which {@code source} may stand
   * @param problems takes every error
   * @return nothing where {@code source} is no map
   */
  public static Optional<Source> described(String resource, Fields fields, Problems problems) {
    Optional<Fields> own =
        fields.optional("source").filter(Node::isMap).map(node -> node.fields(problems));
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Fields words = own.get();
    String published = words.text("published", "");
    if (!published.isEmpty() && DateRange.tryParse(published).isEmpty()) {
      String found = "published \"" + published + "\" is no date";
      String remedy = "write it as 2014, 2014-07 or 2014-07-09";
      problems.error(words.at("published"), "bad-date", found, remedy);
    }
    String known = published.isEmpty() ? "undated" : "primary";
    Optional<Source.Standing> standing = Source.Standing.ofWord(words.text("standing", known));
    String publisher = words.text("publisher");
    String title = words.text("title", resource);
    String url = words.text("url", "");
    return standing.map(one -> new Source(resource, title, publisher, published, url, one));
  }

  /** How the values of a measure make the value of a longer period. */
  private static Aggregation over(Fields measure) {
    return Aggregation.ofWord(measure.text("aggregation"));
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

  /**
   * Returns the release of a measure.
   *
   * @param aggregation how the measure's values make the value of a longer period
   * @return this release for that measure
   */
  public Release over(Aggregation aggregation) {
    return new Release(
        rollUp.over(aggregation), measure, of, sourceAt, source, described, footings, printed);
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
   * @return the last day that the print's date allows; the end of time when it has none
   */
  public java.time.LocalDate lastDay() {
    return printed.isEmpty() ? java.time.LocalDate.MAX : DateRange.parse(printed).last();
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
