package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import strandline.csv.FileForm;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.rollup.GroupedSums;
import strandline.rollup.Releases;
import strandline.schema.Field;
import strandline.schema.RecordChecker;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;
import strandline.series.DateRange;
import strandline.series.Period;
import strandline.series.Status;

class CheckedTableTest {
  private static final String SCHEMA =
      """
      name: t
      path: t.csv
      schema:
        missingValues: ["", {value: "-", label: not counted}]
        fields:
          - {name: s, type: string}
          - {name: i, type: integer}
          - {name: n, type: number}
          - {name: b, type: boolean, trueValues: ["yes"], falseValues: ["no"]}
          - {name: d, type: date}
          - {name: y, type: year}
          - {name: m, type: yearmonth}
          - {name: a, missingValues: [none]}
      """;

  private static final Map<String, CheckedTable.Kind> KINDS = Map.of();

  private final Problems problems = new Problems();

  private Optional<CheckedTable> read(String csv) {
    TableResource resource =
        new YamlReader()
            .read("p.yaml", SCHEMA.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(node -> TableResource.read(node.fields(problems), "", problems))
            .orElseThrow();
    CheckedTable.Builder builder = new CheckedTable.Builder(resource, KINDS);
    RecordChecker.Demands demands =
        new RecordChecker.Demands(
            List.of(), Set.of(), Map.of(), List.of(), Optional.empty(), false);
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    try {
      new RecordChecker(resource, demands, problems, builder).read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems.hasErrors() ? Optional.empty() : Optional.of(builder.table());
  }

  private CheckedTable row(String cells) {
    CheckedTable table = read("s,i,n,b,d,y,m,a\n" + cells + "\n").orElseThrow();
    assertThat(problems.all()).isEmpty();
    return table;
  }

  @Test
  void cellsKeepTheirValues() {
    CheckedTable table = row("x,-12,1.5e3,yes,2014-07-09,2014,2014-07,z");
    assertThat(table.text("s", 0)).isEqualTo("x");
    assertThat(table.number("i", 0)).isEqualTo(-12);
    assertThat(table.text("i", 0)).isEqualTo("-12");
    assertThat(table.number("n", 0)).isEqualTo(1500);
    assertThat(table.flag("b", 0)).isTrue();
    assertThat(table.text("d", 0)).isEqualTo("2014-07-09");
    assertThat(table.number("y", 0)).isEqualTo(2014);
    assertThat(table.text("m", 0)).isEqualTo("2014-07");
    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.at("n", 0)).hasToString("t.csv:2:3");
  }

  @Test
  void whereEachTextStands() {
    CheckedTable table =
        read("s,i,n,b,d,y,m,a\nx,3,1,yes,,,,z\na,20,1,yes,,,,z\nx,,1,yes,,,,z\n").orElseThrow();
    assertThat(table.texts("s")).containsExactly("a", "x");
    assertThat(table.texts("i")).containsExactly("", "20", "3");
    assertThat(table.where(Map.of("s", "x")).toArray()).containsExactly(0, 2);
    assertThat(table.where(Map.of("s", "x", "i", "3")).toArray()).containsExactly(0);
    assertThat(table.where(Map.of("i", "")).toArray()).containsExactly(2);
    assertThat(table.where(Map.of()).toArray()).containsExactly(0, 1, 2);
    assertThatThrownBy(() -> table.texts("t")).hasMessage("t has no column t");
  }

  @Test
  void periodsStatusesAndDaysAreTyped() {
    List<Field> fields =
        Stream.of("p", "q", "w", "c").map(name -> Field.of(name, Field.Type.STRING)).toList();
    TableResource resource =
        new TableResource(
            Location.of("p"),
            "t",
            "t",
            "t.csv",
            FileForm.STANDARD,
            new TableSchema(fields, List.of(), List.of(), List.of()));
    Map<String, CheckedTable.Kind> kinds =
        Map.of(
            "p", CheckedTable.Kind.RULED,
            "q", CheckedTable.Kind.RULED,
            "w", CheckedTable.Kind.RULED,
            "c", CheckedTable.Kind.INTERVAL);
    List<String> labels = List.of("1000", "9999-12", "FY2014", "FY2014-Q1", "2014-Q4", "FY1000");
    List<List<Comparable<?>>> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      DateRange month = DateRange.parse("2013-10");
      rows.add(
          List.<Comparable<?>>of(Period.parse(labels.get(i)), Status.values()[i], month, month));
    }
    rows.add(Arrays.<Comparable<?>>asList(null, null, null, null));
    List<Releases.Print> prints =
        rows.stream()
            .map(row -> new Releases.Print(row, "f.csv", new GroupedSums.Lines(3, 4)))
            .toList();
    CheckedTable table = CheckedTable.of(resource, kinds, prints);
    assertThat(table.file(0) + " " + table.line(0) + " " + table.lastLine(0))
        .isEqualTo("f.csv 3 4");
    for (int i = 0; i < labels.size(); i++) {
      assertThat(table.text("p", i)).isEqualTo(labels.get(i));
      assertThat(table.period("p", i)).isEqualTo(Period.parse(labels.get(i)));
      assertThat(table.status("q", i)).isEqualTo(Status.values()[i]);
      assertThat(table.text("q", i)).isEqualTo(Status.values()[i].word());
      assertThat(table.text("w", i)).isEqualTo("2013-10");
      assertThat(table.text("c", i)).isEqualTo("2013-10-01/2013-10-31");
    }
    for (Field field : fields) {
      assertThat(table.isMissing(field.name(), labels.size())).isTrue();
      assertThat(table.text(field.name(), labels.size())).isEmpty();
    }
    assertThat(table.where(Map.of("p", "FY2014")).toArray()).containsExactly(2);
  }

