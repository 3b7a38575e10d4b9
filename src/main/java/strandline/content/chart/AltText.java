package strandline.content.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Few;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.Timeline;
import strandline.language.Key;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.report.Mark.Datum;
import strandline.series.Measure.Break;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * Alternative text written from the data: type, measure, period, first and last value, extremes,
 * and the main change, dropped from the end when it does not fit 150 characters.
 */
public final class AltText {
  private static final int LIMIT = 150;
  private static final int LONGEST = 4_000;
  private static final int MOST_MARKS = 30;

  private AltText() {}

  /**
   * Returns the text of at most 150 characters; that of several series says what they share, then
   * the first and last value of each.
   *
   * @param type the kind of picture, such as {@code Bar chart}
   * @param series every series shown
   * @return without a final full stop
   */
  public static Sentence brief(Key type, List<Series> series) {
    Series main = series.get(0);
    if (series.size() == 1) {
      return fitted(Sentence.of(type), parts(main));
    }
    List<Quantity> parts = new ArrayList<>();
    parts.add(Labels.covering(Labels.common(series), main.first(), main.last()));
    series.forEach(one -> parts.add(ends(one, series)));
    return fitted(Sentence.of(type), parts);
  }

  private static Sentence ends(Series one, List<Series> beside) {
    List<Datum> known = Timeline.data(one).stream().filter(Datum::isDrawn).toList();
    Sentence name =
        Sentence.of(known.isEmpty() ? ChartKey.NONE_OF : ChartKey.ENDS_OF)
            .with("series", Labels.apart(one, beside));
    int decimals = Cells.decimals(one);
    return known.isEmpty()
        ? name
        : name.with("first", value(known.get(0), decimals))
            .with("last", value(known.get(known.size() - 1), decimals));
  }

  /**
   * Cuts a text at a space, so that it has no more than 150 characters.
   *
   * @param text the text
   * @return the text, or its beginning and an ellipsis
   */
  static String cut(String text) {
    if (text.length() <= LIMIT) {
      return text;
    }
    int space = text.lastIndexOf(' ', LIMIT - 1);
    int end = space > LIMIT / 2 ? space : LIMIT - 1;
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
  }

  /**
   * Returns the text of values that are drawn but not published, such as an index.
   *
   * @param type the kind of picture
   * @param subject what the values are, with their periods
   * @param data the values in order
   * @param decimals how many decimals they show
   * @return without a final full stop, at most 150 characters
   */
  public static Sentence brief(Key type, Quantity subject, List<Datum> data, int decimals) {
    return fitted(Sentence.of(type), parts(subject, data, decimals, List.of()));
  }

  /**
   * Joins as many parts as fit.
   *
   * @param type the kind of picture
   * @param parts the most important first
   * @return at most 150 characters
   */
  public static Sentence fitted(Sentence type, List<? extends Quantity> parts) {
    Sentence fitted = type;
    for (int count = 1; count <= parts.size(); count++) {
      Sentence longer =
          Sentence.of(ChartKey.BRIEF)
              .with("type", type)
              .with("parts", Quantity.joined(parts.subList(0, count), Joint.SEMICOLON));
      if (Labels.text(longer).length() > LIMIT) {
        break;
      }
      fitted = longer;
    }
    return fitted;
  }

  /**
   * Returns the long description.
   *
   * @param type the kind of picture
   * @param series every series shown
   * @param rules what is marked on the figure, in words
   * @return whole sentences
   */
  public static Quantity full(Key type, List<Series> series, List<? extends Quantity> rules) {
    List<Quantity> sentences = new ArrayList<>();
    series.forEach(s -> sentences.add(Quantity.joined(parts(s), Joint.SEMICOLON)));
    return described(Sentence.of(type), sentences, rules);
  }

  /**
   * Returns a long description of sentences.
   *
   * @param type the kind of picture
   * @param sentences without their full stops
   * @param rules what is marked on the figure, in words
   * @return whole sentences
   */
  public static Quantity described(
      Sentence type, List<? extends Quantity> sentences, List<? extends Quantity> rules) {
    List<Sentence> all = new ArrayList<>(List.of(stopped(type)));
    sentences.forEach(sentence -> all.add(stopped(sentence)));
    if (!rules.isEmpty()) {
      all.add(
          Sentence.of(ChartKey.MARKED).with("marks", Few.of(rules, Joint.SEMICOLON, MOST_MARKS)));
    }
    return limited(all);
  }

