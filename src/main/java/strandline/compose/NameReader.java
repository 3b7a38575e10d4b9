package strandline.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import strandline.content.EventSet;
import strandline.content.Scope;
import strandline.dataset.DataPackage;
import strandline.dataset.Dataset;
import strandline.dataset.Selection;
import strandline.dataset.Selection.Per;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/** Reads the series and events that a spec names, and takes them from the data. */
final class NameReader {
  private final DataPackage data;
  private final Problems problems;
  private final Scope scope;
  private final Optional<LocalDate> asOf;
  private final Optional<LocalDate> published;
  private final double leastBase;

  /** Takes from the data what had begun as of the day of a spec, and was printed by another. */
  NameReader(DataPackage data, Fields spec, Problems problems) {
    this.data = data;
    this.asOf = CoverReader.given(spec, "as-of");
    this.published = CoverReader.given(spec, "published");
    this.problems = problems;
    this.scope = new Scope(Map.of(), Map.of(), Map.of(), List.of(), problems);
    this.leastBase = scope.leastBase(spec, Measure.LEAST_BASE);
  }

  Map<String, Series> series(Fields named) {
    Map<String, Series> series = new TreeMap<>();
    for (String name : named.keys()) {
      Fields fields = named.required(name).orElseThrow().fields(problems);
      one(fields).ifPresent(found -> series.put(name, found.withLeastBase(leastBase)));
    }
    return series;
  }

  private Optional<Series> one(Fields fields) {
    String resource = fields.text("dataset");
    Selection selection =
        new Selection(fields.text("measure"), per(fields), where(fields), prints(fields));
    Optional<Dataset> dataset = data.dataset(resource);
    if (dataset.isEmpty() && !resource.isEmpty()) {
      unknown(fields.at("dataset"), "dataset of observations", resource, data.datasets());
    }
    Optional<Series> whole = dataset.flatMap(d -> d.series(selection, fields.location(), problems));
    return whole.flatMap(all -> begun(fields, all)).map(part -> scope.window(fields, part));
  }

  /** Leaves out the periods that begin after the day that the report says its data reach. */
  private Optional<Series> begun(Fields fields, Series all) {
    List<Observation> used =
        all.observations().stream()
            .filter(o -> asOf.isEmpty() || !o.period().start().isAfter(asOf.get()))
            .toList();
    if (used.size() < all.observations().size()) {
      Period first = all.observations().get(used.size()).period();
      int later = all.observations().size() - used.size();
      tooLate(fields, later, "period", first.toString(), all.label(), used.isEmpty());
    }
    return used.isEmpty() ? Optional.empty() : Optional.of(printed(fields, all.with(used)));
  }

  /** Leaves out the figures that were printed after the report is published. */
  private Series printed(Fields fields, Series all) {
    Series before = published.map(all::printedBy).orElse(all);
    int later = all.provenance().prints().size() - before.provenance().prints().size();
    if (later > 0) {
      String figures = later == 1 ? "1 figure of " : later + " figures of ";
      String are = (later == 1 ? " was" : " were") + " printed after published ";
      String found = figures + all.label() + are + published.get();
      String remedy = "write a later published when the report is to use them";
      String used = later == 1 ? " and is not used" : " and are not used";
      problems.add(Problem.warning(fields.location(), "after-as-of", found + used, remedy));
    }
    return before;
  }

  /** Says what lies after the day that the report says its data reach. */
  private void tooLate(
      Fields fields, int later, String what, String first, String of, boolean isNoneLeft) {
    String which = later == 1 ? "1 " + what + " (" + first + ") of " : later + " " + what + "s of ";
    String begin = later == 1 ? " begins" : ", from " + first + " on, begin";
    String found = which + of + begin + " after as-of " + asOf.get();
    problems.add(
        isNoneLeft
            ? Problem.error(
                fields.location(), "after-as-of", found + "; none is left", "write a later as-of")
            : Problem.warning(
                fields.location(),
                "after-as-of",
                found + (later == 1 ? " and is not used" : " and are not used"),
                "write a later as-of when the report is to use them"));
  }

