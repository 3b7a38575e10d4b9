package strandline.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import strandline.project.Answers;
import strandline.series.Measure.Aggregation;

/** The options that say of a file what it does not say itself. */
final class DatasetOptions {
  @Option(
      names = "--period",
      paramLabel = "COLUMN",
      description = "The column of periods. Default: it is found, as headings too.")
  private String period = "";

  @Option(
      names = "--value",
      paramLabel = "COLUMN",
      description =
          "A column of figures; may be given more than once. Default: all that hold some.")
  private List<String> values = List.of();

  @Option(
      names = "--dimension",
      paramLabel = "COLUMN",
      description =
          "A column of names that tells series apart; may be given more than once. Default: those"
              + " that are needed.")
  private List<String> dimensions = List.of();

  @Option(
      names = "--unit",
      paramLabel = "[COLUMN=]UNIT",
      description = "What the figures count, such as people. Default: what the heading says.")
  private List<String> units = List.of();

  @Option(
      names = "--aggregation",
      paramLabel = "WORD",
      description =
          "What makes a year of months: sum, mean, last, max or none. Default: sum where the"
              + " heading names events, none where nothing says it.")
  private Optional<Aggregation> aggregation = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Who published the file: \"Publisher, title, URL, date\".")
  private String source = "";

  @Mixin private FormOptions forms = new FormOptions();

  /** Takes what was said beside the options; an empty text says nothing. */
  void tell(String unit, String publication) {
    if (!unit.isEmpty()) {
      units = Stream.concat(units.stream(), Stream.of("=" + unit)).toList();
    }
    source = publication.isEmpty() ? source : publication;
  }

  /** Returns what was said of a dataset; its name may be empty. */
  Answers answers(String name) {
    Map<String, String> counted = new LinkedHashMap<>();
    for (String unit : units) {
      int at = unit.indexOf('=');
      counted.put(at < 0 ? "" : unit.substring(0, at), unit.substring(at + 1));
    }
    return new Answers(
        name,
        period,
        values,
        dimensions,
        counted,
        aggregation,
        source,
        forms.forms(Optional.empty()));
  }
}
