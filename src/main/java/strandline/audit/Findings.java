package strandline.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an audit has found so far. */
public final class Findings {
  private final List<Finding> found = new ArrayList<>();

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
    if (Checklist.rule(rule).isEmpty()) {
      throw new IllegalArgumentException("no rule " + rule);
    }
    found.add(new Finding(rule, place, message, remedy));
  }

  /**
   * Returns what was found.
   *
   * @return in the order of the rules' ids, and within a rule as it was found
   */
  public List<Finding> all() {
    return found.stream().sorted(Comparator.comparing(Finding::rule)).toList();
  }
}