  /**
   * Joins sentences until they have 4,000 characters, and says how many are left out.
   *
   * @param all whole sentences, the most important first
   * @return at least the first
   */
  static Quantity limited(List<Sentence> all) {
    int kept = 0;
    int letters = 0;
    while (kept < all.size() && (kept == 0 || letters <= LONGEST)) {
      letters += Labels.text(all.get(kept)).length() + 1;
      kept++;
    }
    List<Sentence> limited = new ArrayList<>(all.subList(0, kept));
    if (kept < all.size()) {
      limited.add(Sentence.of(ChartKey.MORE_IN_TABLE).with("n", Quantity.count(all.size() - kept)));
    }
    return Sentence.all(limited);
  }

  static Sentence stopped(Quantity sentence) {
    return Sentence.of(ChartKey.STOP).with("sentence", sentence);
  }

  /**
   * Says of values that are drawn what a sentence of the long description says of a series.
   *
   * @param subject what they are
   * @param data the values in order
   * @param decimals how many decimals they show
   * @return without a full stop
   */
  public static Quantity sentence(Quantity subject, List<Datum> data, int decimals) {
    return Quantity.joined(parts(subject, data, decimals, List.of()), Joint.SEMICOLON);
  }

  private static List<Quantity> parts(Series series) {
    return parts(
        Labels.covering(series.label(), series.first(), series.last()),
        Timeline.data(series),
        Cells.decimals(series),
        series.breaks().stream()
            .filter(Break::isOfMethod)
            .map(change -> Timeline.start(change.at()))
            .toList());
  }

  private static List<Quantity> parts(
      Quantity subject, List<Datum> data, int decimals, List<Double> breaks) {
    List<Quantity> parts = new ArrayList<>(List.of(subject));
    List<Datum> known = data.stream().filter(Datum::isDrawn).toList();
    if (known.isEmpty()) {
      parts.add(Sentence.of(ChartKey.NO_VALUE_KNOWN));
      return parts;
    }
    Datum first = known.get(0);
    Datum last = known.get(known.size() - 1);
    Comparator<Datum> byValue = Comparator.comparingDouble(Datum::y);
    if (known.size() == 1) {
      parts.add(of(ChartKey.ONE_VALUE, first, decimals));
    } else {
      parts.add(
          Sentence.of(ChartKey.FROM_TO)
              .with("first", value(first, decimals))
              .with("last", value(last, decimals)));
      parts.add(of(ChartKey.HIGHEST, known.stream().max(byValue).orElseThrow(), decimals));
      parts.add(of(ChartKey.LOWEST, known.stream().min(byValue).orElseThrow(), decimals));
      change(data, decimals, breaks).ifPresent(parts::add);
    }
    int missing = data.size() - known.size();
    if (missing > 0) {
      parts.add(Sentence.of(ChartKey.MISSING).with("n", Quantity.count(missing)));
    }
    return parts;
  }

  private static Sentence of(ChartKey key, Datum datum, int decimals) {
    return Sentence.of(key).with("value", dated(datum, decimals));
  }

  /** The largest change from one period to the next, never across a break or from a bound. */
  private static Optional<Sentence> change(List<Datum> data, int decimals, List<Double> breaks) {
    Datum largest = null;
    Datum base = null;
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
        base = before;
      }
    }
    return largest == null
        ? Optional.empty()
        : Optional.of(
            Sentence.of(ChartKey.LARGEST_CHANGE)
                .with(
                    "change",
                    new Quantity.Number(
                        most,
                        Style.signed(decimals),
                        Origin.calculated("change", base.origin(), largest.origin())))
                .with("period", period(largest)));
  }

  private static boolean isWhole(Datum datum) {
    return datum.isDrawn() && datum.status().isComparable();
  }

  /**
   * Returns a value with its period.
   *
   * @param datum the value
   * @param decimals how many decimals it shows
   * @return such as {@code 3,722 (FY2014)}
   */
  public static Sentence dated(Datum datum, int decimals) {
    return Sentence.of(ChartKey.DATED)
        .with("value", value(datum, decimals))
        .with("period", period(datum));
  }

  private static Quantity period(Datum datum) {
    return Period.tryParse(datum.label())
        .map(Quantity::period)
        .orElse(Quantity.name(datum.label()));
  }

  /**
   * Returns a number that is drawn.
   *
   * @param datum the value
   * @param decimals how many decimals it shows
   * @return such as {@code 3,722}, with its origin
   */
  static Quantity.Number number(Datum datum, int decimals) {
    return new Quantity.Number(datum.y(), Style.fixed(decimals), datum.origin());
  }

  private static Quantity value(Datum datum, int decimals) {
    Quantity number = number(datum, decimals);
    return switch (datum.status()) {
      case AT_LEAST -> Sentence.of(ChartKey.AT_LEAST).with("value", number);
      case AT_MOST -> Sentence.of(ChartKey.AT_MOST).with("value", number);
      case PARTIAL -> Sentence.of(ChartKey.IN_PART).with("value", number);
      default -> number;
    };
  }
}
