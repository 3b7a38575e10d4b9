package strandline.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.project.Understanding.MeasureColumns;
import strandline.project.Understanding.Periods;
import strandline.project.Understanding.SourceWords;
import strandline.schema.Field.Numerals;
import strandline.series.Measure;
import strandline.series.Measure.Aggregation;

/**
 * The words of what a file measures: titles, units and what makes a longer period of shorter ones,
 * as far as headings and title lines say them. An empty reason says that nobody does.
 *
 * @param table the file and its rows of figures
 * @param answers what a person says of it
 * @param periods where its periods stand
 */
record MeasureStudy(RawTable table, Answers answers, Periods periods) {
  /** The publisher of a file of which nobody says who published it. */
  static final String UNKNOWN = "Publisher not stated";

  private static final Pattern UNIT = Pattern.compile("(.*?)[ ,]*[(\\[]([^()\\[\\]]+)[)\\]]\\s*");
  private static final Pattern SPAN =
      Pattern.compile("[ ,:(]*\\b(1[5-9]|20)[0-9]{2}\\b( ?(to|-|–|/) ?[0-9]{2,4}\\b)?\\)?\\s*$");
  private static final Pattern NUMBERED = Pattern.compile("(?i)^table [0-9][0-9a-z.-]*[.:] +");

  /** A title has at most fifteen words, and the titles of changes are longer by two. */
  private static final int MOST_WORDS = 13;

  private static final Pattern PLAIN_VALUE =
      Pattern.compile("(?i)(obs_?)?(value|figure|number|count|total|amount|data)s?");
  private static final Pattern RATE =
      Pattern.compile("(?i).*(rate|ratio|share|index|average|mean|median|per |percent|%).*");
  private static final Pattern STOCK =
      Pattern.compile(
          "(?i).*(population|stock|unemployed|employed|employees|registered|members|residents"
              + "|inhabitants|beds|vehicles in use|at (the )?(end|start) of).*");
  private static final Pattern RUNNING =
      Pattern.compile(
          "(?i).*(\\bcum[ ._]|cumul|\\bytd\\b|_ytd|(year|month|week) to date|running total).*");
  private static final Pattern FLOW =
      Pattern.compile(
          "(?i).*(death|birth|killed|injured|arrival|departure|case|accident|crash|sale|passenger"
              + "|export|import|production|marriage|divorce|encounter|apprehension|offence|crime"
              + "|visit|admission|application|permit|fire|rainfall|precipitation|trip|loan).*");

  /**
   * Returns the title of the file: what is said, or else its first title line, one that is numbered
   * before others, without years and as far as it fits into a title, or else its name.
   */
  String title() {
    if (!answers.title().isEmpty()) {
      return answers.title();
    }
    Stream<String> numbered = table.above().stream().filter(one -> NUMBERED.matcher(one).find());
    String line = Stream.concat(numbered, table.above().stream()).findFirst().orElse("");
    String bare = SPAN.matcher(NUMBERED.matcher(line).replaceFirst("")).replaceFirst("").strip();
    while (bare.split("\\s+").length > MOST_WORDS) {
      bare = bare.replaceFirst("(?s)([;:.(]|^)[^;:.(]*.$", "").strip();
    }
    return bare.isEmpty() ? table.name() : GivenNames.title(bare);
  }

  List<MeasureColumns> measures(List<List<String>> figures) {
    Set<Character> decimals =
        figures.stream()
            .map(this::reading)
            .filter(reading -> reading.doubt().isEmpty() && !reading.areWhole())
            .map(reading -> reading.numerals().decimal())
            .collect(Collectors.toSet());
    List<MeasureColumns> measures = new ArrayList<>();
    for (List<String> columns : figures) {
      List<String> taken = measures.stream().map(MeasureColumns::id).toList();
      measures.add(measure(columns, figures.size() == 1, decimals, taken));
    }
    return measures;
  }

  private List<String> cells(List<String> columns) {
    return columns.stream().flatMap(name -> table.cells(name).stream()).toList();
  }

  private CellReading reading(List<String> columns) {
    return CellReading.of(cells(columns), answers.forms().numerals());
  }

