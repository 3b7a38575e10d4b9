package strandline.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.claim.Standing;
import strandline.compose.Composition;
import strandline.compose.ReportComposer;
import strandline.content.Labels;
import strandline.dataset.DataPackage;
import strandline.dataset.Dataset;
import strandline.input.InvalidInputException;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.series.Measure;
import strandline.series.Observation;

/**
 * A first report on some datasets, as the text of a spec with a comment on each key: a chart, the
 * data, the changes and sentences, of which each is composed with the data before it is written.
 */
public final class ReportDraft {
  private static final Location DESCRIPTOR = Location.of(DatasetAddition.DESCRIPTOR);
  private static final String HEAD =
      """
      # yaml-language-server: $schema=report.schema.json
      # Only title, edition and sections must be there. The other keys are explained in
      # the reference of the words of a report (reports/README.md of Strandline).
      """;
  private static final int LINES = 4;
  private static final int KEY_POINTS = 3;
  private static final int EXAMPLES = 2;
  private static final int COMMENT = 44;

  private final String id;
  private final DataPackage data;
  private final List<List<FoundSeries>> groups = new ArrayList<>();

  private ReportDraft(String id, DataPackage data) {
    this.id = id;
    this.data = data;
  }

  /**
   * Drafts a report.
   *
   * @param id the report's id
   * @param data the data
   * @param datasets the names of datasets of observations
   * @param problems takes an error for a name that is none
   * @return the spec's text; nothing after an error
   */
  public static Optional<String> of(
      String id, DataPackage data, List<String> datasets, Problems problems) {
    ReportDraft draft = new ReportDraft(id, data);
    for (String name : datasets) {
      Optional<Dataset> dataset = data.dataset(name);
      if (dataset.isEmpty()) {
        String found = "there is no dataset \"" + name + "\"";
        String remedy = NearestWord.remedy(name, data.datasets().keySet());
        problems.error(DESCRIPTOR, "unknown-dataset", found, remedy);
      }
      dataset.ifPresent(draft::take);
    }
    if (!problems.hasErrors() && draft.groups.isEmpty()) {
      String found = String.join(", ", datasets) + ": no series of one measure was found";
      String remedy = "write a spec by hand, with where: for each dimension (reports/README.md)";
      problems.error(DESCRIPTOR, "no-series", found, remedy);
    }
    return problems.hasErrors() ? Optional.empty() : Optional.of(draft.text(problems));
  }

  /** One group for each measure: its series with the largest last figures. */
  private void take(Dataset dataset) {
    for (Measure measure : dataset.measures().values()) {
      List<String> taken = groups.stream().flatMap(List::stream).map(FoundSeries::name).toList();
      List<FoundSeries> found = FoundSeries.of(dataset, measure, taken);
      if (!found.isEmpty()) {
        groups.add(found);
      }
    }
  }

  private String text(Problems problems) {
    List<ClaimDraft> claims = new ArrayList<>();
    List<ClaimDraft> candidates = new ArrayList<>(ClaimDraft.of(lead()));
    others().map(ClaimDraft::of).forEach(candidates::addAll);
    Map<ClaimDraft, Standing> judged = new LinkedHashMap<>();
    candidates.forEach(one -> standing(one).ifPresent(standing -> judged.put(one, standing)));
    // A source without a date lets nothing hold without reservation.
    for (Standing enough : List.of(Standing.HOLDS, Standing.HOLDS_WITH_RESERVATION)) {
      judged.entrySet().stream()
          .filter(one -> one.getValue() == enough)
          .limit(KEY_POINTS + EXAMPLES - claims.size())
          .forEach(one -> claims.add(one.getKey()));
    }
    String whole = spec(claims);
    composed(whole, problems);
    return whole;
  }

  private FoundSeries lead() {
    return groups.get(0).get(0);
  }

  /** The first series of the other measures, or else the second series of the first. */
  private Stream<FoundSeries> others() {
    return groups.size() > 1
        ? groups.stream().skip(1).map(group -> group.get(0))
        : groups.get(0).stream().skip(1);
  }

  private Optional<Standing> standing(ClaimDraft claim) {
    return composed(spec(List.of(claim)), new Problems())
        .map(found -> found.verdicts().get(0).standing());
  }

  private Optional<Composition> composed(String spec, Problems problems) {
    Problems own = new Problems();
    try {
      return Optional.of(
          new ReportComposer()
              .compose(id, "reports/" + id + ".yaml", spec.getBytes(UTF_8), data, own));
    } catch (InvalidInputException invalid) {
      invalid.problems().stream().filter(Problem::isError).forEach(problems::add);
      return Optional.empty();
    }
  }

