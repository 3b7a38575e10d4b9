package strandline.render.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import strandline.language.Language;
import strandline.language.Sentence;

/** Names of sheets and tables, each given once. */
public final class Names {
  private static final int LONGEST_SHEET = 31;
  private static final Pattern CELL_LIKE =
      Pattern.compile("(?i)[a-z]{1,3}\\d+|r\\d*c\\d*|r\\d*|c\\d*");

  private final Set<String> sheets = new HashSet<>();
  private final Set<String> tables = new HashSet<>();

  /** Makes names for one workbook. */
  public Names() {}

  /** Returns the words of a slug, such as {@code flow FY2014} of {@code flow-fy2014}. */
  private static String spaced(String slug) {
    String words = slug.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return words.replaceAll("\\bfy(\\d)", "FY$1");
  }

  /**
   * Returns what a link to a table says.
   *
   * @param slug such as {@code flow-by-year}
   * @return such as {@code Flow by year}
   */
  public static String label(String slug) {
    String words = spaced(slug);
    return words.isEmpty() ? slug : capital(words);
  }

  /**
   * Returns the name of a sheet.
   *
   * @param slug such as {@code flow-by-year}
   * @return such as {@code Flow by year}, never twice the same
   */
  public String sheet(String slug) {
    String words = spaced(slug);
    words =
        words.isEmpty() || Character.isDigit(words.charAt(0))
            ? named("page.sheet-of-digits", words)
            : words;
    words = capital(words);
    // Excel keeps this name for the list of changes of a shared workbook.
    words = words.equalsIgnoreCase("history") ? named("page.sheet-of-taken-name", words) : words;
    return unique(words, sheets, LONGEST_SHEET, " ");
  }

  /**
   * Returns the name of a table.
   *
   * @param slug such as {@code flow-by-year}
   * @return such as {@code FlowByYear}, never twice the same and never like a cell's address
   */
  public String table(String slug) {
    StringBuilder name = new StringBuilder();
    for (String word : slug.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        name.append(!name.isEmpty() && Character.isDigit(word.charAt(0)) ? "_" : "");
        name.append(capital(word));
      }
    }
    boolean isBare =
        name.isEmpty() || Character.isDigit(name.charAt(0)) || CELL_LIKE.matcher(name).matches();
    return unique(isBare ? "Table_" + name : name.toString(), tables, 100, "_");
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String named(String key, String words) {
    return Language.english().text(Sentence.of(key).with("name", words));
  }

  private static String unique(String wanted, Set<String> taken, int longest, String between) {
    String name = shorten(wanted, longest);
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      String suffix = between + n;
      name = shorten(wanted, longest - suffix.length()) + suffix;
    }
    return name;
  }

  private static String shorten(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest);
    return text.substring(0, space > longest / 2 ? space : longest).strip();
  }
}
