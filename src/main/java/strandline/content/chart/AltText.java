package strandline.content.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.content.Labels;
import strandline.content.Timeline;
import strandline.language.Numbers;
import strandline.report.Mark.Datum;
import strandline.series.Measure.Break;
import strandline.series.Period;
import strandline.series.Series;

/**
 * Alternative text written from the data: type, measure, period, first and last value, extremes,
 * and the main change, dropped from the end when it does not fit 150 characters.
 */
public final class AltText {
  private static final int LIMIT = 150;

  private AltText() {}

  /**
   * Writes the text of at most 150 characters.
   *
   * @param type the kind of picture, such as {@code Bar chart}
   * @param series the main series
   * @return without a final full stop
   */
  public static String brief(String type, Series series) {
    return fitted(type, parts(series));
  }

  /**
   * Writes the text of values that are drawn but not published, such as an index.
   *
   * @param type the kind of picture
   * @param subject what the values are, with their periods
   * @param data the values in order
   * @param decimals how many decimals they show
   * @return without a final full stop, at most 150 characters
   */
  public static String brief(String type, String subject, List<Datum> data, int decimals) {
    return fitted(type, parts(subject, data, decimals, List.of()));
  }

  /**
   * Joins as many parts as fit.
   *
   * @param type the kind of picture
   * @param parts the most important first
   * @return at most 150 characters
   */
  public static String fitted(String type, List<String> parts) {
    StringBuilder text = new StringBuilder(type);
    String separator = ": ";
    for (String part : parts) {
      if (text.length() + separator.length() + part.length() > LIMIT) {
        break;
      }
      text.append(separator).append(part);
      separator = "; ";
    }
    return text.toString();
  }

  /**
   * Writes the long description.
   *
   * @param type the kind of picture
   * @param series every series shown
   * @param rules what is marked on the figure, in words
   * @return whole sentences
   */
  public static String full(String type, List<Series> series, List<String> rules) {
    List<String> sentences = new ArrayList<>();
    series.forEach(s -> sentences.add(String.join("; ", parts(s))));
    return described(type, sentences, rules);
  }

  /**
   * Writes a long description from sentences.
   *
   * @param type the kind of picture
   * @param sentences without their full stops
   * @param rules what is marked on the figure, in words
   * @return whole sentences
   */
  public static String described(String type, List<String> sentences, List<String> rules) {
    List<String> all = new ArrayList<>(List.of(type + "."));
    sentences.forEach(sentence -> all.add(sentence + "."));
    if (!rules.isEmpty()) {
      all.add("Marked: " + String.join("; ", rules) + ".");
    }
    return String.join(" ", all);
  }

  /**
   * Says of values that are drawn what a sentence of the long description says of a series.
   *
   * @param subject what they are
   * @param data the values in order
   * @param decimals how many decimals they show
   * @return without a full stop
   */
  public static String sentence(String subject, List<Datum> data, int decimals) {
    return String.join("; ", parts(subject, data, decimals, List.of()));
  }

  private static List<String> parts(Series series) {
    return parts(
        Labels.covering(series.label(), series.first(), series.last()),
        Timeline.data(series),
        0,
        series.breaks().stream()
            .filter(Break::isOfMethod)
            .map(change -> Timeline.start(change.at()))
            .toList());
  }

  private static List<String> parts(
      String subject, List<Datum> data, int decimals, List<Double> breaks) {
    List<String> parts = new ArrayList<>(List.of(subject));
    List<Datum> known = data.stream().filter(Datum::isDrawn).toList();
    if (known.isEmpty()) {
      parts.add("no value known");
      return parts;
    }
    Datum first = known.get(0);
    Datum last = known.get(known.size() - 1);
    Comparator<Datum> byValue = Comparator.comparingDouble(Datum::y);
    if (known.size() == 1) {
      parts.add("one value, " + dated(first, decimals));
    } else {
      parts.add("from " + value(first, decimals) + " to " + value(last, decimals));
      parts.add("highest " + dated(known.stream().max(byValue).orElseThrow(), decimals));
      parts.add("lowest " + dated(known.stream().min(byValue).orElseThrow(), decimals));
      change(data, decimals, breaks).ifPresent(parts::add);
    }
    int missing = data.size() - known.size();
    if (missing > 0) {
      parts.add(missing + (missing == 1 ? " period" : " periods") + " without a value");
    }
    return parts;
  }

  /** The largest change from one period to the next, never across a break or from a bound. */
  private static Optional<String> change(List<Datum> data, int decimals, List<Double> breaks) {
    Datum largest = null;
    double most = 0;
    for (int i = 1; i < data.size(); i++) {
      Datum before = data.get(i - 1);
      Datum here = data.get(i);
      boolean compares =
          isWhole(before)
              && isWhole(here)
              && breaks.stream().noneMatch(at -> before.x() < at && at <= here.x());
      double change = here.y() - before.y();
      if (compares && Math.abs(change) > Math.abs(most)) {
        most = change;
        largest = here;
      }
    }
    return largest == null
        ? Optional.empty()
        : Optional.of(
            "largest change " + Numbers.signed(most, decimals) + " to " + period(largest));
  }

  private static boolean isWhole(Datum datum) {
    return datum.isDrawn() && datum.status().isComparable();
  }

  /**
   * Writes a value with its period.
   *
   * @param datum the value
   * @param decimals how many decimals it shows
   * @return such as {@code 3,722 (FY2014)}
   */
  public static String dated(Datum datum, int decimals) {
    return value(datum, decimals) + " (" + period(datum) + ")";
  }

  private static String period(Datum datum) {
    return Period.tryParse(datum.label()).map(Labels::words).orElse(datum.label());
  }

  private static String value(Datum datum, int decimals) {
    String number = Numbers.fixed(datum.y(), decimals);
    return switch (datum.status()) {
      case AT_LEAST -> "at least " + number;
      case AT_MOST -> "at most " + number;
      default -> number;
    };
  }
}
