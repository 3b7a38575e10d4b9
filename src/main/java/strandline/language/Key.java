package strandline.language;

import java.util.Locale;

/**
 * The key of a sentence, a label or a part of one, which each language's bundle turns into text.
 * Keys are enums, one for each area of the program; a constant's text stands in the bundle as
 * {@code area.name-of-the-constant}.
 */
public interface Key {
  /**
   * Returns the area, the first part of the id.
   *
   * @return lower case, such as {@code trend}
   */
  String area();

  /**
   * Returns the constant's name.
   *
   * @return upper case with underscores
   */
  String name();

  /**
   * Returns the key of the bundles.
   *
   * @return such as {@code trend.test-rising}
   */
  default String id() {
    return area() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
