package strandline.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.schema.FileReport.ColumnReport;

class SchemaLockTest {
  private static FileReport report(String columns) {
    List<ColumnReport> read =
        Arrays.stream(columns.split(" "))
            .map(column -> column.split(":"))
            .map(parts -> new ColumnReport(parts[0], parts[1], 3))
            .toList();
    return new FileReport("f.csv", 5, 0, read, List.of());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          year:integer area:string ~ f.csv: the column "count" is gone
          year:integer area:string count:integer sex:string ~ f.csv:1:4: the column "sex" is new
          year:integer area:string counts:integer ~ f.csv:1:3: the column "count" is called "counts" now
          year:integer area:string encounters:integer ~ f.csv:1:3: the column "count" is called "encounters" now
          year:integer area:string count:number ~ f.csv:1:3: the column "count" was integer and is number now
          area:string year:integer count:integer ~ f.csv: the columns stand in another order
          """)
  void drift(String now, String sentence) {
    SchemaLock lock = SchemaLock.EMPTY.with(report("year:integer area:string count:integer"));
    assertThat(lock.drift(report(now)))
        .singleElement()
        .hasToString(
            sentence + "; look whether the publisher changed it; accept it with validate --accept");
    assertThat(lock.drift(report(now)).get(0).isError()).isFalse();
  }

  @Test
  void nothingIsSaidOfAnEmptyColumnOrAnUnknownFile() {
    SchemaLock lock = SchemaLock.EMPTY.with(report("year:integer note:empty"));
    assertThat(lock.drift(report("year:integer note:string"))).isEmpty();
    assertThat(SchemaLock.EMPTY.drift(report("a:string"))).isEmpty();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    SchemaLock lock = SchemaLock.EMPTY.with(report("year:integer area:string"));
    assertThat(SchemaLock.read(lock.bytes()).bytes()).isEqualTo(lock.bytes());
    assertThat(SchemaLock.read(lock.bytes()).drift(report("year:integer area:string"))).isEmpty();
    byte[] other = "{\"files\": [1]}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SchemaLock.read(other)).isInstanceOf(IOException.class);
  }
}
