package strandline.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.input.Problems;

/** The rules by which bytes become cells, and every sentence that is said when they do not. */
class CsvRecordsTest {
  private final Problems problems = new Problems();

  private List<String> read(FileForm form, InputStream in) throws IOException {
    List<String> records = new ArrayList<>();
    new CsvRecords("f.csv", form, problems)
        .read(in, line -> records.add(line.line() + " " + String.join("·", line.cells())));
    return records;
  }

  private List<String> read(FileForm form, byte[] bytes) throws IOException {
    return read(form, new ByteArrayInputStream(bytes));
  }

  private List<String> read(String text) throws IOException {
    return read(FileForm.FOUND, text.getBytes(UTF_8));
  }

  private static FileForm form(String encoding) {
    return new FileForm(Dialect.STANDARD, encoding, RowRules.NONE, true);
  }

  private List<String> said() {
    return problems.all().stream()
        .map(p -> (p.isError() ? "error " : "warning ") + p.kind() + " " + p)
        .toList();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a,b⏎1,2⏎ ! 1 a·b|2 1·2",
        "a,b⏎1,2 ! 1 a·b|2 1·2",
        "a,b␍1,2␍ ! 1 a·b|2 1·2",
        "a,b␍⏎1,2⏎3,4␍5,6 ! 1 a·b|2 1·2|3 3·4|4 5·6",
        "a,b⏎,⏎ ! 1 a·b|2 ·",
        "a,b⏎1,\"x⏎y\"⏎3,4 ! 1 a·b|2 1·x⏎y|4 3·4",
        "a,b⏎1,\"x␍⏎y\"⏎3,4 ! 1 a·b|2 1·x␍⏎y|4 3·4",
        "a,b⏎1,\"say \"\"no\"\"\"⏎ ! 1 a·b|2 1·say \"no\"",
        "a,b⏎\"\",\" x\"⏎ ! 1 a·b|2 · x",
        "a,b⏎ 1, 2 ! 1 a·b|2  1· 2",
        "a⏎⏎1 ! 1 a|2 |3 1",
        "a;b⏎1,5;2⏎ ! 1 a·b|2 1,5·2",
        "a|b|c⏎1|2|3 ! 1 a·b·c|2 1·2·3",
        "\"a,b\",c⏎1,2 ! 1 a,b·c|2 1·2",
        "one⏎two ! 1 one|2 two",
        "sep=,⏎a,b;c⏎1,2 ! 2 a·b;c|3 1·2",
        "sep=;␍⏎a,b;c⏎1;2 ! 2 a,b·c|3 1·2"
      })
  void cells(String text, String expected) throws IOException {
    String file = text.replace('⏎', '\n').replace('␍', '\r');
    String found = String.join("|", read(file)).replace('\n', '⏎').replace('\r', '␍');
    assertThat(found).isEqualTo(expected);
    assertThat(problems.hasErrors()).isFalse();
  }

  @Test
  void aDelimiterThatIsFoundIsSaid() throws IOException {
    read("a;b\n1;2\n");
    assertThat(said())
        .containsExactly(
            "warning delimiter f.csv: the cells are separated by \";\" and not by commas;"
                + " declare \"delimiter\": \";\"");
  }

  @Test
  void aDeclaredDialect() throws IOException {
    Dialect dialect =
        new Dialect(
            '|',
            java.util.Optional.of('\''),
            true,
            java.util.Optional.empty(),
            java.util.Optional.of('#'),
            java.util.Optional.empty(),
            true,
            List.of(1),
            " ",
            List.of());
    FileForm form = FileForm.STANDARD.with(dialect);
    String text = "# it's a \"note\"\n#\na| 'b''s'\n1|  2 \n";
    assertThat(read(form, text.getBytes(UTF_8))).containsExactly("3 a·b's", "4 1·2 ");
    assertThat(problems.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-8", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkDecides(String name) throws IOException {
    byte[] bytes = "\uFEFFaño,b\n1,2\n".getBytes(Charset.forName(name));
    assertThat(read(FileForm.FOUND, bytes)).containsExactly("1 año·b", "2 1·2");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void aByteOrderMarkAgainstADeclaration() throws IOException {
    assertThat(read(form("utf-8"), "\uFEFFa,b\n".getBytes(UTF_16LE))).containsExactly("1 a·b");
    assertThat(said())
        .containsExactly(
            "warning encoding f.csv: the byte order mark says UTF-16LE, the declared encoding is"
                + " UTF-8; declare \"encoding\": \"utf-16le\"");
    assertThat(read(form("utf-16"), "\uFEFFa,b\n".getBytes(UTF_16BE))).containsExactly("1 a·b");
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void anotherEncodingWithoutAMark() throws IOException {
    byte[] bytes = "year,place\n2014,Havana\n".getBytes(UTF_16LE);
    assertThat(read(FileForm.FOUND, bytes)).containsExactly("1 year·place", "2 2014·Havana");
    assertThat(said())
        .containsExactly(
            "warning encoding f.csv: the file has no byte order mark and is read as UTF-16LE;"
                + " declare \"encoding\": \"utf-16le\"");
    assertThat(read(form("utf-16le"), bytes)).containsExactly("1 year·place", "2 2014·Havana");
    assertThat(read(form("latin1"), "ñ,b\n".getBytes(ISO_8859_1))).containsExactly("1 ñ·b");
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void windowsIsFoundAndSaid() throws IOException {
    byte[] bytes = "a,b\n1,x\n2,Peña “q”\n".getBytes(Charset.forName("windows-1252"));
    assertThat(read(FileForm.FOUND, bytes)).containsExactly("1 a·b", "2 1·x", "3 2·Peña “q”");
    assertThat(said())
        .containsExactly(
            "warning encoding f.csv:3: the byte 0xF1 is not UTF-8, and the file is read as"
                + " windows-1252; declare \"encoding\": \"windows-1252\", or save the file as"
                + " UTF-8");
  }

  @Test
  void aMixtureIsRefused() throws IOException {
    byte[] bytes = join("a,b\n1,ñ\n".getBytes(UTF_8), "2,Peña\n".getBytes(ISO_8859_1));
    assertThat(read(FileForm.FOUND, bytes)).isEmpty();
    assertThat(said())
        .containsExactly(
            "error bad-encoding f.csv:3: the byte 0xF1 is not UTF-8;"
                + " save the file as UTF-8, or declare its encoding");
  }

  @Test
  void aByteThatTheDeclaredEncodingLacks() throws IOException {
    read(form("windows-1252"), new byte[] {'a', '\n', (byte) 0x81});
    assertThat(said())
        .containsExactly(
            "error bad-encoding f.csv:2: the byte 0x81 is not windows-1252;"
                + " save the file as UTF-8, or declare another encoding");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "a,b⏎1,\"x⏎y ! error bad-csv f.csv:2:2: a quote opens here and is never closed; add the"
            + " quote that ends the cell",
        "a,b⏎1,\"x\"y⏎ ! error bad-csv f.csv:2:2: text follows the quote that ends the cell; double"
            + " the quotes inside it",
        "a,b⏎1,x␀⏎ ! error bad-csv f.csv:2:2: a NUL character; remove it",
        "a,b⏎1,5\" pipe⏎ ! warning quote-in-cell f.csv:2:2: a quote stands inside a cell without"
            + " quotes and is read as it stands; put the whole cell in quotes and double those"
            + " inside it",
        "a,b⏎1,x�⏎ ! warning lost-character f.csv:2:2: the character U+FFFD, which stands for one"
            + " that was lost; take the text from its source again",
        "⏎␍⏎⏎ ! error empty-file f.csv: the file is empty; write a header and rows, or remove the"
            + " resource"
      })
  void whatIsSaid(String text, String sentence) throws IOException {
    String file = text.replace('⏎', '\n').replace('␍', '\r').replace('␀', '\0');
    read(FileForm.FOUND.with(Dialect.STANDARD), file.getBytes(UTF_8));
    assertThat(said()).containsExactly(sentence);
  }

  @Test
  void recordsBeforeAWrongPlaceAreRead() throws IOException {
    assertThat(read("a,b\n1,2\n3,\"x\"y\n4,5\n")).containsExactly("1 a·b", "2 1·2");
  }

  @Test
  void aSecondQuoteWhereQuotesAreNotDoubled() throws IOException {
    Dialect dialect =
        Dialect.read(
            new strandline.input.YamlReader()
                .read("d", "{doubleQuote: false, escapeChar: \"\\\\\"}".getBytes(UTF_8), problems)
                .orElseThrow()
                .fields(problems),
            problems);
    FileForm form = FileForm.STANDARD.with(dialect);
    assertThat(read(form, "a,b\n1,\"x \\\" y\"\n".getBytes(UTF_8))).contains("2 1·x \" y");
    assertThat(problems.all()).isEmpty();
    read(form, "a,b\n1,\"x \"\" y\"\n".getBytes(UTF_8));
    assertThat(said())
        .containsExactly(
            "error bad-csv f.csv:2:2: a second quote follows the one that ends the cell;"
                + " escape the quotes inside it");
  }

  @Test
  void manyQuotesAreCounted() throws IOException {
    read("a,b\n" + "1,5\" pipe\n".repeat(25));
    assertThat(problems.all()).hasSize(11);
    assertThat(said().get(10)).contains("15 more quotes stand inside cells without quotes");
  }

  @Test
  void aFieldOfFiftyMegabytes() throws IOException {
    int length = 50 << 20;
    InputStream big = new Repeated('x', length);
    InputStream head = new ByteArrayInputStream("a,b\n1,".getBytes(UTF_8));
    InputStream tail = new ByteArrayInputStream("\n3,4\n".getBytes(UTF_8));
    InputStream in = new SequenceInputStream(head, new SequenceInputStream(big, tail));
    List<Integer> lengths = new ArrayList<>();
    new CsvRecords("f.csv", FileForm.FOUND, problems)
        .read(in, line -> lengths.add(line.cells().get(1).length()));
    assertThat(lengths).containsExactly(1, length, 1);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void aCellThatNeverEndsIsRefused() throws IOException {
    InputStream head = new ByteArrayInputStream("a,b\n1,\"".getBytes(UTF_8));
    read(FileForm.FOUND, new SequenceInputStream(head, new Repeated('x', 100L << 20)));
    assertThat(said())
        .containsExactly(
            "error bad-csv f.csv:2:2: a cell is longer than 67108864 characters;"
                + " look for a quote that is not closed");
  }

  /** One byte, many times, without holding them. */
  private static final class Repeated extends InputStream {
    private final char one;
    private long left;

    Repeated(char one, long count) {
      this.one = one;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? one : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int count = (int) Math.min(left, length);
      Arrays.fill(bytes, from, from + count, (byte) one);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.endsWith("/") ? new byte[0] : "a,b\n1,2\n".getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void archivesOfOneFileAreRead() throws IOException {
    byte[] text = "a,b\n1,2\n".getBytes(UTF_8);
    assertThat(read(FileForm.STANDARD, gzip(text))).containsExactly("1 a·b", "2 1·2");
    assertThat(read(FileForm.STANDARD, join(gzip(text), gzip(text)))).hasSize(4);
    assertThat(read(FileForm.STANDARD, zip("x/", "x/f.csv", "__MACOSX/f"))).hasSize(2);
    assertThat(problems.all()).isEmpty();
  }

  private void refuses(byte[] bytes, String sentence) throws IOException {
    read(FileForm.FOUND, bytes);
    assertThat(said().get(said().size() - 1)).isEqualTo("error bad-file f.csv: " + sentence);
  }

  @Test
  void otherArchivesAreRefused() throws IOException {
    byte[] text = "a,b\n1,2\n".getBytes(UTF_8);
    refuses(
        zip("a.csv", "b.csv"), "the archive holds \"a.csv\" and \"b.csv\"; pack one file alone");
    refuses(zip("x/"), "the zip archive holds no file; put one CSV file into it");
    refuses(
        zip("[Content_Types].xml"), "the file is a workbook or a document; save the table as CSV");
    refuses(zip(), "the zip archive is empty; put one CSV file into it");
    refuses(gzip(gzip(text)), "an archive stands in the archive; unpack it once");
    byte[] cut = Arrays.copyOf(gzip(text), 15);
    refuses(cut, "the archive is broken or cut short; pack the file again");
    byte[] cutZip = Arrays.copyOf(zip("a.csv"), 44);
    refuses(cutZip, "the archive is broken or cut short; pack the file again");
  }

  @Test
  void aBombIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] line = ("0".repeat(10_000) + "\n").repeat(10).getBytes(UTF_8);
      for (int i = 0; i < 700; i++) {
        gzip.write(line);
      }
    }
    int[] records = {0};
    new CsvRecords("f.csv", FileForm.FOUND, problems)
        .read(new ByteArrayInputStream(out.toByteArray()), line -> records[0]++);
    assertThat(problems.all())
        .singleElement()
        .hasToString(
            "f.csv: the archive holds more than 200 times its own length;"
                + " unpack it and look whether it is what it should be");
    assertThat(records[0]).isLessThan(6_800);
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, a PDF",
    "PAR1, a Parquet file",
    "BZh9, a bzip2 archive",
    "SQLite format 3, an SQLite database"
  })
  void otherFilesAreRefused(String head, String what) throws IOException {
    refuses(head.getBytes(UTF_8), "the file is " + what + "; save the table as CSV");
  }

  @Test
  void anOldWorkbookIsRefused() throws IOException {
    byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    byte[] whole = join(head, new byte[] {(byte) 0xE1, 0, 0});
    refuses(whole, "the file is an old Excel or Word file; save the table as CSV");
  }
}