  /** Figures that can be read in several ways are read as the file's others: {@code decimals}. */
  private MeasureColumns measure(
      List<String> columns, boolean isOnly, Set<Character> decimals, List<String> taken) {
    CellReading reading = reading(columns);
    if (reading.doubt().isPresent() && decimals.size() == 1) {
      char decimal = decimals.iterator().next();
      Numerals alike = new Numerals(decimal, Optional.of(decimal == ',' ? '.' : ','));
      reading = CellReading.of(cells(columns), Optional.of(alike));
    }
    boolean isNamed =
        !periods.areAcross() && !(isOnly && PLAIN_VALUE.matcher(columns.get(0)).matches());
    String heading = isNamed ? columns.get(0) : title();
    Matcher unit = UNIT.matcher(heading);
    boolean hasUnit = unit.matches() && !unit.group(1).isBlank();
    String title = GivenNames.title(withoutColumns(hasUnit ? unit.group(1) : heading));
    String[] said = unit(columns.get(0), hasUnit ? unit.group(2).strip() : "", reading);
    String words = heading + " " + said[0];
    Aggregation over = answers.aggregation().orElseGet(() -> aggregation(words));
    return new MeasureColumns(
        GivenNames.id(title, taken),
        title,
        columns,
        said[0],
        said[1],
        over,
        reason(over, words),
        reading);
  }

  private static Aggregation aggregation(String words) {
    boolean isRate = RATE.matcher(words).matches();
    boolean isFlow = FLOW.matcher(words).matches();
    boolean isStock = STOCK.matcher(words).matches();
    if (!isRate && (RUNNING.matcher(words).matches() || isStock && !isFlow)) {
      return Aggregation.LAST;
    }
    return isFlow && !isRate && !isStock ? Aggregation.SUM : Aggregation.NONE;
  }

  /** Leaves out of a title what the dimensions say anyway, such as {@code by region}. */
  private String withoutColumns(String title) {
    String bare = title;
    for (String name : table.names()) {
      bare = bare.replaceFirst("(?i) by " + Pattern.quote(name) + "s?\\b", "");
    }
    return bare.replaceFirst(
        "(?i)[ ,]+(by (month|quarter|year|week|day)|monthly|quarterly|yearly|annual)$", "");
  }

  private String[] unit(String column, String heading, CellReading reading) {
    Optional<String> asked =
        Optional.ofNullable(answers.units().getOrDefault(column, answers.units().get("")));
    if (asked.isPresent()) {
      return new String[] {asked.get(), "said with --unit"};
    }
    if (heading.matches("(?i)%|in %|per ?cent|percentage|pct")) {
      return new String[] {"per cent", "the heading says (" + heading + ")"};
    }
    Optional<String> sign = reading.beside().stream().filter(CellReading::isSign).findFirst();
    if (heading.isEmpty() && sign.isPresent()) {
      return sign.get().equals("%")
          ? new String[] {"per cent", "the figures have per cent signs"}
          : new String[] {sign.get(), "the figures have the sign " + sign.get()};
    }
    return heading.isEmpty()
        ? new String[] {Measure.UNSAID_UNIT, ""}
        : new String[] {heading, "the heading says (" + heading + ")"};
  }

  private String reason(Aggregation over, String words) {
    if (answers.aggregation().isPresent()) {
      return "said with --aggregation";
    }
    return switch (over) {
      case SUM -> "counts of what happens in a period add up";
      case LAST ->
          (RUNNING.matcher(words).matches() ? "a running total" : "a stock")
              + ": the last figure stands for a longer period";
      default -> RATE.matcher(words).matches() ? "rates and means do not add up" : "";
    };
  }

  /** Returns the words of {@code Publisher, title, URL, date}. */
  SourceWords source() {
    List<String> parts =
        new ArrayList<>(Arrays.stream(answers.source().split(",")).map(String::strip).toList());
    parts.removeIf(String::isEmpty);
    String url = take(parts, "(?i)https?://.*");
    String date = take(parts, "[0-9]{4}(-[0-9]{2}){0,2}");
    String publisher = parts.isEmpty() ? UNKNOWN : parts.get(0);
    String title = parts.size() > 1 ? String.join(", ", parts.subList(1, parts.size())) : title();
    return new SourceWords(publisher, title, url, date);
  }

  private static String take(List<String> parts, String form) {
    Optional<String> found = parts.stream().filter(part -> part.matches(form)).findFirst();
    found.ifPresent(parts::remove);
    return found.orElse("");
  }
}
