package strandline.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.NotedCheck;
import strandline.claim.Verdict;
import strandline.claim.check.CountCheck;
import strandline.claim.check.DateCheck;
import strandline.claim.check.EventRecord;
import strandline.language.Numbers;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Report;
import strandline.report.Table;

/**
 * The numbers and dates that a report's words may contain: the cells of its tables, what its
 * figures draw, and the evidence of its verdicts, rounded to the decimals that the words show.
 */
final class BoundNumbers {
  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\b\\d{1,2} )?"
              + MONTHS
              + "(?: \\d{4})?|\\b\\d{4}-(?:0[1-9]|1[0-2])(?:-[0-3]\\d)?(?!\\d)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z\\d.,-])[−+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![A-Za-z\\d])|\\bFY\\d{4}");

  private final Set<Double> values = new HashSet<>();
  private final Set<Double> changes = new HashSet<>();
  private final Set<String> words = new TreeSet<>();

  private BoundNumbers() {}

  static BoundNumbers of(Composition composition) {
    BoundNumbers bound = new BoundNumbers();
    Report report = composition.report();
    report.tables().forEach(bound::add);
    report.figures().forEach(bound::add);
    composition.verdicts().forEach(bound::add);
    report.statements().stream()
        .flatMap(said -> said.numbers().stream())
        .forEach(number -> bound.values.add(number.value()));
    report.sources().forEach(source -> bound.words(source.citation()));
    composition.series().values().stream()
        .flatMap(series -> series.measure().breaks().stream())
        .forEach(at -> bound.words(at.reason())); // the dataset's own words on a break
    Report.Cover cover = report.cover();
    bound.words(cover.asOf() + " " + cover.subtitle() + " " + cover.published());
    return bound;
  }

  /** Returns what a finding may say: its own numbers, and dates and periods of the report. */
  BoundNumbers only(Block.Statement statement) {
    BoundNumbers only = new BoundNumbers();
    only.values.add(0.001); // the least p that is written, as "p < 0.001"
    statement.numbers().forEach(number -> only.values.add(number.value()));
    words.stream()
        .filter(word -> DATE.matcher(word).matches() || word.matches("(FY)?\\d{4}"))
        .forEach(only.words::add);
    return only;
  }

  private void add(Table table) {
    for (int column = 0; column < table.columns().size(); column++) {
      List<Double> known = new ArrayList<>();
      for (List<Cell> row : table.rows()) {
        if (row.get(column) instanceof Cell.Number number) {
          known.add(number.value());
        }
      }
      steps(known);
    }
    table.rows().forEach(row -> row.forEach(this::add));
    values.add((double) table.rows().size());
  }

  private void add(Cell cell) {
    if (cell instanceof Cell.Number number) {
      values.add(number.value());
    } else if (cell instanceof Cell.Time time) {
      words(time.period().label());
      words(String.valueOf(time.period().yearNumber()));
      words.add(strandline.language.Dates.month(time.period().firstMonth()));
    } else if (cell instanceof Cell.Text text) {
      words(text.text());
    } else {
      words(cell.toString());
    }
  }

  /** What a text cell says in numbers, a sentence may say too. */
  private void words(String text) {
    dates(text).forEach(words::add);
    String rest = DATE.matcher(text).replaceAll(" ");
    Matcher numbers = NUMBER.matcher(rest);
    while (numbers.find()) {
      words.add(numbers.group());
      parse(numbers.group()).forEach(values::add);
    }
  }

  /** The change from one figure to the next, which words give with its sign. */
  private void steps(List<Double> known) {
    for (int i = 1; i < known.size(); i++) {
      changes.add(known.get(i) - known.get(i - 1));
    }
  }

  private void add(Figure figure) {
    for (Mark mark : figure.chart().marks()) {
      if (mark instanceof Mark.Line line) {
        steps(line.data().stream().map(datum -> datum.y()).toList());
      }
      // Where a number comes from allows no sentence to say another.
      words(mark.toString().replaceAll("origin=\\w+(\\[[^\\]]*\\])?", ""));
    }
  }

  /** The dates of a sentence are those that its check names. */
  private void add(NotedCheck noted) {
    Check check = noted.check();
    if (check instanceof CountCheck count) {
      words(EventRecord.date(count.within()).toString());
      words.add(String.valueOf(count.within().first().getYear()));
    } else if (check instanceof DateCheck date) {
      words(EventRecord.date(date.is()).toString());
    }
  }

  private void add(Verdict verdict) {
    verdict.claim().said().ifPresent(day -> words.add(strandline.language.Dates.day(day)));
    verdict.claim().checks().forEach(this::add);
    for (List<Judgement> judgements : List.of(verdict.then(), verdict.now())) {
      for (Judgement judgement : judgements) {
        judgement.rows().forEach(row -> words(row.says().toString()));
        judgement.numbers().forEach(fact -> values.add(fact.value()));
        judgement.readings().forEach(reading -> words(reading.label().toString()));
      }
    }
  }

  private static List<String> dates(String text) {
    List<String> dates = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      String date = matcher.group();
      dates.add(date.matches("\\d{4}-.*") ? strandline.language.Dates.known(date) : date);
    }
    return dates;
  }

  private static List<Double> parse(String token) {
    String plain = token.replace(",", "").replace('−', '-').replace("+", "");
    return plain.matches("-?\\d+(\\.\\d+)?") ? List.of(Double.parseDouble(plain)) : List.of();
  }

  /** Returns the numbers and dates of a text that the report does not hold. */
  List<String> unbound(String text) {
    List<String> unbound = new ArrayList<>();
    for (String date : dates(text)) {
      if (date.matches(".*\\d{4}.*") && words.stream().noneMatch(w -> w.endsWith(date))) {
        unbound.add(date);
      }
    }
    Matcher numbers = NUMBER.matcher(DATE.matcher(text).replaceAll(" "));
    while (numbers.find()) {
      String token = numbers.group();
      if (!words.contains(token) && !isYear(token) && !isValue(token)) {
        unbound.add(token);
      }
    }
    return unbound;
  }

  private boolean isYear(String token) {
    return token.matches("\\d{4}") && words.stream().anyMatch(w -> w.endsWith(token));
  }

  private boolean isValue(String token) {
    int decimals = token.contains(".") ? token.length() - token.indexOf('.') - 1 : 0;
    return parse(token).stream()
        .anyMatch(
            number -> {
              BigDecimal shown =
                  new BigDecimal(String.format(Locale.ROOT, "%." + decimals + "f", number));
              boolean isSigned = token.startsWith("+") || token.startsWith("−");
              return Stream.concat(
                      values.stream(), isSigned ? changes.stream() : Stream.<Double>empty())
                  .filter(Double::isFinite)
                  .anyMatch(v -> Numbers.rounded(v, decimals).compareTo(shown) == 0);
            });
  }
}
