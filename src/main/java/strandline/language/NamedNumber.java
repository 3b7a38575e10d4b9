package strandline.language;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.series.Origin;

/**
 * A finite number of a sentence under the name by which a list of numbers shows it.
 *
 * @param what what it is: the label that the bundle has for the quantity, as {@code
 *     figure.days-since}, or else the quantity's name
 * @param value the number before it is rounded
 * @param origin where it comes from
 */
public record NamedNumber(Quantity what, double value, Origin origin) {
  private static final List<String> ENDS =
      List.of("number.level-of", "number.lower-of", "number.upper-of");

  /**
   * Returns the numbers of a sentence and of those inside it.
   *
   * @param sentence the sentence
   * @return in its order; an interval gives its level in per cent and both ends
   */
  public static List<NamedNumber> of(Sentence sentence) {
    return all(sentence).toList();
  }

  private static Stream<NamedNumber> all(Sentence sentence) {
    return sentence.parts().entrySet().stream()
        .flatMap(part -> of(part.getKey(), part.getValue(), sentence));
  }

  private static Stream<NamedNumber> of(String name, Quantity quantity, Sentence sentence) {
    if (quantity instanceof Sentence inner) {
      return all(inner);
    } else if (quantity instanceof Quantity.Items list) {
      return list.items().stream().flatMap(item -> of(name, item, sentence));
    } else if (quantity instanceof Quantity.Figure figure) {
      return numbers(what(name, sentence), figure);
    }
    return Stream.empty();
  }

  private static Quantity what(String name, Sentence sentence) {
    String id = "figure." + name;
    return Language.english().has(id)
        ? new Sentence(id, sentence.parts())
        : Quantity.name(name.replace('-', ' '));
  }

  private static Stream<NamedNumber> numbers(Quantity what, Quantity.Figure figure) {
    double[] values = figure.values();
    return IntStream.range(0, values.length)
        .filter(i -> Double.isFinite(values[i]))
        .mapToObj(
            i ->
                new NamedNumber(
                    values.length == 1 ? what : Sentence.of(ENDS.get(i)).with("what", what),
                    values[i],
                    figure.origin()));
  }
}
