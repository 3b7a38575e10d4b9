package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A whole file, its header or a record is wrong. */
class FileProblemsTest {
  private static final String HEADER =
      "storm,kind,date,precision,basis,held,label,source,preferred,reason\n";

  private final SmallPackage small = new SmallPackage();

  private void says(String... sentences) {
    assertThat(small.said()).containsExactly(sentences);
  }

  @Test
  void aMissingFile() {
    small.remove("data/boats.csv");
    says(
        "missing-file data/datapackage.json:14:31: there is no file data/boats.csv;"
            + " add the file, or correct the path");
  }

  @Test
  void aMissingDescriptor() {
    small.remove("data/datapackage.json");
    says(
        "missing-file data/datapackage.json: there is no file data/datapackage.json;"
            + " add the file, or correct the path");
  }

  @Test
  void anEmptyFile() {
    small.write("data/boats.csv", "\n");
    says(
        "empty-file data/boats.csv: the file is empty;"
            + " write a header and rows, or remove the resource");
  }

  @Test
  void aHeaderOnly() {
    small.write("data/storms.csv", HEADER);
    says(
        "empty-file data/storms.csv: the file holds a header and no row;"
            + " write rows, or remove the resource");
  }

  @Test
  void anotherEncoding() {
    small.write("data/storms.csv", "storm,kind\na,Peña\n".getBytes(StandardCharsets.ISO_8859_1));
    says(
        "bad-encoding data/storms.csv:2: the byte 0xF1 is not UTF-8;"
            + " save the file as UTF-8, or declare its encoding");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() {
    small.change("boats.csv", "period,area", "\uFEFFperiod,area");
    says();
  }

  @Test
  void windowsLineEndsKeepTheLineNumbers() {
    small.change("boats.csv", "\n", "\r\n").change("boats.csv", "FY2014,", "FY14,");
    assertThat(small.said()).singleElement().asString().contains("data/boats.csv:6:1: period");
  }

  @Test
  void aMissingColumn() {
    small.write("data/sources.csv", "id,title,publisher,published,url\nlog,A,B,,\n");
    says(
        "missing-column data/sources.csv:1: the column \"standing\" is missing;"
            + " add it to the header");
  }

  @Test
  void anUnknownColumn() {
    small.change("storms.csv", ",reason\n", ",raeson\n");
    says(
        "missing-column data/storms.csv:1: the column \"reason\" is missing; add it to the header",
        "unknown-column data/storms.csv:1:10: unknown column \"raeson\"; did you mean \"reason\"?");
  }

  @Test
  void oneColumnTooMany() {
    small
        .change("storms.csv", "reason\n", "reason,colour\n")
        .change("storms.csv", "true,\n", "true,,\n");
    small.change("storms.csv", "Read.", "Read.,").change("storms.csv", "Vague.", "Vague.,");
    says(
        "unknown-column data/storms.csv:1:11: unknown column \"colour\";"
            + " remove it, or add a field to the schema");
  }

  @Test
  void aColumnWithoutAName() {
    small.change("storms.csv", "label,", ",");
    says(
        "missing-column data/storms.csv:1: the column \"label\" is missing; add it to the header",
        "unknown-column data/storms.csv:1:7: the column has no name; name it or remove the column");
  }

  @Test
  void aColumnTwice() {
    small.change("storms.csv", "label,", "held,");
    says(
        "missing-column data/storms.csv:1: the column \"label\" is missing; add it to the header",
        "duplicate-column data/storms.csv:1:7: the column \"held\" stands twice;"
            + " rename or remove one of them");
  }

  @Test
  void anotherDelimiter() {
    small.change("storms.csv", ",", ";");
    says(
        "bad-csv data/storms.csv:1: the header is one column,"
            + " \"storm;kind;date;precision;basis;held;label;source;preferred;reason\";"
            + " separate the columns with commas");
  }

  @Test
  void raggedRows() {
    small
        .change("storms.csv", "log,true,\n", "log,true\n\n")
        .change("storms.csv", "Read.", "Read,x,y");
    says(
        "ragged-row data/storms.csv:2: 9 cells stand under 10 columns;"
            + " add the missing 1, empty cells too",
        "ragged-row data/storms.csv:3: the line is empty; remove it",
        "ragged-row data/storms.csv:4: 12 cells stand under 10 columns;"
            + " put quotes round a cell that holds a comma, or remove 2");
  }

  @Test
  void aQuoteThatIsNeverClosed() {
    small.change("storms.csv", "Read.", "\"Read.");
    says(
        "bad-csv data/storms.csv:3:10: a quote opens here and is never closed;"
            + " add the quote that ends the cell");
  }

  @Test
  void aQuoteInsideACell() {
    small.change("storms.csv", "Read.", "Re\"ad\".");
    says(
        "bad-csv data/storms.csv:3:10: a quote stands inside a cell without quotes;"
            + " put the whole cell in quotes and double those inside it");
  }

  @Test
  void textAfterAQuote() {
    small.change("storms.csv", "Read.", "\"Read\".");
    says(
        "bad-csv data/storms.csv:3:10: text follows the quote that ends the cell;"
            + " double the quotes inside it");
  }

  @Test
  void aNulCharacter() {
    small.change("storms.csv", "Read.", "Re\u0000ad");
    says("bad-csv data/storms.csv:3:10: a NUL character; remove it");
  }

  @Test
  void aKeyTwice() {
    small.change("boats.csv", "2014,North,seen,2,14", "2014,North,seen,1,14");
    says(
        "duplicate-key data/boats.csv:4:1: period, area, measure, print \"2014, North, seen, 1\""
            + " stands in line 3 already; change or remove one row");
  }

  @Test
  void aUniqueValueTwice() {
    small.change("boats.csv", "NA,", "AA,");
    says(
        "duplicate-key data/boats.csv:4:12: code \"AA\" stands in line 2 already;"
            + " change or remove one row");
  }

  @Test
  void problemsOfAllFilesAreListedTogether() {
    small
        .change("boats.csv", "seen,1,10,", "seen,1,x,")
        .change("boats.csv", "seen,1,12", "seen,1,y");
    small.change("storms.csv", "2012-03,", "2012-3,").remove("data/sources.csv");
    assertThat(small.said()).hasSize(4);
  }
}
