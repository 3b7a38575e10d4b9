package strandline.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name of a number of a claim's evidence, which is called as the quantity that it names.
 *
 * @param name the quantity, such as {@code days-since}
 */
public record FigureKey(String name) implements Key {
  @Override
  public String area() {
    return "figure";
  }

  /**
   * Returns the key of a quantity's name.
   *
   * @param quantity such as {@code days-since}
   * @return nothing for a quantity that is not named in the table of numbers
   */
  public static Optional<FigureKey> of(String quantity) {
    return Optional.of(new FigureKey(quantity)).filter(Language.english()::has);
  }

  /**
   * Returns the numbers of a sentence and of those inside it that have such a name.
   *
   * @param sentence the evidence
   * @return in the order of the sentence, each one finite number
   */
  public static List<Quantity.Named> named(Sentence sentence) {
    return all(sentence).toList();
  }

  private static Stream<Quantity.Named> all(Sentence sentence) {
    return sentence.parts().entrySet().stream()
        .flatMap(part -> of(part.getKey(), part.getValue(), sentence));
  }

  private static Stream<Quantity.Named> of(String name, Quantity quantity, Sentence sentence) {
    if (quantity instanceof Sentence inner) {
      return all(inner);
    }
    if (quantity instanceof Quantity.Items list) {
      return list.items().stream().flatMap(item -> of(name, item, sentence));
    }
    return quantity instanceof Quantity.Figure figure && Double.isFinite(figure.values()[0])
        ? of(name).stream().map(key -> figure.named(new Sentence(key.id(), sentence.parts())))
        : Stream.empty();
  }
}
