package strandline.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import strandline.csv.CsvRecords.Line;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problems;
import strandline.project.Understanding.Dimension;
import strandline.project.Understanding.LeftOut;
import strandline.project.Understanding.Marks;
import strandline.project.Understanding.MeasureColumns;
import strandline.project.Understanding.Periods;
import strandline.rollup.TotalRows;
import strandline.series.Period;
import strandline.series.PeriodForm;
import strandline.series.StatusMarks;

/**
 * The study of one CSV file: where its periods stand, which columns hold figures and which names,
 * what its marks mean and what in it is no figure. What the file cannot say is asked for in a
 * problem or left to defaults that are said.
 */
final class FileStudy {
  private static final Pattern STATUS_NAMES =
      Pattern.compile("(?i).*(status|flag|symbol|footnote|mark).*");
  private static final Pattern PERIOD_NAMES =
      Pattern.compile("(?i).*(period|month|date|year|quarter|time|week|day|jahr|monat).*");
  private static final int LONGEST_PATTERN = 24;
  private static final double MOST = 0.6;

  private RawTable table;
  private final Answers answers;
  private final Problems problems;
  private final Map<String, String> skipped = new LinkedHashMap<>();
  private final Map<String, String> unread = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  FileStudy(RawTable table, Answers answers, Problems problems) {
    this.table = table;
    this.answers = answers;
    this.problems = problems;
  }

