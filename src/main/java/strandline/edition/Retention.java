package strandline.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many editions are kept: the newest, and those that somebody may be reading or has pinned.
 *
 * @param newest how many of the newest editions stay; 0 for all
 */
public record Retention(int newest) {
  private static final Pattern NAME =
      Pattern.compile("([0-9A-Za-z][0-9A-Za-z.-]{0,63}?)(?:-r([1-9][0-9]{0,8}))?");

  /** Takes what a person should know of the editions that stay. */
  @FunctionalInterface
  public interface Doubts {
    /**
     * Takes a doubt.
     *
     * @param kind what kind it is
     * @param found what was found
     * @param remedy what would be right
     */
    void add(String kind, String found, String remedy);
  }

  private static final String RIGHTS = "look at the rights of the folder; the next run tries again";

  private static final String PINS = "correct the line; until then no edition is deleted";

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

  /**
   * Deletes the editions of a folder that are not kept. What a person put beside them stays, and
   * nothing is deleted while the pins cannot be read or one of them names no edition.
   *
   * @param folder the folder, whose lock is held
   * @param current names that stay whatever their age, beside those that are pinned
   * @param guard makes each change of the disk
   * @param doubts takes what a person should look at
   */
  public void prune(
      ReportFolder folder, Set<String> current, StagedFiles.Guard guard, Doubts doubts) {
    try {
      List<String> editions = folder.editions();
      Set<String> kept = new TreeSet<>(names(folder.pins()));
      List<String> unknown = kept.stream().filter(name -> !editions.contains(name)).toList();
      if (!unknown.isEmpty()) {
        // Whoever wrote the line wanted to keep something.
        unknown.forEach(name -> doubts.add("unknown-pin", name + " names no edition", PINS));
        return;
      }
      kept.addAll(current);
      for (String name : surplus(editions, kept)) {
        delete(name, folder, guard, doubts);
      }
    } catch (IOException failure) {
      doubts.add("not-deleted", "old editions were not deleted: " + failure, RIGHTS);
    }
  }

  private static void delete(
      String name, ReportFolder folder, StagedFiles.Guard guard, Doubts doubts) {
    try {
      if (folder.isOurs(name)) {
        guard.guarded(() -> folder.delete(name));
      } else {
        String found = "editions/" + name + " does not hold the whole edition of that name";
        doubts.add("not-deleted", found, "move it elsewhere, or name it in pinned.txt");
      }
    } catch (IOException failure) {
      doubts.add("not-deleted", "edition " + name + " was not deleted: " + failure, RIGHTS);
    }
  }

  /** Returns the lines of a file in which people name editions, without remarks. */
  static Set<String> names(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Set.of();
    }
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(file, UTF_8)) {
      String name = line.replace("\uFEFF", "").replaceFirst("(^|\\s)#.*", "").strip();
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** Says whether a folder's name can be that of an edition. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
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
