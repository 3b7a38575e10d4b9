package strandline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.edition.Edition;
import strandline.edition.FileTree;
import strandline.edition.ReportFolder;
import strandline.edition.Revisions;
import strandline.edition.RunHistory;
import strandline.edition.RunLock;
import strandline.input.InvalidInputException;
import strandline.input.Json;
import strandline.input.NearestWord;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.Failure;
import strandline.job.ReportJob;

/** The commands that look at what was published. */
public final class EditionCommands {
  private EditionCommands() {}

  /** Where the editions are. */
  abstract static class Published extends Subcommand {
    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Where editions are. Default: reports, in the project.")
    private Optional<Path> out = Optional.empty();

    @Mixin private ProjectOption project = new ProjectOption();

    final ProjectOption project() {
      return project;
    }

    final Path out() {
      return out.map(folder -> folder.toAbsolutePath().normalize())
          .orElseGet(() -> project.root().resolve("reports"));
    }

    /** Says that the option is there and names nothing, as one from a variable that is not set. */
    final boolean isOutEmpty() {
      return out.equals(Optional.of(Path.of("")));
    }

    /** Returns the options as they are to be typed after a command that is proposed. */
    final String typed() {
      return project.typed()
          + out.map(to -> " --out " + ProjectOption.typed(to.toString())).orElse("");
    }

    /** Returns the reports that have been run at least once. */
    final List<String> published() throws IOException {
      return FileTree.list(out()).stream()
          .filter(folder -> Files.isDirectory(folder.resolve("runs")))
          .map(FileTree::name)
          .toList();
    }
  }

  /** {@code strandline history}: lists the runs. */
  @Command(
      name = "history",
      header = {
        "Lists what became of each run, the newest last.",
        "",
        "Examples:",
        "  strandline history",
        "  strandline history cuban-migration --out /srv/www/reports",
        "  strandline history --json",
        ""
      })
  public static final class History extends Published {
    @Parameters(paramLabel = "REPORT", arity = "0..*", description = "Default: all.")
    private List<String> reports = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
      List<String> published = published();
      for (String report : reports) {
        if (!published.contains(report)) {
          String remedy = NearestWord.remedy(report, published);
          return refuse(report + " has never been run into " + out() + "; " + remedy);
        }
      }
      Problems doubts = new Problems();
      ObjectNode json = Json.object();
      List<String> lines = new ArrayList<>();
      for (String report : reports.isEmpty() ? published : reports) {
        List<RunHistory.Entry> runs = RunHistory.of(out().resolve(report), doubts).runs();
        json.withObject("reports").set(report, Json.ofAll(runs));
        runs.forEach(run -> lines.add(line(report, run)));
      }
      print("strandline-history-1", () -> json, () -> lines);
      return ended(doubts.all(), problem -> false);
    }

