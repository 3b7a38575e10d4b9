package strandline.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import strandline.project.Understanding.Dimension;
import strandline.project.Understanding.MeasureColumns;
import strandline.project.Understanding.Periods;

/** The lines that say to a person what was understood of a file: what, as what, and why. */
final class UnderstandingText {
  private final Understanding found;
  private final List<DatasetAddition.Line> lines = new ArrayList<>();

  private UnderstandingText(Understanding found) {
    this.found = found;
  }

  /** Returns the lines about a file that has a path in the project. */
  static List<DatasetAddition.Line> of(Understanding found, String path) {
    UnderstandingText text = new UnderstandingText(found);
    text.line("dataset", found.name() + ": " + found.title(), "datasets/" + path);
    text.file();
    text.measures();
    text.marks();
    text.leftOut();
    text.source();
    return text.lines;
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
      line("unit", one.unit(), or(one.unitReason()));
      String over = one.aggregation().name().toLowerCase(Locale.ROOT);
      line("adds up", over, or(one.aggregationReason()));
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

  private void line(String what, String as, String why) {
    lines.add(new DatasetAddition.Line(what, as, why));
  }
}
