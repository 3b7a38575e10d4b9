package strandline.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where figures were read.
 *
 * @param id a slug, unique in the data package
 * @param title the title of the page, table or article
 * @param publisher who published it
 * @param published year, month or day as precisely as known; empty when unknown
 * @param url the page that was read; empty when there is none
 * @param standing how well it is known
 * @param name what a picture calls the publisher, such as {@code EFE}; empty to cite the whole
 * @param agency whose figures the text reports, where that is not the publisher; empty otherwise
 */
public record Source(
    String id,
    String title,
    String publisher,
    String published,
    String url,
    Standing standing,
    String name,
    String agency) {
  /** Creates a source that reports figures of its own and is cited as a whole. */
  public Source(
      String id, String title, String publisher, String published, String url, Standing standing) {
    this(id, title, publisher, published, url, standing, "", "");
  }

  /** How well a source is known, from the best to the weakest. */
  public enum Standing {
    /** An official text, read at its publisher. */
    PRIMARY,
    /** An official text, read through a copy. */
    MIRROR,
    /** A text that attributes its figure to an official. */
    QUOTED,
    /** A press text without attribution, or with a count of its own. */
    PRESS,
    /** A page without a date. */
    UNDATED,
    /** A text from before what it speaks of. */
    ANNOUNCEMENT,
    /** Our own inference. */
    INFERRED;

    /**
     * Returns the word that datasets write.
     *
     * @return lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the standing of a dataset's word.
     *
     * @param word lower case
     * @return the standing, or nothing
     */
    public static Optional<Standing> ofWord(String word) {
      return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
  }

  /**
   * Returns the source as one line of a footer.
   *
   * @return publisher, title and date
   */
  public String citation() {
    return publisher + ", " + title + (published.isEmpty() ? "" : " (" + published + ")");
  }
}
