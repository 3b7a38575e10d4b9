package strandline.audit;

import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** A file that no program can open as a workbook, or a part of one; its message says why. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String rule;

  /**
   * Says why no program can open it.
   *
   * @param message what was found, without a full stop
   * @param cause what made it known, or null
   */
  public Unreadable(String message, Throwable cause) {
    this("V0", message, cause);
  }

  /**
   * Says which rule it breaks, and how.
   *
   * @param rule the rule's id
   * @param message what was found, without a full stop
   * @param cause what made it known, or null
   */
  public Unreadable(String rule, String message, Throwable cause) {
    super(message, cause);
    this.rule = rule;
  }

  /**
   * Runs a step of reading. POI tells of damaged files by exceptions of many kinds, unchecked ones
   * and those for programming mistakes among them; here each becomes the one of the audit.
   *
   * @param place the part that is read, or {@code file}
   * @param step the step
   * @param <T> what it gives
   * @return what it gives
   * @throws Unreadable when it fails
   */
  static <T> T unless(String place, Callable<T> step) {
    try {
      return step.call();
    } catch (Unreadable known) {
      throw known;
    } catch (Exception | StackOverflowError failure) {
      throw new Unreadable(message(place, failure), failure);
    }
  }

  private static String message(String place, Throwable failure) {
    Throwable root = failure;
    boolean isXml = false;
    while (root.getCause() != null) {
      isXml |= isXml(root);
      root = root.getCause();
    }
    String words = String.valueOf(root.getMessage()).replaceAll("\\s+", " ").strip();
    if (words.contains("Zip bomb")) {
      return place + " unpacks to far more than a workbook holds (a zip bomb)";
    }
    if (place.equals("file")) {
      return words.matches("Archive is not a ZIP archive|Truncated ZIP file")
          ? "the zip file is cut off: its list of parts is missing"
          : "the file cannot be opened: " + words;
    }
    boolean isValue = failure instanceof IllegalArgumentException;
    isValue |= failure instanceof ArithmeticException;
    String verdict = isValue ? " does not add up: " : " cannot be read: ";
    return place + (isXml || isXml(root) ? " is no XML: " : verdict) + words;
  }

  private static boolean isXml(Throwable failure) {
    return failure instanceof XMLStreamException || failure instanceof SAXException;
  }

  /**
   * Returns the rule that it breaks.
   *
   * @return V0, or P5 where a password is asked
   */
  public String rule() {
    return rule;
  }
}
