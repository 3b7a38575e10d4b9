package strandline.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import strandline.input.Location;
import strandline.input.Problem;

/**
 * The check of the names in a column, so that no row is left out for a space or a letter: spaces
 * around a name are left away and said, names that differ in letter case alone are errors, and so
 * are names that no title of a column holds.
 */
public final class NameCheck {
  private static final int MOST = 100_000;

  /** What fits into the title of a workbook's column with its measure and unit. */
  private static final int LONGEST = 200;

  private final Set<String> wanted;
  private final Map<String, Boolean> seen = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();

  /**
   * Makes the check of one column.
   *
   * @param wanted the names that somebody asks for; may be empty
   */
  public NameCheck(Set<String> wanted) {
    this.wanted = Set.copyOf(wanted);
    wanted.forEach(name -> folded.put(fold(name), name));
  }

  private static String fold(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /**
   * Looks at a cell.
   *
   * @param text its text
   * @param member the name that it stands for, which may be another than its text
   * @param at where it stands
   * @return what is to be said; letter case is said of the first such cell alone
   */
  public List<Problem> look(String text, String member, Location at) {
    Boolean isUntidy = seen.get(text);
    if (isUntidy != null) {
      return isUntidy ? List.of(spaces(text, at)) : List.of();
    }
    if (seen.size() < MOST) {
      seen.put(text, !Field.bare(text).equals(text));
    }
    List<Problem> found = new ArrayList<>();
    if (!Field.bare(text).equals(text)) {
      found.add(spaces(text, at));
    }
    if (member.length() > LONGEST) {
      String tooLong = "a name of " + member.length() + " characters";
      found.add(
          Problem.error(at, "long-name", tooLong, "write at most " + LONGEST + " characters"));
    }
    letters(member, at).ifPresent(found::add);
    return found;
  }

  /** Returns what is to be said of spaces around a text. */
  static Problem spaces(String text, Location at) {
    String bare = Field.bare(text);
    String found = "\"" + text + "\" has spaces around it and is read as \"" + bare + "\"";
    return Problem.warning(at, "spaces", found, "write \"" + bare + "\"");
  }

  private Optional<Problem> letters(String member, Location at) {
    if (wanted.contains(member) || member.isEmpty()) {
      return Optional.empty();
    }
    String other = folded.size() < MOST ? folded.putIfAbsent(fold(member), member) : null;
    if (other == null || other.equals(member)) {
      return Optional.empty();
    }
    String found = "\"" + member + "\" and \"" + other + "\" differ in letter case alone";
    String remedy = "write one of them, or name both";
    return Optional.of(Problem.error(at, "letter-case", found, remedy));
  }
}
