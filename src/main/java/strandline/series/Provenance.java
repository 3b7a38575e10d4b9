package strandline.series;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the values of a series come from: a file, its rows and their sources.
 *
 * @param dataset the resource's name
 * @param file the path relative to the project, with forward slashes
 * @param sha256 the file's hash, 64 lower-case hexadecimal digits
 * @param printed the prints of each period, in order of period and print
 * @param sources the sources that the prints name, in order of id
 */
public record Provenance(
    String dataset,
    String file,
    String sha256,
    Map<Period, List<Print>> printed,
    List<Source> sources) {

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
   * @param lines where its row stands, or the records of which it is the sum
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
      Lines lines) {
    /**
     * Says whether it was printed by a day.
     *
     * @param day the day
     * @return false also where nobody knows when it was printed
     */
    public boolean isPrintedBy(LocalDate day) {
      return DateRange.tryParse(printed).filter(range -> !range.last().isAfter(day)).isPresent();
    }

    /** Returns the same print as the one that its series takes. */
    Print taken() {
      return new Print(
          period, value, status, qualifier, covers, sourceId, printed, true, reason, lines);
    }

    /** Returns the line that its row, or the first of its records, begins in; 0 if unknown. */
    public int line() {
      return lines.first();
    }
  }

  /**
   * The lines of a file between which the records of a print stand.
   *
   * @param file the file; empty for the one that the provenance names
   * @param first the first of the lines; 0 when nobody knows them
   * @param last the last of the lines
   */
  public record Lines(String file, int first, int last) {}

  /**
   * Returns the file that a print was read from.
   *
   * @param print one of the prints
   * @return its path; of several releases that of its own
   */
  public String file(Print print) {
    return print.lines().file().isEmpty() ? file : print.lines().file();
  }

  /**
   * Returns where a print stands.
   *
   * @param print one of the prints
   * @return the file and the line, or the lines between which its records stand; the file alone
   *     where nobody knows them
   */
  public String place(Print print) {
    Lines lines = print.lines();
    String last = lines.last() > lines.first() ? "-" + lines.last() : "";
    return lines.first() > 0 ? file(print) + ":" + lines.first() + last : file(print);
  }

  /** Copies. */
  public Provenance {
    printed = Collections.unmodifiableMap(new LinkedHashMap<>(printed));
    sources = sources.stream().sorted(Comparator.comparing(Source::id)).toList();
  }

  /**
   * Creates the provenance of prints in order of period and print.
   *
   * @param dataset the resource's name
   * @param file the path relative to the project
   * @param sha256 the file's hash
   * @param prints every print of every period
   * @param sources the sources that the prints name
   */
  public Provenance(
      String dataset, String file, String sha256, List<Print> prints, List<Source> sources) {
    this(dataset, file, sha256, byPeriod(prints), sources);
  }

  private static Map<Period, List<Print>> byPeriod(List<Print> prints) {
    return prints.stream().collect(groupingBy(Print::period, LinkedHashMap::new, toList()));
  }

  /**
   * Returns every print.
   *
   * @return in order of period and print
   */
  public List<Print> prints() {
    return printed.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Returns every print of a period.
   *
   * @param period the period
   * @return the prints in order
   */
  public List<Print> prints(Period period) {
    return printed.getOrDefault(period, List.of());
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
   * Returns the source that a value rests on alone.
   *
   * @param known an observation
   * @return nothing where several sources give the value, or none
   */
  public Optional<Source> onlySource(Observation known) {
    List<Source> all =
        prints(known.period()).stream()
            .filter(print -> known.hasValue() && print.value() == known.value())
            .filter(print -> print.status() == known.status())
            .flatMap(print -> source(print.sourceId()).stream())
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
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
        prints().stream()
            .filter(print -> print.preferred() && print.status().hasValue())
            .map(Print::sourceId);
    return ids.distinct().sorted().flatMap(id -> source(id).stream()).toList();
  }
}
