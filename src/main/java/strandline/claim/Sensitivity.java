package strandline.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import strandline.claim.Judgement.Fact;
import strandline.claim.Reading.Kind;
import strandline.language.Numbers;

/** How a check fares on other readings of the data, in sentences. */
public final class Sensitivity {
  private Sensitivity() {}

  /**
   * Returns the sentences, one for each sort of reading.
   *
   * @param readings the readings of one check
   * @return empty when there is nothing to compare
   */
  public static List<String> of(List<Reading> readings) {
    List<String> sentences = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Reading> alike = readings.stream().filter(r -> r.kind() == kind).toList();
      if (alike.size() > (kind == Kind.PRINT ? 1 : 0)) {
        sentences.add(sentence(kind, alike));
      }
    }
    return sentences;
  }

  /**
   * Returns the numbers of those sentences.
   *
   * @param readings the readings of one check
   * @return how many readings of each sort, in how many it is so, the lowest and the highest
   */
  public static List<Fact> numbers(List<Reading> readings) {
    List<Fact> numbers = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Reading> alike = readings.stream().filter(r -> r.kind() == kind).toList();
      if (!alike.isEmpty()) {
        numbers.add(new Fact(kind.words(), alike.size()));
        numbers.add(new Fact(kind.words() + " in which it is so", agreeing(alike)));
      }
      alike.stream()
          .filter(reading -> !Double.isNaN(reading.value()))
          .forEach(reading -> numbers.add(new Fact(reading.label(), reading.value())));
    }
    return numbers;
  }

  private static String sentence(Kind kind, List<Reading> readings) {
    String so = "so in " + agreeing(readings) + " of " + readings.size();
    String begin =
        kind == Kind.PRINT ? "S" + so.substring(1) + " readings" : "On " + kind.words() + " " + so;
    boolean isNumeric = readings.stream().noneMatch(r -> Double.isNaN(r.value()));
    return begin + (isNumeric && kind != Kind.ROUNDING ? ends(readings) : not(readings)) + ".";
  }

  private static long agreeing(List<Reading> readings) {
    return readings.stream().filter(Reading::agrees).count();
  }

  private static String not(List<Reading> readings) {
    String others =
        readings.stream()
            .filter(reading -> !reading.agrees())
            .map(Reading::label)
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : "; not so: " + others;
  }

  private static String ends(List<Reading> readings) {
    Comparator<Reading> byValue = Comparator.comparingDouble(Reading::value);
    Reading lowest = readings.stream().min(byValue).orElseThrow();
    Reading highest = readings.stream().max(byValue).orElseThrow();
    if (lowest.value() == highest.value()) {
      return ": " + named(lowest);
    }
    return "; the lowest gives " + named(lowest) + ", the highest " + named(highest);
  }

  private static String named(Reading reading) {
    boolean isWhole = reading.value() == Math.rint(reading.value());
    return Numbers.fixed(reading.value(), isWhole ? 0 : 3) + " (" + reading.label() + ")";
  }
}