  /** Returns the series of the same dataset that differ from given ones in one member alone. */
  List<Series> siblings(List<Series> given) {
    Series main = given.get(0);
    Optional<Dataset> dataset =
        data.datasets().values().stream()
            .filter(d -> d.file().equals(main.provenance().file()))
            .filter(d -> d.measures().containsKey(main.measure().id()))
            .findFirst();
    List<Series> siblings = new ArrayList<>();
    for (String dimension : dataset.map(Dataset::dimensions).orElse(List.of())) {
      Set<String> shown = new TreeSet<>();
      given.forEach(one -> shown.add(one.members().getOrDefault(dimension, "")));
      for (String member : shown.size() > 1 ? dataset.get().members(dimension) : Set.<String>of()) {
        Map<String, String> where = new TreeMap<>(main.members());
        where.put(dimension, member);
        Selection other =
            new Selection(main.measure().id(), Optional.of(Per.of(main.first())), where, Map.of());
        if (!shown.contains(member)) {
          dataset.get().series(other, Location.of(""), new Problems()).ifPresent(siblings::add);
        }
      }
    }
    return siblings;
  }

  private Optional<Per> per(Fields fields) {
    String word = fields.text("per", "");
    Optional<Per> per = Per.ofWord(word);
    if (!word.isEmpty() && per.isEmpty()) {
      Map<String, Per> words = new TreeMap<>();
      for (Per known : Per.values()) {
        words.put(known.word(), known);
      }
      unknown(fields.at("per"), "frequency", word, words);
    }
    return per;
  }

  private Map<String, String> where(Fields fields) {
    Map<String, String> where = new TreeMap<>();
    fields
        .optional("where")
        .map(node -> node.fields(problems))
        .ifPresent(members -> members.keys().forEach(key -> where.put(key, members.text(key))));
    return where;
  }

  private Map<Period, Integer> prints(Fields fields) {
    Map<Period, Integer> prints = new TreeMap<>();
    Optional<Fields> chosen = fields.optional("print").map(node -> node.fields(problems));
    chosen.ifPresent(
        numbers -> {
          for (String label : numbers.keys()) {
            Optional<Period> period = Period.tryParse(label);
            int number = numbers.wholeNumber(label, 0);
            period.ifPresent(p -> prints.put(p, number));
            if (period.isEmpty()) {
              complain(numbers.at(label), "\"" + label + "\" is no period", "write it as FY2014");
            }
          }
        });
    return prints;
  }

  Map<String, EventSet> events(Fields named) {
    Map<String, EventSet> sets = new TreeMap<>();
    for (String name : named.keys()) {
      Fields fields = named.required(name).orElseThrow().fields(problems);
      events(name, fields).ifPresent(found -> sets.put(name, found));
    }
    return sets;
  }

  private Optional<EventSet> events(String name, Fields fields) {
    String resource = fields.text("dataset");
    String kind = fields.text("kind", "");
    List<Node> only = fields.items("only");
    Optional<EventLog> log = data.events(resource);
    if (log.isEmpty()) {
      unknown(fields.at("dataset"), "dataset of events", resource, data.eventLogs());
      return Optional.empty();
    }
    List<Event> all = only.isEmpty() ? ofKind(log.get(), kind, fields) : chosen(log.get(), only);
    EventLog begun = asOf.map(log.get()::until).orElse(log.get());
    List<Event> later = all.stream().filter(event -> !begun.events().contains(event)).toList();
    if (!later.isEmpty()) {
      String first = later.stream().min(Comparator.naturalOrder()).orElseThrow().when().label();
      tooLate(fields, later.size(), "event", first, resource, later.size() == all.size());
    }
    List<Event> events = all.stream().filter(begun.events()::contains).toList();
    return Optional.of(new EventSet(name, begun, kind, events));
  }

  private List<Event> ofKind(EventLog log, String kind, Fields fields) {
    List<Event> events = kind.isEmpty() ? log.events() : log.ofKind(kind);
    if (events.isEmpty()) {
      Map<String, String> kinds = new TreeMap<>();
      log.events().forEach(event -> kinds.put(event.kind(), ""));
      unknown(fields.at("kind"), "kind of event", kind, kinds);
    }
    return events;
  }

  private List<Event> chosen(EventLog log, List<Node> only) {
    Map<String, Event> byId = new TreeMap<>();
    log.events().forEach(event -> byId.put(event.id(), event));
    List<Event> events = new ArrayList<>();
    for (Node node : only) {
      String id = node.text(problems);
      if (byId.containsKey(id)) {
        events.add(byId.get(id));
      } else {
        unknown(node.location(), "event", id, byId);
      }
    }
    return events;
  }

  private void unknown(Location where, String what, String name, Map<String, ?> known) {
    scope.unknown(where, what, name, known.keySet());
  }

  private void complain(Location where, String message, String remedy) {
    problems.add(Problem.error(where, "unknown-name", message, remedy));
  }
}
