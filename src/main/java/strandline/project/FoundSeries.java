package strandline.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.content.Labels;
import strandline.dataset.Dataset;
import strandline.dataset.Selection;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/**
 * A series of a dataset with the words of a spec that select it.
 *
 * @param name its name in the spec
 * @param dataset the dataset
 * @param selection what selects it; its periods are said where there are several lengths of them
 * @param series the series
 */
record FoundSeries(String name, Dataset dataset, Selection selection, Series series) {
  /** As many panels as a chart has at most. */
  private static final int MOST = 12;

  private static final int MOST_TRIED = 500;

  /** Returns the series of a measure that end highest. */
  static List<FoundSeries> of(Dataset dataset, Measure measure, Collection<String> taken) {
    List<FoundSeries> found = new ArrayList<>();
    for (Map<String, String> where : members(dataset)) {
      selected(dataset, measure, where)
          .filter(one -> one.series().comparable().size() > 1)
          .ifPresent(found::add);
    }
    List<FoundSeries> largest =
        found.stream()
            .filter(one -> one.series().first().isAlike(found.get(0).series().first()))
            .sorted(Comparator.comparingDouble(one -> -one.end().value()))
            .limit(MOST)
            .toList();
    List<String> names = new ArrayList<>(taken);
    List<FoundSeries> named = new ArrayList<>();
    for (FoundSeries one : largest) {
      String members = String.join(" ", one.selection.where().values());
      names.add(GivenNames.id(members.isEmpty() ? measure.id() : members, names));
      named.add(new FoundSeries(names.get(names.size() - 1), dataset, one.selection, one.series));
    }
    return named;
  }

  private static List<Map<String, String>> members(Dataset dataset) {
    List<Map<String, String>> all = List.of(Map.of());
    for (String dimension : dataset.dimensions()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> where : all) {
        for (String member : dataset.members(dimension)) {
          Map<String, String> more = new LinkedHashMap<>(where);
          more.put(dimension, member);
          longer.add(more);
        }
      }
      all = longer.stream().limit(MOST_TRIED).toList();
    }
    return all;
  }

  private static Optional<FoundSeries> selected(
      Dataset dataset, Measure measure, Map<String, String> where) {
    Stream<Optional<Selection.Per>> pers =
        Stream.concat(
            Stream.of(Optional.empty()), Stream.of(Selection.Per.values()).map(Optional::of));
    return pers.map(per -> new Selection(measure.id(), per, where, Map.of()))
        .flatMap(
            selection ->
                dataset.series(selection, Location.of(""), new Problems()).stream()
                    .map(series -> new FoundSeries("", dataset, selection, series)))
        .findFirst();
  }

  /** Returns the entry under {@code series}. */
  String yaml() {
    String per = selection.per().map(one -> ", per: " + one.word()).orElse("");
    String where =
        selection.where().entrySet().stream()
            .map(e -> ReportDraft.quoted(e.getKey()) + ": " + ReportDraft.quoted(e.getValue()))
            .collect(Collectors.joining(", "));
    String of = name + ": { dataset: " + dataset.name() + ", measure: " + selection.measure() + per;
    return of + (where.isEmpty() ? "" : ", where: { " + where + " }") + " }";
  }

  /** Returns the words for it in a sentence. */
  String label() {
    String label = series.label();
    boolean isAcronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return isAcronym ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  /** Returns the words for it at the beginning of a sentence. */
  String subject() {
    return Labels.sentenceCase(series.label());
  }

  /** Returns the last whole figure. */
  Observation end() {
    List<Observation> whole = series.comparable();
    return whole.get(whole.size() - 1);
  }

  /** Returns the whole figures since the last change in the way of measuring. */
  List<Observation> stretch() {
    List<List<Observation>> all = stretches();
    return all.get(all.size() - 1);
  }

  /** Returns the first period of the longest time without a change in the way of measuring. */
  Period base() {
    return Collections.max(stretches(), Comparator.comparingInt(List::size)).get(0).period();
  }

  /** Returns the whole figures between changes in the way of measuring. */
  private List<List<Observation>> stretches() {
    List<Period> breaks =
        series.breaks().stream().filter(Measure.Break::isOfMethod).map(Measure.Break::at).toList();
    Map<Long, List<Observation>> stretches =
        series.comparable().stream()
            .collect(
                Collectors.groupingBy(
                    one -> breaks.stream().filter(at -> at.compareTo(one.period()) <= 0).count(),
                    TreeMap::new,
                    Collectors.toList()));
    return List.copyOf(stretches.values());
  }
}
