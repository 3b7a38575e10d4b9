package strandline.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.claim.Mention.Amount;
import strandline.claim.Mention.Term;
import strandline.claim.Mention.Time;
import strandline.claim.Mention.Unit;
import strandline.claim.StatedNumber.How;

/**
 * Finds the numbers, times and comparing words of an English text, in words and in figures. What
 * one rule has found no later one finds again: dates come before numbers, numbers before words. The
 * words stand in {@code en-words.txt}.
 */
public final class MentionReader {
  private static final int RATIO_DECIMALS = 1;
  private static final int FRACTION_DECIMALS = 4;
  private static final char TAKEN = '_';
  private static final List<Word> WORDS = words();
  private static final String SMALL =
      "(?:" + numbers(20, 100) + "[ -](?:one|" + numbers(2, 10) + ")|" + numbers(2, 100) + ")";
  private static final String SMALL_OR_ONE = "(?:" + SMALL + "|one)";
  private static final String BELOW_THOUSAND =
      "(?:(?:(?:"
          + SMALL_OR_ONE
          + "|a)[ -])?hundred(?:(?: and)?[ -]"
          + SMALL_OR_ONE
          + ")?|"
          + SMALL
          + ")";
  private static final String THOUSANDS =
      "(?:" + BELOW_THOUSAND + "|one|a)[ -](?:thousand|million|billion)";
  private static final String NUMBER =
      "("
          + THOUSANDS
          + "(?:[ -]"
          + THOUSANDS
          + ")*(?:(?: and)?[ -](?:"
          + BELOW_THOUSAND
          + "|one))?|"
          + BELOW_THOUSAND
          + ")";
  private static final String LENGTH = "[ -](days?|months?|years?)\\b";
  private static final String YEAR = "((?:1[5-9]|20)\\d\\d)";
  private static final String MONTH =
      Arrays.stream(Month.values()).map(Month::name).collect(Collectors.joining("|", "(", ")"));
  private static final Pattern DIGITS =
      pattern(
          "(?<![\\w.,])[−+-]?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?"
              + "(?:\\s?(%)|[ -](per[ -]?cent|percentage[ ]points?)\\b|"
              + LENGTH
              + "|([ -]?(?:times|fold|×))|\\s(thousand|million|billion)\\b)?(?!\\w)");

  /** A line of the list of words: its sort, what the words say, and the words. */
  private record Word(String sort, String says, String words) {
    private Pattern whole() {
      return pattern("\\b(?:" + words + ")\\b");
    }
  }

  private final String text;
  private final StringBuilder left;
  private final List<Mention> found = new ArrayList<>();

  private MentionReader(String text) {
    this.text = text;
    this.left = new StringBuilder(text);
  }

  /**
   * Reads a text.
   *
   * @param text the text
   * @param isClaim whether it is the sentence of a claim, in which <em>no</em>, <em>once</em> and
   *     <em>third</em> are numbers too
   * @param context parts of the text that are quoted from elsewhere, which are passed over
   * @return what it says, in order
   */
  public static List<Mention> of(String text, boolean isClaim, List<String> context) {
    MentionReader reader = new MentionReader(text);
    for (String quoted : context) {
      // A blank text, which is found everywhere, quotes nothing.
      for (int at = quoted.isBlank() ? -1 : text.indexOf(quoted);
          at >= 0;
          at = text.indexOf(quoted, at + 1)) {
        reader.take(at, at + quoted.length());
      }
    }
    return reader.read(isClaim);
  }

