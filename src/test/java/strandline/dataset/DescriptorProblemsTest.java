package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The descriptor is wrong; a » in the changed text marks the place that must be named. */
class DescriptorProblemsTest {
  private final SmallPackage small = new SmallPackage();

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "path": "boats.csv" | "path": »"/etc/boats.csv" | bad-path @: the path "/etc/boats.csv" leaves the descriptor's folder; write a path below that folder, with forward slashes
          "path": "boats.csv" | "path": »"x/../../boats.csv" | bad-path @: the path "x/../../boats.csv" leaves the descriptor's folder; write a path below that folder, with forward slashes
          "path": "boats.csv" | "path": »"https://x.org/boats.csv" | bad-path @: the path "https://x.org/boats.csv" leaves the descriptor's folder; write a path below that folder, with forward slashes
          "path": "boats.csv" | "path": »"C:boats.csv" | bad-path @: the path "C:boats.csv" leaves the descriptor's folder; write a path below that folder, with forward slashes
          {"name": "boats", "path" | »{"path" | missing-key @: lacks "name"; add "name" here
          "delimiter": "," | "delimiter": »";;" | bad-dialect @: delimiter ";;" is not one character; write one character, such as a semicolon
          "header": true | "headerRows": »[2, 1] | bad-dialect @: headerRows: "1" is no row; write the numbers of rows from 1, rising, such as [1]
          "encoding": "utf-8" | "encoding": »"latin-one" | bad-encoding @: the encoding "latin-one" is not known; write such as utf-8, utf-16le or windows-1252
          "encoding": "utf-8" | "format": »"xlsx" | unsupported @: "format" has a value that is not supported; remove it; the reader takes "csv"
          "type": "date"} | "type": »"dat"} | unsupported @: the type "dat" is not supported; did you mean "date"?
          "type": "date"} | "type": "date", "format": »"%d/%m/%Y"} | unsupported @: "format" has a value that is not supported; remove it; the reader takes "format": "default"
          "maximum": 9 | »"maximun": 9 | unknown-key @: unknown key "maximun"; did you mean "maximum"?
          "maximum": 9 | "maximum": »"x" | wrong-type @: maximum "x" is not a whole number; write digits alone, such as 3722
          "[A-Z]{2}" | »"[A-Z" | bad-pattern @: "[A-Z" is not a regular expression: Unclosed character class; correct the expression
          "primaryKey": ["period", "area", "measure", "print"] | "primaryKey": »["period", "area", "measure", "prnt"] | unknown-field @: "prnt" is no field of the schema; did you mean "print"?
          "missingValues": [""] | "fieldsMatch": »"subset" | unsupported @: "fieldsMatch" has a value that is not supported; remove it; the reader takes "exact" and "equal"
          "kind": "observations" | "kind": »"observation" | unknown-kind @: the kind "observation" is not known; did you mean "observations"?
          "covers": "covers" | »"cover": "covers" | unknown-key @: unknown key "cover"; did you mean "covers"?
          "covers": "covers" | "covers": »"cover" | unknown-field @: "cover" is no field of the schema; did you mean "covers"?
          "dimensions": ["area"] | "dimensions": »["aera"] | unknown-field @: "aera" is no field of the schema; did you mean "area"?
          "value": "value" | "value": »"area" | wrong-type @: the field "area" has the type string; give the value the type integer or number
          "unit": "boats", "aggregation": "sum" | "unit": "boats", "aggregation": »"sun" | unknown-word @: aggregation "sun" is not known; did you mean "sum"?
          {"id": "lost" | »{"id": "seen" | duplicate-key @: the measure "seen" stands twice; keep one of them
          "at": "2013" | "at": »"FY13" | bad-period @: "FY13" is no period; write such as FY2020, 2020 or 2020-03
          "measure": "seen", "at" | "measure": »"sen", "at" | unknown-measure @: "sen" is no measure of this resource; did you mean "seen"?
          "at": "2013" | "kind": »"polcy", "at": "2013" | unknown-word @: kind "polcy" is not known; did you mean "policy"?
          "type": "gale" | "type": »"gael" | unknown-kind @: no event is of the kind "gael"; did you mean "gale"?
          "from": "2012" | "from": »"12" | bad-date @: from "12" is no date; write it as 2014, 2014-07 or 2014-07-09
          "from": "2012", "to": "2013-12-31" | "from": "2014", "to": »"2013-12-31" | bad-interval @: the coverage ends on 2013-12-31, before it begins; write a day from 2014 on
          "name": "storms" | "name": »"boats" | duplicate-key @: the resource "boats" stands twice; give each resource its own name
          """)
  void isSaid(String from, String to, String sentence) {
    small.change("datapackage.json", from, to);
    String before = small.text("datapackage.json").split("»")[0];
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String place = line + ":" + (before.length() - before.lastIndexOf('\n'));
    small.change("datapackage.json", "»", "");
    assertThat(small.said()).contains(sentence.replace("@", "data/datapackage.json:" + place));
  }

  @Test
  void wrongJson() {
    small.write("data/datapackage.json", "{\n  \"name\": \"x\",\n  \"resources\": [}\n}\n");
    assertThat(small.said())
        .singleElement()
        .asString()
        .startsWith("bad-yaml data/datapackage.json:3:17: not JSON (")
        .endsWith("correct the brackets, quotes, colons or indentation here");
  }

  @Test
  void otherPropertiesOfTheStandardArePassedOver() {
    small.change("datapackage.json", "\"encoding\": \"utf-8\"", "\"bytes\": 5, \"x-y\": [{}]");
    assertThat(small.said()).isEmpty();
  }

  @Test
  void aResourceThatIsNotOurs() {
    small.change(
        "datapackage.json",
        "\"resources\": [",
        "\"resources\": [{\"name\": \"map\", \"path\": \"map.geojson\"},");
    assertThat(small.said())
        .containsExactly(
            "unused-resource data/datapackage.json:3:17: the resource has no \"strandline\""
                + " property and is not read; add one, or remove the resource");
    assertThat(small.problems().hasErrors()).isFalse();
  }

  @Test
  void noSources() {
    SmallPackage none =
        new SmallPackage()
            .write(
                "data/datapackage.json",
                """
                {"name": "x", "resources": [
                  {"name": "storms", "path": "storms.csv",
                   "schema": {"fields": [{"name": "storm"}, {"name": "kind"}, {"name": "date"},
                     {"name": "source"}, {"name": "preferred", "type": "boolean"}]},
                   "strandline": {"kind": "events", "event": "storm", "type": "kind",
                     "date": "date", "source": "source", "preferred": "preferred"}}]}
                """)
            .write("data/storms.csv", "storm,kind,date,source,preferred\na,gale,2012,log,true\n");
    assertThat(none.said())
        .containsExactly(
            "missing-resource data/datapackage.json:1:28: no resource of the package is of the kind"
                + " \"sources\"; write \"source\": {\"publisher\": \"…\", \"title\": \"…\"} in each"
                + " resource, or add one of that kind with the columns id, title, publisher and"
                + " standing");
  }

  @Test
  void aForeignKeyOfTheSchemaIsChecked() {
    small.change(
        "datapackage.json",
        "\"missingValues\": [\"\"]",
        "\"foreignKeys\": [{\"fields\": \"area\","
            + " \"reference\": {\"resource\": \"storms\", \"fields\": \"label\"}}]");
    assertThat(small.said())
        .contains(
            "unknown-storm data/boats.csv:2:2: area \"North\" is no label of data/storms.csv;"
                + " add a row to data/storms.csv");
  }

  @Test
  void twoFieldsOfOneName() {
    small.change("datapackage.json", "{\"name\": \"day\"", "{\"name\": \"code\"");
    assertThat(small.said())
        .contains(
            "duplicate-key data/datapackage.json:17:17: two fields of the schema have one name;"
                + " give each field its own name");
  }

  @Test
  void aForeignKeyToNothing() {
    small.change(
        "datapackage.json",
        "\"missingValues\": [\"\"]",
        "\"foreignKeys\": [{\"fields\": \"area\","
            + " \"reference\": {\"resource\": \"strms\", \"fields\": \"label\"}}]");
    assertThat(small.said())
        .containsExactly(
            "unknown-field data/datapackage.json:31:23: the foreign key names \"strms.label\","
                + " which is no field; write the name of a resource and of its field");
  }

  @Test
  void aForeignKeyOfTwoColumns() {
    small.change(
        "datapackage.json",
        "\"missingValues\": [\"\"]",
        "\"foreignKeys\": [{\"fields\": [\"area\", \"measure\"],"
            + " \"reference\": {\"resource\": \"storms\", \"fields\": [\"label\", \"kind\"]}}]");
    assertThat(small.said())
        .containsExactly(
            "unsupported data/datapackage.json:31:34: the foreign key is of [area, measure] in"
                + " [label, kind], and only keys of one column are checked; write one field on"
                + " both sides, such as a column that joins the others in both files");
  }
}
