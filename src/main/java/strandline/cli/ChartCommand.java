package strandline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.compose.Composition;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.quick.FileRows;
import strandline.quick.Sketch;
import strandline.quick.SketchChoice;
import strandline.render.figure.FigureCard;
import strandline.report.Figure;
import strandline.report.Report;

/** {@code strandline chart}: one figure, of a report spec or of any CSV file. */
@Command(
    name = "chart",
    header = {
      "Draws one figure: a quick look at any CSV file, or a figure of a report.",
      "",
      "Examples:",
      "  strandline chart data.csv --x year --y count --title \"Twice as many\" -o fig.svg",
      "  strandline chart data.csv --x month --y sea --y land --unit people -o fig.png -o fig.csv",
      "  strandline chart countries.csv --x country --y people --type bar -o fig.pdf",
      "  strandline chart tidy.csv --x month --y people --series country -o fig.svg",
      "  strandline chart wide.csv --across country --y Cuba --y Haiti -o fig.svg",
      "  strandline chart interdictions cuban-migration --size slide -o fig.pdf",
      ""
    },
    sortOptions = false,
    parameterListHeading = "%nInput:%n")
public final class ChartCommand extends Subcommand {
  @Parameters(
      index = "0",
      paramLabel = "FILE.csv|FIGURE",
      description =
          "A CSV file with a header, - for the standard input, or the id of a figure of a report.")
  private String input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description =
          "What to write, by its ending: .png, .svg or .pdf for the picture, .csv for the"
              + " plotted values, .json for its card; - for an SVG on the standard output, -.csv and"
              + " the like for another format there. May be given more than once.")
  private List<Path> outputs = new ArrayList<>();

  @Option(
      names = {"--x", "--period"},
      paramLabel = "COLUMN",
      description = "The column of periods (2014, FY2014, 2014-07, 2014-Q3), numbers or names.")
  private Optional<String> x = Optional.empty();

  @Option(
      names = {"--y", "--value"},
      paramLabel = "COLUMN",
      description = "A column of values; up to eight of them. Empty cells and NA are gaps.")
  private List<String> ys = new ArrayList<>();

  @Mixin private ArrangementOptions arrangement = new ArrangementOptions();

  @Option(
      names = "--series",
      paramLabel = "COLUMN",
      description =
          "The column whose members become lines or bars, in a file with one row for each member"
              + " and period.")
  private Optional<String> series = Optional.empty();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "line, bar, stacked or points. Default: bar for names, line for all else.")
  private Optional<SketchChoice.Type> type = Optional.empty();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What the chart shows, as a sentence.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--unit",
      paramLabel = "TEXT",
      description = "What the values are, such as people.")
  private String unit = "";

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Who published the file, for the source line.")
  private String source = "";

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      description =
          "memo (159 x 100 mm), half (78 x 60 mm), slide (254 x 143 mm) or phone (95 x 125 mm, 360"
              + " pixels wide). Default: the figure's own, or memo.")
  private Optional<Figure.Size> size = Optional.empty();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "REPORT",
      description = "The report that the figure is in. Default: the first that has it.")
  private Optional<String> report = Optional.empty();

  @Mixin private ForceOption force = new ForceOption();

  @Mixin private FormOptions forms = new FormOptions();

  @Mixin private ProjectOption project = new ProjectOption();

  private boolean isFile() {
    return x.isPresent()
        || !ys.isEmpty()
        || arrangement.across().isPresent()
        || input.equals("-")
        || input.endsWith(".csv");
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    if (isJson()) {
      outputs.add(Path.of("-.json")); // the card says what was drawn
    }
    for (Path output : outputs) {
      check(output, problems);
    }
    if (outputs.stream().filter(ChartCommand::isStandard).count() > 1) {
      String remedy = "write one file there, and name the others";
      ForceOption.add(problems, Path.of("-"), "two files on the standard output", remedy);
    }
    problems.throwIfErrors();
    return isFile() ? sketched(problems) : ofReport();
  }

  private static boolean isStandard(Path output) {
    return output.toString().matches("-(\\.\\w+)?");
  }

  /** Returns the name by whose ending a file is written. */
  private static String name(Path output) {
    return output.toString().equals("-") ? "-.svg" : output.getFileName().toString();
  }

  private void check(Path output, Problems problems) throws IOException {
    String ending = FigureCard.ending(name(output));
    if (Files.isDirectory(output)) {
      ForceOption.add(problems, output, "there is a folder of this name", "name a file");
    } else if (ending.equals("emf")) {
      String remedy =
          "end it in .svg, which Word and PowerPoint keep as shapes since 2019, or in .png";
      ForceOption.add(problems, output, "EMF is not written", remedy);
    } else if (!FigureCard.ENDINGS.contains(ending)) {
      String near =
          NearestWord.to(ending, FigureCard.ENDINGS)
              .map(word -> "; did you mean ." + word + "?")
              .orElse("");
      String remedy = "end it in ." + String.join(", .", FigureCard.ENDINGS) + near;
      ForceOption.add(problems, output, "the ending does not name a format", remedy);
    } else if (isStandard(output)) {
      return;
    } else if (!Files.isDirectory(output.toAbsolutePath().getParent())) {
      ForceOption.add(problems, output, "its folder does not exist", "make the folder first");
    } else {
      List<Path> inputs = isFile() && !input.equals("-") ? List.of(Path.of(input)) : List.of();
      force.check(output, inputs, project, problems);
    }
  }

  private int sketched(Problems problems) throws IOException {
    String name = input.equals("-") ? "standard input" : input;
    boolean isTurned = arrangement.across().isPresent();
    if (!isTurned && (x.isEmpty() || ys.isEmpty()) || series.isPresent() && ys.size() != 1) {
      String found = "which columns to draw is not said";
      problems.error(
          Location.of(name),
          "no-columns",
          found,
          "add --x COLUMN --y COLUMN"
              + (series.isPresent() ? ", one --y alone with --series" : ""));
      problems.throwIfErrors();
    }
    Path file = Path.of(name);
    SketchChoice choice =
        new SketchChoice(
            name.equals("standard input") ? name : file.getFileName().toString(),
            x.orElse(FileRows.PERIOD),
            ys,
            type,
            title,
            unit,
            source,
            size.orElse(Figure.Size.MEMO),
            forms.forms(Optional.empty()));
    Optional<Report> read =
        bytes(input, problems)
            .flatMap(bytes -> new Sketch(choice, problems).read(bytes, arrangement.with(series)));
    int code = ended(problems.all(), Sketch::isOfTheCall);
    return read.map(report -> written(report, report.figures().get(0)).number()).orElse(code);
  }

  private int ofReport() throws IOException {
    List<String> ids = new ArrayList<>();
    for (Composition one :
        new Compositions(stages()).of(project, report.stream().toList()).values()) {
      for (Figure figure : one.report().figures()) {
        ids.add(figure.id());
        if (figure.id().equals(input)) {
          return written(one.report(), figure).number();
        }
      }
    }
    String remedy = NearestWord.remedy(input, ids, "the figures are " + String.join(", ", ids));
    Location at = Location.of("reports");
    String found = "there is no figure \"" + input + "\"";
    throw new InvalidInputException(
        List.of(Problem.error(at, "unknown-name", found, remedy + "; a file's name ends in .csv")));
  }

  private ExitCode written(Report of, Figure figure) {
    try {
      List<String> names = outputs.stream().map(ChartCommand::name).toList();
      FigureCard files = new FigureCard(of, figure, Main.drawn(of, figure, size), names);
      for (Path output : outputs) {
        byte[] bytes = files.file(name(output));
        if (isStandard(output)) {
          console().out().writeBytes(bytes);
        } else {
          Files.write(output, bytes);
        }
      }
      return ExitCode.DONE;
    } catch (IllegalArgumentException refused) {
      console().err().println("error: " + input + ": cannot be drawn: " + refused.getMessage());
      return ExitCode.WRONG_CALL;
    } catch (IOException | UncheckedIOException e) {
      console().err().println("error: cannot be written (" + e + "); name another place with -o");
      return ExitCode.NOT_WRITTEN;
    }
  }
}
