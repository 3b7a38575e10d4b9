package strandline.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.language.Sentence;
import strandline.report.Table.Column;
import strandline.series.Series;

/**
 * A series under the name that the spec gives it.
 *
 * @param name the spec's name; also the id of its column in tables
 * @param series the series
 */
public record NamedSeries(String name, Series series) {
  /** Returns the columns of values, one a series. */
  public static List<Column> columns(List<NamedSeries> all) {
    return all.stream().map(one -> one.column(all)).toList();
  }

  /**
   * Returns its column of values.
   *
   * @param beside the series of the table; one that measures the same is told apart by its name
   * @return headed such as {@code Encounters nationwide (encounters)}
   */
  public Column column(List<NamedSeries> beside) {
    String title =
        Labels.text(
            Sentence.of("label.header-with-unit")
                .with("what", label(beside))
                .with("unit", series.measure().unit()));
    return Column.number(name, title, Cells.decimals(series));
  }

  /** Returns what it is beside others, such as {@code flow at sea (Cuba)}. */
  public String label(List<NamedSeries> beside) {
    return isTwin(beside) ? series.label() + ", " + name : series.label();
  }

  /** Returns its members, and its name beside a series of the same measure and members. */
  public String distinction(List<NamedSeries> beside) {
    return Stream.concat(
            series.members().values().stream(), Stream.of(name).filter(n -> isTwin(beside)))
        .collect(Collectors.joining(", "));
  }

  private boolean isTwin(List<NamedSeries> beside) {
    return beside.stream()
        .anyMatch(
            other ->
                !other.name.equals(name) && other.series.label().equalsIgnoreCase(series.label()));
  }
}
