package strandline.project;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** The names that a project gives to what it was handed: ids and words of a sentence. */
final class GivenNames {
  private GivenNames() {}

  /** Returns a text as an id: lower-case letters, digits and hyphens. */
  static String id(String text) {
    String plain =
        Normalizer.normalize(text.replace("ß", "ss").replace("ø", "o"), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("%", " per cent ")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String begun = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "d-" + plain : plain;
    return begun.replaceAll("-$", "");
  }

  /** Returns an id that is not among those that are taken. */
  static String id(String text, Collection<String> taken) {
    String first = id(text);
    String id = first;
    for (int i = 2; taken.contains(id); i++) {
      id = first + "-" + i;
    }
    return id;
  }

  /** Returns the name of a file without folder and ending. */
  static String stem(String file) {
    return file.replaceFirst(".*[/\\\\]", "").replaceFirst("(?i)(\\.(csv|tsv|txt|gz|zip))+$", "");
  }

  /** Returns words with a capital at the beginning. */
  static String title(String words) {
    String spaced = words.replaceAll("[_]+", " ").strip();
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
