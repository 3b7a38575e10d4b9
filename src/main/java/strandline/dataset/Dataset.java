package strandline.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.series.DateRange;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Source;
import strandline.series.Status;

/**
 * A checked dataset of observations: rows that each hold one print of a figure, held as a table
 * from which series are taken.
 */
public final class Dataset {
  private final CheckedTable table;
  private final ColumnRoles layout;
  private final List<String> dimensions;
  private final Map<String, Measure> measures;
  private final String sha256;
  private final Map<String, Source> sources;

  Dataset(
      CheckedTable table,
      ColumnRoles layout,
      List<String> dimensions,
      Map<String, Measure> measures,
      String sha256,
      Map<String, Source> sources) {
    this.table = table;
    this.layout = layout;
    this.dimensions = List.copyOf(dimensions);
    this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    this.sha256 = sha256;
    this.sources = Map.copyOf(sources);
  }

  /**
   * Returns the resource's name.
   *
   * @return the name
   */
  public String name() {
    return table.resource().name();
  }

  /**
   * Returns the resource's title.
   *
   * @return the title
   */
  public String title() {
    return table.resource().title();
  }

  /**
   * Returns the file.
   *
   * @return the path relative to the project, with forward slashes
   */
  public String file() {
    return table.resource().path();
  }

  /**
   * Returns what is measured.
   *
   * @return by id, sorted
   */
  public Map<String, Measure> measures() {
    return measures;
  }

  /**
   * Returns the dimensions.
   *
   * @return their names in the descriptor's order
   */
  public List<String> dimensions() {
    return dimensions;
  }

  /**
   * Returns the members of a dimension.
   *
   * @param dimension its name
   * @return every member that a row names; none when there is no such dimension
   */
  public SortedSet<String> members(String dimension) {
    return dimensions.contains(dimension)
        ? Collections.unmodifiableSortedSet(table.texts(dimension))
        : Collections.emptySortedSet();
  }

  /**
   * Returns the last day that a value reaches.
   *
   * @return the latest end of a period with a value, or of the part of it that is covered
   */
  public Optional<LocalDate> last() {
    Optional<LocalDate> last = Optional.empty();
    for (int row = 0; row < table.rows(); row++) {
      if (!layout.text(table, "value", row).isEmpty()) {
        LocalDate end = end(row);
        last = Optional.of(last.filter(end::isBefore).orElse(end));
      }
    }
    return last;
  }

  private LocalDate end(int row) {
    return layout
        .range(table, "covers", row)
        .map(DateRange::last)
        .orElseGet(() -> table.period(layout.column("period"), row).end());
  }

  /**
   * Takes a series from the table: from the first to the last period that has a row, on one length
   * of period and one calendar. A period between them without a row is a missing observation.
   *
   * @param selection which series
   * @param asked where somebody asks for it, for the errors
   * @param problems takes an error when the selection fits nothing or more than one series
   * @return the series, or nothing after an error
   */
  public Optional<Series> series(Selection selection, Location asked, Problems problems) {
    Problems own = new Problems();
    Optional<Series> series = new Search(selection, asked, own).series();
    if (series.filter(found -> found.measure().isCount() && found.seemsYearToDate()).isPresent()) {
      String found =
          "the values of "
              + selection.measure()
              + " rise within each year and begin again: they seem to be counted from its beginning";
      String remedy = "take single periods, or give the measure the aggregation last";
      own.add(Problem.warning(asked, "year-to-date", found, remedy));
    }
    problems.addAll(own.all());
    return own.hasErrors() ? Optional.empty() : series;
  }

  /** One search for one series. */
  private final class Search {
    private final Selection selection;
    private final Location asked;
    private final Problems problems;

    Search(Selection selection, Location asked, Problems problems) {
      this.selection = selection;
      this.asked = asked;
      this.problems = problems;
    }

    Optional<Series> series() {
      checkNames();
      if (problems.hasErrors()) {
        return Optional.empty();
      }
      List<Integer> rows = rows();
      if (rows.isEmpty()) {
        error("no-rows", "no row of " + name() + " fits " + wanted(), "choose another member");
        return Optional.empty();
      }
      Map<String, String> members = members(rows);
      List<Integer> alike = onePer(rows);
      if (problems.hasErrors()) {
        return Optional.empty();
      }
      Map<Period, List<Integer>> figures = figures(alike);
      Map<Period, Integer> taken = taken(figures);
      return problems.hasErrors()
          ? Optional.empty()
          : Optional.of(
              new Series(
                  measures.get(selection.measure()),
                  members,
                  observations(taken),
                  provenance(figures, taken)));
    }

    private void checkNames() {
      String measure = selection.measure();
      if (!measures.containsKey(measure)) {
        unknown("measure", measure, "measure", measures.keySet());
      }
      selection
          .where()
          .forEach(
              (dimension, member) -> {
                if (!dimensions.contains(dimension)) {
                  unknown("dimension", dimension, "dimension", dimensions);
                } else if (!table.texts(dimension).contains(member)) {
                  unknown("member", member, dimension, Dataset.this.members(dimension));
                }
              });
    }

    private void unknown(String kind, String word, String what, Collection<String> known) {
      String found = "\"" + word + "\" is no " + what + " of " + name();
      error("unknown-" + kind, found, NearestWord.remedy(word, known));
    }

