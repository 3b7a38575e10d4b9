package strandline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import strandline.input.Fields;
import strandline.input.Fingerprint;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.schema.TableResource;

/** Several releases of one file. */
class ReleasesTest {
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
    List<Release> release = Release.read(resource, own, problems);
    assertThat(problems.all()).isEmpty();
    return release.get(0);
  }

  /** A file that counts how often it is opened. */
  private static final class Counted implements FileRollUp.Source {
    private final byte[] bytes;
    private int streams;

    Counted(String text) {
      bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream open() {
      streams++;
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Optional<FileRollUp.Place> place() {
      return Optional.empty();
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

  private List<List<Releases.Print>> tables(Counted file, List<Release> all) throws IOException {
    Releases releases = new Releases(problems);
    for (Release release : all) {
      FileRollUp.Facts facts = releases.add(release, all, file);
      assertThat(facts).isEqualTo(new FileRollUp.Facts(Fingerprint.of(file.bytes), 60_001));
    }
    return tables(releases);
  }

  private static List<List<Releases.Print>> tables(Releases releases) {
    List<List<Releases.Print>> tables = new ArrayList<>();
    releases.all().keySet().forEach(name -> tables.add(releases.prints(name, "m").orElseThrow()));
    return tables;
  }

  private List<List<Releases.Print>> oneByOne(Counted file, List<Release> all) throws IOException {
    Releases releases = new Releases(problems);
    for (Release release : all) {
      releases.add(release, List.of(release), file);
    }
    return tables(releases);
  }

  private static String joined(List<Comparable<?>> row) {
    return row.stream()
        .map(value -> value == null ? "" : value.toString())
        .collect(Collectors.joining("|"));
  }

  private static List<String> texts(List<List<Releases.Print>> tables) {
    List<String> texts = new ArrayList<>();
    tables.forEach(rows -> rows.forEach(row -> texts.add(joined(row.values()))));
    return texts;
  }

  @Test
  void isReadOnceForAllOfThem() throws IOException {
    List<Release> all =
        List.of(release("m", BY_MONTH), release("y", BY_YEAR), release("w", WEIGHTS));
    Counted file = new Counted(records("0.5"));
    List<String> together = texts(tables(file, all));
    assertThat(file.streams).isEqualTo(1);
    assertThat(together).hasSize(21 * 3 + 3 * 2 + 21 * 2).isEqualTo(texts(oneByOne(file, all)));
    assertThat(file.streams).isEqualTo(4);
  }

  @Test
  void longNumbersAreExact() throws IOException {
    List<Release> all = List.of(release("m", BY_MONTH), release("w", WEIGHTS));
    Counted file = new Counted(records("1234567890123456789"));
    List<String> together = texts(tables(file, all));
    assertThat(problems.all()).isEmpty();
    assertThat(together)
        .isEqualTo(texts(oneByOne(file, all)))
        .anyMatch(row -> row.startsWith("2020-01|Cuba|1|1.2345678901234583E18|"));
  }

  @Test
  void whatIsWrongForAllOfThemIsSaidOnce() throws IOException {
    List<Release> all = List.of(release("m", BY_MONTH), release("y", BY_YEAR));
    String wrong = records("0.5").replaceFirst(",a,0,", ",a,none,");
    Releases releases = new Releases(problems);
    for (Release release : all) {
      releases.add(release, all, new Counted(wrong));
    }
    assertThat(problems.all())
        .singleElement()
        .hasToString(
            "records.csv:2:4: Count \"none\" is not a whole number;"
                + " write digits alone, such as 3722");
    assertThat(releases.prints("m", "m")).isEmpty();
    assertThat(releases.prints("y", "m")).isEmpty();
  }
}
