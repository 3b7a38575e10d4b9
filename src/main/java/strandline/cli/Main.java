package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import strandline.command.Console;
import strandline.command.RunningProgram;
import strandline.command.file.AnalyseCommand;
import strandline.command.file.AuditCommand;
import strandline.command.report.ClaimCommands;
import strandline.command.report.EditionCommands;
import strandline.command.report.ListCommand;
import strandline.command.report.RunCommand;
import strandline.compose.Composition;
import strandline.compose.ReportComposer;
import strandline.compose.spec.SpecCheck;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.edition.EditionAudit;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.ReportJob;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.render.chart.ChartRenderer;
import strandline.render.figure.FigureRenderer;
import strandline.render.picture.Picture;
import strandline.render.picture.png.PngFile;
import strandline.render.workbook.WorkbookRenderer;
import strandline.report.Report;

/** The program's entry point: wires the stages to the commands, and knows the clock. */
@Command(
    name = "strandline",
    mixinStandardHelpOptions = true,
    versionProvider = RunningProgram.class,
    header = {
      "Makes statistical reports of CSV datasets: a workbook, charts and checked sentences.",
      "",
      "Examples:",
      "  strandline run                          every report of the project in this folder",
      "  strandline run cuban-migration          one report",
      "  strandline run --project /srv/strandline --out /srv/www/reports --quiet",
      "  strandline list                         the reports and the datasets",
      "  strandline check                        the verdict on every claim",
      "  strandline explain c03-doubled-2012-2014    the whole evidence of one claim",
      "  strandline history cuban-migration      what became of each run",
      "  strandline diff 2024-09 2024-09-r2      what changed between two editions",
      "  strandline analyse flow.csv --period year --value people",
      "  strandline audit figures.xlsx               what is wrong with any workbook",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes (the first of 70, 7, 3, 2, 4, 5, 6 of several reports):%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n")
public final class Main {
  private static final int WIDTH = 100;

  private static final String SHORT = "See strandline --help, strandline run --help.";

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    // What a library does by default must not depend on where the machine stands.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    int exitCode = run(arguments, new Console(out, err), Clock.systemUTC());
    System.exit(exitCode);
  }

  /** Runs one command and returns its exit code. */
  static int run(String[] arguments, Console console, Clock clock) {
    ReportJob.Stages stages = stages();
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new RunCommand(stages, console, clock));
    line.addSubcommand(new ListCommand(stages, console));
    line.addSubcommand(new ClaimCommands.Check(stages, console));
    line.addSubcommand(new ClaimCommands.Explain(stages, console));
    line.addSubcommand(new EditionCommands.History(console));
    line.addSubcommand(new EditionCommands.Diff(stages, console));
    line.addSubcommand(new AnalyseCommand(console, () -> System.in));
    line.addSubcommand(new AuditCommand(console));
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setUsageHelpWidth(WIDTH);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((wrong, given) -> refused(wrong, console));
    line.setExecutionExceptionHandler((bug, command, parsed) -> reported(bug, console));
    exitCodes(line);
    line.getSubcommands().values().forEach(Main::exitCodes);
    if (arguments.length == 0) {
      console.err().println(line.getHelp().header() + SHORT);
      return ExitCode.WRONG_CALL.number();
    }
    return line.execute(arguments);
  }

  private static void exitCodes(CommandLine line) {
    Map<String, String> table = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values())
        .forEach(code -> table.put(String.valueOf(code.number()), code.sentence()));
    line.getCommandSpec().usageMessage().exitCodeList(table);
  }

  private static int refused(CommandLine.ParameterException wrong, Console console) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("error: " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(
        wrong, new PrintWriter(console.err(), true));
    console.err().println("see " + command + " --help");
    return ExitCode.WRONG_CALL.number();
  }

  private static int reported(Exception bug, Console console) {
    bug.printStackTrace(console.err());
    console.err().println("a bug: " + bug + "; please report it with the lines above");
    return ExitCode.BUG.number();
  }

  private static final class Composing implements ReportJob.Composing {
    @Override
    public Composition compose(
        String id, String file, byte[] spec, DataPackage data, Problems problems) {
      return new ReportComposer().compose(id, file, spec, data, problems);
    }

    @Override
    public void check(String file, byte[] spec, Problems problems) {
      new SpecCheck().check(file, spec, problems);
    }
  }

  private static ReportJob.Stages stages() {
    ChartRenderer charts = new ChartRenderer();
    Renderer workbook =
        WorkbookRenderer.withPictures(
                (report, figure) -> {
                  Fonts.ready();
                  return png(charts.picture(report, figure));
                })
            .assessed(new SelfAssessment());
    return new ReportJob.Stages(
        new DataPackageReader()::read,
        new Composing(),
        List.of(new Lettered(new FigureRenderer(charts)), workbook),
        List.of(new EditionAudit()::audit));
  }

  private static byte[] png(Picture picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PngFile.write(picture, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  /** The fonts must be ready before the first class of AWT loads: before the first picture. */
  private record Lettered(Renderer renderer) implements Renderer {
    @Override
    public String format() {
      return renderer.format();
    }

    @Override
    public List<Artifact> render(Report report) {
      Fonts.ready();
      return renderer.render(report);
    }
  }
}