    private static String line(String report, RunHistory.Entry run) {
      String ended =
          run.exitCode() < 0
              ? "died"
              : "exit " + run.exitCode() + ", " + run.milliseconds() + " ms";
      return String.join("  ", report, run.run(), ended, run.message());
    }
  }

  /** The report whose editions are meant. */
  abstract static class OfOneReport extends Published {
    /** Says which report an argument names. */
    static final String WHOSE = "Whose editions. Default: the only report that has been run.";

    /** Returns the report's folder; empty, after a word on why, when it is not clear which. */
    final Optional<ReportFolder> folder(String report) throws IOException {
      List<String> published = published();
      boolean isOne = report == null ? published.size() == 1 : published.contains(report);
      if (!isOne) {
        String known = published.isEmpty() ? "none in " + out() : String.join(", ", published);
        String all = "the reports that have been run are: " + known;
        refuse(
            report == null
                ? "name the report last; " + all
                : report + " has never been run; " + NearestWord.remedy(report, published, all));
        return Optional.empty();
      }
      return Optional.of(ReportFolder.of(out(), report == null ? published.get(0) : report));
    }

    final int unknown(String edition, ReportFolder folder) throws IOException {
      String remedy = NearestWord.remedy(edition, folder.editions());
      return refuse("there is no edition " + edition + "; " + remedy);
    }
  }

  /** {@code strandline hold}: keeps readers at an edition. */
  @Command(
      name = "hold",
      header = {
        "Keeps current at an edition, whatever runs make meanwhile, until it is released.",
        "",
        "Examples:",
        "  strandline hold 2024-09                 readers see this edition from now on",
        "  strandline hold 2024-09 births          the edition of one report of several",
        "  strandline hold --release               the next run leads them to the newest again",
        ""
      })
  public static final class Hold extends OfOneReport {
    @Parameters(
        index = "0",
        paramLabel = "EDITION",
        arity = "0..1",
        description = "The name of an edition. It is left out with --release.")
    private String edition;

    @Parameters(index = "1", paramLabel = "REPORT", arity = "0..1", description = WHOSE)
    private String report;

    @Option(names = "--release", description = "Let the next run lead current to the newest.")
    private boolean isReleased;

    @Override
    public Integer call() throws IOException {
      if (isReleased && report == null) {
        report = edition;
        edition = null;
      }
      if (isReleased == (edition != null)) {
        return refuse("name an edition, or --release");
      }
      Optional<ReportFolder> folder = folder(report);
      return folder.isEmpty() ? ExitCode.WRONG_CALL.number() : held(folder.get());
    }

    private int held(ReportFolder folder) throws IOException {
      if (!isReleased && folder.edition(edition).isEmpty()) {
        return unknown(edition, folder);
      }
      String owner = "strandline hold, since " + clock().instant();
      try (RunLock lock = RunLock.take(folder.lockFile(), owner).orElse(null)) {
        if (lock == null) {
          console().err().println("error: already running: " + RunLock.owner(folder.lockFile()));
          return ExitCode.ALREADY_RUNNING.number();
        }
        Failure.written(() -> folder.hold(Optional.ofNullable(edition)));
      }
      Path current = folder.current();
      String done =
          isReleased
              ? "released; the next run leads " + current + " to the newest edition"
              : current + " stays at edition " + edition;
      print(
          "strandline-hold-1",
          () -> Json.object().put("current", current.toString()).put("held", edition),
          () -> List.of(done));
      if (!isJson()) {
        String name = ProjectOption.typed(current.getParent().getFileName().toString());
        next((isReleased ? "run " : "hold --release ") + name + typed());
      }
      return ExitCode.DONE.number();
    }
  }

  /** {@code strandline diff}: says what changed between two editions. */
  @Command(
      name = "diff",
      header = {
        "Says what changed between two editions.",
        "",
        "Examples:",
        "  strandline diff 2024-09 2024-09-r2",
        "  strandline diff 2024-09 2024-09-r2 cuban-migration --json",
        ""
      })
  public static final class Diff extends OfOneReport {
    @Parameters(index = "0", paramLabel = "OLDER", description = "The name of an edition.")
    private String older;

    @Parameters(index = "1", paramLabel = "NEWER", description = "The name of an edition.")
    private String newer;

    @Parameters(index = "2", paramLabel = "REPORT", arity = "0..1", description = WHOSE)
    private String report;

    @Override
    public Integer call() throws IOException {
      Optional<ReportFolder> found = folder(report);
      if (found.isEmpty()) {
        return ExitCode.WRONG_CALL.number();
      }
      ReportFolder folder = found.get();
      Optional<Edition> before = folder.edition(older);
      Optional<Edition> after = folder.edition(newer);
      if (before.isEmpty() || after.isEmpty()) {
        return unknown(before.isEmpty() ? older : newer, folder);
      }
      try {
        Revisions changes = new ReportJob(stages()).changes(before.get(), after.get());
        print("strandline-changes-1", changes::json, () -> lines(changes));
        return ExitCode.DONE.number();
      } catch (InvalidInputException unreadable) {
        return ended(unreadable.problems(), problem -> false);
      }
    }

    private static List<String> lines(Revisions changes) {
      List<String> lines = new ArrayList<>(changes.summary());
      changes.all().forEach(one -> lines.add("  " + one.inWords()));
      return lines;
    }
  }
}
