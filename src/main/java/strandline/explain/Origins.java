package strandline.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import strandline.explain.Evidence.Row;
import strandline.report.Cell;
import strandline.report.Report;
import strandline.report.Table;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Provenance.Print;
import strandline.series.Series;
import strandline.series.Source;

/** The rows of files that a cell of the report's tables was taken from. */
final class Origins {
  private static final Pattern PLACE = Pattern.compile("([\\w./-]+\\.csv)(?::|, line )(\\d+)");
  private static final int MOST_SERIES = 3;

  private final Report report;
  private final Map<String, Series> series;

  Origins(Report report, Map<String, Series> series) {
    this.report = report;
    this.series = series;
  }

  /**
   * Rows, and how they lead to the cell.
   *
   * @param words a sentence without a full stop
   * @param rows at least one, or none where many rows were computed with
   */
  record Origin(String words, List<Row> rows) {}

  Origin of(Table table, int row, int column) {
    List<Cell> cells = table.rows().get(row);
    Optional<Period> period = periods(cells).stream().findFirst();
    Series named = series.get(table.columns().get(column).id());
    if (named != null && period.isPresent()) {
      List<Row> prints = prints(named, period.get());
      String words = named.label() + ", " + period.get().label();
      return prints.isEmpty()
          ? new Origin(words + ": no row of the file has this period", List.of(file(named)))
          : new Origin(words, prints);
    }
    List<Row> spelt = spelt(cells);
    if (!spelt.isEmpty()) {
      return new Origin("the row of the file that this row of the table shows", spelt);
    }
    return equal(cells, column).orElseGet(() -> computed(table));
  }

  private static List<Period> periods(List<Cell> cells) {
    return cells.stream()
        .filter(Cell.Time.class::isInstance)
        .map(cell -> ((Cell.Time) cell).period())
        .toList();
  }

  private List<Row> prints(Series of, Period period) {
    Provenance provenance = of.provenance();
    return provenance.prints(period).stream()
        .sorted((a, b) -> Boolean.compare(b.preferred(), a.preferred()))
        .map(print -> row(provenance, print))
        .toList();
  }

  private static Row row(Provenance provenance, Print print) {
    String value = print.status().hasValue() ? Workbook.plain(print.value()) : "no number";
    String status = print.status().meaning();
    String how =
        (print.qualifier().isEmpty() ? "" : ", " + print.qualifier())
            + (status.isEmpty() ? "" : ", " + status)
            + (print.printed().isEmpty() ? "" : ", printed " + print.printed())
            + (print.reason().isBlank() ? "" : "; " + print.reason());
    Optional<Source> source = provenance.source(print.sourceId());
    return new Row(
        provenance.file(),
        print.line(),
        provenance.sha256(),
        print.period().label() + ": " + value + how,
        print.preferred(),
        print.sourceId(),
        source.map(Source::citation).orElse(""),
        source.map(Source::url).orElse(""));
  }

  private static Row file(Series of) {
    Provenance provenance = of.provenance();
    String sha256 = provenance.sha256();
    return new Row(provenance.file(), 0, sha256, "the whole file", true, "", "", "");
  }

  /** The rows of files that the table itself spells out in a column of its own. */
  private List<Row> spelt(List<Cell> cells) {
    List<Row> rows = new ArrayList<>();
    for (Cell cell : cells) {
      Matcher place = PLACE.matcher(cell instanceof Cell.Text text ? text.text() : "");
      while (place.find()) {
        String file = place.group(1);
        int line = Integer.parseInt(place.group(2));
        rows.add(new Row(file, line, sha256(file), "the record", true, "", "", ""));
      }
    }
    return rows;
  }

  private String sha256(String file) {
    return report.inputs().stream()
        .filter(input -> input.path().equals(file) || input.path().endsWith("/" + file))
        .map(Report.InputFile::sha256)
        .findFirst()
        .orElse("");
  }

  /** The same number of a series in a period that the row names. */
  private Optional<Origin> equal(List<Cell> cells, int column) {
    if (!(cells.get(column) instanceof Cell.Number number)) {
      return Optional.empty();
    }
    Map<String, List<Row>> found = new LinkedHashMap<>();
    List<Period> periods = named(cells);
    series
        .values()
        .forEach(
            one ->
                periods.stream()
                    .filter(p -> one.at(p).filter(o -> isThat(o, number)).isPresent())
                    .forEach(
                        p -> found.putIfAbsent(one.label() + ", " + p.label(), prints(one, p))));
    found.values().removeIf(List::isEmpty);
    List<Row> rows = found.values().stream().limit(MOST_SERIES).flatMap(List::stream).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Origin("the same number stands in " + String.join("; ", found.keySet()), rows));
  }

  private static boolean isThat(Observation observation, Cell.Number number) {
    return observation.hasValue() && observation.value() == number.value();
  }

  /** The periods of the row, those of its texts too. */
  private List<Period> named(List<Cell> cells) {
    List<Period> periods = new ArrayList<>(periods(cells));
    for (Cell cell : cells) {
      if (cell instanceof Cell.Text text) {
        series.values().stream()
            .flatMap(one -> one.observations().stream())
            .map(Observation::period)
            .filter(period -> text.text().equals(period.label()))
            .findFirst()
            .ifPresent(periods::add);
      }
    }
    return periods;
  }

  private Origin computed(Table table) {
    List<Row> sources = new ArrayList<>();
    for (String id : table.sourceIds()) {
      report
          .source(id)
          .ifPresent(s -> sources.add(new Row("", 0, "", "", true, id, s.citation(), s.url())));
    }
    report.inputs().stream()
        .filter(input -> input.rows() > 0)
        .forEach(
            input ->
                sources.add(
                    new Row(input.path(), 0, input.sha256(), "an input", true, "", "", "")));
    return new Origin(
        "the program computed it from many rows of the inputs, whose sources the table names",
        sources);
  }
}
