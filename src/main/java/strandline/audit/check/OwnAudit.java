package strandline.audit.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import strandline.audit.Finding;
import strandline.audit.Profile;
import strandline.input.Sha256;

/**
 * The audit of the workbooks that this program writes. What was found in some bytes is remembered
 * by their digest: a workbook that says how it does by the rules was audited when it was made, and
 * is looked at again only when the file on the disk has other bytes. What was read is remembered
 * until it is taken, because who compares it with its sources reads the same cells.
 */
public final class OwnAudit {
  private final Map<String, WorkbookAudit.Outcome> known = new ConcurrentHashMap<>();

  /** Makes an audit that remembers nothing yet. */
  public OwnAudit() {}

  /**
   * Checks a workbook.
   *
   * @param profile whom it is made for
   * @param name the file's name
   * @param workbook the bytes of an xlsx file
   * @return what is wrong, in order of rule and place; empty when nothing is
   */
  public List<Finding> check(Profile profile, String name, byte[] workbook) {
    return outcome(profile, name, Sha256.of(workbook), workbook).findings();
  }

  /**
   * Checks a workbook, and hands over what was read.
   *
   * @param profile whom it is made for
   * @param name the file's name
   * @param workbook the bytes of an xlsx file
   * @return what is wrong, and the workbook unless it is unreadable or was taken before
   */
  public WorkbookAudit.Outcome taken(Profile profile, String name, byte[] workbook) {
    String sha256 = Sha256.of(workbook);
    WorkbookAudit.Outcome outcome = outcome(profile, name, sha256, workbook);
    known.put(key(profile, name, sha256), outcome.withoutBook());
    return outcome;
  }

  private WorkbookAudit.Outcome outcome(
      Profile profile, String name, String sha256, byte[] workbook) {
    return known.computeIfAbsent(
        key(profile, name, sha256), key -> new WorkbookAudit(profile).checkOwn(name, workbook));
  }

  private static String key(Profile profile, String name, String sha256) {
    return profile.name() + "/" + sha256 + "/" + name;
  }
}
