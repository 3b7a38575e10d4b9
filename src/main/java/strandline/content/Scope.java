package strandline.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import strandline.claim.Verdict;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.rollup.ReleasedRecords;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Source;

/**
 * What a spec has named before its sections begin.
 *
 * @param series the series by name
 * @param events the events by name
 * @param verdicts the verdicts on the claims, by id
 * @param refused the ids of claims that could not be read, and of tables and figures whose figures
 *     do not compare, none of which are unknown
 * @param data what the data package has beside what the spec names
 * @param problems takes what is wrong in the spec
 */
public record Scope(
    Map<String, Series> series,
    Map<String, EventSet> events,
    Map<String, Verdict> verdicts,
    Set<String> refused,
    Data data,
    Problems problems) {
  /** The word for the latest period of a series that has a whole value. */
  public static final String LATEST = "latest";

  /** The word for the latest period of a series that has any value. */
  public static final String LATEST_PART = "latest-part";

  /**
   * What the data package has beside what a spec names.
   *
   * @param sources every source of the data package
   * @param records the records behind the datasets that are rolled up, by resource name
   * @param siblings finds the series of the dataset that differ from given ones in a member alone
   */
  public record Data(
      List<Source> sources,
      Map<String, ReleasedRecords> records,
      UnaryOperator<List<Series>> siblings) {}

  /**
   * Makes a scope in which no claim was refused.
   *
   * @param series the series by name
   * @param events the events by name
   * @param verdicts the verdicts on the claims, by id
   * @param sources every source of the data package
   * @param problems takes what is wrong in the spec
   */
  public Scope(
      Map<String, Series> series,
      Map<String, EventSet> events,
      Map<String, Verdict> verdicts,
      List<Source> sources,
      Problems problems) {
    this(
        series,
        events,
        verdicts,
        new TreeSet<>(),
        new Data(sources, Map.of(), given -> List.of()),
        problems);
  }

  /**
   * Returns the verdict on a claim.
   *
   * @param where where the claim is named
   * @param id its id
   * @return nothing after a problem: there is no such claim, or it was refused before
   */
  public Optional<Verdict> verdict(Location where, String id) {
    Verdict verdict = verdicts.get(id);
    if (verdict == null && !refused.contains(id)) {
      Set<String> known = new TreeSet<>(verdicts.keySet());
      known.addAll(refused);
      unknown(where, "claim", id, known);
    }
    return Optional.ofNullable(verdict);
  }

  /**
   * Returns the series that the field {@code series} names.
   *
   * @param fields the word's fields
   * @return the series, or nothing after a problem
   */
  public Optional<NamedSeries> oneSeries(Fields fields) {
    return fields.required("series").flatMap(node -> named(node));
  }

  /**
   * Returns the series that the field {@code series} lists, all on one calendar and frequency.
   *
   * @param fields the word's fields
   * @return at least one, or none after a problem
   */
  public List<NamedSeries> manySeries(Fields fields) {
    List<NamedSeries> found = new ArrayList<>();
    List<Node> asked = fields.items("series");
    for (Node node : asked) {
      Optional<NamedSeries> one = named(node);
      boolean isTwice = one.isPresent() && found.contains(one.get());
      if (isTwice) {
        complain(
            node.location(), "series-twice", one.get().name() + " is named twice", "name it once");
      } else {
        one.ifPresent(found::add);
      }
    }
    if (asked.isEmpty()) {
      complain(
          fields.at("series"), "no-series", "lists no series", "name at least one under series");
      return List.of();
    }
    if (found.size() < asked.size()) {
      return List.of();
    }
    NamedSeries first = found.get(0);
    for (NamedSeries other : found) {
      if (!other.series().first().isAlike(first.series().first())) {
        complain(
            fields.at("series"),
            "unlike-calendars",
            first.name()
                + " is by "
                + first.series().first().basis()
                + " and "
                + other.name()
                + " by "
                + other.series().first().basis(),
            "show them in two tables or charts: calendars never meet in one");
        return List.of();
      }
    }
    return found;
  }

  /**
   * Returns the series that a node names.
   *
   * @param node a name
   * @return the series, or nothing after a problem
   */
  public Optional<NamedSeries> named(Node node) {
    String name = node.text(problems);
    Series found = series.get(name);
    if (found == null) {
      unknown(node.location(), "series", name, series.keySet());
      return Optional.empty();
    }
    return Optional.of(new NamedSeries(name, found));
  }

  /**
   * Returns the events that a field names.
   *
   * @param fields the word's fields
   * @param key the field
   * @return the events; nothing when the field is absent or after a problem
   */
  public Optional<EventSet> events(Fields fields, String key) {
    Optional<Node> node = fields.optional(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    String name = node.get().text(problems);
    EventSet found = events.get(name);
    if (found == null) {
      unknown(node.get().location(), "events", name, events.keySet());
    }
    return Optional.ofNullable(found);
  }

  /**
   * Returns the events that a field must name.
   *
   * @param fields the word's fields
   * @param key the field
   * @return the events, or nothing after a problem
   */
  public Optional<EventSet> requiredEvents(Fields fields, String key) {
    return fields.required(key).isEmpty() ? Optional.empty() : events(fields, key);
  }

  /**
   * Returns the period that a field names, when it is one of a series' periods, in the words of
   * {@link #periodOf}.
   *
   * @param fields the word's fields
   * @param key the field
   * @param in the series
   * @return the period, or nothing when the field is absent or after a problem
   */
  public Optional<Period> period(Fields fields, String key, Series in) {
    Optional<Node> node = fields.optional(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    String label = node.get().text(problems);
    Optional<Period> period = periodOf(label, in);
    if (period.isEmpty()) {
      complain(
          node.get().location(),
          "unknown-period",
          label.equals(LATEST)
              ? in.label() + " has no whole period"
              : "\"" + label + "\" is no period of " + in.label(),
          "write one from " + in.first().label() + " to " + in.last().label());
    }
    return period;
  }

  /** Says whether a period's name is one of the words for the latest. */
  public static boolean isLatest(String label) {
    return label.equals(LATEST) || label.equals(LATEST_PART);
  }

  /**
   * Returns the period of a series that a name stands for: {@code latest} for the latest that has a
   * whole value, {@code latest-part} for the latest that has any, be it a part or a bound.
   *
   * @param label one of these words, or a period as it stands in the data
   * @param in the series
   * @return nothing when the series has no such period
   */
  public static Optional<Period> periodOf(String label, Series in) {
    return isLatest(label)
        ? in.observations().stream()
            .filter(o -> label.equals(LATEST) ? o.isComparable() : o.hasValue())
            .map(Observation::period)
            .reduce((earlier, later) -> later)
        : Period.tryParse(label).filter(p -> in.at(p).isPresent());
  }

  /**
   * Returns the observation of a period that a field must name.
   *
   * @param fields the word's fields
   * @param key the field
   * @param in the series
   * @return the observation, or nothing after a problem
   */
  public Optional<Observation> observation(Fields fields, String key, Series in) {
    return fields.required(key).isEmpty()
        ? Optional.empty()
        : period(fields, key, in).flatMap(in::at);
  }

  /**
   * Returns the period that a field must name and that has a value. New data may make of it a part
   * of a period or a bound, which is for what is computed to say.
   *
   * @param fields the word's fields
   * @param key the field
   * @param in the series
   * @return the period, or nothing after a problem
   */
  public Optional<Period> comparable(Fields fields, String key, Series in) {
    Optional<Observation> found = observation(fields, key, in);
    boolean fits = found.map(Observation::hasValue).orElse(true);
    if (!fits) {
      complain(
          fields.at(key),
          "not-comparable",
          found.get().period() + " has no value",
          "choose a period that has one");
    }
    return fits ? found.map(Observation::period) : Optional.empty();
  }

  /**
   * Returns the part of a series between the fields {@code from} and {@code to}.
   *
   * @param fields the word's fields
   * @param whole the series
   * @return the part; the whole when neither is given
   */
  public Series window(Fields fields, Series whole) {
    Period from = period(fields, "from", whole).orElse(whole.first());
    Period to = period(fields, "to", whole).orElse(whole.last());
    if (to.compareTo(from) < 0) {
      complain(
          fields.location(),
          "empty-window",
          "from " + from.label() + " is after to " + to.label(),
          "exchange them");
      return whole;
    }
    return whole.between(from, to);
  }

  /**
   * Returns the least base of ratios and per cents that a claim or a report declares.
   *
   * @param fields the fields of either
   * @param otherwise the one where none is declared
   * @return 0 or more
   */
  public double leastBase(Fields fields, double otherwise) {
    double least = fields.number("least-base", otherwise);
    if (least < 0) {
      complain(
          fields.at("least-base"),
          "bad-number",
          "a least base of " + fields.text("least-base") + " is below 0",
          "write the least count that a ratio or a per cent is taken of, such as 10");
    }
    return Math.max(0, least);
  }

  /**
   * Returns a source.
   *
   * @param id its id
   * @return the source, if the data package has it
   */
  public Optional<Source> source(String id) {
    return data.sources().stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /**
   * Cuts several series to the window of the first.
   *
   * @param fields the word's fields
   * @param named the series; the first one's periods bound {@code from} and {@code to}
   * @return those that have a period in the window, cut
   */
  public List<NamedSeries> windows(Fields fields, List<NamedSeries> named) {
    Series main = window(fields, named.get(0).series());
    List<NamedSeries> shown = new ArrayList<>();
    for (NamedSeries one : named) {
      Series series = one.series();
      if (series.last().compareTo(main.first()) < 0 || series.first().compareTo(main.last()) > 0) {
        complain(
            fields.at("series"),
            "apart",
            one.name() + " has no period from " + main.first() + " to " + main.last(),
            "leave it out or widen the window");
      } else {
        shown.add(new NamedSeries(one.name(), series.between(main.first(), main.last())));
      }
    }
    return shown;
  }

  /**
   * Adds a problem about a name that the spec does not know.
   *
   * @param where the name's place
   * @param what what it should name, such as {@code series}
   * @param name the name
   * @param known the names that there are
   */
  public void unknown(Location where, String what, String name, Collection<String> known) {
    if (!refused.contains(name)) {
      String all = known.isEmpty() ? "there is none" : "there are: " + String.join(", ", known);
      String remedy = NearestWord.remedy(name, known, all);
      complain(where, "unknown-name", "\"" + name + "\" names no " + what, remedy);
    }
  }

  /**
   * Returns what stands where figures that a word names do not compare, and says so to the writer.
   *
   * @param fields the word's fields
   * @param key the field that names them
   * @param reason why they do not
   * @return one sentence
   */
  public List<Block> notShown(Fields fields, String key, Sentence reason) {
    doNotCompare(fields, key, reason);
    String title = fields.text("title", fields.text("id", ""));
    Sentence said = Sentence.of("label.not-shown").with("title", title).with("reason", reason);
    return List.of(new Block.Paragraph(Labels.text(said)));
  }

  /**
   * Says to the writer that figures that a word names do not compare. New data may have made them
   * so: it is no error of the spec.
   *
   * @param fields the word's fields
   * @param key the field that names them
   * @param reason why they do not
   */
  public void doNotCompare(Fields fields, String key, Sentence reason) {
    problems.add(
        Problem.warning(
            fields.at(key),
            "not-comparable",
            Labels.text(reason),
            "choose periods with whole values and no break between"));
  }

  /**
   * Adds a problem.
   *
   * @param where the place
   * @param kind the stable word of its kind
   * @param message what was found
   * @param remedy what would be right
   */
  public void complain(Location where, String kind, String message, String remedy) {
    problems.add(Problem.error(where, kind, message, remedy));
  }
}
