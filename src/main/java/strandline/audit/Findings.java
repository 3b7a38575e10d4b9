package strandline.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an audit has found, and its lines for a person: alike places of a rule stand together. */
public final class Findings {
  private static final int MOST_PLACES = 8;
  private static final int MOST_LINES = 12;
  private static final Pattern CELL = Pattern.compile("(.*)!([A-Z]{1,3})(\\d{1,7})");

  private record Alike(String sheet, String message, String remedy) {}

  private final List<AuditFinding> found = new ArrayList<>();

  /** Begins with nothing. */
  public Findings() {}

  /**
   * Adds a finding.
   *
   * @param rule the rule's id, one of the checklist's
   * @param place the sheet and cell, or the part of the file
   * @param message what was found
   * @param remedy what would be right
   * @throws IllegalArgumentException when there is no such rule
   */
  public void add(String rule, String place, String message, String remedy) {
    if (AuditRule.of(rule).isEmpty()) {
      throw new IllegalArgumentException("no rule " + rule);
    }
    found.add(new AuditFinding(rule, place, message, remedy));
  }

  /**
   * Returns what was found.
   *
   * @return in the order of the rules' ids, and within a rule as it was found
   */
  public List<AuditFinding> all() {
    return found.stream().sorted(Comparator.comparing(AuditFinding::rule)).toList();
  }

  /**
   * Returns the lines.
   *
   * @param findings in the order of their rules
   * @return for each rule a line that says it, then a line for each kind of breach, with its places
   */
  public static List<String> lines(List<AuditFinding> findings) {
    List<String> lines = new ArrayList<>();
    Map<String, List<AuditFinding>> byRule =
        findings.stream()
            .collect(Collectors.groupingBy(AuditFinding::rule, TreeMap::new, Collectors.toList()));
    byRule.values().stream()
        .filter(group -> group.get(0).isStopping())
        .forEach(g -> write(lines, g));
    byRule.values().stream()
        .filter(group -> !group.get(0).isStopping())
        .forEach(g -> write(lines, g));
    return List.copyOf(lines);
  }

  private static void write(List<String> lines, List<AuditFinding> group) {
    String rule = group.get(0).rule();
    String sentence = AuditRule.of(rule).map(AuditRule::sentence).orElse("");
    lines.add((group.get(0).isStopping() ? "error: " : "warning: ") + rule + " " + sentence);
    Map<Alike, List<AuditFinding>> alike =
        group.stream()
            .collect(Collectors.groupingBy(Findings::key, LinkedHashMap::new, Collectors.toList()));
    alike.entrySet().stream()
        .limit(MOST_LINES)
        .map(
            e -> "  " + places(e.getValue()) + ": " + e.getKey().message + "; " + e.getKey().remedy)
        .forEach(lines::add);
    if (alike.size() > MOST_LINES) {
      long left = alike.values().stream().skip(MOST_LINES).mapToLong(List::size).sum();
      lines.add("  and " + left + " more; --json lists all of them");
    }
  }

  private static Alike key(AuditFinding finding) {
    Matcher cell = CELL.matcher(finding.place());
    String sheet = cell.matches() ? cell.group(1) : finding.place();
    return new Alike(sheet, finding.message(), finding.remedy());
  }

  /** A column's cells that follow each other stand together: {@code Flow!B7:B12, C9 and 3 more}. */
  private static String places(List<AuditFinding> alike) {
    List<String> areas = new ArrayList<>();
    Map<String, TreeMap<Integer, String>> columns = new LinkedHashMap<>();
    for (AuditFinding finding : alike) {
      Matcher cell = CELL.matcher(finding.place());
      if (!cell.matches()) {
        return finding.place();
      }
      int row = Integer.parseInt(cell.group(3));
      columns.computeIfAbsent(cell.group(2), key -> new TreeMap<>()).put(row, cell.group(1));
    }
    columns.forEach((column, rows) -> areas(column, new ArrayList<>(rows.keySet()), areas));
    String shown = areas.stream().limit(MOST_PLACES).collect(Collectors.joining(", "));
    int left = areas.size() - MOST_PLACES;
    return key(alike.get(0)).sheet + "!" + shown + (left > 0 ? " and " + left + " more" : "");
  }

  private static void areas(String column, List<Integer> rows, List<String> areas) {
    int first = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
        String start = column + rows.get(first);
        areas.add(i - 1 == first ? start : start + ":" + column + rows.get(i - 1));
        first = i;
      }
    }
  }
}
