package strandline.series;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the values of a series come from: a file, its rows and their sources.
 *
 * @param dataset the resource's name
 * @param file the path relative to the project, with forward slashes
 * @param sha256 the file's hash, 64 lower-case hexadecimal digits
 * @param prints every print of every period, in order of period and print
 * @param sources the sources that the prints name, in order of id
 */
public record Provenance(
    String dataset, String file, String sha256, List<Print> prints, List<Source> sources) {

  /**
   * One publication of a figure: a row of the file.
   *
   * @param period the period that the figure is for
   * @param value the number; NaN when the row has none
   * @param status what is to be known about it
   * @param qualifier {@code exact}, {@code rounded}, {@code about}, {@code at-least}, {@code
   *     at-most}, or empty
   * @param covers the ISO interval that the figure covers; empty for the whole period
   * @param sourceId the source's id
   * @param printed when it was printed, as precisely as known; empty when unknown
   * @param preferred whether the series takes this print
   * @param reason why it is preferred or not
   * @param line the line of the file; 0 when the figure is the sum of many records
   */
  public record Print(
      Period period,
      double value,
      Status status,
      String qualifier,
      String covers,
      String sourceId,
      String printed,
      boolean preferred,
      String reason,
      int line) {}

  /**
   * Returns where a print stands.
   *
   * @param print one of the prints
   * @return the file and the line; the file alone where many records make one figure
   */
  public String place(Print print) {
    return print.line() > 0 ? file + ":" + print.line() : file;
  }

  /** Copies the lists. */
  public Provenance {
    prints = List.copyOf(prints);
    sources = sources.stream().sorted(Comparator.comparing(Source::id)).toList();
  }

  /**
   * Returns every print of a period.
   *
   * @param period the period
   * @return the prints in order
   */
  public List<Print> prints(Period period) {
    return prints.stream().filter(print -> print.period().equals(period)).toList();
  }

  /**
   * Returns the print that the series takes for a period.
   *
   * @param period the period
   * @return the preferred print, if the file has the period
   */
  public Optional<Print> preferred(Period period) {
    return prints(period).stream().filter(Print::preferred).findFirst();
  }

  /**
   * Returns a source.
   *
   * @param id its id
   * @return the source, if a print names it
   */
  public Optional<Source> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /**
   * Returns the sources of the preferred prints that have a value, each once.
   *
   * @return in order of id
   */
  public List<Source> preferredSources() {
    Stream<String> ids =
        prints.stream()
            .filter(print -> print.preferred() && print.status().hasValue())
            .map(Print::sourceId);
    return ids.distinct().sorted().flatMap(id -> source(id).stream()).toList();
  }
}
