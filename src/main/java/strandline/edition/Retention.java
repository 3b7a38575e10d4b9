package strandline.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many editions are kept: the newest, and those that somebody may be reading or has pinned.
 *
 * @param newest how many of the newest editions stay; 0 for all
 */
public record Retention(int newest) {
  private static final Pattern NAME = Pattern.compile("(.*?)(?:-r([1-9][0-9]{0,8}))?");

  /** Keeps every edition. */
  public static final Retention ALL = new Retention(0);

  /** The order of publication: by the edition's name, then by its revision. */
  public static final Comparator<String> OLDEST_FIRST =
      Comparator.comparing(Retention::base).thenComparing(Retention::revision);

  /** Refuses a negative number. */
  public Retention {
    if (newest < 0) {
      throw new IllegalArgumentException("cannot keep " + newest + " editions");
    }
  }

  /**
   * Returns the editions that are to be deleted.
   *
   * @param editions the names of all editions
   * @param kept names that stay whatever their age: current, pinned, current before this run
   * @return the oldest first; none when all are kept
   */
  public List<String> surplus(List<String> editions, Set<String> kept) {
    List<String> inOrder = editions.stream().sorted(OLDEST_FIRST).toList();
    int old = newest == 0 ? 0 : Math.max(0, inOrder.size() - newest);
    return inOrder.subList(0, old).stream().filter(name -> !kept.contains(name)).toList();
  }

  /** Returns an edition's name without its revision. */
  static String base(String edition) {
    return matched(edition).group(1);
  }

  /** Returns the revision of an edition, from 1. */
  static int revision(String edition) {
    String number = matched(edition).group(2);
    return number == null ? 1 : Integer.parseInt(number);
  }

  private static Matcher matched(String edition) {
    Matcher found = NAME.matcher(edition);
    if (!found.matches()) {
      throw new IllegalArgumentException("no name of an edition: " + edition);
    }
    return found;
  }
}
