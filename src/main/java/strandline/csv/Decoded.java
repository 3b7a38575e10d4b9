package strandline.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import strandline.input.Location;
import strandline.input.Problems;

/**
 * The characters of a file. A byte order mark decides, and is no part of the text. Without one the
 * declared encoding holds, and a byte that it does not have ends the reading. Where nothing is
 * declared, UTF-16 shows itself by its zero bytes; otherwise the text is UTF-8 until a byte is not,
 * and if all before it was plain ASCII the text is taken for Windows-1252. What was found out is
 * said as a warning.
 */
public final class Decoded extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOK = 1024;
  private static final ByteOrderMark[] MARKS = {
    ByteOrderMark.UTF_8,
    ByteOrderMark.UTF_16LE,
    ByteOrderMark.UTF_16BE,
    ByteOrderMark.UTF_32LE,
    ByteOrderMark.UTF_32BE
  };

  private final String file;
  private final Problems problems;
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private Charset charset;
  private CharsetDecoder decoder;
  private boolean mayBeWindows;
  private boolean isAscii = true;
  private boolean atEnd;
  private int line = 1;
  private boolean afterReturn;

  /**
   * Makes a reader.
   *
   * @param file the name for problems
   * @param declared the declared encoding; empty when it is to be found out
   * @param stream the unpacked bytes
   * @param problems takes what was found out, as warnings
   * @throws IOException when the stream cannot be read
   */
  public Decoded(String file, String declared, InputStream stream, Problems problems)
      throws IOException {
    this.file = file;
    this.problems = problems;
    BOMInputStream begun =
        BOMInputStream.builder().setInputStream(stream).setByteOrderMarks(MARKS).get();
    Optional<Charset> marked =
        Optional.ofNullable(begun.getBOM()).map(mark -> Charset.forName(mark.getCharsetName()));
    in = new BufferedInputStream(begun, 1 << 16);
    in.mark(LOOK);
    byte[] head = in.readNBytes(LOOK);
    in.reset();
    Optional<Charset> named = charset(declared);
    charset = marked.or(() -> named).orElseGet(() -> guess(head));
    mayBeWindows = marked.isEmpty() && named.isEmpty() && charset.equals(StandardCharsets.UTF_8);
    marked.ifPresent(found -> compare(found, named));
    bytes.limit(0);
    start();
  }

  /**
   * Returns the encoding of a name.
   *
   * @param name such as {@code utf-8}, {@code latin1} or {@code cp1252}
   * @return nothing when no encoding has the name
   */
  public static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the encoding of what was read so far.
   *
   * @return its name in lower case, such as {@code utf-8}
   */
  public String encoding() {
    return charset.name().toLowerCase(Locale.ROOT);
  }

  /** In UTF-16 every other byte of a text of western letters is zero; other texts have none. */
  private Charset guess(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    int half = head.length / 2;
    boolean little = half > 1 && zeros[0] == 0 && zeros[1] * 10 > half * 7;
    boolean big = half > 1 && zeros[1] == 0 && zeros[0] * 10 > half * 7;
    if (little || big) {
      Charset found = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      warn("the file has no byte order mark and is read as " + found.name(), found.name());
      return found;
    }
    return StandardCharsets.UTF_8;
  }

  private void compare(Charset marked, Optional<Charset> declared) {
    boolean differs = declared.isPresent() && !marked.name().startsWith(declared.get().name());
    if (differs) {
      String found = "the byte order mark says " + marked.name() + ", the declared encoding is ";
      warn(found + declared.get().name(), marked.name());
    }
  }

  private void warn(String found, String name) {
    String remedy = "declare \"encoding\": \"" + name.toLowerCase(Locale.ROOT) + "\"";
    problems.warn(Location.of(file), "encoding", found, remedy);
  }

  private void start() {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] chars, int from, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(chars, from, length).slice();
    while (out.position() == 0) {
      if (!atEnd && !bytes.hasRemaining()) {
        fill();
      }
      boolean isLast = atEnd;
      CoderResult result = decoder.decode(bytes, out, isLast);
      if (result.isError() && out.position() == 0) {
        wrongByte();
      } else if (result.isUnderflow() && out.position() == 0) {
        if (isLast) {
          return -1;
        }
        fill();
      }
    }
    count(chars, from, out.position());
    return out.position();
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  private void wrongByte() throws CsvRefusal {
    int wrong = bytes.get(bytes.position()) & 0xFF;
    String found = String.format(Locale.ROOT, "the byte 0x%02X is not %s", wrong, charset.name());
    Location at = new Location(file, line, 0);
    if (mayBeWindows && isAscii) {
      mayBeWindows = false;
      charset = WINDOWS;
      start();
      String remedy = "declare \"encoding\": \"windows-1252\", or save the file as UTF-8";
      String said = found + ", and the file is read as windows-1252";
      problems.warn(at, "encoding", said, remedy);
      return;
    }
    String remedy =
        charset.equals(StandardCharsets.UTF_8)
            ? "save the file as UTF-8, or declare its encoding"
            : "save the file as UTF-8, or declare another encoding";
    throw new CsvRefusal(at, "bad-encoding", found, remedy);
  }

  private void count(char[] chars, int from, int length) {
    for (int i = from; i < from + length; i++) {
      char c = chars[i];
      if (c < ' ') {
        line += c == '\r' || (c == '\n' && !afterReturn) ? 1 : 0;
        afterReturn = c == '\r';
      } else {
        afterReturn = false;
        isAscii &= c < 0x80;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