  @Test
  void missingIsMissingInEveryType() {
    CheckedTable table = row("-,-,-,-,-,-,,none");
    for (String column : List.of("s", "i", "n", "b", "d", "y", "m", "a")) {
      assertThat(table.isMissing(column, 0)).as(column).isTrue();
      assertThat(table.text(column, 0)).as(column).isEmpty();
    }
    assertThat(table.number("i", 0)).isNaN();
    assertThat(table.number("n", 0)).isNaN();
    assertThat(table.number("y", 0)).isNaN();
    assertThat(table.flag("b", 0)).isFalse();
  }

  @Test
  void textsThatTablesawTakesForMissingAreTexts() {
    for (String text : List.of("NA", "N/A", "null", "nan", "*", "01234", "1E5")) {
      assertThat(row(text + ",1,1,no,,,,").text("s", 0)).isEqualTo(text);
    }
  }

  @Test
  void theGreatestNumbersOfOtherIntegersAreKept() {
    assertThat(row("x,-2147483648,1,no,,,,").number("i", 0)).isEqualTo(-2147483648.0);
    assertThat(row("x,999999999999999,1,no,,,,").text("i", 0)).isEqualTo("999999999999999");
  }

  @Test
  void whatDoesNotFitGivesNoTable() {
    assertThat(read("s,i,n,b,d,y,m,a\n,1000000000000000,NaN,true,2014-2-3,14,2014-13,\n"))
        .isEmpty();
    assertThat(problems.all().stream().map(Object::toString))
        .containsExactly(
            "t.csv:2:2: i \"1000000000000000\" is not a whole number;"
                + " write digits alone, such as 3722",
            "t.csv:2:3: n \"NaN\" is not a number; write digits with a decimal point, such as 0.95",
            "t.csv:2:4: b \"true\" is not true or false; write true or false",
            "t.csv:2:5: d \"2014-2-3\" is not a date;"
                + " write a day of the calendar as YYYY-MM-DD, such as 2014-07-09",
            "t.csv:2:6: y \"14\" is not a year; write four digits, such as 2014",
            "t.csv:2:7: m \"2014-13\" is not a month; write it as YYYY-MM, such as 2014-07");
  }

  @Test
  void columnsMayStandInAnotherOrder() {
    CheckedTable table = read("a,m,y,d,b,n,i,s\nz,,,,no,1,2,x\n").orElseThrow();
    assertThat(table.text("s", 0)).isEqualTo("x");
    assertThat(table.at("s", 0)).hasToString("t.csv:2:8");
  }

  @Test
  void anUnknownColumnIsOurMistake() {
    CheckedTable table = row("x,1,1,no,,,,");
    assertThatThrownBy(() -> table.text("t", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("t has no column t");
  }
}
