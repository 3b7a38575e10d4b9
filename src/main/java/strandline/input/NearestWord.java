package strandline.input;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody most likely meant, for the suggestion in an error. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * Returns the known word with the fewest slips between it and a word, upper and lower case being
   * alike. A slip is a letter added, left out or changed, or two neighbours swapped (the optimal
   * string alignment distance of Damerau and Levenshtein).
   *
   * @param word the word as written
   * @param known the words that would be right; of several equally near ones the first is taken
   * @return a word that at most a third of the letters (rounded up) separate from it, or nothing
   */
  public static Optional<String> to(String word, Collection<String> known) {
    String best = null;
    int fewest = Integer.MAX_VALUE;
    for (String candidate : known) {
      int slips = slips(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      int allowed = Math.min(word.length() + 2, candidate.length() + 2) / 3;
      if (slips < fewest && slips <= allowed && slips < candidate.length()) {
        best = candidate;
        fewest = slips;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Returns what to write in place of a word that is not known.
   *
   * @param word what was written
   * @param known the words that are known
   * @return the nearest of them, or all, or that there is none
   */
  public static String remedy(String word, Collection<String> known) {
    String all = String.join(", ", known);
    String are = (known.size() == 1 ? "there is " : "there are ") + all;
    return remedy(word, known, known.isEmpty() ? "there is none that could be meant" : are);
  }

  /**
   * Returns what to write in place of a word that is not known.
   *
   * @param word what was written
   * @param known the words that are known
   * @param otherwise what to say where none of them is near
   * @return the nearest of them, or the other sentence
   */
  public static String remedy(String word, Collection<String> known, String otherwise) {
    return to(word, known).map(near -> "did you mean \"" + near + "\"?").orElse(otherwise);
  }

  private static int slips(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : fewest(a, b, i, j, d);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int fewest(String a, String b, int i, int j, int[][] d) {
    int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + changed);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
