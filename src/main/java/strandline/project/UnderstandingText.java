package strandline.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import strandline.project.Understanding.Dimension;
import strandline.project.Understanding.MeasureColumns;
import strandline.project.Understanding.Periods;

/**
 * What was understood of a file, for a person: a table of what, as what, and why, and then what
 * nobody has said.
 *
 * @param found what was understood
 * @param path the file's name in the project
 */
record UnderstandingText(Understanding found, String path) {
  private static final int FIRST = 13;
  private static final int SECOND = 46;

  String text() {
    List<String> lines = new ArrayList<>();
    line(lines, "dataset", found.name() + ": " + found.title(), "datasets/" + path);
    line(lines, "file", file(), above());
    Periods periods = found.periods();
    String where =
        periods.column().isEmpty()
            ? "a column for each period"
            : "column "
                + periods.column()
                + (periods.month().isEmpty() ? "" : " and " + periods.month());
    line(lines, "periods", where, periods.reason());
    line(lines, "calendar", periods.first().basis(), "");
    for (Dimension one : found.dimensions()) {
      line(lines, "dimension", one.id() + ": column " + one.column(), one.members() + " names");
    }
    for (MeasureColumns one : found.measures()) {
      String of = found.periods().areAcross() ? "" : ": column " + one.columns().get(0);
      String kind = one.cells().areWhole() ? "whole numbers" : "decimal numbers";
      line(
          lines,
          "measure",
          one.id() + of,
          kind + (one.cells().reason().isEmpty() ? "" : "; " + one.cells().reason()));
      line(lines, "  unit", one.unit(), or(one.unitReason()));
      line(
          lines,
          "  adds up",
          one.aggregation().name().toLowerCase(Locale.ROOT),
          or(one.aggregationReason()));
    }
    found
        .marks()
        .meanings()
        .forEach(
            (mark, status) ->
                line(
                    lines,
                    "mark",
                    (mark.isEmpty() ? "(blank)" : mark) + " is " + status.word(),
                    or(found.marks().reasons().get(mark))));
    if (!found.marks().column().isEmpty()) {
      line(lines, "statuses", "column " + found.marks().column(), "");
    }
    leftOut(lines);
    line(lines, "source", found.source().publisher() + ", " + found.source().title(), dated());
    List<String> open = open();
    if (!open.isEmpty()) {
      lines.add("Not decided, because the file does not say it:");
      open.forEach(one -> lines.add("  " + one));
    }
    return String.join("\n", lines) + "\n";
  }

  private void leftOut(List<String> lines) {
    found.leftOut().rows().values().forEach(what -> line(lines, "left out", what, ""));
    for (Dimension one : found.dimensions()) {
      one.totals()
          .forEach((name, why) -> line(lines, "left out", one.column() + " \"" + name + "\"", why));
    }
    found
        .leftOut()
        .columns()
        .forEach((name, why) -> line(lines, "left out", "column " + name, why));
  }

  private static String or(String reason) {
    return reason.isEmpty() ? "not said; see below" : reason;
  }

  private String dated() {
    String date = found.source().published();
    return (date.isEmpty() ? "no date" : date)
        + (found.source().url().isEmpty() ? "" : ", " + found.source().url());
  }

  private String file() {
    String cells =
        switch (found.table().form().dialect().delimiter()) {
          case ',' -> "commas";
          case ';' -> "semicolons";
          case '\t' -> "tabs";
          default -> "bars";
        };
    return found.table().form().encoding()
        + ", "
        + cells
        + ", header in row "
        + found.table().headerRow();
  }

  private String above() {
    return found.table().above().isEmpty()
        ? ""
        : "above it: " + FileStudy.shortened(String.join(" / ", found.table().above()));
  }

  /** What somebody who knows the file can say. */
  private List<String> open() {
    List<String> open = new ArrayList<>();
    for (MeasureColumns one : found.measures()) {
      if (one.unitReason().isEmpty()) {
        open.add(
            "what " + one.title() + " counts; \"" + one.unit() + "\" is written: --unit people");
      }
      if (one.aggregationReason().isEmpty()) {
        open.add(
            "whether figures of "
                + one.title()
                + " add up over time; \"none\" is written: --aggregation sum, mean, last or max");
      }
    }
    String marks =
        found.marks().reasons().entrySet().stream()
            .filter(
                one ->
                    one.getValue().isEmpty() || one.getValue().startsWith("its footnote names no"))
            .map(one -> "\"" + one.getKey() + "\"")
            .collect(Collectors.joining(", "));
    if (!marks.isEmpty()) {
      open.add("what " + marks + " says of a figure; say it with --mark MARK=STATUS");
    }
    if (found.source().publisher().equals(MeasureStudy.UNKNOWN)) {
      open.add("who published the file: --source \"Publisher, title, URL, date\"");
    } else if (found.source().published().isEmpty()) {
      open.add("when it was published: the date at the end of --source");
    }
    return open;
  }

  private static void line(List<String> lines, String what, String as, String why) {
    String first = what + " ".repeat(Math.max(1, FIRST - what.length())) + as;
    int width = FIRST + SECOND;
    if (why.isEmpty()) {
      lines.add(first);
    } else if (first.length() <= width) {
      lines.add(first + " ".repeat(width + 2 - first.length()) + why);
    } else {
      lines.add(first);
      lines.add(" ".repeat(FIRST + 2) + why);
    }
  }
}
