package strandline.audit.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import strandline.audit.AuditFinding;
import strandline.audit.Profile;

/** Workbooks in memory that are audited as files. */
public final class AuditedBytes {
  private AuditedBytes() {}

  public static List<AuditFinding> findings(Profile profile, byte[] workbook) {
    return findings(profile, "people-2024-09.xlsx", workbook);
  }

  public static List<AuditFinding> findings(Profile profile, String name, byte[] workbook) {
    return asFile(name, workbook, file -> new WorkbookAudit(profile).check(file).findings());
  }

  public static <T> T asFile(String name, byte[] bytes, Function<Path, T> use) {
    try {
      Path folder = Files.createTempDirectory("audited");
      Path file = Files.write(folder.resolve(name), bytes);
      try {
        return use.apply(file);
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
