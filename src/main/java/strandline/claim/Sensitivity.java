package strandline.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import strandline.claim.AlternativeReading.Kind;
import strandline.language.NamedNumber;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;

/** How a check fares on other readings of the data, in sentences. */
public final class Sensitivity {
  private Sensitivity() {}

  /**
   * Returns the sentences, one for each sort of reading.
   *
   * @param readings the readings of one check
   * @return empty when there is nothing to compare
   */
  public static List<Sentence> of(List<AlternativeReading> readings) {
    List<Sentence> sentences = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<AlternativeReading> alike = readings.stream().filter(r -> r.kind() == kind).toList();
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
  public static List<NamedNumber> numbers(List<AlternativeReading> readings) {
    List<NamedNumber> numbers = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<AlternativeReading> alike = readings.stream().filter(r -> r.kind() == kind).toList();
      if (!alike.isEmpty()) {
        Sentence named = Sentence.of(kind);
        numbers.add(number(named, Quantity.count(alike.size())));
        numbers.add(number(Sentence.of("claim.agreeing").with("kind", named), agreeing(alike)));
      }
      alike.stream()
          .filter(reading -> !Double.isNaN(reading.value()))
          .forEach(reading -> numbers.add(number(reading.label(), value(reading))));
    }
    return numbers;
  }

  private static NamedNumber number(Quantity what, Quantity.Number number) {
    return new NamedNumber(what, number.value(), number.origin());
  }

  private static Sentence sentence(Kind kind, List<AlternativeReading> readings) {
    boolean isNumeric = readings.stream().noneMatch(r -> Double.isNaN(r.value()));
    String key = kind == Kind.PRINT ? "claim.so-in-readings" : "claim.so-on";
    return Sentence.of(key)
        .with("kind", Sentence.of(kind))
        .with("agreeing", agreeing(readings))
        .with("n", Quantity.count(readings.size()))
        .with("which", isNumeric && kind != Kind.ROUNDING ? ends(readings) : not(readings));
  }

  private static Quantity.Number agreeing(List<AlternativeReading> readings) {
    return Quantity.count(readings.stream().filter(AlternativeReading::agrees).count());
  }

  private static Quantity not(List<AlternativeReading> readings) {
    List<Sentence> others =
        readings.stream()
            .filter(reading -> !reading.agrees())
            .map(AlternativeReading::label)
            .toList();
    return Sentence.of("claim.not-so").with("others", Quantity.joined(others, Joint.COMMA));
  }

  private static Sentence ends(List<AlternativeReading> readings) {
    Comparator<AlternativeReading> byValue = Comparator.comparingDouble(AlternativeReading::value);
    AlternativeReading lowest = readings.stream().min(byValue).orElseThrow();
    AlternativeReading highest = readings.stream().max(byValue).orElseThrow();
    if (lowest.value() == highest.value()) {
      return Sentence.of("claim.all-give").with("one", named(lowest));
    }
    return Sentence.of("claim.ends-give")
        .with("lowest", named(lowest))
        .with("highest", named(highest));
  }

  private static Sentence named(AlternativeReading reading) {
    return Sentence.of("claim.gives").with("value", value(reading)).with("label", reading.label());
  }

  /**
   * Returns the number that a check measures in a reading.
   *
   * @param reading a reading with a number
   * @return whole where it is whole, else with three decimals
   */
  public static Quantity.Number value(AlternativeReading reading) {
    return Quantity.fixed(reading.value(), reading.value() == Math.rint(reading.value()) ? 0 : 3);
  }
}
