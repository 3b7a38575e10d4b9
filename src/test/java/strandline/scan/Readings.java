package strandline.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.csv.CsvRecords;
import strandline.csv.CsvRecords.Line;
import strandline.csv.Dialect;
import strandline.csv.FileForm;
import strandline.csv.RowRules;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.schema.Constraints;
import strandline.schema.Field;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;

/** One file read by both readers. */
final class Readings {
  private static final Constraints FREE = Constraints.NONE;

  private final byte[] bytes;
  private final FileForm form;
  private final List<Line> lines = new ArrayList<>();
  private final boolean isRead;

  private Readings(byte[] bytes, FileForm form) {
    this.bytes = bytes;
    this.form = form;
    try {
      isRead =
          new CsvRecords("f.csv", form, new Problems())
              .read(new java.io.ByteArrayInputStream(bytes), lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Readings of(byte[] bytes, char delimiter, String encoding) {
    Dialect dialect = Dialect.STANDARD.with(delimiter);
    return new Readings(bytes, new FileForm(dialect, encoding, RowRules.NONE, encoding.isEmpty()));
  }

  /** Returns the rows below the header as the careful reader reads them; nothing if it refuses. */
  Optional<List<List<String>>> careful() {
    if (!isRead || lines.size() < 2) {
      return Optional.empty();
    }
    List<String> header = lines.get(0).cells();
    boolean isWhole =
        header.stream().noneMatch(String::isBlank)
            && new HashSet<>(header).size() == header.size()
            && lines.stream().allMatch(line -> line.cells().size() == header.size());
    return isWhole
        ? Optional.of(lines.subList(1, lines.size()).stream().map(Line::cells).toList())
        : Optional.empty();
  }

  /** Returns the rows as the fast reader reads them; nothing if it leaves them to the other. */
  Optional<List<List<String>>> fast(int cores, int leastRange, int longestRecord) {
    List<String> header = lines.isEmpty() ? List.of("a") : lines.get(0).cells();
    List<Field> fields = header.stream().distinct().map(Readings::field).toList();
    TableResource resource =
        new TableResource(
            Location.of("p"),
            "f",
            "f",
            "f.csv",
            form,
            new TableSchema(fields, List.of(), List.of(), List.of()));
    ByteSource source = ByteSource.of(bytes);
    try {
      return new RecordFile(source, resource, cores, leastRange, longestRecord)
          .read(() -> new Cells(header))
          .map(ranges -> ranges.stream().flatMap(range -> range.rows().stream()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Field field(String name) {
    return new Field(
        name,
        "",
        Field.Type.STRING,
        Set.of(""),
        List.of("true"),
        List.of("false"),
        Field.Numerals.PLAIN,
        FREE);
  }

  /** Every cell of a range. */
  private static final class Cells implements RecordFile.Taker {
    private final List<String> header;
    private final List<Dictionary> words = new ArrayList<>();
    private final List<List<Integer>> codes = new ArrayList<>();

    Cells(List<String> header) {
      this.header = header;
      header.forEach(
          name -> {
            words.add(new Dictionary());
            codes.add(new ArrayList<>());
          });
    }

    @Override
    public boolean fits(List<String> found) {
      boolean isWhole = new HashSet<>(found).size() == found.size();
      return found.equals(header) && isWhole && found.stream().noneMatch(String::isBlank);
    }

    @Override
    public CellSink sink(String column) {
      return words.get(header.indexOf(column));
    }

    @Override
    public void row() {
      for (int i = 0; i < words.size(); i++) {
        codes.get(i).add(words.get(i).last());
      }
    }

    List<List<String>> rows() {
      List<List<String>> texts = words.stream().map(Dictionary::words).toList();
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row < codes.get(0).size(); row++) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
          cells.add(texts.get(i).get(codes.get(i).get(row)));
        }
        rows.add(cells);
      }
      return rows;
    }
  }
}
