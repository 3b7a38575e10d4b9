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
 */
final class UnderstandingText {
  private static final int FIRST = 13;
  private static final int SECOND = 46;

  private final Understanding found;
  private final List<String> lines = new ArrayList<>();

  private UnderstandingText(Understanding found) {
    this.found = found;
  }

  /** Returns the lines about a file that has a path in the project. */
  static String of(Understanding found, String path) {
    UnderstandingText text = new UnderstandingText(found);
    text.line("dataset", found.name() + ": " + found.title(), "datasets/" + path);
    text.file();
    text.measures();
    text.marks();
    text.leftOut();
    text.source();
    text.open();
    return String.join("\n", text.lines) + "\n";
  }

  private void file() {
    RawTable table = found.table();
    String cells =
        switch (table.form().dialect().delimiter()) {
          case ',' -> "commas";
          case ';' -> "semicolons";
          case '\t' -> "tabs";
          default -> "bars";
        };
    String above = FileStudy.shortened(String.join(" / ", table.above()));
    line(
        "file",
        table.form().encoding() + ", " + cells + ", header in row " + table.headerRow(),
        above.isEmpty() ? "" : "above it: " + above);
    Periods periods = found.periods();
    String month = periods.month().isEmpty() ? "" : " and " + periods.month();
    String where = "column " + periods.column() + month;
    line(
        "periods",
        periods.column().isEmpty() ? "a column for each period" : where,
        periods.reason());
    line("calendar", periods.first().basis(), "");
  }

  private void measures() {
    for (Dimension one : found.dimensions()) {
      line("dimension", one.id() + ": column " + one.column(), one.members() + " names");
    }
    for (MeasureColumns one : found.measures()) {
      String of = found.periods().areAcross() ? "" : ": column " + one.columns().get(0);
      String kind = one.cells().areWhole() ? "whole numbers" : "decimal numbers";
      String reason = one.cells().reason();
      line("measure", one.id() + of, kind + (reason.isEmpty() ? "" : "; " + reason));
      line("  unit", one.unit(), or(one.unitReason()));
      String over = one.aggregation().name().toLowerCase(Locale.ROOT);
      line("  adds up", over, or(one.aggregationReason()));
    }
  }

  private void marks() {
    found
        .marks()
        .meanings()
        .forEach(
            (mark, meaning) -> {
              String name = mark.isEmpty() ? "(blank)" : mark;
              line("mark", name + " is " + meaning.status().word(), or(meaning.reason()));
            });
    if (!found.marks().column().isEmpty()) {
      line("statuses", "column " + found.marks().column(), "");
    }
  }

  private void leftOut() {
    found
        .leftOut()
        .where()
        .forEach(
            (name, texts) ->
                line("count", name + ": " + String.join(", ", texts), "said with --where"));
    found.leftOut().rows().values().forEach(what -> line("left out", what, ""));
    for (Dimension one : found.dimensions()) {
      one.totals()
          .forEach((name, why) -> line("left out", one.column() + " \"" + name + "\"", why));
    }
    found.leftOut().columns().forEach((name, why) -> line("left out", "column " + name, why));
  }

  private void source() {
    Understanding.SourceWords source = found.source();
    String date = source.published().isEmpty() ? "no date" : source.published();
    String url = source.url().isEmpty() ? "" : ", " + source.url();
    line("source", source.publisher() + ", " + source.title(), date + url);
  }

  private static String or(String reason) {
    return reason.isEmpty() ? "not said; see below" : reason;
  }

  /** What somebody who knows the file can say. */
  private void open() {
    List<String> open = new ArrayList<>();
    if (!found.table().above().isEmpty() && found.title().equals(found.table().name())) {
      open.add("what the file is about, in 13 words at most; its name is written: --title TEXT");
    }
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
        found.marks().meanings().entrySet().stream()
            .filter(one -> one.getValue().reason().matches("(?s)|its footnote names no.*"))
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
    if (!open.isEmpty()) {
      lines.add("Not decided, because the file does not say it:");
      open.forEach(one -> lines.add("  " + one));
    }
  }

  private void line(String what, String as, String why) {
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