    private List<Integer> rows() {
      Map<String, String> texts = new TreeMap<>(selection.where());
      if (layout.has("measure")) {
        texts.put(layout.column("measure"), selection.measure());
      }
      return Arrays.stream(table.where(texts).toArray()).boxed().toList();
    }

    private String wanted() {
      String where =
          selection.where().entrySet().stream()
              .map(e -> ", " + e.getKey() + " " + e.getValue())
              .collect(Collectors.joining());
      return selection.measure() + where;
    }

    private Map<String, String> members(List<Integer> rows) {
      Map<String, String> members = new TreeMap<>();
      for (String dimension : dimensions) {
        SortedSet<String> found = new TreeSet<>();
        rows.forEach(row -> found.add(table.text(dimension, row)));
        if (found.size() > 1) {
          String message = wanted() + " has " + found.size() + " members of " + dimension;
          String remedy = "say where: {" + dimension + ": …}; there are ";
          error("ambiguous-member", message, remedy + String.join(", ", found));
        }
        members.put(dimension, found.first());
      }
      return members;
    }

    private List<Integer> onePer(List<Integer> rows) {
      SortedSet<Selection.Per> pers = new TreeSet<>();
      rows.forEach(row -> pers.add(Selection.Per.of(period(row))));
      String words = pers.stream().map(Selection.Per::word).collect(Collectors.joining(", "));
      if (selection.per().isEmpty() && pers.size() != 1) {
        String found = wanted() + " has several lengths of period or calendars";
        error("ambiguous-period", found, "say per: …; there are " + words);
        return List.of();
      }
      Selection.Per per = selection.per().orElseGet(pers::first);
      List<Integer> alike = rows.stream().filter(row -> per.matches(period(row))).toList();
      if (alike.isEmpty()) {
        String found = wanted() + " has no row per " + per.word();
        error("no-rows", found, "say another per; there are " + words);
      } else if (!alike.stream().allMatch(row -> period(row).isAlike(period(alike.get(0))))) {
        String found = wanted() + " has quarters of two calendars";
        error("ambiguous-period", found, "keep them as two measures");
      }
      return alike;
    }

    private Map<Period, List<Integer>> figures(List<Integer> rows) {
      Map<Period, List<Integer>> figures = new TreeMap<>();
      rows.forEach(row -> figures.computeIfAbsent(period(row), p -> new ArrayList<>()).add(row));
      figures.values().forEach(prints -> prints.sort(Comparator.comparing(this::print)));
      return figures;
    }

    private Map<Period, Integer> taken(Map<Period, List<Integer>> figures) {
      Map<Period, Integer> taken = new TreeMap<>();
      figures.forEach(
          (period, rows) ->
              rows.stream()
                  .filter(row -> layout.isPreferred(table, row))
                  .forEach(row -> taken.put(period, row)));
      selection
          .prints()
          .forEach((period, print) -> take(period, print, figures.get(period), taken));
      return taken;
    }

    private void take(Period period, int print, List<Integer> rows, Map<Period, Integer> taken) {
      if (rows == null) {
        String found = wanted() + " has no row for " + period;
        error("unknown-print", found, "remove the print of " + period);
        return;
      }
      Optional<Integer> row = rows.stream().filter(r -> print(r) == print).findFirst();
      row.ifPresent(r -> taken.put(period, r));
      if (row.isEmpty()) {
        String known = rows.stream().map(r -> "" + print(r)).collect(Collectors.joining(", "));
        String found = wanted() + " has no print " + print + " for " + period;
        error("unknown-print", found, "choose one of " + known);
      }
    }

    private List<Observation> observations(Map<Period, Integer> taken) {
      TreeMap<Period, Integer> sorted = new TreeMap<>(taken);
      List<Observation> observations = new ArrayList<>();
      Period last = sorted.lastKey();
      for (Period p = sorted.firstKey(); p.compareTo(last) <= 0; p = p.plus(1)) {
        Integer row = sorted.get(p);
        observations.add(
            row == null
                ? Observation.missing(p, Status.NOT_AVAILABLE)
                : new Observation(p, table.number(layout.column("value"), row), status(row)));
      }
      return observations;
    }

    private Provenance provenance(Map<Period, List<Integer>> figures, Map<Period, Integer> taken) {
      List<Provenance.Print> prints = new ArrayList<>();
      figures.forEach(
          (period, rows) ->
              rows.forEach(row -> prints.add(print(period, row, row.equals(taken.get(period))))));
      List<Source> named =
          prints.stream()
              .map(Provenance.Print::sourceId)
              .distinct()
              .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
              .toList();
      return new Provenance(name(), file(), sha256, prints, named);
    }

    private Provenance.Print print(Period period, int row, boolean taken) {
      return new Provenance.Print(
          period,
          table.number(layout.column("value"), row),
          status(row),
          text("qualifier", row),
          text("covers", row),
          text("source", row),
          text("printed", row),
          taken,
          text("reason", row),
          new Provenance.Lines(table.file(row), table.line(row), table.lastLine(row)));
    }

    private int print(int row) {
      return layout.has("print") ? (int) table.number(layout.column("print"), row) : 1;
    }

    private Period period(int row) {
      return table.period(layout.column("period"), row);
    }

    private Status status(int row) {
      return layout.status(table, row);
    }

    private String text(String role, int row) {
      return layout.text(table, role, row);
    }

    private void error(String kind, String message, String remedy) {
      problems.add(Problem.error(asked, kind, message, remedy));
    }
  }
}
