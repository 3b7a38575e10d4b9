package strandline.language;

import java.util.Locale;

/**
 * The key of a sentence, a label or a part of one, which each language's bundle turns into text.
 * Keys are enums, one for each area of the program; a constant's text stands in the bundle as
 * {@code area.name-of-the-constant}.
 */
public interface Key {
  /**
   * Returns the area, the first part of the id: what the enum is called, without {@code Key}.
   *
   * @return lower case, such as {@code trend}
   */
  default String area() {
    String type = ((Enum<?>) this).getDeclaringClass().getSimpleName();
    int end = type.endsWith("Key") ? type.length() - 3 : type.length();
    return type.substring(0, end).toLowerCase(Locale.ROOT);
  }

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
