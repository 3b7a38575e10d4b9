package strandline.language;

import java.util.Optional;

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
}
