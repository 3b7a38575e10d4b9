package strandline.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the labels of a column of periods are written, as far as somebody says it; the rest is found
 * out from all labels of the column together. A label is never read by itself: {@code 2009-10}
 * beside {@code 2010-11} may be a year.
 *
 * @param pattern how every label is written, such as {@code mon-yy} or {@code yyyy-yy}; empty where
 *     it is to be found
 * @param calendar what years and quarters are counted on; where nobody says it, a number alone is a
 *     calendar year, FY and a number a fiscal year of the United States, and of 2013/14 the first
 *     month is not known
 * @param naming which of its two calendar years names a year that lies in two
 */
public record PeriodForm(String pattern, Optional<Calendar> calendar, Naming naming) {
  /** Nothing is said. */
  public static final PeriodForm FOUND = new PeriodForm("", Optional.empty(), Naming.UNSAID);

  /** Which of its two calendar years names a year that lies in two. */
  public enum Naming {
    /** Nobody says it. */
    UNSAID,
    /** The year in which it begins. */
    FIRST,
    /** The year in which it ends. */
    LAST
  }

  /** The English names of the months, their first three letters, and their numbers. */
  public static final Map<String, Integer> ENGLISH = PeriodPattern.ENGLISH;

  private static final String FIRST_DAYS = "(.*[^0-9])?01([^0-9].*)?";

  /** The ways of writing that are looked for, the commonest of each kind first. */
  private static final List<PeriodPattern> KNOWN =
      List.of(
              "yyyy,FYyyyy,yyyy-mm,yyyy-Qq,FYyyyy-Qq,yyyy-Www,yyyy-mm-dd,yyyy/yy,yyyy/yy-Qq",
              "yyyy-yy,yyyy/yyyy,yyyy-yyyy,FYyy,FY yyyy,FY yy,FYyyyy/yy,FYyyyy-yy",
              "FYyy/yy,FYyy-yy,FY yyyy/yy,FY yyyy-yy",
              "yyyyQq,yyyy Qq,yyyy:Qq,yyyy/Qq,Qq yyyy,Qq-yyyy,Qq/yyyy,qQyyyy,yyyy.q",
              "FYyyyyQq,FYyyyy Qq,FYyy Qq,FYyyQq,Qq FYyyyy,Qq FYyy,yyyy/yy Qq,yyyy-yy Qq",
              "yyyyMmm,yyyyMm,yyyy-Mmm,yyyy Mmm,yyyymm,yyyy.m,yyyy/m,yyyy m,m/yyyy,m.yyyy,m-yyyy",
              "mon-yy,mon yy,mon yyyy,mon-yyyy,monyyyy,monyy,mon/yyyy,mon/yy,mon, yyyy",
              "yyyy mon,yyyy-mon,yyyymon",
              "yyyyMmmDdd,yyyymmdd,d/m/yyyy,m/d/yyyy,d.m.yyyy,d-m-yyyy,m-d-yyyy,yyyy/m/d,yyyy.m.d",
              "d mon yyyy,d-mon-yyyy,d-mon-yy,d/m/yy,m/d/yy,d.m.yy,mon d yyyy,mon d\\, yyyy",
              "yyyy-mm-dd 00:00:00,yyyy-mm-ddT00:00:00,yyyy-mm-ddT00:00:00Z",
              "yyyy-mm-01,yyyy-qq-01,yyyy-01-01,01/mm/yyyy,mm/01/yyyy,01.mm.yyyy,yyyymm01",
              "yyyyWww,yyyy-Ww,yyyyWw,yyyy Www,yyyy-www,Www yyyy,Ww yyyy,yyyyww")
          .stream()
          .flatMap(line -> java.util.Arrays.stream(line.split("(?<!\\\\),")))
          .map(text -> text.strip().replace("\\", ""))
          .flatMap(text -> PeriodPattern.of(text).stream())
          .toList();

  /** The first of them are those that {@link Period#label} writes. */
  private static final int OURS = 9;

  private static final int SAMPLE = 200;

