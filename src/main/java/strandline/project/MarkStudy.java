package strandline.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import strandline.csv.CsvRecords.Line;
import strandline.project.Understanding.Marks;
import strandline.project.Understanding.MeasureColumns;
import strandline.series.Status;
import strandline.series.StatusMarks;

/**
 * The meaning of a publisher's marks: what a footnote of the file says, then what the mark usually
 * means; a mark on a number never means that there is none.
 */
final class MarkStudy {
  private static final Map<Pattern, Status> WORDS = words();

  /** A mark of several that stand side by side. */
  private static final Pattern MARK = Pattern.compile("[(\\[][^)\\]]*[)\\]]|[^\\s(\\[]+");

  private final RawTable table;
  private final List<Line> rows;
  private final List<String> notes;

  MarkStudy(RawTable table, List<Line> rows, List<String> notes) {
    this.table = table;
    this.rows = rows;
    this.notes = notes;
  }

  private static Map<Pattern, Status> words() {
    Map<Pattern, Status> words = new LinkedHashMap<>();
    words.put(Pattern.compile("(?i).*(provisional|preliminary).*"), Status.PROVISIONAL);
    words.put(Pattern.compile("(?i).*revised.*"), Status.REVISED);
    words.put(Pattern.compile("(?i).*(estimate|imputed|interpolated).*"), Status.ESTIMATED);
    words.put(Pattern.compile("(?i).*(break in|not comparable).*"), Status.BREAK);
    words.put(Pattern.compile("(?i).*(confidential|suppressed).*"), Status.CONFIDENTIAL);
    words.put(Pattern.compile("(?i).*(not available|no data|missing).*"), Status.NOT_AVAILABLE);
    words.put(Pattern.compile("(?i).*not applicable.*"), Status.NOT_APPLICABLE);
    return words;
  }

  Marks marks(Optional<Integer> column, List<MeasureColumns> measures, Map<String, Status> said) {
    Set<String> beside = new TreeSet<>();
    Set<String> instead = new TreeSet<>();
    measures.forEach(one -> beside.addAll(one.cells().beside()));
    measures.forEach(one -> instead.addAll(one.cells().instead()));
    boolean hasBlanks =
        measures.stream()
            .flatMap(one -> one.columns().stream())
            .anyMatch(name -> RawTable.cells(rows, table.names().indexOf(name)).contains(""));
    Map<String, Status> meanings = new LinkedHashMap<>();
    Map<String, String> reasons = new LinkedHashMap<>();
    Set<String> own = new TreeSet<>();
    column.ifPresent(at -> own.addAll(RawTable.cells(rows, at)));
    own.remove("");
    own.forEach(mark -> add(mark, meanings, reasons, true));
    beside.forEach(mark -> add(mark, meanings, reasons, true));
    instead.forEach(mark -> add(mark, meanings, reasons, false));
    if (hasBlanks) {
      meanings.put("", Status.NOT_AVAILABLE);
      reasons.put("", "a blank cell has no figure");
    }
    said.forEach(
        (mark, status) -> {
          meanings.put(mark, status);
          reasons.put(mark, "said with --mark");
        });
    return new Marks(column.map(table.names()::get).orElse(""), meanings, reasons);
  }

  private void add(
      String mark, Map<String, Status> meanings, Map<String, String> reasons, boolean hasValue) {
    if (mark.equals("%")) {
      meanings.put(mark, Status.NORMAL);
      reasons.put(mark, "the unit");
      return;
    }
    List<String> parts =
        MARK.matcher(mark).results().map(MatchResult::group).filter(p -> !p.equals(mark)).toList();
    if (hasValue && parts.size() > 1) {
      parts.forEach(part -> add(part, meanings, reasons, true));
      Optional<String> told =
          parts.stream().filter(part -> meanings.get(part) != Status.NORMAL).findFirst();
      meanings.put(mark, told.map(meanings::get).orElse(Status.NORMAL));
      reasons.put(
          mark,
          told.map(part -> "several marks, of which " + part + " tells the status")
              .orElse("several marks"));
      return;
    }
    Optional<String> note = notes.stream().filter(one -> explains(one, mark)).findFirst();
    Optional<Status> noted =
        note.flatMap(
            one ->
                WORDS.entrySet().stream()
                    .filter(word -> word.getKey().matcher(one).matches())
                    .map(Map.Entry::getValue)
                    .filter(status -> status.hasValue() == hasValue)
                    .findFirst());
    Optional<Status> usual =
        StatusMarks.proposed(mark).filter(status -> status.hasValue() == hasValue);
    Status taken = noted.or(() -> usual).orElse(hasValue ? Status.NORMAL : Status.NOT_AVAILABLE);
    meanings.put(mark, taken);
    reasons.put(
        mark,
        noted.isPresent()
            ? "its footnote says so: " + FileStudy.shortened(note.get())
            : note.isPresent()
                ? "its footnote names no status: " + FileStudy.shortened(note.get())
                : usual.isPresent() && taken != Status.NORMAL ? "what it usually means" : "");
  }

  private static boolean explains(String note, String mark) {
    String rest = note.startsWith(mark) ? note.substring(mark.length()) : "";
    return rest.matches("(?s)\\s*[:=–-].*|\\s.*")
        || rest.matches("(?s)[A-Z].*") && mark.matches("\\W+");
  }
}
