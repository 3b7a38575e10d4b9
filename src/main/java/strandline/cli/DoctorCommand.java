package strandline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import strandline.edition.ReportFolder;
import strandline.edition.RunLock;
import strandline.input.Json;
import strandline.job.ExitCode;
import strandline.job.ProjectFolder;
import strandline.rollup.FileRollUp;

/** {@code strandline doctor}: whether this machine and this project are ready for a run. */
@Command(
    name = "doctor",
    header = {
      "Says whether this machine and this project are ready for a run, and what helps if not.",
      "",
      "Examples:",
      "  strandline doctor",
      "  strandline doctor --project /srv/strandline --out /srv/www/reports",
      "  strandline doctor --json > doctor.json",
      ""
    })
public final class DoctorCommand extends EditionCommands.Published {
  private static final long MEBIBYTE = 1L << 20;

  /** Some times what the largest report known takes while it is made. */
  private static final long ROOM = 200;

  /** Below it, large files are read slowly or not at all. */
  private static final long MEMORY = 256;

  private final List<Finding> findings = new ArrayList<>();
  private final List<ExitCode> codes = new ArrayList<>();

  /**
   * What was found of one thing.
   *
   * @param about the thing
   * @param state {@code ok}, {@code note} where something could be better, {@code wrong}
   * @param found what was found
   * @param helps what helps; empty where nothing has to
   */
  record Finding(String about, String state, String found, String helps) {
    String line() {
      String help = helps.isEmpty() ? "" : "; " + helps;
      return String.format(Locale.ROOT, "%-6s %-9s %s%s", state, about, found, help);
    }
  }

  @Override
  public Integer call() throws IOException {
    ProjectFolder folder = new ProjectFolder(project().root());
    java();
    fonts();
    encoding(System.getProperty("sun.jnu.encoding", ""), System.getenv());
    project(folder);
    output(out());
    locks(folder, out());
    duckDb();
    print(
        "strandline-doctor-1",
        () -> Json.object().set("findings", Json.ofAll(findings)),
        () -> findings.stream().map(Finding::line).toList());
    return ExitCode.of(codes).number();
  }

  List<Finding> findings() {
    return findings;
  }

  private void ok(String about, String found) {
    findings.add(new Finding(about, "ok", found, ""));
  }

  private void note(String about, String found, String helps) {
    findings.add(new Finding(about, "note", found, helps));
  }

  private void wrong(String about, String found, String helps, ExitCode code) {
    findings.add(new Finding(about, "wrong", found, helps));
    codes.add(code);
  }

  /** An older Java does not get as far as here; the launcher says so. */
  private void java() {
    ok("java", Runtime.version() + " of " + System.getProperty("java.vendor", "unknown origin"));
    long memory = Runtime.getRuntime().maxMemory() / MEBIBYTE;
    if (memory < MEMORY) {
      String helps = "give it more with STRANDLINE_JAVA_OPTIONS=-Xmx1g";
      note("memory", "Java may use " + memory + " MiB", helps);
    } else {
      ok("memory", "Java may use " + memory + " MiB");
    }
  }

  private void fonts() {
    try {
      Fonts.ready();
      ok("fonts", "charts are drawn with the fonts of the program");
    } catch (UncheckedIOException none) {
      String where = System.getProperty("java.io.tmpdir");
      String helps = "see to FreeType, and to a right to write in " + where;
      wrong("fonts", String.valueOf(none.getCause().getMessage()), helps, ExitCode.NOT_WRITTEN);
    }
  }

  /** Outputs are the same everywhere; the names of files alone depend on the machine's encoding. */
  void encoding(String names, Map<String, String> environment) {
    String set =
        List.of("LC_ALL", "LC_CTYPE", "LANG").stream()
            .filter(name -> !environment.getOrDefault(name, "").isEmpty())
            .findFirst()
            .map(name -> name + "=" + environment.get(name))
            .orElse("no locale is set");
    if (names.equalsIgnoreCase("UTF-8")) {
      ok("locale", set + "; names of files are in UTF-8, and outputs do not depend on the locale");
    } else {
      String found = set + "; names of files are in " + names;
      note("locale", found, "for names with letters beyond ASCII set LC_ALL=C.UTF-8");
    }
  }

  private void project(ProjectFolder folder) throws IOException {
    Path descriptor = folder.root().resolve(ProjectFolder.DESCRIPTOR);
    List<String> reports = folder.reports();
    if (!Files.isReadable(descriptor) || reports.isEmpty()) {
      String missing =
          Files.isReadable(descriptor) ? "a report in reports" : ProjectFolder.DESCRIPTOR;
      String helps = "name the project with --project DIR, or make one with strandline init DIR";
      wrong("project", folder.root() + " lacks " + missing, helps, ExitCode.WRONG_CALL);
    } else {
      ok("project", folder.root() + " with " + String.join(", ", reports));
    }
  }

  /** The folder may have to be made yet, and then the nearest that there is counts. */
  private void output(Path folder) throws IOException {
    Path there = folder;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      String helps = "name a folder with --out DIR";
      wrong("output", there + " is no folder", helps, ExitCode.NOT_WRITTEN);
      return;
    }
    if (Files.isWritable(there)) {
      ok("output", "editions can be written to " + folder);
    } else {
      String helps = "give this user the right, or name another folder with --out DIR";
      wrong("output", there + " may not be written to", helps, ExitCode.NOT_WRITTEN);
    }
    long room = Files.getFileStore(there).getUsableSpace() / MEBIBYTE;
    if (room < ROOM) {
      String helps = "make room, for instance with strandline run --keep 10";
      wrong("disk", room + " MiB are free at " + there, helps, ExitCode.NOT_WRITTEN);
    } else {
      ok("disk", room + " MiB are free at " + there);
    }
  }

  private void locks(ProjectFolder folder, Path out) throws IOException {
    boolean isFree = true;
    for (String report : folder.reports()) {
      Path file = ReportFolder.of(out, report).lockFile();
      if (RunLock.isHeld(file)) {
        isFree = false;
        String found = report + " is being run: " + RunLock.owner(file);
        wrong("lock", found, "wait for it, or end that process", ExitCode.ALREADY_RUNNING);
      }
    }
    if (isFree) {
      ok("lock", "no other run is at work here");
    }
  }

  private void duckDb() {
    if (FileRollUp.hasDuckDb()) {
      ok("duckdb", "files from 200 MB on are read by DuckDB");
    } else {
      String found = "DuckDB is not part of this program, which only large files would need";
      note("duckdb", found, "for files from 200 MB on build it with mvn -Pduckdb package");
    }
  }
}
