package strandline.content.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.content.Labels;
import strandline.prose.Numbers;
import strandline.series.Observation;
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
    StringBuilder text = new StringBuilder(type);
    String separator = ": ";
    for (String part : parts(series)) {
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
    sentences.add(type + ".");
    series.forEach(s -> sentences.add(String.join("; ", parts(s)) + "."));
    if (!rules.isEmpty()) {
      sentences.add("Marked: " + String.join("; ", rules) + ".");
    }
    return String.join(" ", sentences);
  }

  private static List<String> parts(Series series) {
    List<String> parts = new ArrayList<>();
    parts.add(Labels.covering(series.label(), series.first(), series.last()));
    List<Observation> known = series.observations().stream().filter(Observation::hasValue).toList();
    if (known.isEmpty()) {
      parts.add("no value known");
      return parts;
    }
    Observation first = known.get(0);
    Observation last = known.get(known.size() - 1);
    parts.add("from " + value(first) + " to " + value(last));
    highest(known).ifPresent(o -> parts.add("highest " + dated(o)));
    lowest(known).ifPresent(o -> parts.add("lowest " + dated(o)));
    long missing = series.observations().size() - known.size();
    if (missing > 0) {
      parts.add(missing + (missing == 1 ? " period" : " periods") + " without a value");
    }
    return parts;
  }

  private static Optional<Observation> highest(List<Observation> known) {
    return known.stream().max(Comparator.comparingDouble(Observation::value));
  }

  private static Optional<Observation> lowest(List<Observation> known) {
    return known.stream().min(Comparator.comparingDouble(Observation::value));
  }

  private static String dated(Observation o) {
    return value(o) + " (" + Labels.words(o.period()) + ")";
  }

  private static String value(Observation o) {
    return switch (o.status()) {
      case AT_LEAST -> "at least " + Numbers.whole(o.value());
      case AT_MOST -> "at most " + Numbers.whole(o.value());
      default -> Numbers.whole(o.value());
    };
  }
}
