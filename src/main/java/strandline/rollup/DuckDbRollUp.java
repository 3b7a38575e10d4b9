package strandline.rollup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import strandline.csv.CsvRecords;
import strandline.csv.Dialect;
import strandline.csv.FileForm;
import strandline.input.Fingerprint;
import strandline.input.Problems;
import strandline.input.Sha256;
import strandline.schema.Field;

/**
 * Roll-ups of one CSV file carried out by DuckDB inside this process. DuckDB is told how the file
 * is written and guesses nothing. It takes a file only as long as it is plainly regular: at a
 * record of another length, a blank line, a wrong byte, a NUL, a cell that is no plain number of
 * its column or has no value, a text that says no period, rows that seem to be totals of others, it
 * gives up, and commons-csv reads the file and says what there is to say.
 */
final class DuckDbRollUp {
  private static final String DRIVER = "org.duckdb.DuckDBDriver";
  private static final int LONGEST_HEADER = 1 << 16;
  private static final int BLOCK = 1 << 16;

  private static final int LONGEST_LINE = 32_768;

  /** Characters that are no text, or that stand for a lost one; with the C1 controls. */
  private static final int[] UNFIT = {0x2028, 0x2029, 0xFFFD, 0xFFFE, 0xFFFF};

  /** Bytes that DuckDB reads at once: twice its longest line, and small enough for caches. */
  private static final int BUFFER = 4_000_000;

  private static final RollUpQuery.Table RECORDS = new RollUpQuery.Table(List.of("records"), "\"");

  /** Canonical digits: what is written otherwise is for commons-csv. */
  private static final String WHOLE =
      "CASE WHEN CAST(TRY_CAST(%1$s AS BIGINT) AS VARCHAR) = %1$s AND length(%1$s) <= 15"
          + " THEN TRY_CAST(%1$s AS BIGINT) END";

  private static final String DECIMAL =
      "CASE WHEN regexp_full_match(%1$s, '-?[0-9]{1,15}([.][0-9]{1,"
          + RollUpQuery.DECIMALS
          + "})?')"
          + " THEN TRY_CAST(%1$s AS DECIMAL(38, "
          + RollUpQuery.DECIMALS
          + ")) END";

  private final List<RollUp> rollUps;
  private final FileForm form;
  private volatile boolean isGivenUp;

  /**
   * Makes one.
   *
   * @param rollUps what is to be done, at least one; the files of all are of the same form
   */
  DuckDbRollUp(List<RollUp> rollUps) {
    this.rollUps = List.copyOf(rollUps);
    this.form = rollUps.get(0).resource().form();
  }

  /** Says whether DuckDB is part of the program. */
  static boolean isThere() {
    return ServiceLoader.load(Driver.class).stream()
        .anyMatch(driver -> driver.type().getName().equals(DRIVER));
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param path where it is
   * @return what it comes to; nothing when it is for commons-csv
   * @throws IOException when it cannot be read
   */
  Optional<FileRollUp.Result> read(FileRollUp.Source file, String path) throws IOException {
    Optional<List<String>> header = isPlain(path) ? header(file) : Optional.empty();
    if (header.isEmpty() || !fits(header.get())) {
      return Optional.empty();
    }
    CompletableFuture<Optional<Text>> text = CompletableFuture.supplyAsync(() -> text(file));
    Optional<Sums> sums = sums(path, header.get());
    isGivenUp = sums.isEmpty();
    Optional<Text> read = joined(text);
    // A blank line, which DuckDB passes over, is a line without a record.
    return sums.flatMap(
        found ->
            read.filter(all -> all.lines() == found.records() + 1)
                .map(
                    all ->
                        new FileRollUp.Result(
                            found.sums(), new FileRollUp.Facts(all.print(), found.records()))));
  }

  private record Sums(List<GroupedSums> sums, long records) {}

  /** DuckDB takes some characters of a path for patterns. */
  private boolean isPlain(String path) {
    Dialect dialect = form.dialect();
    return dialect.escape().isEmpty()
        && dialect.comment().isEmpty()
        && dialect.nullText().isEmpty()
        && dialect.doubledQuotes()
        && !dialect.trimmed()
        && dialect.headerRows().equals(Dialect.STANDARD.headerRows())
        && dialect.commentRows().isEmpty()
        && dialect.delimiter() > ' ' | dialect.delimiter() == '\t'
        && dialect.delimiter() < 128
        && dialect.quote().filter(quote -> quote <= ' ' || quote > 127).isEmpty()
        && form.rows().skipped().isEmpty()
        && !form.rows().labelAbove()
        && form.encoding().matches("(?i)utf-?8")
        && path.chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0);
  }

