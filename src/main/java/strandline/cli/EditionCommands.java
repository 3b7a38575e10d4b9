package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.edition.Edition;
import strandline.edition.ReportFolder;
import strandline.edition.Revisions;
import strandline.edition.RunHistory;
import strandline.input.InvalidInputException;
import strandline.input.Json;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.ReportJob;

/** The commands that look at what was published. */
public final class EditionCommands {
  private EditionCommands() {}

  /** Where the editions are. */
  abstract static class Published implements Callable<Integer> {
    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Where editions are. Default: reports, in the project.")
    private Path out;

    @Mixin private ProjectOption project = new ProjectOption();

    final Console console;

    Published(Console console) {
      this.console = console;
    }

    final Path out() {
      Path root = project.root();
      return out == null ? root.resolve("reports") : out.toAbsolutePath().normalize();
    }

    /** Returns the reports that have been run at least once. */
    final List<String> published() throws IOException {
      if (!Files.isDirectory(out())) {
        return List.of();
      }
      try (Stream<Path> folders = Files.list(out())) {
        return folders
            .filter(folder -> Files.isDirectory(folder.resolve("runs")))
            .map(folder -> folder.getFileName().toString())
            .sorted()
            .toList();
      }
    }

    final int refuse(String message) {
      console.err().println("error: " + message);
      return ExitCode.WRONG_CALL.number();
    }
  }

  /** {@code strandline history}: lists the runs. */
  @Command(
      name = "history",
      mixinStandardHelpOptions = true,
      versionProvider = RunningProgram.class,
      header = {
        "Lists what became of each run, the newest last.",
        "",
        "Examples:",
        "  strandline history",
        "  strandline history cuban-migration --out /srv/www/reports",
        ""
      },
      optionListHeading = "%nOptions:%n",
      exitCodeListHeading = "%nExit codes:%n")
  public static final class History extends Published {
    @Parameters(paramLabel = "REPORT", arity = "0..*", description = "Default: all.")
    private List<String> reports = new ArrayList<>();

    /**
     * Makes the command.
     *
     * @param console where it prints
     */
    public History(Console console) {
      super(console);
    }

    @Override
    public Integer call() throws IOException {
      List<String> published = published();
      for (String report : reports) {
        if (!published.contains(report)) {
          return refuse(report + " has never been run into " + out());
        }
      }
      Problems doubts = new Problems();
      for (String report : reports.isEmpty() ? published : reports) {
        RunHistory.of(out().resolve(report), doubts).runs().forEach(run -> print(report, run));
      }
      console.print(doubts.all(), Optional.empty());
      return ExitCode.DONE.number();
    }

    private void print(String report, RunHistory.Entry run) {
      String exit = run.exitCode() < 0 ? "died" : "exit " + run.exitCode();
      String seconds = run.exitCode() < 0 ? "" : ", " + run.milliseconds() + " ms";
      console
          .out()
          .println(report + "  " + run.run() + "  " + exit + seconds + "  " + run.message());
    }
  }

  /** {@code strandline diff}: says what changed between two editions. */
  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      versionProvider = RunningProgram.class,
      header = {
        "Says what changed between two editions.",
        "",
        "Examples:",
        "  strandline diff 2024-09 2024-09-r2",
        "  strandline diff 2024-09 2024-09-r2 --report cuban-migration --json",
        ""
      },
      optionListHeading = "%nOptions:%n",
      exitCodeListHeading = "%nExit codes:%n")
  public static final class Diff extends Published {
    @Parameters(index = "0", paramLabel = "OLDER", description = "The name of an edition.")
    private String older;

    @Parameters(index = "1", paramLabel = "NEWER", description = "The name of an edition.")
    private String newer;

    @Option(
        names = "--report",
        paramLabel = "REPORT",
        description = "Whose editions. Default: the only report that has been run.")
    private String report;

    @Option(names = "--json", description = "Print every difference as JSON.")
    private boolean isJson;

    private final ReportJob.Stages stages;

    /**
     * Makes the command.
     *
     * @param stages what reads and composes a project
     * @param console where it prints
     */
    public Diff(ReportJob.Stages stages, Console console) {
      super(console);
      this.stages = stages;
    }

    @Override
    public Integer call() throws IOException {
      List<String> published = report == null ? published() : List.of(report);
      if (published.size() != 1) {
        String known = published.isEmpty() ? "none in " + out() : String.join(", ", published);
        return refuse("say --report REPORT; the reports that have been run are: " + known);
      }
      ReportFolder folder = ReportFolder.of(out(), published.get(0));
      Optional<Edition> before = folder.edition(older);
      Optional<Edition> after = folder.edition(newer);
      if (before.isEmpty() || after.isEmpty()) {
        String missing = before.isEmpty() ? older : newer;
        String known = String.join(", ", folder.editions());
        return refuse("there is no edition " + missing + "; there are: " + known);
      }
      try {
        print(new ReportJob(stages).changes(before.get(), after.get()));
        return ExitCode.DONE.number();
      } catch (InvalidInputException unreadable) {
        console.print(unreadable.problems(), Optional.empty());
        return ExitCode.WRONG_INPUT.number();
      }
    }

    private void print(Revisions changes) {
      if (isJson) {
        console.out().print(new String(Json.bytes(changes.json()), UTF_8));
        return;
      }
      changes.summary().forEach(console.out()::println);
      changes.all().forEach(one -> console.out().println("  " + one.inWords()));
    }
  }
}