  private static List<Word> words() {
    try (InputStream in = MentionReader.class.getResourceAsStream("en-words.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" +", 3))
          .map(line -> new Word(line[0], line[1], line[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Word> of(String sort) {
    return WORDS.stream().filter(word -> word.sort().equals(sort));
  }

  /** Returns the words of a sort, as one group of a regular expression. */
  static String words(String sort) {
    return of(sort).map(Word::words).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Returns the words of the numbers from one number up to another, as one group. */
  private static String numbers(int from, int below) {
    return of("number")
        .filter(word -> Integer.parseInt(word.says()) >= from)
        .filter(word -> Integer.parseInt(word.says()) < below)
        .map(Word::words)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  private List<Mention> read(boolean isClaim) {
    times();
    lengths();
    each("ratio", number -> new Amount(is(number, RATIO_DECIMALS), Unit.PLAIN, false));
    each("fraction", number -> new Amount(is(number, FRACTION_DECIMALS), Unit.FRACTION, false));
    all(pattern("\\b" + NUMBER + "[ -](?:times|fold)\\b"), m -> amount(m, RATIO_DECIMALS));
    all(pattern("\\b" + NUMBER + "\\b([ ]per[ ]cent\\b)?"), m -> amount(m, 0));
    all(DIGITS, this::digits);
    if (isClaim) {
      each("claim", number -> new Amount(is(number, 0), Unit.PLAIN, false));
    }
    of("term").forEach(word -> all(word.whole(), m -> term(word, m)));
    found.sort(Comparator.comparingInt(Mention::at));
    return List.copyOf(found);
  }

  private static StatedNumber is(double number, int decimals) {
    return new StatedNumber(How.IS, number, decimals);
  }

  /** Takes what a pattern finds, and leaves out what is none after all. */
  private void all(Pattern pattern, Function<Matcher, Optional<Mention>> mention) {
    Matcher matcher = pattern.matcher(left.toString());
    while (matcher.find()) {
      Optional<Mention> one = mention.apply(matcher);
      one.ifPresent(found::add);
      one.ifPresent(taken -> take(taken.at(), matcher.end()));
    }
  }

  private void take(int start, int end) {
    for (int i = start; i < end; i++) {
      left.setCharAt(i, TAKEN);
    }
  }

  private void each(String sort, Function<Double, Amount> amount) {
    of(sort)
        .forEach(
            word ->
                all(word.whole(), m -> qualified(m, amount.apply(Double.valueOf(word.says())))));
  }

  private void times() {
    all(
        pattern("\\b" + YEAR + "-(0[1-9]|1[0-2])(?:-([0-3]\\d))?\\b"),
        m -> time(m, new Time(number(m, 1), number(m, 2), number(m, 3), false, false)));
    all(
        pattern("\\b(?:([0-3]?\\d)(?: of)? )?" + MONTH + "(?:,? " + YEAR + ")?\\b"),
        m ->
            m.group(1) == null && m.group(3) == null && !isMonth(m)
                ? Optional.empty()
                : time(
                    m, new Time(number(m, 3), month(m.group(2)), number(m, 1), false, isBound(m))));
    all(
        pattern("\\b(?:FY ?|fiscal (?:years? )?)" + YEAR + "\\b"),
        m -> time(m, new Time(number(m, 1), 0, 0, true, isBound(m))));
    all(
        pattern("(?<=\\b" + YEAR + "–)(\\d\\d)\\b"),
        m -> time(m, new Time(century(m) + number(m, 2), 0, 0, false, false)));
    all(
        pattern("(?<![\\w.,])" + YEAR + "(?![,.]?\\d|[ -]?(?:%|per[ ]cent)|\\w)"),
        m -> yearOrNumber(m));
  }

  private static int century(Matcher m) {
    return 100 * (number(m, 1) / 100);
  }

  /** A month without a year is written with a capital; may and march are words as well. */
  private boolean isMonth(Matcher m) {
    return Character.isUpperCase(text.charAt(m.start())) && !m.group(2).matches("(?i)may|march");
  }

  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }

  private static int month(String name) {
    return Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue();
  }

  private Optional<Mention> time(Matcher m, Time time) {
    return Optional.of(
        new Mention(m.group(), m.start(), Optional.empty(), Optional.of(time), Optional.empty()));
  }

  /** A year may be a number of things as well. */
  private Optional<Mention> yearOrNumber(Matcher m) {
    Time time = new Time(number(m, 1), 0, 0, false, isBound(m));
    return qualified(m, new Amount(is(number(m, 1), 0), Unit.PLAIN, true))
        .map(
            amount ->
                new Mention(
                    amount.text(), amount.at(), amount.amount(), Optional.of(time), amount.term()));
  }

  private boolean isBound(Matcher m) {
    return text.substring(0, m.start()).matches("(?is).*\\bbetween (?:[^.;]* and )?(?:the )?");
  }

  private void lengths() {
    all(
        pattern("\\b(?:" + NUMBER + "|an?|one)[ -]and[ -]a[ -]half" + LENGTH),
        m -> length(m, value(m.group(1)) + 0.5, m.group(2)));
    all(pattern("\\b(?:a|one) (year|month) and a half\\b"), m -> length(m, 1.5, m.group(1)));
    all(
        pattern("\\b(?:" + NUMBER + "|one)" + LENGTH),
        m -> length(m, value(m.group(1)), m.group(2)));
  }

  /** The value of a number in words; one where there is none. */
  private static double value(String words) {
    double value = 0;
    double belowThousand = 0;
    for (String word : words == null ? List.of("one") : List.of(words.split("[ -]"))) {
      double one = single(word.toLowerCase(Locale.ROOT));
      if (one >= 1000) {
        value += Math.max(1, belowThousand) * one;
        belowThousand = 0;
      } else {
        belowThousand = one == 100 ? Math.max(1, belowThousand) * one : belowThousand + one;
      }
    }
    return value + belowThousand;
  }

  /** The value of one word; nought for <em>and</em> and for <em>a</em>. */
  private static double single(String word) {
    return switch (word) {
      case "one" -> 1;
      case "thousand", "million", "billion" -> scale(word);
      default ->
          of("number")
              .filter(known -> known.words().equals(word))
              .mapToDouble(known -> Double.parseDouble(known.says()))
              .sum();
    };
  }

  private Optional<Mention> length(Matcher m, double number, String unit) {
    int decimals = number == Math.rint(number) ? 0 : 1;
    return qualified(m, new Amount(is(number, decimals), unit(unit), false));
  }

  private static Unit unit(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return Unit.valueOf(upper.endsWith("S") ? upper : upper + "S");
  }

  private Optional<Mention> amount(Matcher m, int decimals) {
    boolean isPerCent = m.groupCount() > 1 && m.group(2) != null;
    Unit unit = isPerCent ? Unit.PER_CENT : Unit.PLAIN;
    return qualified(m, new Amount(is(value(m.group(1)), decimals), unit, false));
  }

  private Optional<Mention> digits(Matcher m) {
    int decimals = m.group(2) == null ? 0 : m.group(2).length() - 1;
    String plain = m.group(1).replace(",", "") + (m.group(2) == null ? "" : m.group(2));
    boolean isRatio = m.group(6) != null;
    double number = Double.parseDouble(plain) * scale(m.group(7));
    boolean isPerCent = m.group(3) != null || m.group(4) != null;
    Unit unit = m.group(5) != null ? unit(m.group(5)) : isPerCent ? Unit.PER_CENT : Unit.PLAIN;
    int shown = m.group(7) != null ? 0 : isRatio ? Math.max(decimals, RATIO_DECIMALS) : decimals;
    return qualified(m, new Amount(is(number, shown), unit, !isRatio));
  }

  private static double scale(String word) {
    if (word == null) {
      return 1;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "thousand" -> 1e3;
      case "million" -> 1e6;
      default -> 1e9;
    };
  }

  /** Takes the words before a number into account, such as more than. */
  private Optional<Mention> qualified(Matcher m, Amount amount) {
    String before = left.substring(0, m.start());
    for (Word word : of("qualifier").toList()) {
      Matcher words = pattern("\\b(?:" + word.words() + ")\\s(?:an?\\s|the\\s)?$").matcher(before);
      if (words.find()) {
        How how = How.valueOf(word.says().toUpperCase(Locale.ROOT).replace('-', '_'));
        StatedNumber number =
            new StatedNumber(how, amount.number().number(), amount.number().decimals());
        return Optional.of(
            mention(
                words.start(), m.end(), new Amount(number, amount.unit(), amount.isInDigits())));
      }
    }
    return Optional.of(mention(m.start(), m.end(), amount));
  }

  private Mention mention(int start, int end, Amount amount) {
    return new Mention(
        text.substring(start, end), start, Optional.of(amount), Optional.empty(), Optional.empty());
  }

  private Optional<Mention> term(Word word, Matcher m) {
    Term term = Term.valueOf(word.says().toUpperCase(Locale.ROOT).replace('-', '_'));
    String before = text.substring(0, m.start());
    String denied = of("denied").map(Word::words).collect(Collectors.joining("|"));
    boolean isDenied = pattern("\\b(?:" + denied + ")\\s$").matcher(before).find();
    return Optional.of(
        new Mention(
            m.group(),
            m.start(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(isDenied ? Term.DENIED : term)));
  }
}
