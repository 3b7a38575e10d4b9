package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import strandline.job.ExitCode;
import strandline.job.ReportJob;

/** The program's entry point: wires the stages to the commands, and knows the clock. */
@Command(
    name = "strandline",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
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
      "  strandline analyse flow.csv --period year --value people",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes (the first of 70, 7, 3, 2, 4, 5, 6 of several reports):%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n")
public final class Main {
  /** The version, as the jar's manifest has it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"strandline " + version()};
    }
  }

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
    ReportJob.Stages stages = Stages.all();
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new RunCommand(stages, console, clock, Main::readyFonts));
    line.addSubcommand(new ListCommand(stages, console));
    line.addSubcommand(new ClaimCommands.Check(stages, console));
    line.addSubcommand(new ClaimCommands.Explain(stages, console));
    line.addSubcommand(new AnalyseCommand(console, () -> System.in));
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setUsageHelpWidth(WIDTH);
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

  /** The fonts must be ready before the first class of AWT loads; called by what draws. */
  private static void readyFonts() {
    Fonts.ready();
  }

  /** Returns the program's version; a class path of folders has none. */
  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }
}
