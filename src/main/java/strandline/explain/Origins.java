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
import strandline.report.Table.Column;
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
    return equal(table, cells, column)
        .or(() -> ofWholeSeries(cells))
        .or(() -> recorded(table, period))
        .orElseGet(() -> computed(table));
  }

  /** A row of results on one series rests on every figure that the series takes. */
  private Optional<Origin> ofWholeSeries(List<Cell> cells) {
    return cells.stream()
        .filter(Cell.Text.class::isInstance)
        .map(cell -> ((Cell.Text) cell).text())
        .flatMap(text -> series.values().stream().filter(s -> s.label().equalsIgnoreCase(text)))
        .findFirst()
        .map(
            one ->
                new Origin(
                    "the program computed it from every figure taken of " + one.label(),
                    one.provenance().prints().stream()
                        .filter(print -> print.preferred() && one.at(print.period()).isPresent())
                        .map(print -> row(one.provenance(), print))
                        .toList()));
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
  private Optional<Origin> equal(Table table, List<Cell> cells, int column) {
    if (!(cells.get(column) instanceof Cell.Number number)) {
      return Optional.empty();
    }
    Map<String, List<Row>> found = new LinkedHashMap<>();
    List<Period> periods = named(table.columns().get(column).title(), cells);
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

  /** The periods of the row, those of its texts and of the column's title too. */
  private List<Period> named(String title, List<Cell> cells) {
    List<Period> periods = new ArrayList<>(periods(cells));
    List<String> texts = new ArrayList<>(List.of(title.replaceFirst(" \\(.*", "")));
    for (Cell cell : cells) {
      if (cell instanceof Cell.Text text) {
        texts.add(text.text());
      }
    }
    for (String text : texts) {
      series.values().stream()
          .flatMap(one -> one.observations().stream())
          .map(Observation::period)
          .filter(period -> text.equals(period.label()))
          .findFirst()
          .ifPresent(periods::add);
    }
    return periods;
  }

  /** A count of a period rests on the dated records of another table of the same sources. */
  private Optional<Origin> recorded(Table table, Optional<Period> period) {
    return report.tables().stream()
        .filter(other -> period.isPresent() && !other.id().equals(table.id()))
        .filter(other -> other.sourceIds().containsAll(table.sourceIds()))
        .filter(other -> other.rows().stream().anyMatch(row -> !spelt(row).isEmpty()))
        .filter(other -> other.columns().stream().anyMatch(c -> c.kind() == Column.Kind.DATE))
        .findFirst()
        .map(other -> new Origin(records(other, period.get()), recorded(other, period.get())));
  }

  private static String records(Table table, Period period) {
    return "the records of the table " + table.id() + " with a day in " + period.label();
  }

  private List<Row> recorded(Table table, Period period) {
    List<Row> within =
        table.rows().stream()
            .filter(row -> row.stream().anyMatch(cell -> isWithin(cell, period)))
            .flatMap(row -> spelt(row).stream())
            .toList();
    return within.isEmpty()
        ? table.rows().stream()
            .flatMap(row -> spelt(row).stream())
            .map(row -> new Row(row.file(), 0, row.sha256(), "none of them", true, "", "", ""))
            .distinct()
            .toList()
        : within;
  }

  private static boolean isWithin(Cell cell, Period period) {
    return cell instanceof Cell.Date day && period.contains(day.date());
  }

  private Origin computed(Table table) {
    List<Row> sources = new ArrayList<>();
    for (String id : table.sourceIds()) {
      report
          .source(id)
          .ifPresent(s -> sources.add(new Row("", 0, "", "", true, id, s.citation(), s.url())));
    }
    List<String> files =
        series.values().stream()
            .map(Series::provenance)
            .filter(p -> p.sources().stream().anyMatch(s -> table.sourceIds().contains(s.id())))
            .map(Provenance::file)
            .toList();
    report.inputs().stream()
        .filter(input -> files.isEmpty() ? input.rows() > 0 : files.contains(input.path()))
        .forEach(
            input ->
                sources.add(
                    new Row(input.path(), 0, input.sha256(), "an input", true, "", "", "")));
    return new Origin(
        "the program computed it from many rows of the inputs, whose sources the table names",
        sources);
  }
}