  /** The careful reader says what the names are. */
  private Optional<List<String>> header(FileRollUp.Source file) throws IOException {
    byte[] head;
    try (InputStream in = file.open()) {
      head = in.readNBytes(LONGEST_HEADER);
    }
    int end = 0;
    while (end < head.length && head[end] != '\n' && head[end] != '\r') {
      end++;
    }
    Problems problems = new Problems();
    return new CsvRecords("", form, problems)
        .read(Arrays.copyOf(head, end))
        .filter(lines -> lines.size() == 1 && problems.all().isEmpty())
        .filter(lines -> lines.get(0).problems().isEmpty())
        .map(lines -> lines.get(0).cells());
  }

  private boolean fits(List<String> header) {
    for (RollUp rollUp : rollUps) {
      if (!rollUp.resource().schema().keys().isEmpty()) {
        return false;
      }
      List<String> numbers = rollUp.sum().columns();
      boolean areOnce =
          rollUp.columns().stream()
              .allMatch(
                  name ->
                      header.contains(name) && header.indexOf(name) == header.lastIndexOf(name));
      boolean areNumbers = rollUp.summed().stream().allMatch(DuckDbRollUp::isPlain);
      boolean areApart = rollUp.texts().stream().noneMatch(numbers::contains);
      if (!areOnce || !areNumbers || !areApart) {
        return false;
      }
    }
    return true;
  }

  /** No digits of the column mean that there is no value. */
  private static boolean isPlain(Field field) {
    return field.numerals().equals(Field.Numerals.PLAIN)
        && field.missing().stream().noneMatch(text -> text.matches("[-+.0-9]+"));
  }

  /** What is read together: the texts and the columns of numbers. */
  private record Shape(List<String> texts, List<Field> fields) {
    static Shape of(RollUp rollUp) {
      return new Shape(rollUp.texts(), rollUp.summed());
    }
  }

