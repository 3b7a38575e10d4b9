package strandline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strandline.input.Fields;
import strandline.input.Fingerprint;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.scan.ByteSource;
import strandline.scan.RecordInput;
import strandline.schema.CheckedTable;
import strandline.schema.TableResource;

/** Several descriptions of one large file. */
class ReleaseReaderTest {
  private static final String RESOURCE =
      """
      name: NAME
      path: records.csv
      schema:
        fields:
          - {name: Month, type: string}
          - {name: Nation, type: string}
          - {name: Kind, type: string}
          - {name: Count, type: integer}
          - {name: Weight, type: number}
      strandline: {kind: observations, source: s, printed: 2025, rollup: {ROLLUP}}
      """;
  private static final String BY_MONTH =
      "period: {day: Month}, groups: [{dimension: nation, column: Nation, total: ALL}], sum:"
          + " Count";
  private static final String BY_YEAR =
      "period: {day: Month, per: calendar-year},"
          + " groups: [{dimension: nation, column: Nation}], sum: Count";
  private static final String WEIGHTS =
      "period: {day: Month}, where: {Kind: [a]}, groups: [{dimension: nation, column: Nation}],"
          + " sum: Weight";

  private final Problems problems = new Problems();

  private Release release(String name, String rollUp) {
    String text = RESOURCE.replace("NAME", name).replace("ROLLUP", rollUp);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Fields fields = new YamlReader().read("p", bytes, problems).orElseThrow().fields(problems);
    TableResource resource = TableResource.read(fields, "", problems).orElseThrow();
    Fields own = fields.required("strandline").orElseThrow().fields(problems);
    Optional<Release> release = Release.read(resource, own, problems);
    assertThat(problems.all()).isEmpty();
    return release.orElseThrow();
  }

  /** A file that counts how often each of its bytes is asked for. */
  private static final class Counted implements RecordInput {
    private final byte[] bytes;
    private int streams;
    private int sources;
    private long read;

    Counted(String text) {
      bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream open() {
      streams++;
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Optional<ByteSource> bytes() {
      sources++;
      ByteSource all = ByteSource.of(bytes);
      return Optional.of(
          new ByteSource() {
            @Override
            public long size() throws IOException {
              return all.size();
            }

            @Override
            public int read(long position, byte[] into, int offset, int length) throws IOException {
              int count = all.read(position, into, offset, length);
              synchronized (Counted.this) {
                read += Math.max(0, count);
              }
              return count;
            }

            @Override
            public void close() {
              // Nothing is open.
            }
          });
    }
  }

  private static String records(String lastWeight) {
    StringBuilder text = new StringBuilder("Month,Nation,Kind,Count,Weight\n");
    for (int i = 0; i < 60_000; i++) {
      text.append(2020 + i % 3)
          .append("-0")
          .append(1 + i % 7)
          .append("-11")
          .append(i % 2 == 0 ? ",Cuba," : ",Haiti,");
      text.append(i % 5 == 0 ? "a" : "b")
          .append(',')
          .append(i % 97)
          .append(',')
          .append(i % 11)
          .append(".25\n");
    }
    return text.append("2020-01-11,Cuba,a,1,").append(lastWeight).append("\n").toString();
  }

  private List<CheckedTable> tables(Counted file, List<Release> all) throws IOException {
    Releases releases = new Releases(problems);
    ReleaseReader reader = new ReleaseReader(releases, all);
    for (Release release : all) {
      Releases.FileFacts facts = reader.add(release, file);
      assertThat(facts).isEqualTo(new Releases.FileFacts(Fingerprint.of(file.bytes), 60_001));
    }
    return tables(releases);
  }

  private static List<CheckedTable> tables(Releases releases) {
    List<CheckedTable> tables = new ArrayList<>();
    releases.all().keySet().forEach(name -> tables.add(releases.table(name, "m").orElseThrow()));
    return tables;
  }

  private List<CheckedTable> carefully(Counted file, List<Release> all) throws IOException {
    Releases releases = new Releases(problems);
    for (Release release : all) {
      releases.add(release, file.open());
    }
    return tables(releases);
  }

  private static List<String> texts(List<CheckedTable> tables) {
    List<String> texts = new ArrayList<>();
    for (CheckedTable table : tables) {
      for (int row = 0; row < table.rows(); row++) {
        int at = row;
        texts.add(
            String.join(
                "|",
                table.resource().schema().names().stream().map(n -> table.text(n, at)).toList()));
      }
    }
    return texts;
  }

  @Test
  void isReadOnceForAllOfThem() throws IOException {
    List<Release> all =
        List.of(release("m", BY_MONTH), release("y", BY_YEAR), release("w", WEIGHTS));
    Counted file = new Counted(records("0.5"));
    List<String> fast = texts(tables(file, all));
    assertThat(file.sources).isEqualTo(1);
    // The second reading takes the file's digest.
    assertThat(file.streams).isEqualTo(1);
    assertThat(file.read).isLessThan(file.bytes.length * 11L / 10);
    assertThat(fast).hasSize(21 * 3 + 3 * 2 + 21 * 2).isEqualTo(texts(carefully(file, all)));
  }

  @Test
  void whatOneCannotTakeIsNoMatterToTheOthers() throws IOException {
    List<Release> all = List.of(release("m", BY_MONTH), release("w", WEIGHTS));
    Counted file = new Counted(records("1234567890123456789"));
    Releases releases = new Releases(problems);
    ReleaseReader reader = new ReleaseReader(releases, all);
    reader.add(all.get(0), file);
    assertThat(file.streams).isEqualTo(1);
    assertThat(problems.all()).isEmpty();
    reader.add(all.get(1), file);
    assertThat(file.streams).isEqualTo(2);
    assertThat(problems.all()).isEmpty();
    assertThat(texts(tables(releases))).isEqualTo(texts(carefully(file, all)));
  }
}
