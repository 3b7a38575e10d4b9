package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import strandline.compose.Composition;
import strandline.compose.ReportComposer;
import strandline.compose.SpecCheck;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.edition.AuditedWorkbook;
import strandline.input.InvalidInputException;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.ReportJob;
import strandline.render.figure.ChartRenderer;
import strandline.render.picture.Picture;
import strandline.report.Figure;
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
      "  strandline init mine figures.csv        a project of your CSV file, with a first report",
      "  strandline add-dataset more.csv         another file, as it is",
      "  strandline new-report more              a first report on it",
      "  strandline run                          every report of the project in this folder",
      "  strandline run cuban-migration          one report",
      "  strandline list                         the reports and the datasets",
      "  strandline doctor                       whether this machine is ready for a run",
      "  strandline check                        the verdict on every claim",
      "  strandline explain c03-doubled-2012-2014    the whole evidence of one claim",
      "  strandline explain 'Flow by year!B7'        where a cell or a figure comes from",
      "  strandline history cuban-migration      what became of each run",
      "  strandline diff 2024-09 2024-09-r2      what changed between two editions",
      "  strandline hold 2024-09                 a rollback that lasts",
      "  strandline analyse flow.csv --period year --value people",
      "  strandline chart flow.csv --x year --y people -o flow.svg",
      "  strandline validate                     what is wrong or doubtful in the data",
      "  strandline rollup raw-encounters        the sums of records, from a file or a database",
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

  private final Console console;
  private final Clock clock;

  Main(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  Console console() {
    return console;
  }

  Clock clock() {
    return clock;
  }

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    // What a library does by default must not depend on where the machine stands.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    int exitCode = run(arguments, new Console(out, err), Clock.systemUTC());
    System.exit(exitCode);
  }

  /** Runs one command and returns its exit code. */
  static int run(String[] arguments, Console console, Clock clock) {
    CommandLine line = new CommandLine(new Main(console, clock));
    addCommands(line);
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setUsageHelpWidth(WIDTH);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    Complaints complaints = new Complaints(console, clock, arguments);
    line.setParameterExceptionHandler((wrong, given) -> complaints.refused(wrong));
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) ->
            thrown instanceof InvalidInputException invalid
                ? Compositions.refused(console, invalid)
                : complaints.stopped(thrown));
    line.getCommandSpec().usageMessage().exitCodeList(exitCodes("run"));
    line.getSubcommands()
        .forEach((name, one) -> one.getCommandSpec().usageMessage().exitCodeList(exitCodes(name)));
    if (arguments.length == 0) {
      console.err().println(line.getHelp().header() + SHORT);
      return ExitCode.WRONG_CALL.number();
    }
    try {
      return complaints.delivered(line.execute(arguments));
    } catch (Error thrown) {
      return complaints.stopped(thrown);
    }
  }

  private static void addCommands(CommandLine line) {
    line.addSubcommand(new ProjectCommands.Init());
    line.addSubcommand(new ProjectCommands.AddDataset());
    line.addSubcommand(new ProjectCommands.NewReport());
    line.addSubcommand(new RunCommand());
    line.addSubcommand(new ListCommand());
    line.addSubcommand(new CheckCommand());
    line.addSubcommand(new ExplainCommand());
    line.addSubcommand(new EditionCommands.History());
    line.addSubcommand(new EditionCommands.Diff());
    line.addSubcommand(new EditionCommands.Hold());
    line.addSubcommand(new AnalyseCommand());
    line.addSubcommand(new AuditCommand());
    line.addSubcommand(new ChartCommand());
    line.addSubcommand(new ValidateCommand());
    line.addSubcommand(new RollUpCommand());
    line.addSubcommand(new DoctorCommand());
    CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
    line.addSubcommand(completion.setCommandName("completion"));
    line.addSubcommand(new CommandLine.HelpCommand());
  }

  /** Returns what the exit codes of a command mean; those that it cannot end with are left out. */
  private static Map<String, String> exitCodes(String command) {
    Set<ExitCode> codes = EnumSet.allOf(ExitCode.class);
    boolean isRun = command.equals("run");
    if (!isRun) {
      codes.remove(ExitCode.STALE);
      if (!command.equals("hold") && !command.equals("doctor")) {
        codes.remove(ExitCode.ALREADY_RUNNING);
      }
      if (!command.equals("check")) {
        codes.remove(ExitCode.BROKEN_CLAIM);
      }
    }
    Map<String, String> table = new LinkedHashMap<>();
    codes.forEach(code -> table.put(String.valueOf(code.number()), code.sentence()));
    if (!isRun) {
      table.put("0", "done; there are warnings at most");
      String wrong = command.equals("audit") ? "the workbook breaks a rule, or the" : "the";
      table.put("7", wrong + " output could not be written, or memory ran out");
    }
    return table;
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

  /** Returns what reads, composes, renders and audits. */
  static ReportJob.Stages stages() {
    return new ReportJob.Stages(
        new DataPackageReader()::read,
        new Composing(),
        List.of(new EditionRenderer()),
        Optional.of(AuditedWorkbook::audit));
  }

  /** Returns a figure of a report as a picture. */
  static Picture drawn(Report report, Figure figure, Optional<Figure.Size> size) {
    Fonts.ready();
    ChartRenderer charts =
        size.map(Picture.Page::of).map(ChartRenderer::new).orElseGet(ChartRenderer::new);
    return charts.picture(report, figure);
  }
}
