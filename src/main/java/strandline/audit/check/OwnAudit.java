package strandline.audit.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import strandline.audit.Finding;
import strandline.audit.Profile;
import strandline.digest.Sha256;

/**
 * The audit of the workbooks that this program writes. What was found in some bytes is remembered
 * by their digest: a workbook that says how it does by the rules was audited when it was made, and
 * is looked at again only when the file on the disk has other bytes.
 */
public final class OwnAudit {
  private record Asked(Profile profile, String name, String sha256) {}

  private final Map<Asked, List<Finding>> known = new ConcurrentHashMap<>();

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
    return known.computeIfAbsent(
        new Asked(profile, name, Sha256.of(workbook)),
        asked -> new WorkbookAudit(profile).checkOwn(name, workbook));
  }
}
