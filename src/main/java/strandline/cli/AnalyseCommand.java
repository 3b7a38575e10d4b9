package strandline.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.quick.Battery;
import strandline.quick.Column;
import strandline.quick.ColumnChoice;
import strandline.quick.ColumnReader;
import strandline.quick.FileRows;
import strandline.quick.FindingsJson;
import strandline.quick.FindingsText;

/** {@code strandline analyse}: the whole battery on one column of any CSV file. */
@Command(
    name = "analyse",
    header = {
      "Runs every method of trend analysis on one column of a CSV file.",
      "",
      "Examples:",
      "  strandline analyse flow.csv --period year --value people",
      "  strandline analyse flow.csv --period year --value people --calendar us-fiscal --counts",
      "  strandline analyse arrivals.csv --period month --value encounters --json > arrivals.json",
      "  cat flow.csv | strandline analyse - --period year --value people",
      ""
    },
    sortOptions = false,
    parameterListHeading = "%nInput:%n")
public final class AnalyseCommand extends Subcommand {
  @Parameters(
      paramLabel = "FILE.csv",
      description = "A CSV file with a header; - for the standard input.")
  private String file;

  @Option(
      names = "--period",
      paramLabel = "COLUMN",
      description =
          "The column of periods: 2014, FY2014, 2014-07, Jan-14, 2014-Q3, 2014-W05, 2014-07-09 and"
              + " the like, or plain numbers for times.")
  private Optional<String> period = Optional.empty();

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COLUMN",
      description = "The column of values. Empty cells and NA are gaps.")
  private String value;

  @Option(
      names = "--status",
      paramLabel = "COLUMN",
      description = "The column of statuses, such as provisional, rounded, at-least, partial.")
  private Optional<String> status = Optional.empty();

  @Option(
      names = "--counts",
      description = "The values count events, people or things: adds what only counts allow.")
  private boolean areCounts;

  @Mixin private ArrangementOptions arrangement = new ArrangementOptions();

  @Mixin private FormOptions forms = new FormOptions();

  @Override
  public Integer call() {
    if (period.isEmpty() && arrangement.across().isEmpty()) {
      return refuse("which column holds the periods is not said; add --period COLUMN");
    }
    Problems problems = new Problems();
    String name = file.equals("-") ? "standard input" : file;
    ColumnChoice choice =
        new ColumnChoice(
            name, period.orElse(FileRows.PERIOD), value, forms.forms(status), areCounts);
    Optional<Column> column =
        bytes(file, problems)
            .flatMap(read -> FileRows.read(name, read, problems))
            .flatMap(
                grid ->
                    arrangement.with(Optional.empty()).of(grid, choice.period(), List.of(value)))
            .flatMap(new ColumnReader(choice, problems)::read);
    int code = ended(problems.all(), one -> one.kind().equals(ColumnReader.NO_SUCH_COLUMN));
    column.ifPresent(this::print);
    return column.isPresent() ? ExitCode.DONE.number() : code;
  }

  private void print(Column column) {
    Battery.Result result = column.analysed();
    print(
        "strandline-analyse-1",
        () -> FindingsJson.of(column, result),
        () -> FindingsText.of(column, result).lines().toList());
  }
}