  /** Returns what the file holds; nothing after an error. */
  Optional<Understanding> understanding() {
    Set<String> named = new LinkedHashSet<>(answers.values());
    named.addAll(answers.dimensions());
    named.addAll(answers.where().keySet());
    named.add(answers.period().isEmpty() ? table.names().get(0) : answers.period());
    named.forEach(this::column);
    Optional<Periods> periods = problems.hasErrors() ? Optional.empty() : periods();
    if (problems.hasErrors() || periods.isEmpty()) {
      return Optional.empty();
    }
    String name =
        answers.name().isEmpty() ? GivenNames.id(GivenNames.stem(table.file())) : answers.name();
    MeasureStudy study = new MeasureStudy(table, answers, periods.get());
    List<MeasureColumns> measures = study.measures(figures(periods.get()));
    if (measures.isEmpty()) {
      refuse(
          "no-figures",
          "no column beside the periods holds figures",
          "name one with --value COLUMN; the columns are " + String.join(", ", table.names()));
      return Optional.empty();
    }
    measures.forEach(this::checkFigures);
    Optional<Integer> status = status(periods.get(), measures);
    List<Dimension> dimensions = dimensions(periods.get(), measures, status);
    Marks marks =
        new MarkStudy(table, notes).marks(status, measures, answers.forms().marks().meanings());
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Understanding(
                name,
                table.above().isEmpty() && measures.size() == 1
                    ? measures.get(0).title()
                    : study.title(),
                table,
                periods.get(),
                measures,
                dimensions,
                marks,
                new LeftOut(skipped, unread, answers.where(), notes),
                study.source()));
  }

  private int column(String name) {
    int at = table.names().indexOf(name);
    if (at < 0) {
      String all = "the columns are " + String.join(", ", table.names());
      String remedy = NearestWord.remedy(name, table.names(), all);
      refuse("no-such-column", "there is no column \"" + name + "\"", remedy);
    }
    return at;
  }

  private void refuse(String kind, String found, String remedy) {
    problems.error(Location.of(table.file()), kind, found, remedy);
  }

  // Periods.

  private Optional<Periods> periods() {
    List<String> headings = headings();
    boolean isLong = !answers.period().isEmpty();
    Optional<Integer> column = isLong ? Optional.of(column(answers.period())) : periodColumn();
    boolean areMonths = months(headings).size() == 12;
    if (headings.size() > 1 && !isLong && (areMonths || column.isEmpty())) {
      return areMonths ? column.flatMap(this::monthsAcross) : across(headings);
    }
    if (column.isEmpty()) {
      refuse(
          "no-period",
          "no column holds periods, and the headings are none; the columns are "
              + String.join(", ", table.names()),
          "name the column with --period COLUMN, and say with --period-form how it is written,"
              + " such as yyyy-mm or dd/mm/yyyy");
      return Optional.empty();
    }
    return along(column.get());
  }

  /** The headings that are periods, or months. */
  private List<String> headings() {
    Map<String, Period> read = reading(bare(table.names())).best().periods();
    List<String> periods =
        table.names().stream().filter(name -> read.containsKey(bare(name))).toList();
    List<String> months = months(table.names());
    return months.size() == 12 ? months : periods;
  }

  private static List<String> months(List<String> names) {
    Predicate<String> isMonth =
        name ->
            PeriodForm.ENGLISH.containsKey(name.toUpperCase(Locale.ROOT))
                && name.matches("\\p{L}+");
    return names.stream().filter(isMonth).toList();
  }

  private static String bare(String heading) {
    return PeriodForm.bare(PeriodForm.heading(heading));
  }

  private static List<String> bare(List<String> headings) {
    return headings.stream().map(FileStudy::bare).toList();
  }

  private PeriodForm.Reading reading(List<String> labels) {
    return answers.forms().periods().read(labels);
  }

  private Optional<Periods> across(List<String> headings) {
    int first = table.names().indexOf(headings.get(0));
    keepRows(
        row -> headings.stream().anyMatch(h -> !table.cell(row, h).isEmpty()) && fits(row), first);
    return described("", "", headings, bare(headings), "the headings are periods: ");
  }

  private Optional<Periods> monthsAcross(int year) {
    List<String> months = months(table.names());
    Map<String, Period> read = reading(table.cells(year)).best().periods();
    keepRows(row -> fits(row) && read.containsKey(RawTable.cell(row, year)), year);
    String name = table.names().get(year);
    return described(name, "", months, table.cells(year), "months are columns: ")
        .map(found -> ofMonths(found, months.get(0)));
  }

  private static Periods ofMonths(Periods years, String first) {
    Period from = Period.month(java.time.YearMonth.of(years.first().yearNumber(), 1));
    Period to = Period.month(java.time.YearMonth.of(years.last().yearNumber(), 12));
    String reason = "each month has a column, from " + first + " on";
    return new Periods(years.column(), "", true, years.pattern(), years.form(), from, to, reason);
  }

  private Optional<Periods> along(int column) {
    Map<String, Period> read = reading(table.cells(column)).best().periods();
    keepRows(row -> fits(row) && read.containsKey(RawTable.cell(row, column)), column);
    String name = table.names().get(column);
    List<String> labels = table.cells(column);
    boolean areYears = labels.stream().allMatch(label -> label.matches("[0-9]{4}"));
    Optional<Integer> month =
        IntStream.range(0, table.names().size())
            .boxed()
            .filter(i -> areYears && table.names().get(i).matches("(?i)months?|mon|monat"))
            .filter(i -> table.cells(i).stream().allMatch(FileStudy::isMonth))
            .findFirst();
    if (month.isPresent()) {
      String of = table.names().get(month.get());
      List<String> whole =
          table.rows().stream()
              .map(
                  row -> RawTable.cell(row, column) + "-" + number(RawTable.cell(row, month.get())))
              .toList();
      return described(name, of, List.of(), whole, "a year and a month: ");
    }
    return described(name, "", List.of(), labels, "");
  }

  private static boolean isMonth(String text) {
    return PeriodForm.ENGLISH.containsKey(text.toUpperCase(Locale.ROOT));
  }

  private static String number(String month) {
    return String.format(
        Locale.ROOT, "%02d", PeriodForm.ENGLISH.get(month.toUpperCase(Locale.ROOT)));
  }

  private Optional<Periods> described(
      String column, String month, List<String> across, List<String> labels, String before) {
    PeriodForm.Reading reading = reading(labels);
    if (reading.isDoubtful()) {
      String ways = String.join(" or --period-form ", reading.patterns());
      refuse("doubtful-period", reading.doubt(), "say which: --period-form " + ways);
    } else if (reading.fits().isEmpty()) {
      String odd =
          labels.stream()
              .filter(label -> !reading.best().periods().containsKey(label))
              .findFirst()
              .orElse("");
      String remedy = "write all periods alike, or say with --period-form how they are written";
      refuse("no-period", "\"" + odd + "\" is no period as the others are", remedy);
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    List<Period> all = reading.best().periods().values().stream().sorted().toList();
    Period first = all.get(0);
    boolean isForeign = reading.isForeign() || !answers.forms().periods().pattern().isEmpty();
    String span = all.size() + " of them, " + first + " to " + all.get(all.size() - 1);
    return Optional.of(
        new Periods(
            column,
            month,
            false,
            isForeign && month.isEmpty() ? Optional.of(reading.best().pattern()) : Optional.empty(),
            answers.forms().periods(),
            first,
            all.get(all.size() - 1),
            before + (reading.isForeign() && month.isEmpty() ? reading.note() + "; " : "") + span));
  }

  /** The first column most of whose texts are periods; one that is called so goes first. */
  private Optional<Integer> periodColumn() {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      Set<String> labels = new LinkedHashSet<>(table.cells(i));
      labels.remove("");
      int fewest = PERIOD_NAMES.matcher(table.names().get(i)).matches() ? 1 : 2;
      Map<String, Period> read = reading(List.copyOf(labels)).best().periods();
      boolean areOurTime =
          read.values().stream().allMatch(p -> p.yearNumber() >= 1500 && p.yearNumber() <= 2199);
      if (read.size() >= fewest && read.size() >= MOST * labels.size() && areOurTime) {
        found.add(i);
      }
    }
    return found.stream()
        .filter(i -> PERIOD_NAMES.matcher(table.names().get(i)).matches())
        .findFirst()
        .or(() -> found.stream().filter(i -> i == 0 || found.size() == 1).findFirst());
  }

  private boolean fits(Line row) {
    return row.cells().size() == table.names().size();
  }

  /** Leaves out what is no row of figures: totals, and what stands below the last of them. */
  private void keepRows(Predicate<Line> isFigure, int column) {
    List<Line> kept = table.rows().stream().filter(isFigure).toList();
    int last = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).line();
    for (Line row : table.rows()) {
      String text = String.join(String.valueOf(table.form().dialect().delimiter()), row.cells());
      String label =
          RawTable.cell(row, column).isEmpty() ? RawTable.cell(row, 0) : RawTable.cell(row, column);
      boolean isTotal = TotalRows.isCalledTotal(label) || label.matches("(?i)(average|mean|avg).*");
      boolean isKept = isFigure.test(row);
      if (!isKept && (row.line() > last || isTotal)) {
        String what = isTotal && fits(row) ? "a total or average" : "a note";
        skipped.put(
            pattern(isTotal ? label.replaceFirst("[\\d(:,].*", "") : text),
            what + ", line " + row.line() + ": " + shortened(text));
        if (!isTotal || !fits(row)) {
          notes.add(String.join(", ", row.cells().stream().filter(c -> !c.isBlank()).toList()));
        }
      } else if (!isKept) {
        String found = "\"" + shortened(text) + "\" is no row of figures, and rows follow it";
        String remedy = "mend or remove the line, or name the column of periods with --period";
        Location at = new Location(table.file(), row.line(), 0);
        problems.error(at, "no-period", found, remedy);
      }
    }
    table = table.keeping(kept);
    if (kept.isEmpty()) {
      refuse("no-figures", "no row holds figures", "name the column of periods with --period");
    } else {
      answers.where().forEach(this::keepWhere);
    }
  }

  /** Keeps the rows whose cell in a column is one of some texts, each of which has to be there. */
  private void keepWhere(String column, Set<String> texts) {
    List<String> there = table.cells(column);
    for (String text : texts) {
      if (!there.contains(text)) {
        String found = "no row of figures has \"" + text + "\" in the column \"" + column + "\"";
        String remedy = NearestWord.remedy(text, there, "copy the text from the file");
        refuse("no-figures", found, remedy);
      }
    }
    table =
        table.keeping(
            table.rows().stream().filter(row -> texts.contains(table.cell(row, column))).toList());
  }

  private static String pattern(String text) {
    String begun = text.substring(0, Math.min(text.length(), LONGEST_PATTERN)).stripTrailing();
    return "^" + begun.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1");
  }

  static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  // Columns.

  /** The columns of each measure: those of all periods together, or one each. */
  private List<List<String>> figures(Periods periods) {
    if (periods.areAcross()) {
      return List.of(headings());
    }
    List<String> free = new ArrayList<>(table.names());
    free.removeAll(List.of(periods.column(), periods.month()));
    free.removeAll(answers.dimensions());
    List<String> asked = answers.values().isEmpty() ? free : answers.values();
    List<List<String>> figures = new ArrayList<>();
    for (String name : asked) {
      List<String> cells = table.cells(name);
      CellReading reading = CellReading.of(cells, answers.forms().numerals());
      boolean isCode = name.matches("(?i)(.*[ _-])?(code|id|nr|no\\.?)");
      boolean areNames = STATUS_NAMES.matcher(name).matches() || isCode;
      if (!answers.values().isEmpty() || (reading.areFigures() && !areNames)) {
        figures.add(List.of(name));
      }
    }
    return figures;
  }

  private void checkFigures(MeasureColumns measure) {
    measure
        .cells()
        .doubt()
        .ifPresent(
            doubt ->
                refuse(
                    "doubtful-number",
                    measure.title() + ": " + doubt,
                    "say which: --decimal-char . or --decimal-char ,"));
    if (!measure.cells().others().isEmpty()) {
      String found = "\"" + measure.cells().others().get(0) + "\" is no number";
      String remedy = "mend the cell, or say with --mark what a mark in it means";
      refuse("no-number", found + " (" + measure.title() + ")", remedy);
    }
  }

  private Optional<Integer> status(Periods periods, List<MeasureColumns> measures) {
    return texts(periods, measures).stream()
        .filter(i -> !answers.dimensions().contains(table.names().get(i)))
        .filter(
            i -> {
              List<String> cells = table.cells(i);
              List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
              boolean areMarks = filled.stream().allMatch(c -> StatusMarks.proposed(c).isPresent());
              boolean areFew = filled.size() * 2 < cells.size();
              boolean areShort = filled.stream().allMatch(c -> c.length() < 20);
              boolean isCalledSo = STATUS_NAMES.matcher(table.names().get(i)).matches();
              return !filled.isEmpty() && (isCalledSo && areShort || areMarks && areFew);
            })
        .findFirst();
  }

  private List<Integer> texts(Periods periods, List<MeasureColumns> measures) {
    Set<String> used = new LinkedHashSet<>(List.of(periods.column(), periods.month()));
    measures.forEach(measure -> used.addAll(measure.columns()));
    return IntStream.range(0, table.names().size())
        .boxed()
        .filter(i -> !used.contains(table.names().get(i)))
        .toList();
  }

  /** The columns of names without which two rows would be of one series and period. */
  private List<Dimension> dimensions(
      Periods periods, List<MeasureColumns> measures, Optional<Integer> status) {
    List<Integer> kept = new ArrayList<>(texts(periods, measures));
    status.ifPresent(kept::remove);
    List<Integer> candidates = new ArrayList<>(kept);
    candidates.sort(Comparator.comparingDouble(this::length));
    for (Integer column : candidates) {
      List<Integer> without = new ArrayList<>(kept);
      without.remove(column);
      String name = table.names().get(column);
      boolean isAsked = answers.dimensions().contains(name);
      boolean isOpen = answers.dimensions().isEmpty() && !isUnique(periods, without);
      if (!isAsked && !isOpen) {
        kept = without;
        unread.put(name, whyUnread(table.cells(column)));
      }
    }
    if (!isUnique(periods, kept)) {
      twice(periods, kept);
    }
    return kept.stream().map(column -> Dimension.of(table, column, measures.get(0))).toList();
  }

  private static String whyUnread(List<String> cells) {
    CellReading reading = CellReading.of(cells, Optional.empty());
    if (2 * reading.count() > cells.size() && !reading.others().isEmpty()) {
      return "numbers, but for "
          + reading.others().size()
          + " of its texts, such as \""
          + shortened(reading.others().get(0))
          + "\"";
    }
    boolean isOne = cells.stream().distinct().count() == 1;
    return isOne ? "one text in every row" : "tells no series apart";
  }

  /** Figures, free texts and codes are the first to be done without. */
  private double length(int column) {
    List<String> cells = table.cells(column);
    boolean isNoName =
        cells.contains("") || CellReading.of(cells, answers.forms().numerals()).areFigures();
    return isNoName ? -1 : cells.stream().mapToInt(String::length).average().orElse(0);
  }

  private String key(Periods periods, List<Integer> columns, Line row) {
    List<String> parts = new ArrayList<>();
    List.of(periods.column(), periods.month()).stream()
        .filter(name -> !name.isEmpty())
        .forEach(name -> parts.add(table.cell(row, name)));
    columns.forEach(column -> parts.add(RawTable.cell(row, column)));
    return String.join(", ", parts);
  }

  private boolean isUnique(Periods periods, List<Integer> columns) {
    return table.rows().stream().map(row -> key(periods, columns, row)).distinct().count()
        == table.rows().size();
  }

  private void twice(Periods periods, List<Integer> columns) {
    Map<String, Line> seen = new TreeMap<>();
    for (Line row : table.rows()) {
      Line before = seen.putIfAbsent(key(periods, columns, row), row);
      if (before != null) {
        String found =
            "\"" + key(periods, columns, row) + "\" stands in line " + before.line() + " already";
        String remedy =
            "keep one row, or name the column that tells the two apart with --dimension; records"
                + " that are to be added up are described by hand (datasets/README.md)";
        Location at = new Location(table.file(), row.line(), 0);
        problems.error(at, "row-twice", found, remedy);
        return;
      }
    }
  }
}