  /**
   * One way in which the labels can be read.
   *
   * @param pattern how they are written; empty for labels of ours of several kinds
   * @param periods the period of each label that can be read so
   */
  public record Fit(String pattern, Map<String, Period> periods) {}

  /**
   * What the labels of a column are.
   *
   * @param fits every way in which all of them can be read and that gives other periods
   * @param best the one of them, or the way in which most can be read
   */
  public record Reading(List<Fit> fits, Fit best) {
    /**
     * Says whether the labels can be read in several ways that mean something else.
     *
     * @return true when somebody has to say which
     */
    public boolean isDoubtful() {
      return fits.size() > 1;
    }

    /**
     * Says what the labels may mean.
     *
     * @return such as {@code "2009-10" is 2009-10 (months) written as yyyy-mm, or 2009/10 (years
     *     across two calendar years) written as yyyy-yy}
     */
    public String doubt() {
      String label = fits.get(0).periods().keySet().iterator().next();
      return "\""
          + label
          + "\" is "
          + fits.stream()
              .map(fit -> said(fit.periods().get(label)) + " written as " + fit.pattern())
              .collect(Collectors.joining(", or "));
    }

    /**
     * Says how the labels were read.
     *
     * @return such as {@code "Jan-14" is 2014-01 (months) written as mon-yy}
     */
    public String note() {
      Map.Entry<String, Period> first = best.periods().entrySet().iterator().next();
      return "\""
          + first.getKey()
          + "\" is "
          + said(first.getValue())
          + " written as "
          + best.pattern();
    }

    /**
     * Says whether the labels are not written as those of Strandline.
     *
     * @return true when it is to be said how they were read
     */
    public boolean isForeign() {
      return best.periods().keySet().stream()
          .anyMatch(label -> Period.tryParse(bare(label)).isEmpty());
    }

    /**
     * Returns the ways of writing that come into question.
     *
     * @return the patterns of all fits
     */
    public List<String> patterns() {
      return fits.stream().map(Fit::pattern).toList();
    }

    private static String said(Period period) {
      return period.label() + " (" + period.basis() + ")";
    }
  }

  /**
   * Says whether a text can be the pattern of labels.
   *
   * @param pattern the text
   * @return true for one such as {@code mon-yy}
   */
  public static boolean isPattern(String pattern) {
    return PeriodPattern.of(pattern).isPresent();
  }

  /**
   * Returns the same form with a pattern.
   *
   * @param other the pattern
   * @return the form
   */
  public PeriodForm with(String other) {
    return new PeriodForm(other, calendar, naming);
  }

  /**
   * Returns a label as it is looked at.
   *
   * @param label the text of a cell
   * @return without spaces around it, with a plain space for each run of spaces
   */
  public static String bare(String label) {
    return label.replaceAll("[\\h\u200b\ufeff]+", " ").strip();
  }

  /**
   * Returns the label in the heading of a column.
   *
   * @param heading the heading, such as {@code X2014} or {@code 2014 [YR2014]}
   * @return without what some agencies put around a year
   */
  public static String heading(String heading) {
    return heading.strip().replaceFirst("^X(?=[0-9]{4}$)|\\s*\\[YR[0-9]{4}]$", "");
  }

  /**
   * Reads the labels of a column.
   *
   * @param labels every label of the column, as the cells have it
   * @return what they are; no fit when one of them is written otherwise than the others
   */
  public Reading read(Collection<String> labels) {
    SortedSet<String> sorted = new TreeSet<>(labels);
    List<String> texts = List.copyOf(new java.util.LinkedHashSet<>(labels));
    List<PeriodPattern> patterns = patterns(texts);
    List<Fit> all = new ArrayList<>();
    for (PeriodPattern one : patterns) {
      Map<String, Period> periods = new LinkedHashMap<>();
      texts.forEach(
          text -> one.read(bare(text), this).ifPresent(found -> periods.put(text, found)));
      all.add(new Fit(one.text(), periods));
    }
    if (pattern.isEmpty()) {
      all.add(mixed(texts));
    }
    List<Fit> fits = new ArrayList<>();
    for (Fit fit : all) {
      boolean isNew = fits.stream().noneMatch(other -> other.periods().equals(fit.periods()));
      if (isNew && fit.periods().size() == texts.size() && isOneToOne(fit)) {
        fits.add(fit);
      }
    }
    if (pattern.isEmpty()) {
      fits.removeIf(fit -> fit.pattern().equals("yyyyww") && fits.size() > 1);
      fits.removeIf(fit -> fit.pattern().isEmpty() && fits.size() > 1);
    }
    Fit none = new Fit(pattern, Map.of());
    Fit best = fits.isEmpty() ? all.stream().reduce(none, PeriodForm::larger) : fits.get(0);
    return new Reading(sorted.isEmpty() ? List.of() : fits, best);
  }

