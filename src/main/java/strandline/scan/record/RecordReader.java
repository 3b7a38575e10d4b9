package strandline.scan.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.column.Column;
import strandline.column.Compact;
import strandline.column.Records;
import strandline.csv.CsvRecords;
import strandline.csv.RowShaper;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.scan.ByteSource;
import strandline.scan.CellSink;
import strandline.scan.Dictionary;
import strandline.scan.NumberSink;
import strandline.scan.RecordFile;
import strandline.schema.Field;
import strandline.schema.ManyProblems;
import strandline.schema.TableResource;

/** Reads whole records: integers and numbers as such, everything else as its text. */
public final class RecordReader {
  private final TableResource resource;

  /**
   * Makes a reader.
   *
   * @param resource what the file should hold
   */
  public RecordReader(TableResource resource) {
    this.resource = resource;
  }

  /**
   * Reads a file.
   *
   * @param source its bytes
   * @param cores how many threads read at a time
   * @return the records in the order of the schema's columns; nothing when the file is for the
   *     careful reader
   * @throws IOException when it cannot be read
   */
  public Optional<Records> read(ByteSource source, int cores) throws IOException {
    if (resource.schema().fields().stream().anyMatch(field -> field.constraints().unique())
        || !resource.schema().primaryKey().isEmpty()
        || !resource.schema().foreignKeys().isEmpty()) {
      return Optional.empty();
    }
    return new RecordFile(source, resource, cores).read(this::range).flatMap(this::fitting);
  }

  /**
   * Reads a file of any form record by record.
   *
   * @param stream the file; the caller closes it
   * @param problems takes every error, many of one kind counted
   * @return the records; nothing after an error
   * @throws IOException when the stream cannot be read
   */
  public Optional<Records> readWithCare(InputStream stream, Problems problems) throws IOException {
    Problems own = new Problems();
    ManyProblems many = new ManyProblems(own);
    CarefulRecords records = new CarefulRecords(resource, many);
    RowShaper shaper = new RowShaper(resource.form(), resource.schema().fields().size(), records);
    boolean isRead = new CsvRecords(resource.path(), resource.form(), own).read(stream, shaper);
    shaper.end();
    many.end();
    // Warnings were given when the file was rolled up.
    own.all().stream().filter(Problem::isError).forEach(problems::add);
    return isRead && !own.hasErrors() && !records.isEmpty()
        ? Optional.of(records.records())
        : Optional.empty();
  }

  private Optional<Records> fitting(List<Range> ranges) {
    try {
      return joined(ranges);
    } catch (ArithmeticException e) {
      // Numbers too unlike in length to be held with one number of decimals.
      return Optional.empty();
    }
  }

  private Range range() {
    return new Range(resource.schema().fields());
  }

  /** The records of one range. */
  private static final class Range implements RecordFile.Taker {
    private final Map<String, Filling> fillings = new LinkedHashMap<>();
    private final Filling[] all;

    Range(List<Field> fields) {
      fields.forEach(
          field ->
              fillings.put(
                  field.name(), field.type().isNumeric() ? new Numbers(field) : new Words(field)));
      all = fillings.values().toArray(Filling[]::new);
    }

    @Override
    public boolean fits(List<String> header) {
      return header.size() == all.length
          && fillings.keySet().equals(new java.util.HashSet<>(header));
    }

    @Override
    public CellSink sink(String column) {
      return fillings.get(column).sink();
    }

    @Override
    public void row() {
      for (Filling filling : all) {
        filling.row();
      }
    }
  }

  /** A column that is being filled. */
  private abstract static class Filling {
    abstract CellSink sink();

    abstract void row();
  }

  private static final class Words extends Filling {
    private final Field field;
    private final Dictionary dictionary = new Dictionary();
    private final Compact codes = new Compact();

    Words(Field field) {
      this.field = field;
    }

    @Override
    CellSink sink() {
      return dictionary;
    }

    @Override
    void row() {
      codes.add(dictionary.last());
    }

    boolean isValid(String text) {
      return field.missing().contains(text) ? !field.constraints().required() : field.holds(text);
    }
  }

  private static final class Numbers extends Filling {
    private final NumberSink sink;
    private final Compact unscaled = new Compact();
    private final Compact scales = new Compact();
    private int scale;

    Numbers(Field field) {
      sink = new NumberSink(field);
    }

    @Override
    CellSink sink() {
      return sink;
    }

    @Override
    void row() {
      unscaled.add(sink.isMissing() ? Column.Numbers.MISSING : sink.unscaled());
      if (sink.scale() > scale || scales.size() > 0) {
        fillScales();
        scales.add(sink.scale());
        scale = Math.max(scale, sink.scale());
      }
    }

    /** Only a column with decimals keeps how many each number has. */
    private void fillScales() {
      while (scales.size() < unscaled.size() - 1) {
        scales.add(0);
      }
    }

    int scale(int index) {
      return scales.size() == 0 ? 0 : (int) scales.at(index);
    }
  }

  private Optional<Records> joined(List<Range> ranges) {
    List<String> names = resource.schema().names();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int at = i;
      List<Filling> parts = ranges.stream().map(range -> range.all[at]).toList();
      Optional<Column> column = parts.get(0) instanceof Words ? words(parts) : numbers(parts);
      if (column.isEmpty()) {
        return Optional.empty();
      }
      columns.add(column.get());
    }
    return Optional.of(new Records(names, columns)).filter(records -> records.size() > 0);
  }

  private static Optional<Column> words(List<Filling> parts) {
    Map<String, Integer> all = new LinkedHashMap<>();
    Compact codes = ((Words) parts.get(0)).codes;
    for (Filling part : parts) {
      Words words = (Words) part;
      List<String> own = words.dictionary.words();
      if (!own.stream().allMatch(words::isValid)) {
        return Optional.empty();
      }
      int[] code =
          own.stream().mapToInt(word -> all.computeIfAbsent(word, w -> all.size())).toArray();
      for (int i = 0; words.codes != codes && i < words.codes.size(); i++) {
        codes.add(code[(int) words.codes.at(i)]);
      }
    }
    codes.trim();
    return Optional.of(new Column.Words(List.copyOf(all.keySet()), codes));
  }

  private static Optional<Column> numbers(List<Filling> parts) {
    int scale = parts.stream().mapToInt(part -> ((Numbers) part).scale).max().orElse(0);
    Numbers first = (Numbers) parts.get(0);
    if (scale == 0) {
      for (Filling part : parts.subList(1, parts.size())) {
        Compact more = ((Numbers) part).unscaled;
        for (int i = 0; i < more.size(); i++) {
          first.unscaled.add(more.at(i));
        }
      }
      first.unscaled.trim();
      return Optional.of(new Column.Numbers(first.unscaled, 0));
    }
    Compact all = new Compact();
    for (Filling part : parts) {
      Numbers numbers = (Numbers) part;
      for (int i = 0; i < numbers.unscaled.size(); i++) {
        long value = numbers.unscaled.at(i);
        boolean isMissing = value == Column.Numbers.MISSING;
        all.add(isMissing ? value : scaled(value, scale - numbers.scale(i)));
      }
    }
    return all.size() == 0 ? Optional.empty() : Optional.of(new Column.Numbers(all, scale));
  }

  /** Both have at most 15 digits, so that what is too long is noticed, and read by the other. */
  private static long scaled(long value, int places) {
    return Math.multiplyExact(value, (long) Math.pow(10, places));
  }
}
