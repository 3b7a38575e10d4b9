package strandline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.dataset.DataPackage;
import strandline.dataset.Dataset;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Report.Described;
import strandline.report.Report.Making;
import strandline.report.Report.Pictures;
import strandline.report.Report.Profile;
import strandline.report.Report.SheetPlan;
import strandline.report.Report.Used;
import strandline.series.Measure;
import strandline.series.Provenance;
import strandline.series.Provenance.Print;
import strandline.series.Series;

/** Says how a report comes about: what the columns of its datasets mean, which series it takes. */
final class MakingReader {
  private final Scope scope;
  private final DataPackage data;

  MakingReader(Scope scope, DataPackage data) {
    this.scope = scope;
    this.data = data;
  }

  /** Returns everything but the program, which is known where it runs. */
  Making making(List<Profile> profiles, Pictures pictures, List<SheetPlan> sheets) {
    List<Described> dictionary = new ArrayList<>();
    data.tables().forEach(rows -> rows.columns().forEach(c -> dictionary.add(described(rows, c))));
    List<Used> used =
        scope.series().keySet().stream()
            .sorted()
            .map(name -> used(name, scope.series().get(name)))
            .toList();
    return new Making("", profiles, dictionary, used, pictures, sheets);
  }

  private Described described(DataPackage.Rows rows, DataPackage.ColumnMeaning column) {
    boolean isValue = column.name().equals(rows.valueColumn());
    return new Described(
        rows.file(),
        rows.title(),
        column.name(),
        column.meaning(),
        isValue ? units(data.dataset(rows.name())) : "",
        column.type(),
        column.constraints());
  }

  private static String units(Optional<Dataset> dataset) {
    return dataset.stream()
        .flatMap(d -> d.measures().values().stream())
        .map(Measure::unit)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  private static Used used(String name, Series series) {
    List<Print> prints =
        series.provenance().prints().stream()
            .filter(print -> series.at(print.period()).isPresent())
            .filter(print -> print.status().hasValue())
            .toList();
    List<Print> taken = prints.stream().filter(Print::preferred).toList();
    return new Used(
        name,
        Labels.sentenceCase(series.label()),
        series.measure().definition(),
        taken.stream()
            .map(series.provenance()::file)
            .distinct()
            .reduce((a, b) -> series.provenance().file())
            .orElse(series.provenance().file()),
        Labels.text(Labels.range(series.first(), series.last())),
        series.observations().size(),
        prints.size(),
        taken.size(),
        lines(series.provenance(), taken));
  }

  /** The lines of each file that figures are taken from. */
  private static String lines(Provenance provenance, List<Print> taken) {
    Map<String, List<Print>> files =
        taken.stream()
            .collect(Collectors.groupingBy(provenance::file, TreeMap::new, Collectors.toList()));
    return files.size() < 2
        ? lines(taken)
        : files.entrySet().stream()
            .map(one -> one.getKey() + ": " + lines(one.getValue()))
            .collect(Collectors.joining("; "));
  }

  private static String lines(List<Print> taken) {
    List<Provenance.Lines> known =
        taken.stream().map(Print::lines).filter(one -> one.first() > 0).toList();
    return Language.english()
        .text(
            known.isEmpty()
                ? Sentence.of("compose.no-lines")
                : Sentence.of("compose.lines")
                    .with(
                        "first",
                        Quantity.place(
                            known.stream().mapToInt(Provenance.Lines::first).min().orElse(0)))
                    .with(
                        "last",
                        Quantity.place(
                            known.stream().mapToInt(Provenance.Lines::last).max().orElse(0))));
  }
}
