package strandline.project;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import strandline.project.Understanding.Marks;
import strandline.project.Understanding.Meaning;
import strandline.project.Understanding.MeasureColumns;
import strandline.series.Status;
import strandline.series.StatusMarks;

/**
 * The meaning of a publisher's marks: what a footnote of the file says, then what the mark usually
 * means; a mark on a number never means that there is none.
 *
 * @param table the file and its rows of figures
 * @param notes its footnotes
 */
record MarkStudy(RawTable table, List<String> notes) {
  private static final List<Map.Entry<String, Status>> WORDS =
      List.of(
          entry("provisional|preliminary", Status.PROVISIONAL),
          entry("revised", Status.REVISED),
          entry("estimate|imputed|interpolated", Status.ESTIMATED),
          entry("break in|not comparable", Status.BREAK),
          entry("confidential|suppressed", Status.CONFIDENTIAL),
          entry("not available|unavailable|no data|missing", Status.NOT_AVAILABLE),
          entry("not applicable", Status.NOT_APPLICABLE));

  /** A mark of several that stand side by side. */
  private static final Pattern MARK = Pattern.compile("[(\\[][^)\\]]*[)\\]]|[^\\s(\\[]+");

  Marks marks(Optional<Integer> column, List<MeasureColumns> measures, Map<String, Status> said) {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    Stream<String> own = column.stream().flatMap(at -> table.cells(at).stream());
    Stream.of(own.filter(mark -> !mark.isEmpty()), texts(measures, one -> one.cells().beside()))
        .flatMap(Stream::sorted)
        .forEach(mark -> add(mark, meanings));
    texts(measures, one -> one.cells().instead())
        .sorted()
        .forEach(mark -> meanings.put(mark, meaning(mark, false)));
    if (texts(measures, MeasureColumns::columns).anyMatch(name -> table.cells(name).contains(""))) {
      meanings.put("", new Meaning(Status.NOT_AVAILABLE, "a blank cell has no figure"));
    }
    said.forEach((mark, status) -> meanings.put(mark, new Meaning(status, "said with --mark")));
    return new Marks(column.map(table.names()::get).orElse(""), meanings);
  }

  private static Stream<String> texts(
      List<MeasureColumns> measures, Function<MeasureColumns, Collection<String>> of) {
    return measures.stream().flatMap(one -> of.apply(one).stream());
  }

  /** Adds a mark that stands beside numbers, and each of several that do so together. */
  private void add(String mark, Map<String, Meaning> meanings) {
    List<String> parts =
        MARK.matcher(mark).results().map(MatchResult::group).filter(p -> !p.equals(mark)).toList();
    if (parts.size() < 2) {
      meanings.put(mark, meaning(mark, true));
      return;
    }
    parts.forEach(part -> add(part, meanings));
    meanings.put(
        mark,
        parts.stream()
            .filter(part -> meanings.get(part).status() != Status.NORMAL)
            .findFirst()
            .map(
                part ->
                    new Meaning(
                        meanings.get(part).status(),
                        "several marks, of which " + part + " tells the status"))
            .orElse(new Meaning(Status.NORMAL, "several marks")));
  }

  private Meaning meaning(String mark, boolean hasValue) {
    if (CellReading.isSign(mark)) {
      return new Meaning(Status.NORMAL, "the unit");
    }
    Optional<String> note = notes.stream().filter(one -> explains(one, mark)).findFirst();
    Optional<Status> noted =
        WORDS.stream()
            .filter(word -> word.getValue().hasValue() == hasValue)
            .filter(word -> note.filter(one -> says(one, word.getKey())).isPresent())
            .map(Map.Entry::getValue)
            .findFirst();
    Optional<Status> usual =
        StatusMarks.proposed(mark).filter(status -> status.hasValue() == hasValue);
    Status taken = noted.or(() -> usual).orElse(hasValue ? Status.NORMAL : Status.NOT_AVAILABLE);
    String says = noted.isPresent() ? "its footnote says so: " : "its footnote names no status: ";
    String custom = usual.isPresent() && taken != Status.NORMAL ? "what it usually means" : "";
    return new Meaning(taken, note.map(one -> says + FileStudy.shortened(one)).orElse(custom));
  }

  private static boolean says(String note, String words) {
    return note.matches("(?i).*(" + words + ").*");
  }

  private static boolean explains(String note, String mark) {
    String rest = note.startsWith(mark) ? note.substring(mark.length()) : "";
    return rest.matches("(?s)\\s*[:=–-].*|\\s.*")
        || rest.matches("(?s)[A-Z].*") && mark.matches("\\W+");
  }
}
