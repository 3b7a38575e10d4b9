package strandline.csv;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import strandline.input.Location;

/**
 * The bytes of a text file, unpacked where the file is a gzip or a zip archive of one file. What a
 * file is, its first bytes say; its name is not asked. A file that is plainly something else is
 * refused.
 */
public final class Unpacked {
  /** From here on a packed file must not grow by more than {@link #GROWTH}. */
  static final long SMALL = 64L << 20;

  /** How often a packed file may hold its own length; tables of figures reach about 30. */
  static final long GROWTH = 200;

  private static final int HEAD = 512;
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("d0cf11e0a1b11ae1", "an old Excel or Word file"),
          Map.entry("255044462d", "a PDF"),
          Map.entry("50415231", "a Parquet file"),
          Map.entry("425a68", "a bzip2 archive"),
          Map.entry("fd377a585a00", "an xz archive"),
          Map.entry("28b52ffd", "a Zstandard archive"),
          Map.entry("377abcaf271c", "a 7z archive"),
          Map.entry("526172211a07", "a RAR archive"),
          Map.entry("53514c69746520666f726d61742033", "an SQLite database"),
          Map.entry("89504e470d0a1a0a", "a PNG image"),
          Map.entry("ffd8ff", "a JPEG image"),
          Map.entry("474946383", "a GIF image"),
          Map.entry("7f454c46", "a program"));

  private final String file;

  /**
   * Makes an opener of one file.
   *
   * @param file the name for problems
   */
  public Unpacked(String file) {
    this.file = file;
  }

  /**
   * Opens the file.
   *
   * @param stream its bytes, read once; the caller closes it
   * @return the unpacked bytes; reading them may end in a {@link CsvRefusal}
   * @throws IOException when the stream cannot be read; a {@link CsvRefusal} when the file is no
   *     text
   */
  public InputStream open(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
    String head = head(in);
    if (head.startsWith("1f8b")) {
      CountedInput packed = new CountedInput(in);
      InputStream out = gzip(packed);
      return inner(new Limited(out, packed));
    }
    if (head.startsWith("504b0304")) {
      return inner(zip(in));
    }
    if (head.startsWith("504b0506")) {
      throw refuse("the zip archive is empty", "put one CSV file into it");
    }
    check(head);
    return in;
  }

  private static String head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] bytes = in.readNBytes(HEAD);
    in.reset();
    return HexFormat.of().formatHex(bytes);
  }

  private InputStream gzip(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, 1 << 16);
    } catch (EOFException | ZipException e) {
      throw broken();
    }
  }

  /** An archive in an archive is refused: unpacking twice is how small files become large. */
  private InputStream inner(InputStream out) throws IOException {
    BufferedInputStream in = new BufferedInputStream(out, 1 << 16);
    String head = head(in);
    if (head.startsWith("1f8b") || head.startsWith("504b0304")) {
      throw refuse("an archive stands in the archive", "unpack it once");
    }
    check(head);
    return in;
  }

  private void check(String head) throws CsvRefusal {
    for (Map.Entry<String, String> other : OTHERS.entrySet()) {
      if (head.startsWith(other.getKey())) {
        throw refuse("the file is " + other.getValue(), "save the table as CSV");
      }
    }
  }

  private InputStream zip(InputStream in) throws IOException {
    CountedInput packed = new CountedInput(in);
    ZipInputStream zip = new ZipInputStream(packed);
    try {
      ZipEntry entry = nextFile(zip);
      if (entry == null) {
        throw refuse("the zip archive holds no file", "put one CSV file into it");
      }
      if (entry.getName().equals("[Content_Types].xml") || entry.getName().equals("mimetype")) {
        throw refuse("the file is a workbook or a document", "save the table as CSV");
      }
      return new OnlyFile(new Limited(zip, packed), zip, entry.getName());
    } catch (EOFException | ZipException e) {
      throw broken();
    }
  }

  private static ZipEntry nextFile(ZipInputStream zip) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/"))) {
      entry = zip.getNextEntry();
    }
    return entry;
  }

  private CsvRefusal broken() {
    return refuse("the archive is broken or cut short", "pack the file again");
  }

  private CsvRefusal refuse(String found, String remedy) {
    return new CsvRefusal(Location.of(file), "bad-file", found, remedy);
  }

  /** Refuses what grows too much, and says of a broken archive that it is one. */
  private class Limited extends FilterInputStream {
    private final CountedInput packed;
    private long count;

    Limited(InputStream in, CountedInput packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int read = super.read(bytes, from, length);
        count += Math.max(0, read);
        if (count > SMALL && count / GROWTH > packed.count()) {
          String found = "the archive holds more than " + GROWTH + " times its own length";
          throw refuse(found, "unpack it and look whether it is what it should be");
        }
        return read;
      } catch (EOFException | ZipException e) {
        throw broken();
      }
    }
  }

  /** Refuses an archive that holds a second file behind the first. */
  private final class OnlyFile extends FilterInputStream {
    private final ZipInputStream zip;
    private final String name;

    OnlyFile(InputStream in, ZipInputStream zip, String name) {
      super(in);
      this.zip = zip;
      this.name = name;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      ZipEntry other = read < 0 ? nextFile(zip) : null;
      if (other != null) {
        String found = "the archive holds \"" + name + "\" and \"" + other.getName() + "\"";
        throw refuse(found, "pack one file alone");
      }
      return read;
    }
  }
}
