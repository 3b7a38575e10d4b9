package strandline.content.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Few;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.Timeline;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Period;
import strandline.series.Series;

/**
 * Alternative text: the kind of picture, what its title says, the values that it compares and the
 * highest and lowest, dropped from the end where they do not fit 150 characters.
 */
public final class AltText {
  private static final int LIMIT = 150;
  private static final int LONGEST = 4_000;
  private static final int MOST_MARKS = 30;

  private AltText() {}

  /**
   * Returns the text of at most 150 characters: the title, the values that are compared, then how
   * high and low the series is, or how high each is where there is room for all.
   *
   * @param type the kind of picture, such as {@code Bar chart}
   * @param title what the figure says
   * @param series every series shown
   * @param marks what is drawn; its brackets compare values
   * @return without a final full stop
   */
  public static Sentence brief(String type, String title, List<Series> series, List<Mark> marks) {
    int decimals = Cells.decimals(series.get(0));
    List<Quantity> parts = new ArrayList<>(List.of(Quantity.name(title)));
    for (Mark mark : marks) {
      if (mark instanceof Mark.Bracket compared) {
        parts.add(dated(compared.from(), decimals));
        parts.add(dated(compared.to(), decimals));
      }
    }
    if (series.size() == 1) {
      parts.addAll(extremes(Timeline.data(series.get(0)), decimals));
      return fitted(Sentence.of(type), parts);
    }
    Sentence shared = fitted(Sentence.of(type), parts);
    series.forEach(one -> parts.add(highest(one, series)));
    Sentence all = fitted(Sentence.of(type), parts);
    // One series alone does not stand for the others.
    Sentence cut = fitted(Sentence.of(type), parts.subList(0, parts.size() - 1));
    return all.equals(cut) ? shared : all;
  }

  /** Returns the text of a figure without a title of its own. */
  static Sentence brief(String type, List<Series> series) {
    Series main = series.get(0);
    Sentence title = Labels.covering(Labels.common(series), main.first(), main.last());
    return brief(type, Labels.text(title), series, List.of());
  }

  private static Sentence highest(Series one, List<Series> all) {
    String members = String.join(", ", one.members().values());
    boolean isTold =
        all.stream().allMatch(other -> other.measure().equals(one.measure()))
            && all.stream().map(Series::members).distinct().count() == all.size();
    Optional<Datum> most =
        Timeline.data(one).stream()
            .filter(Datum::isDrawn)
            .max(Comparator.comparingDouble(Datum::y));
    Sentence name =
        Sentence.of(most.isEmpty() ? "chart.none-of" : "chart.highest-of")
            .with("series", isTold ? members : one.label());
    return most.map(datum -> name.with("value", dated(datum, Cells.decimals(one)))).orElse(name);
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
  public static Sentence brief(String type, Quantity subject, List<Datum> data, int decimals) {
    return fitted(Sentence.of(type), parts(subject, data, decimals));
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
          Sentence.of("chart.brief")
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
  public static Quantity full(String type, List<Series> series, List<? extends Quantity> rules) {
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
          Sentence.of("chart.marked").with("marks", Few.of(rules, Joint.SEMICOLON, MOST_MARKS)));
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
      limited.add(Sentence.of("chart.more-in-table").with("n", Quantity.count(all.size() - kept)));
    }
    return Sentence.all(limited);
  }

  static Sentence stopped(Quantity sentence) {
    return Sentence.of("chart.stop").with("sentence", sentence);
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
    return Quantity.joined(parts(subject, data, decimals), Joint.SEMICOLON);
  }

  private static List<Quantity> parts(Series series) {
    return parts(
        Labels.covering(series.label(), series.first(), series.last()),
        Timeline.data(series),
        Cells.decimals(series));
  }

  private static List<Quantity> parts(Quantity subject, List<Datum> data, int decimals) {
    List<Quantity> parts = new ArrayList<>(List.of(subject));
    parts.addAll(extremes(data, decimals));
    return parts;
  }

  /** Says how high and low values are, and how many are missing. */
  private static List<Quantity> extremes(List<Datum> data, int decimals) {
    List<Datum> known = data.stream().filter(Datum::isDrawn).toList();
    if (known.isEmpty()) {
      return List.of(Sentence.of("chart.no-value-known"));
    }
    if (known.size() == 1) {
      return List.of(of("chart.one-value", known.get(0), decimals));
    }
    Comparator<Datum> byValue = Comparator.comparingDouble(Datum::y);
    List<Quantity> parts = new ArrayList<>();
    parts.add(of("chart.highest", known.stream().max(byValue).orElseThrow(), decimals));
    parts.add(of("chart.lowest", known.stream().min(byValue).orElseThrow(), decimals));
    if (known.size() < data.size()) {
      Quantity missing = Quantity.count(data.size() - known.size());
      parts.add(Sentence.of("chart.missing").with("n", missing));
    }
    return parts;
  }

  private static Sentence of(String key, Datum datum, int decimals) {
    return Sentence.of(key).with("value", dated(datum, decimals));
  }

  /**
   * Returns a value with its period.
   *
   * @param datum the value
   * @param decimals how many decimals it shows
   * @return such as {@code 3,722 (FY2014)}
   */
  public static Sentence dated(Datum datum, int decimals) {
    return Sentence.of("chart.dated")
        .with("value", value(datum, decimals))
        .with("period", period(datum));
  }

  static Quantity period(Datum datum) {
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
      case AT_LEAST -> Sentence.of("chart.at-least").with("value", number);
      case AT_MOST -> Sentence.of("chart.at-most").with("value", number);
      case PARTIAL -> Sentence.of("chart.in-part").with("value", number);
      default -> number;
    };
  }
}
