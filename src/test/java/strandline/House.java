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
    may.put("json", List.of());
    may.put("digest", List.of());
    may.put("audit", List.of());
    may.put("audit.part", List.of("audit"));
    may.put("audit.file", List.of("audit", "audit.part"));
    may.put("twin", List.of());
    may.put("audit.source", List.of("audit", "audit.part", "audit.file", "twin"));
    may.put("audit.look", List.of("audit", "audit.part", "audit.file"));
    may.put("audit.word", List.of("audit", "audit.file"));
    may.put(
        "audit.check",
        List.of("digest", "audit", "audit.part", "audit.file", "audit.look", "audit.word"));
    may.put("series", List.of());
    may.put("series.event", List.of("series"));
    may.put("prose", List.of("series"));
    may.put("text", List.of("input"));
    may.put("csv", List.of("input", "text"));
    may.put("table", List.of("input", "text", "csv"));
    may.put("footing", List.of("input", "csv", "table"));
    may.put("rollup", List.of("input", "series", "csv", "table"));
    may.put(
        "rollup.release",
        List.of(
            "digest",
            "footing",
            "input",
            "text",
            "series",
            "series.event",
            "csv",
            "table",
            "rollup"));
    may.put("scan", List.of("input", "csv", "table"));
    may.put("scan.record", List.of("scan", "column", "input", "csv", "table"));
    may.put("rollup.sum", List.of("rollup", "series", "table"));
    may.put(
        "rollup.scan",
        List.of(
            "digest",
            "rollup",
            "rollup.release",
            "rollup.sum",
            "scan",
            "scan.record",
            "input",
            "column",
            "table"));
    may.put("rollup.sql", List.of("rollup", "rollup.sum", "table"));
    may.put("validate", List.of("footing", "input", "json", "csv", "table", "dataset"));
    may.put(
        "dataset",
        List.of(
            "digest",
            "footing",
            "input",
            "series",
            "series.event",
            "csv",
            "table",
            "column",
            "rollup.release",
            "rollup.scan",
            "scan",
            "scan.record"));
    may.put("analysis..", List.of("analysis..", "series", "series.event"));
    may.put("analyse", List.of("input", "csv", "table", "json", "series", "analysis.."));
    may.put("sketch", List.of("analyse", "content.chart", "input", "prose", "report", "series"));
    may.put("claim", List.of("analysis..", "series", "series.event", "prose"));
    may.put("claim.check", List.of("claim", "series", "series.event", "prose"));
    may.put(
        "claim.check.*",
        List.of("claim", "claim.check", "analysis..", "series", "series.event", "prose"));
    may.put("column", List.of());
    may.put("report", List.of("series", "column"));
    may.put(
        "content..",
        List.of(
            "content..",
            "input",
            "column",
            "rollup.scan",
            "table",
            "series",
            "series.event",
            "dataset",
            "analysis..",
            "claim..",
            "report",
            "prose"));
    may.put(
        "compose",
        List.of(
            "digest",
            "rollup.scan",
            "input",
            "series",
            "series.event",
            "dataset",
            "analysis..",
            "claim..",
            "report",
            "content..",
            "prose"));
    may.put("compose.spec", List.of("compose", "content.claim", "input", "series"));
    may.put("render", List.of("series", "report", "prose"));
    may.put("render.picture", List.of("render", "report", "series", "prose"));
    may.put("render.picture.*", List.of("render", "render.picture"));
    may.put("render.plot", List.of("render", "render.picture", "report", "series", "prose"));
    may.put(
        "render.label",
        List.of("render", "render.picture", "render.plot", "report", "series", "prose"));
    may.put(
        "render.frame",
        List.of("render", "render.picture", "render.plot", "report", "series", "prose"));
    may.put(
        "render.figure",
        List.of(
            "digest",
            "render",
            "render.picture",
            "render.picture.*",
            "render.chart",
            "json",
            "report",
            "series",
            "twin"));
    may.put(
        "render.chart",
        List.of(
            "render",
            "render.picture",
            "render.plot",
            "render.label",
            "render.frame",
            "report",
            "series"));
    may.put("render.opc", List.of());
    may.put("render.bulk", List.of("column", "render.opc", "render.cell"));
    may.put("render.sheet", List.of("render", "report", "series", "prose", "column"));
    may.put("render.formula", List.of("render", "render.sheet", "report", "series", "prose"));
    may.put(
        "render.layout",
        List.of("render", "render.sheet", "render.formula", "report", "series", "prose", "column"));
    may.put("render.cell", List.of("render.opc", "render.sheet", "report"));
    may.put("render.drawing", List.of("render.opc", "render.sheet", "render.cell", "report"));
    may.put(
        "render.workbook",
        List.of(
            "render",
            "render.opc",
            "render.cell",
            "render.drawing",
            "render.sheet",
            "render.layout",
            "render.chart",
            "render.bulk",
            "report",
            "series",
            "prose",
            "column"));
    may.put(
        "revision", List.of("digest", "json", "dataset", "series", "compose", "report", "prose"));
    may.put(
        "edition",
        List.of(
            "digest",
            "input",
            "json",
            "dataset",
            "render",
            "audit",
            "audit.check",
            "audit.file",
            "audit.source"));
    may.put(
        "render.twin",
        List.of("render", "render.sheet", "render.layout", "report", "series", "twin", "column"));
    may.put(
        "job",
        List.of(
            "digest",
            "scan",
            "input",
            "json",
            "dataset",
            "series",
            "compose",
            "report",
            "render",
            "audit",
            "revision",
            "edition"));
    may.put("monitor", List.of("input", "json", "compose", "report", "revision", "edition", "job"));
    may.put("explain", List.of("input", "json", "series", "report", "render.sheet", "column"));
    may.put("verdict", List.of("json", "claim", "compose", "report", "series", "prose"));
    may.put("command", List.of("input", "dataset", "compose", "edition", "job"));
    may.put("command.report", List.of("."));
    may.put("command.file", List.of("."));
    may.put("cli", List.of("."));
    return may;
  }

  /** Which packages use which library; what is not listed is not used. */
  static final Map<List<String>, List<String>> LIBRARIES =
      Map.of(
          List.of("tech.tablesaw.."),
          List.of("strandline.table"),
          List.of("org.apache.commons.csv..", "org.apache.commons.io.."),
          List.of("strandline.csv"),
          List.of("org.apache.pdfbox..", "org.apache.fontbox.."),
          List.of("strandline.render.picture.pdf"),
          List.of("com.fasterxml.aalto.."),
          List.of("strandline.audit.part"),
          List.of("org.snakeyaml.."),
          List.of("strandline.input"),
          List.of("com.fasterxml.jackson.."),
          List.of("strandline.json"),
          List.of(
              "org.apache.commons.math3..",
              "org.apache.commons.statistics..",
              "org.apache.commons.numbers.."),
          List.of("strandline.analysis.."),
          List.of("picocli.."),
          List.of("strandline.cli", "strandline.command.."));
}
