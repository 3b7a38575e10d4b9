package strandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packages and what each may use, as {@code src/site/markdown/architecture.md} lists them. */
final class House {
  private House() {}

  /** What each package may use, bottom-up; {@code ..} stands for a package and those below it. */
  static final Map<String, List<String>> MAY_USE = mayUse();

  private static Map<String, List<String>> mayUse() {
    Map<String, List<String>> may = new LinkedHashMap<>();
    may.put("input", List.of());
    may.put("csv", List.of("input"));
    may.put("schema", List.of("input", "csv", "series"));
    may.put("series", List.of());
    may.put("rollup", List.of("input", "csv", "schema", "series"));
    may.put("dataset", List.of("input", "schema", "series", "rollup"));
    may.put("language", List.of("series"));
    may.put("analysis", List.of("series", "language"));
    may.put("analysis.model", List.of("series", "language", "analysis"));
    may.put("analysis.change", List.of("series", "language", "analysis", "analysis.model"));
    may.put("analysis.count", List.of("series", "language", "analysis"));
    may.put("analysis.describe", List.of("series", "language", "analysis"));
    may.put("analysis.trend", List.of("series", "language", "analysis", "analysis.model"));
    may.put("audit", List.of());
    may.put("audit.check", List.of("csv", "audit"));
    may.put("claim", List.of("series", "language"));
    may.put("claim.check", List.of("series", "language", "analysis..", "claim"));
    may.put("report", List.of("series", "language"));
    may.put(
        "content",
        List.of("input", "series", "rollup", "language", "analysis..", "claim", "report"));
    may.put(
        "content.table",
        List.of(
            "input",
            "series",
            "schema",
            "rollup",
            "language",
            "analysis..",
            "claim.check",
            "report",
            "content"));
    may.put(
        "content.chart",
        List.of(
            "input",
            "series",
            "language",
            "analysis..",
            "claim",
            "claim.check",
            "report",
            "content",
            "content.table"));
    may.put(
        "content.text",
        List.of(
            "input",
            "series",
            "language",
            "analysis..",
            "claim",
            "claim.check",
            "report",
            "content"));
    may.put(
        "compose",
        List.of(
            "input",
            "series",
            "dataset",
            "language",
            "claim",
            "report",
            "content",
            "content.table",
            "content.chart",
            "content.text"));
    may.put("render", List.of("report"));
    may.put(
        "edition",
        List.of(
            "input",
            "series",
            "dataset",
            "language",
            "audit",
            "audit.check",
            "report",
            "compose",
            "render"));
    may.put("render.sheet", List.of("series", "language", "render"));
    may.put("explain", List.of("input", "series", "language", "report", "render.sheet"));
    may.put("job", List.of("input", "rollup", "dataset", "report", "compose", "render", "edition"));
    may.put(
        "quick",
        List.of("input", "csv", "schema", "series", "language", "analysis..", "report", "content"));
    may.put(
        "project",
        List.of(
            "input",
            "csv",
            "schema",
            "series",
            "rollup",
            "dataset",
            "language",
            "claim",
            "content",
            "compose",
            "quick"));
    may.put("render.picture", List.of("report", "render"));
    may.put("render.chart", List.of("series", "language", "report", "render", "render.picture"));
    may.put(
        "render.figure",
        List.of(
            "input",
            "csv",
            "series",
            "language",
            "report",
            "render",
            "render.picture",
            "render.chart"));
    may.put("render.layout", List.of("series", "language", "report", "render", "render.sheet"));
    may.put("render.text", List.of("csv", "report", "render", "render.sheet", "render.layout"));
    may.put(
        "render.workbook",
        List.of("series", "language", "report", "render", "render.sheet", "render.layout"));
    may.put("cli", List.of("."));
    return may;
  }

  /** What takes more than six parameters still; an entry that no longer does is taken out. */
  static final List<String> MORE_THAN_SIX_PARAMETERS =
      List.of(
          "analysis.count.CountRatio",
          "analysis.describe.RobustOutliers$Result",
          "analysis.describe.XmR$Chart",
          "analysis.model.Decomposition",
          "claim.Claim",
          "content.chart.FigureFields",
          "content.text.Finding",
          "csv.Dialect",
          "dataset.DataPackage",
          "edition.RunHistory$Entry",
          "explain.Evidence$Row",
          "job.RunRequest",
          "job.RunResult$OfReport",
          "project.Answers",
          "project.CellReading",
          "project.RawTable",
          "project.Understanding",
          "project.Understanding$MeasureColumns",
          "project.Understanding$Periods",
          "quick.SketchChoice",
          "render.sheet.Drawing$Plot",
          "render.sheet.Sheet",
          "report.Block$Statement",
          "report.Figure",
          "report.Report",
          "report.Report$Cover",
          "report.Report$Described",
          "report.Report$Headline",
          "report.Report$Used",
          "report.Table",
          "rollup.PeriodRule",
          "rollup.Release",
          "rollup.RollUp",
          "schema.Field",
          "schema.Footing",
          "series.EventLog",
          "series.EventReport",
          "series.Measure",
          "series.Provenance$Print",
          "series.Source");

  /** Which package must do its work with which library. */
  static final Map<String, String> MUST_USE =
      Map.of("csv", "org.apache.commons.csv", "dataset", "tech.tablesaw");

  /** Which packages use which library; what is not listed is not used. */
  static final Map<List<String>, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry(List.of("tech.tablesaw.."), List.of("strandline.dataset")),
          Map.entry(
              List.of("org.apache.commons.csv..", "org.apache.commons.io.."),
              List.of("strandline.csv")),
          Map.entry(
              List.of(
                  "org.apache.pdfbox..",
                  "org.apache.fontbox..",
                  "de.rototor..",
                  "org.apache.batik.."),
              List.of("strandline.render.picture")),
          Map.entry(
              List.of("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans.."),
              List.of("strandline.audit", "strandline.audit.check", "strandline.render.workbook")),
          Map.entry(
              List.of("org.apache.commons.compress.."),
              List.of("strandline.csv", "strandline.audit", "strandline.render.workbook")),
          Map.entry(List.of("org.knowm.xchart.."), List.of("strandline.render.chart")),
          Map.entry(List.of("org.snakeyaml.."), List.of("strandline.input")),
          Map.entry(List.of("com.fasterxml.jackson.core.."), List.of("strandline.input")),
          Map.entry(
              List.of("com.fasterxml.jackson.databind.."),
              List.of(
                  "strandline.input",
                  "strandline.compose",
                  "strandline.edition",
                  "strandline.explain",
                  "strandline.job",
                  "strandline.project",
                  "strandline.quick",
                  "strandline.render.figure",
                  "strandline.schema",
                  "strandline.cli")),
          Map.entry(
              List.of(
                  "org.apache.commons.math3..",
                  "org.apache.commons.statistics..",
                  "org.apache.commons.numbers..",
                  "com.github.servicenow.."),
              List.of("strandline.analysis..")),
          Map.entry(List.of("picocli.."), List.of("strandline.cli")));
}
