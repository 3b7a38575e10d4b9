package strandline.claim;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import strandline.language.FigureKey;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * A number of a sentence, before it is rounded, with what it is.
 *
 * @param what what it is
 * @param figure the number with its origin
 */
public record NamedFigure(Sentence what, Quantity.Figure figure) {
  /**
   * Returns the number.
   *
   * @return its value; of an interval the first
   */
  public double value() {
    return figure.values()[0];
  }

  /**
   * Returns the numbers of a sentence that have a name: those whose quantity is called as a {@link
   * FigureKey} is.
   *
   * @param sentence the sentence
   * @return in the order of its quantities, those of its parts included; a number that is not
   *     finite is left out
   */
  public static List<NamedFigure> of(Sentence sentence) {
    return all(sentence).filter(named -> Double.isFinite(named.value())).toList();
  }

  private static Stream<NamedFigure> all(Sentence sentence) {
    return sentence.parts().entrySet().stream()
        .flatMap(part -> of(part.getKey(), part.getValue(), sentence.parts()));
  }

  private static Stream<NamedFigure> of(
      String name, Quantity quantity, Map<String, Quantity> parts) {
    if (quantity instanceof Sentence inner) {
      return all(inner);
    }
    if (quantity instanceof Quantity.Items list) {
      return list.items().stream().flatMap(item -> of(name, item, parts));
    }
    return quantity instanceof Quantity.Figure figure
        ? FigureKey.of(name).stream().map(key -> new NamedFigure(new Sentence(key, parts), figure))
        : Stream.empty();
  }
}