  private Optional<Sums> sums(String path, List<String> header) throws IOException {
    Map<Shape, List<TextSums>> shapes = new LinkedHashMap<>();
    List<TextSums> all = new ArrayList<>();
    for (RollUp rollUp : rollUps) {
      TextSums one = new TextSums(rollUp);
      all.add(one);
      shapes.computeIfAbsent(Shape.of(rollUp), shape -> new ArrayList<>()).add(one);
    }
    List<String> doubtful = new ArrayList<>();
    long records = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET autoload_known_extensions = false");
      statement.execute("SET preserve_insertion_order = false");
      // Nothing is written beside the files.
      statement.execute("SET temp_directory = ''");
      for (Map.Entry<Shape, List<TextSums>> one : shapes.entrySet()) {
        RollUp rollUp = one.getValue().get(0).rollUp();
        SummedTotals totals = new SummedTotals(one.getValue().get(0), header, RECORDS);
        statement.execute(view(path, header, one.getKey(), totals.others()));
        if (totals.areIn(statement)) {
          return Optional.empty();
        }
        String sql = RollUpQuery.ofAllRecords(rollUp, RECORDS).sql();
        try (PreparedStatement query = connection.prepareStatement(sql);
            ResultSet rows = query.executeQuery()) {
          records =
              JdbcRollUp.add(
                  rows,
                  rollUp,
                  (texts, tallies) -> {
                    doubtful.addAll(texts.stream().filter(DuckDbRollUp::isDoubtful).toList());
                    one.getValue().forEach(sums -> sums.add(texts, tallies));
                  });
        }
      }
    } catch (SQLException irregular) {
      return Optional.empty();
    }
    List<GroupedSums> sums = all.stream().map(TextSums::sums).flatMap(Optional::stream).toList();
    boolean areAll =
        doubtful.isEmpty()
            && sums.size() == all.size()
            && sums.stream().allMatch(DuckDbRollUp::isPlain)
            && all.stream().allMatch(one -> one.complaint(0).isEmpty());
    return areAll ? Optional.of(new Sums(sums, records)) : Optional.empty();
  }

  /** A text that is warned of where commons-csv reads. */
  private static boolean isDoubtful(String text) {
    boolean isBare = Field.bare(text).equals(text);
    return !isBare || text.indexOf('"') >= 0 || text.indexOf('\uFFFD') >= 0;
  }

  /** Records without a value are said one by one, with their lines; so is that there is none. */
  private static boolean isPlain(GroupedSums sums) {
    return !sums.groups().isEmpty()
        && sums.groups().values().stream().allMatch(tally -> tally.missing() == 0);
  }

  private String view(String path, List<String> header, Shape shape, List<String> others) {
    List<String> shown = new ArrayList<>();
    for (String name : others) {
      shown.add("coalesce(c" + header.indexOf(name) + ", '') AS " + RECORDS.name(name));
    }
    for (String name : shape.texts()) {
      shown.add("c" + header.indexOf(name) + " AS " + RECORDS.name(name));
    }
    for (Field field : shape.fields()) {
      String form = field.type() == Field.Type.INTEGER ? WHOLE : DECIMAL;
      String value = String.format(java.util.Locale.ROOT, form, "c" + header.indexOf(field.name()));
      shown.add(value + " AS " + RECORDS.name(field.name()));
    }
    List<String> columns =
        IntStream.range(0, header.size()).mapToObj(i -> "'c" + i + "': 'VARCHAR'").toList();
    String quote = form.dialect().quote().map(String::valueOf).orElse("");
    return "CREATE OR REPLACE TEMP VIEW records AS SELECT "
        + String.join(", ", shown)
        + " FROM read_csv("
        + text(path)
        + ", auto_detect = false, strict_mode = true, header = true, compression = 'none'"
        + ", buffer_size = "
        + BUFFER
        + ", encoding = 'utf-8', delim = "
        + text(String.valueOf(form.dialect().delimiter()))
        + ", quote = "
        + text(quote)
        + ", escape = "
        + text(quote)
        + ", columns = {"
        + String.join(", ", columns)
        + "})";
  }

  private static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * The text of a file.
   *
   * @param lines how many lines it has
   * @param print what tells its bytes from others
   */
  private record Text(long lines, Fingerprint print) {}

  private static Optional<Text> joined(CompletableFuture<Optional<Text>> text) throws IOException {
    try {
      return text.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw e;
    }
  }

  /** Reads the file for its digest, whole lines at a time, and looks at their text. */
  private Optional<Text> text(FileRollUp.Source file) {
    MessageDigest digest = Sha256.begun();
    byte[] block = new byte[BLOCK];
    long size = 0;
    long lines = 0;
    int held = 0;
    try (InputStream in = file.open()) {
      int read;
      do {
        read = in.readNBytes(block, held, BLOCK - held);
        digest.update(block, held, read);
        size += read;
        int all = held + read;
        int end = all < BLOCK ? all : behindLastLine(block);
        OptionalInt found =
            areTexts(block, end) ? lines(new String(block, 0, end, UTF_8)) : OptionalInt.empty();
        // A line longer than a block is left to commons-csv.
        if (isGivenUp || found.isEmpty() || (end == 0 && all > 0)) {
          return Optional.empty();
        }
        lines += found.getAsInt();
        held = all - end;
        System.arraycopy(block, end, block, 0, held);
      } while (read > 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new Text(lines, new Fingerprint(Sha256.ended(digest), size)));
  }

  private static int behindLastLine(byte[] block) {
    int end = block.length;
    while (end > 0 && block[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /**
   * Counts lines; nothing where DuckDB might read otherwise than commons-csv: a control character,
   * a byte that is not UTF-8 (decoded as U+FFFD), a quote in the middle of a cell, a space beside a
   * quote, an empty cell at the end of a line, a carriage return within one, a line as long as no
   * cell may be. Looked for by {@code indexOf}, which Java carries out many characters at once.
   */
  private OptionalInt lines(String text) {
    boolean isRegular = Arrays.stream(UNFIT).allMatch(c -> text.indexOf(c) < 0);
    char quote = form.dialect().quote().orElse('\0');
    for (int at = text.indexOf(quote); at >= 0 && isRegular; at = text.indexOf(quote, at + 1)) {
      isRegular = isEdge(text, at - 1, quote) || isEdge(text, at + 1, quote);
      isRegular &= !text.startsWith(" ", at - 1) && !text.startsWith(" ", at + 1);
    }
    for (int at = text.indexOf('\r'); at >= 0 && isRegular; at = text.indexOf('\r', at + 1)) {
      isRegular = text.startsWith("\n", at + 1);
    }
    final char delimiter = form.dialect().delimiter();
    int lines = 0;
    int start = 0;
    while (start < text.length() && isRegular) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int last = end - (end > start && text.charAt(end - 1) == '\r' ? 2 : 1);
      isRegular = (last < start || text.charAt(last) != delimiter) && end - start < LONGEST_LINE;
      lines++;
      start = end + 1;
    }
    return isRegular ? OptionalInt.of(lines) : OptionalInt.empty();
  }

  /** Says whether bytes of UTF-8 are free of control characters but tabs and ends of lines. */
  private static boolean areTexts(byte[] block, int end) {
    byte before = 0;
    boolean areTexts = true;
    for (int i = 0; i < end; i++) {
      byte b = block[i];
      if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        areTexts &= b < 0 && (before != (byte) 0xC2 || b >= (byte) 0xA0);
      }
      areTexts &= b != 0x7F;
      before = b;
    }
    return areTexts;
  }

  private boolean isEdge(String text, int at, char quote) {
    char c = at < 0 || at >= text.length() ? '\n' : text.charAt(at);
    return c == '\n' || c == '\r' || c == quote || c == form.dialect().delimiter();
  }
}