  private static Fit larger(Fit one, Fit other) {
    return other.periods().size() > one.periods().size() ? other : one;
  }

  /** Different labels, spaces apart, are of different periods where nobody says the pattern. */
  private boolean isOneToOne(Fit fit) {
    long labels = fit.periods().keySet().stream().map(PeriodForm::bare).distinct().count();
    return !pattern.isEmpty() || new HashSet<>(fit.periods().values()).size() == labels;
  }

  private List<PeriodPattern> patterns(List<String> texts) {
    if (!pattern.isEmpty()) {
      return PeriodPattern.of(pattern).stream().toList();
    }
    List<String> sample = texts.stream().limit(SAMPLE).map(PeriodForm::bare).toList();
    return KNOWN.stream()
        .filter(one -> sample.stream().anyMatch(one::isLike))
        .filter(one -> !one.text().matches(FIRST_DAYS) || texts.size() > 1)
        .toList();
  }

  /** Labels of ours say what they are, so that several kinds may stand in one column. */
  private Fit mixed(List<String> texts) {
    Map<String, Period> periods = new LinkedHashMap<>();
    texts.forEach(
        text ->
            Period.tryParse(bare(text))
                .filter(this::isOnCalendar)
                .or(() -> calendar.flatMap(years -> ofOurs(bare(text))))
                .ifPresent(found -> periods.put(text, found)));
    return new Fit("", periods);
  }

  /**
   * Returns the period of one label whose pattern is said, or which can be read in one way alone.
   *
   * @param label the text of a cell
   * @return nothing when it is written otherwise
   */
  public Optional<Period> period(String label) {
    if (!pattern.isEmpty()) {
      return PeriodPattern.of(pattern).flatMap(one -> one.read(bare(label), this));
    }
    Reading alone = read(List.of(label));
    return alone.fits().size() == 1
        ? Optional.of(alone.best().periods().get(label))
        : Optional.empty();
  }

  /** Returns the period of a label of ours, on the calendar where somebody says it. */
  Optional<Period> ofOurs(String label) {
    return KNOWN.subList(0, OURS).stream()
        .flatMap(one -> one.read(label, this).stream())
        .findFirst();
  }

  private boolean isOnCalendar(Period found) {
    return found.frequency().compareTo(Period.Frequency.MONTH) <= 0
        || calendar.map(found.calendar()::equals).orElse(true);
  }

  /** Returns the year that one number or two say, if the calendar has such years. */
  Optional<Period> year(int number, boolean isPair, boolean isFiscal) {
    Calendar usual =
        isPair ? Calendar.SPLIT_YEAR : isFiscal ? Calendar.US_FISCAL_YEAR : Calendar.CALENDAR_YEAR;
    Calendar own = calendar.orElse(usual);
    if (own.isOfOneYear()) {
      return isPair ? Optional.empty() : Optional.of(Period.year(number, own));
    } else if (isPair) {
      return Optional.of(Period.year(number + 1, own));
    }
    boolean isByLast = naming == Naming.LAST || own.equals(Calendar.US_FISCAL_YEAR);
    return switch (naming) {
      case FIRST -> Optional.of(Period.year(number + 1, own));
      default -> isByLast ? Optional.of(Period.year(number, own)) : Optional.empty();
    };
  }
}