  private String spec(List<ClaimDraft> claims) {
    StringBuilder text = new StringBuilder();
    text.append(HEAD);
    line(text, "title: " + quoted(title()), "on the cover");
    line(text, "edition: " + edition(), "the month that the data reach; it names the edition");
    line(text, "# sizes: [phone]", "each figure for the screen of a phone, too");
    context().ifPresent(words -> line(text, "context: " + words, "names, not statements"));
    line(text, "series:", "what is taken from the data, under short names");
    groups.forEach(
        group -> group.forEach(one -> text.append("  ").append(one.yaml()).append('\n')));
    if (!claims.isEmpty()) {
      line(text, "claims:", "sentences, each with the check that decides it");
      List<ClaimDraft> first = claims.subList(0, Math.min(KEY_POINTS, claims.size()));
      claims.forEach(
          claim -> text.append(claim.yaml("data" + end(claim.series()), first.contains(claim))));
      String ids = first.stream().map(ClaimDraft::id).collect(Collectors.joining(", "));
      line(text, "key-points: [" + ids + "]", "what the cover says first");
    }
    line(text, "sections:", "each shows tables, charts and sentences in this order");
    for (int i = 0; i < groups.size(); i++) {
      section(text, i, i == 0 && !claims.isEmpty());
    }
    return text.toString();
  }

  private void section(StringBuilder text, int index, boolean hasClaims) {
    List<FoundSeries> group = groups.get(index);
    FoundSeries first = group.get(0);
    String names = group.stream().map(FoundSeries::name).collect(Collectors.joining(", "));
    String title = quoted(Labels.sentenceCase(first.series().measure().title()));
    String end = end(first.name());
    boolean isLarge = group.size() > LINES;
    String chart =
        isLarge
            ? "# a panel for each series\n      - small-multiples"
            : "# a line for each series\n      - line-chart";
    text.append(
        String.format(
            Locale.ROOT,
            """
              - id: section%1$s
                title: %2$s
                show:
                  # a row for each period
                  - data-table: { id: data%1$s, title: %2$s, series: [%3$s] }
                  %4$s: { id: chart%1$s, table: data%1$s, series: [%3$s] }
            """,
            end,
            title,
            names,
            chart));
    String change = quoted("Change of " + first.label());
    text.append(
        String.format(
            Locale.ROOT,
            """
                  # each period against the one before and against base
                  - change-table: { id: changes%s, title: %s, series: %s, base: %s }
            """,
            end,
            change,
            first.name(),
            first.base().label()));
    if (hasClaims) {
      text.append("      # the verdict on every claim\n      - claims: {}\n");
    }
  }

  /** What the ids of a measure's tables and charts end with. */
  private String end(String series) {
    int index = 0;
    while (groups.get(index).stream().noneMatch(one -> one.name().equals(series))) {
      index++;
    }
    return index == 0 ? "" : "-" + (index + 1);
  }

  private static void line(StringBuilder text, String entry, String comment) {
    text.append(entry).append(" ".repeat(Math.max(1, COMMENT - entry.length())));
    text.append("# ").append(comment).append('\n');
  }

  private String title() {
    return groups.stream()
        .map(group -> group.get(0).dataset().title())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String edition() {
    return groups.stream()
        .flatMap(List::stream)
        .flatMap(one -> one.series().observations().stream())
        .filter(Observation::hasValue)
        .map(one -> YearMonth.from(one.period().end()))
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .toString();
  }

  /** Names with digits or comparing words state nothing, and the report has to be told so. */
  private Optional<String> context() {
    String stated =
        "(?i).*([0-9]|one|two|three|doubl|half|rise|rose|fell|fall|high|low|more|less|most|least|grow).*";
    List<String> names =
        groups.stream()
            .flatMap(List::stream)
            .flatMap(
                one ->
                    Stream.concat(
                        Stream.of(
                            title(),
                            Labels.sentenceCase(one.series().measure().title()),
                            one.label()),
                        one.series().members().values().stream()))
            .filter(name -> name.matches(stated))
            .distinct()
            .map(ReportDraft::quoted)
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of("[" + String.join(", ", names) + "]");
  }

  /** A text as YAML reads it back, in quotes where it needs them. */
  static String quoted(String text) {
    boolean isPlain =
        text.matches("[\\p{L}][\\p{L}\\p{N} ()/'.–-]*[\\p{L}\\p{N})]")
            && !text.matches("(?i)yes|no|on|off|true|false|null|n|y");
    return isPlain ? text : new String(Json.line(TextNode.valueOf(text)), UTF_8);
  }
}
