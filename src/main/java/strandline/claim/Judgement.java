package strandline.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import strandline.series.Source;

/**
 * What one check found.
 *
 * @param standing what the data say
 * @param evidence one sentence with the figures
 * @param reservations why it is not a plain yes; one sentence each
 * @param readings the check tried on other readings of the data
 * @param supports the facts that the evidence rests on, with their sources
 * @param rows the rows of the files that the evidence rests on
 * @param facts the numbers of the evidence as computed
 */
public record Judgement(
    Standing standing,
    String evidence,
    List<String> reservations,
    List<Reading> readings,
    List<Support> supports,
    List<Row> rows,
    List<Fact> facts) {

  /**
   * A number that a sentence gives, before it is rounded.
   *
   * @param what what it is, in words
   * @param value the number
   */
  public record Fact(String what, double value) {}

  /**
   * A fact that a judgement rests on.
   *
   * @param fact which figure or event, such as {@code FY2012}
   * @param sources every source in the data that gives it so
   */
  public record Support(String fact, List<Source> sources) {
    /** Copies. */
    public Support {
      sources = List.copyOf(sources);
    }

    /** Leaves out the article that is judged. */
    private Support without(String cited) {
      return new Support(fact, sources.stream().filter(s -> !s.id().equals(cited)).toList());
    }

    private boolean isWeak() {
      return sources.size() == 1 && sources.get(0).standing().compareTo(Source.Standing.MIRROR) > 0;
    }
  }

  /**
   * A row of a file.
   *
   * @param file the path relative to the project
   * @param line the line of the file; 0 for the whole file
   * @param says what it says, in a few words
   */
  public record Row(String file, int line, String says) {
    /** Returns where the row stands: the file and its line, or the file alone. */
    public String place() {
      return line > 0 ? file + ":" + line : file;
    }
  }

  /** Copies; a reservation turns a plain yes into one with reservation. */
  public Judgement {
    reservations = List.copyOf(reservations);
    readings = List.copyOf(readings);
    supports = List.copyOf(supports);
    rows = List.copyOf(rows);
    facts = List.copyOf(facts);
    if (standing == Standing.HOLDS && !reservations.isEmpty()) {
      standing = Standing.HOLDS_WITH_RESERVATION;
    }
  }

  /**
   * Returns a check that found what the claim says, or not.
   *
   * @param agrees whether the data agree
   * @param evidence one sentence with the figures
   * @param reservations why a yes is not a plain one
   * @return the judgement, resting on nothing yet
   */
  public static Judgement of(boolean agrees, String evidence, List<String> reservations) {
    Standing standing = agrees ? Standing.HOLDS : Standing.DOES_NOT_HOLD;
    return new Judgement(
        standing, evidence, reservations, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Returns a check that could not be made.
   *
   * @param why one sentence
   * @return the judgement
   */
  public static Judgement undecidable(String why) {
    return new Judgement(
        Standing.UNDECIDABLE, why, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Returns the same judgement with what it rests on.
   *
   * @param supports the facts
   * @param rows the rows
   * @return a judgement
   */
  public Judgement restingOn(List<Support> supports, List<Row> rows) {
    return new Judgement(standing, evidence, reservations, readings, supports, rows, facts);
  }

  /**
   * Returns the same judgement with other readings.
   *
   * @param readings the readings
   * @return a judgement
   */
  public Judgement triedOn(List<Reading> readings) {
    return new Judgement(standing, evidence, reservations, readings, supports, rows, facts);
  }

  /**
   * Returns the same judgement with the numbers of its evidence.
   *
   * @param facts the numbers; one that is not finite is left out
   * @return a judgement
   */
  public Judgement giving(Fact... facts) {
    List<Fact> all = new ArrayList<>(this.facts);
    Arrays.stream(facts).filter(fact -> Double.isFinite(fact.value())).forEach(all::add);
    return new Judgement(standing, evidence, reservations, readings, supports, rows, all);
  }

  /**
   * Returns the numbers of the evidence and of the sentences on other readings.
   *
   * @return in the order of the sentences
   */
  public List<Fact> numbers() {
    return Stream.concat(facts.stream(), Sensitivity.numbers(readings).stream()).toList();
  }

  /**
   * Applies the rules on evidence: none comes from the article that is judged, and a fact that
   * rests on one secondary source is at best a reservation.
   *
   * @param cited the id of the article's source; empty when there is none
   * @return a judgement; one that cannot be decided when a fact rests on the article alone
   */
  public Judgement judgedAgainst(String cited) {
    List<Support> others = supports.stream().map(support -> support.without(cited)).toList();
    List<String> alone = facts(others, support -> support.sources().isEmpty());
    if (!alone.isEmpty() && standing.stands()) {
      String why = "Only the article itself gives " + String.join(" and ", alone) + ".";
      return new Judgement(
          Standing.UNDECIDABLE, evidence + " " + why, List.of(), readings, others, rows, facts);
    }
    List<String> all = new ArrayList<>(reservations);
    if (standing.stands()) {
      others.stream().filter(Support::isWeak).map(Judgement::weakness).forEach(all::add);
    }
    return new Judgement(standing, evidence, all, readings, others, rows, facts);
  }

  private static String weakness(Support support) {
    Source only = support.sources().get(0);
    return support.fact() + " rests on " + kind(only.standing()) + ": " + only.publisher() + ".";
  }

  private static String kind(Source.Standing standing) {
    return switch (standing) {
      case ANNOUNCEMENT -> "one announcement made beforehand";
      case UNDATED -> "one page without a date";
      case INFERRED -> "our own inference";
      default -> "one secondary source";
    };
  }

  private static List<String> facts(List<Support> supports, Predicate<Support> which) {
    return supports.stream().filter(which).map(Support::fact).toList();
  }

  /**
   * Returns the sources that the evidence rests on.
   *
   * @return ids, sorted, each once
   */
  public List<String> sourceIds() {
    return supports.stream()
        .flatMap(support -> support.sources().stream())
        .map(Source::id)
        .distinct()
        .sorted()
        .toList();
  }
}
