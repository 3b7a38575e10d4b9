package strandline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.language.NamedNumber;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Source;

/**
 * What one check found.
 *
 * @param standing what the data say
 * @param evidence one sentence with the figures, each with its origin
 * @param reservations why it is not a plain yes; one sentence each
 * @param readings the check tried on other readings of the data
 * @param supports the facts that the evidence rests on, with their sources
 * @param rows the rows of the files that the evidence rests on
 */
public record Judgement(
    Standing standing,
    Sentence evidence,
    List<Sentence> reservations,
    List<AlternativeReading> readings,
    List<Support> supports,
    List<Row> rows) {
  /**
   * A fact that a judgement rests on.
   *
   * @param fact which figure or event, such as {@code FY2012}
   * @param sources every source in the data that gives it so
   * @param isDate whether it is the date of an event, for which one text written after it is enough
   */
  public record Support(Quantity fact, List<Source> sources, boolean isDate) {
    /** Leaves out the article that is judged. */
    private Support without(String cited) {
      return new Support(
          fact, sources.stream().filter(s -> !s.id().equals(cited)).toList(), isDate);
    }

    private boolean isWeak() {
      Source.Standing enough = isDate ? Source.Standing.PRESS : Source.Standing.MIRROR;
      return sources.size() == 1 && sources.get(0).standing().compareTo(enough) > 0;
    }
  }

  /**
   * A row of a file.
   *
   * @param file the path relative to the project
   * @param line the line of the file; 0 for the whole file
   * @param says what it says, in a few words
   */
  public record Row(String file, int line, Sentence says) {
    /** Returns where the row stands: the file and its line, or the file alone. */
    public String place() {
      return line > 0 ? file + ":" + line : file;
    }
  }

  /** A reservation turns a plain yes into one with reservation. */
  public Judgement {
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
  public static Judgement of(boolean agrees, Sentence evidence, List<Sentence> reservations) {
    Standing standing = agrees ? Standing.HOLDS : Standing.DOES_NOT_HOLD;
    return new Judgement(standing, evidence, reservations, List.of(), List.of(), List.of());
  }

  /**
   * Returns a check that found what the claim says, or not, without a reservation.
   *
   * @param agrees whether it did
   * @param evidence what was found
   * @return the judgement
   */
  public static Judgement of(boolean agrees, Sentence evidence) {
    return of(agrees, evidence, List.of());
  }

  /**
   * Returns a check that could not be made.
   *
   * @param why one sentence
   * @return the judgement
   */
  public static Judgement undecidable(Sentence why) {
    return new Judgement(Standing.UNDECIDABLE, why, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Returns the same judgement with what it rests on.
   *
   * @param supports the facts
   * @param rows the rows
   * @return a judgement
   */
  public Judgement restingOn(List<Support> supports, List<Row> rows) {
    return new Judgement(standing, evidence, reservations, readings, supports, rows);
  }

  /**
   * Returns the same judgement with more reservations; what could not be decided has none.
   *
   * @param before what comes before its own reservations
   * @param after what comes after them
   * @return the judgement
   */
  public Judgement noting(List<Sentence> before, List<Sentence> after) {
    List<Sentence> all = Stream.of(before, reservations, after).flatMap(List::stream).toList();
    return standing == Standing.UNDECIDABLE
        ? this
        : new Judgement(standing, evidence, all, readings, supports, rows);
  }

  /**
   * Returns the same judgement with other readings.
   *
   * @param readings the readings
   * @return a judgement
   */
  public Judgement triedOn(List<AlternativeReading> readings) {
    return new Judgement(standing, evidence, reservations, readings, supports, rows);
  }

  /**
   * Returns the same judgement on a sentence whose figure is right and whose words are not.
   *
   * @return a judgement
   */
  public Judgement misleading() {
    Standing worse = standing.and(Standing.MISLEADING);
    return new Judgement(worse, evidence, reservations, readings, supports, rows);
  }

  /**
   * Returns a sentence that somebody wrote in a spec.
   *
   * @param text the sentence
   * @return the sentence as it stands, in every language
   */
  public static Sentence written(String text) {
    return Sentence.of("claim.written").with("text", text);
  }

  /**
   * Returns the numbers of the evidence.
   *
   * @return in the order of the sentence
   */
  public List<NamedNumber> facts() {
    return NamedNumber.of(evidence).stream()
        .filter(number -> number.what() instanceof Sentence)
        .toList();
  }

  /**
   * Returns the numbers of the evidence and of the sentences on other readings.
   *
   * @return in the order of the sentences
   */
  public List<NamedNumber> numbers() {
    return Stream.concat(facts().stream(), Sensitivity.numbers(readings).stream()).toList();
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
    Optional<Quantity> alone =
        others.stream()
            .filter(support -> support.sources().isEmpty())
            .map(Support::fact)
            .reduce((a, b) -> Sentence.of("claim.both").with("first", a).with("second", b));
    boolean isFor = standing.stands() || standing == Standing.MISLEADING;
    if (alone.isPresent() && isFor) {
      Sentence why =
          Sentence.of("claim.only-the-article")
              .with("evidence", evidence)
              .with("facts", alone.get());
      return new Judgement(Standing.UNDECIDABLE, why, List.of(), readings, others, rows);
    }
    List<Sentence> all = new ArrayList<>(reservations);
    if (isFor) {
      others.stream().filter(Support::isWeak).map(Judgement::weakness).forEach(all::add);
    }
    return new Judgement(standing, evidence, all, readings, others, rows);
  }

  private static Sentence weakness(Support support) {
    Source only = support.sources().get(0);
    return Sentence.of(kind(only.standing()))
        .with("fact", support.fact())
        .with("publisher", only.publisher());
  }

  private static String kind(Source.Standing standing) {
    return switch (standing) {
      case ANNOUNCEMENT -> "claim.rests-on-announcement";
      case UNDATED -> "claim.rests-on-undated";
      case INFERRED -> "claim.rests-on-inferred";
      default -> "claim.rests-on-secondary";
    };
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
