package strandline.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import strandline.explain.Evidence.Row;
import strandline.report.Report;
import strandline.series.Origin;
import strandline.series.Provenance;
import strandline.series.Provenance.Print;
import strandline.series.Source;

/**
 * The rows of files that an origin leads to.
 *
 * @param words how they lead to the number, a sentence without a full stop
 * @param rows at least one where the origin is known
 */
record OriginRows(String words, List<Row> rows) {
  /** Copies the list. */
  OriginRows {
    rows = List.copyOf(rows);
  }

  /** Walks from an origin down to rows; the report gives the hashes of its files. */
  static OriginRows of(Report report, Origin origin) {
    Set<Row> rows = new LinkedHashSet<>();
    collect(report, origin, rows);
    return new OriginRows(words(origin), List.copyOf(rows));
  }

  private static String words(Origin origin) {
    if (origin instanceof Origin.Printed printed) {
      String what = printed.series() + ", " + printed.period().label();
      return printed.prints().isEmpty() ? what + ": no row of the file has this period" : what;
    } else if (origin instanceof Origin.Row row) {
      return row.line() > 0 ? "the row of the file" : "the whole file";
    } else if (origin instanceof Origin.Calculated calculated) {
      return "the program computed it (" + calculated.operation() + ") from these rows";
    } else if (origin instanceof Origin.Counted counted) {
      String things = counted.things();
      return counted.members().isEmpty() ? "no " + things + " to count" : "a count of " + things;
    } else if (origin instanceof Origin.Declared declared) {
      return "the report's spec gives it: " + declared.what();
    }
    return origin instanceof Origin.Formula
        ? "the formula of its column"
        : "the program wrote it; it stands in no table of figures";
  }

  private static void collect(Report report, Origin origin, Set<Row> rows) {
    if (origin instanceof Origin.Printed printed) {
      prints(report, printed).forEach(rows::add);
    } else if (origin instanceof Origin.Row row) {
      rows.add(row(report, row));
    } else if (origin instanceof Origin.Calculated calculated) {
      calculated.operands().forEach(operand -> collect(report, operand, rows));
    } else if (origin instanceof Origin.Counted counted) {
      counted.members().forEach(member -> collect(report, member, rows));
      if (counted.members().isEmpty()) {
        rows.add(row(report, counted.searched()));
      }
    } else if (origin instanceof Origin.Declared) {
      report.inputs().stream()
          .filter(input -> input.rows() == 0)
          .map(spec -> row(report, new Origin.Row(spec.path(), 0)))
          .forEach(rows::add);
    }
  }

  private static Row row(Report report, Origin.Row row) {
    String says = row.line() > 0 ? "the record" : "the whole file";
    return new Row(row.file(), row.line(), sha256(report, row.file(), ""), says, true, "", "", "");
  }

  private static String sha256(Report report, String file, String otherwise) {
    return report.inputs().stream()
        .filter(input -> input.path().equals(file))
        .map(Report.InputFile::sha256)
        .findFirst()
        .orElse(otherwise);
  }

  /** The print that the series takes stands before the others. */
  private static Stream<Row> prints(Report report, Origin.Printed printed) {
    Provenance provenance = printed.provenance();
    return printed.prints().isEmpty()
        ? Stream.of(
            new Row(provenance.file(), 0, provenance.sha256(), "the whole file", true, "", "", ""))
        : printed.prints().stream()
            .sorted((a, b) -> Boolean.compare(b.preferred(), a.preferred()))
            .map(print -> row(report, provenance, print));
  }

  private static Row row(Report report, Provenance provenance, Print print) {
    Provenance.Lines lines = print.lines();
    String file = provenance.file(print);
    String summed =
        lines.last() > lines.first()
            ? ", the sum of records in the lines " + lines.first() + " to " + lines.last()
            : "";
    String value = print.status().hasValue() ? Workbook.plain(print.value()) : "no number";
    String status = print.status().meaning();
    String how =
        summed
            + (print.qualifier().isEmpty() ? "" : ", " + print.qualifier())
            + (status.isEmpty() ? "" : ", " + status)
            + (print.printed().isEmpty() ? "" : ", printed " + print.printed())
            + (print.reason().isBlank() ? "" : "; " + print.reason());
    Optional<Source> source = provenance.source(print.sourceId());
    return new Row(
        file,
        print.line(),
        sha256(report, file, provenance.sha256()),
        print.period().label() + ": " + value + how,
        print.preferred(),
        print.sourceId(),
        source.map(Source::citation).orElse(""),
        source.map(Source::url).orElse(""));
  }
}
