package strandline.render.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A TrueType font file, read as far as widths and subsets need it.
 *
 * <p>Source: the OpenType specification 1.9, tables {@code cmap} (format 4), {@code hmtx}, {@code
 * loca} and {@code glyf}. A subset keeps outlines and widths and leaves out hinting and kerning:
 * browsers need neither.
 */
final class TrueType {
  private static final int KEPT = 0x2300;

  private final ByteBuffer file;
  private final Map<String, int[]> tables = new LinkedHashMap<>();
  private final int unitsPerEm;
  private final boolean isLongLoca;
  private final int widths;
  private final int characterMap;
  private final int metrics;

  /** The outlines of characters that were looked up, and 1. */
  private final char[] glyphs = new char[KEPT];

  TrueType(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      String tag = new String(bytes, entry, 4, java.nio.charset.StandardCharsets.US_ASCII);
      tables.put(tag, new int[] {file.getInt(entry + 8), file.getInt(entry + 12)});
    }
    unitsPerEm = unsigned(at("head") + 18);
    isLongLoca = unsigned(at("head") + 50) == 1;
    widths = unsigned(at("hhea") + 34);
    characterMap = findCharacterMap();
    metrics = at("hmtx");
  }

  private int at(String tag) {
    return tables.get(tag)[0];
  }

  int unitsPerEm() {
    return unitsPerEm;
  }

  int unsigned(int position) {
    return file.getShort(position) & 0xFFFF;
  }

  int signed(int position) {
    return file.getShort(position);
  }

  int signedByte(int position) {
    return file.get(position);
  }

  private int findCharacterMap() {
    int cmap = at("cmap");
    for (int i = 0; i < unsigned(cmap + 2); i++) {
      int table = cmap + file.getInt(cmap + 4 + 8 * i + 4);
      if (unsigned(table) == 4) {
        return table;
      }
    }
    throw new IllegalStateException("the font has no character map of format 4");
  }

  boolean shows(int codePoint) {
    return glyph(codePoint) != 0;
  }

  /** Returns the width of a text in ems. */
  double advance(String text) {
    long sum = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      sum += width(glyph(text.codePointAt(i)));
    }
    return sum / (double) unitsPerEm;
  }

  /** Returns how far the pen moves, in font units. */
  int width(int glyph) {
    return unsigned(metrics + 4 * Math.min(glyph, widths - 1));
  }

  /** Returns the number of a character's outline; 0 when there is none. */
  int glyph(int codePoint) {
    if (codePoint >= KEPT) {
      return find(codePoint);
    }
    // Threads that look a character up at the same time find the same.
    int kept = glyphs[codePoint];
    if (kept == 0) {
      kept = find(codePoint) + 1;
      glyphs[codePoint] = (char) kept;
    }
    return kept - 1;
  }

  private int find(int codePoint) {
    if (codePoint > 0xFFFF) {
      return 0;
    }
    int twice = unsigned(characterMap + 6);
    int ends = characterMap + 14;
    for (int i = 0; i < twice; i += 2) {
      if (codePoint <= unsigned(ends + i)) {
        int start = unsigned(ends + twice + 2 + i);
        int delta = unsigned(ends + 2 * twice + 2 + i);
        int offsetAt = ends + 3 * twice + 2 + i;
        int offset = unsigned(offsetAt);
        if (codePoint < start) {
          return 0;
        }
        int glyph = offset == 0 ? codePoint : unsigned(offsetAt + offset + 2 * (codePoint - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
      }
    }
    return 0;
  }

  int outlineAt(int glyph) {
    int loca = at("loca");
    int offset = isLongLoca ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    return at("glyf") + offset;
  }

  /** Returns a font file with these characters and no others. */
  byte[] subset(SortedSet<Integer> codePoints, String name) {
    List<Integer> glyphs = new ArrayList<>(List.of(0));
    SortedMap<Integer, Integer> places = new TreeMap<>();
    for (int codePoint : codePoints) {
      int glyph = glyph(codePoint);
      if (glyph != 0 && codePoint < 0xFFFF) {
        places.put(codePoint, placeOf(glyph, glyphs));
      }
    }
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * 4096);
    ByteBuffer metrics = ByteBuffer.allocate(4 * 4096);
    for (int i = 0; i < glyphs.size(); i++) {
      loca.putInt(outlines.size());
      byte[] outline = outline(glyphs.get(i), glyphs);
      outlines.write(outline, 0, outline.length);
      outlines.write(new byte[3], 0, (4 - outline.length % 4) % 4);
      metrics.putInt(file.getInt(at("hmtx") + 4 * Math.min(glyphs.get(i), widths - 1)));
    }
    loca.putInt(outlines.size());
    SortedMap<String, byte[]> parts = new TreeMap<>();
    parts.put("cmap", characterMap(places));
    parts.put("glyf", outlines.toByteArray());
    parts.put("loca", used(loca));
    parts.put("hmtx", used(metrics));
    parts.put("head", patched("head", 50, 1));
    parts.put("hhea", patched("hhea", 34, glyphs.size()));
    parts.put("maxp", patched("maxp", 4, glyphs.size()));
    parts.put("OS/2", patched("OS/2", 0, unsigned(at("OS/2"))));
    parts.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
    parts.put("name", names(name));
    return assembled(parts);
  }

  /** Family, full and PostScript name, which some readers ask for. */
  private static byte[] names(String text) {
    byte[] name = text.getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
    int[] ids = {1, 4, 6};
    ByteBuffer table = ByteBuffer.allocate(6 + 12 * ids.length + name.length);
    table.putShort((short) 0).putShort((short) ids.length).putShort((short) (6 + 12 * ids.length));
    for (int id : ids) {
      table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) id);
      table.putShort((short) name.length).putShort((short) 0);
    }
    return table.put(name).array();
  }

  private static int placeOf(int glyph, List<Integer> glyphs) {
    if (!glyphs.contains(glyph)) {
      glyphs.add(glyph);
    }
    return glyphs.indexOf(glyph);
  }

  private static byte[] used(ByteBuffer buffer) {
    return java.util.Arrays.copyOf(buffer.array(), buffer.position());
  }

  private byte[] patched(String tag, int position, int value) {
    byte[] table = bytes(at(tag), tables.get(tag)[1]);
    ByteBuffer.wrap(table).putShort(position, (short) value);
    return table;
  }

  private byte[] bytes(int position, int length) {
    byte[] bytes = new byte[length];
    file.get(position, bytes);
    return bytes;
  }

  /** Returns an outline without instructions; the parts of a composite join the list of glyphs. */
  private byte[] outline(int glyph, List<Integer> glyphs) {
    int start = outlineAt(glyph);
    int length = outlineAt(glyph + 1) - start;
    if (length == 0) {
      return new byte[0];
    }
    int contours = file.getShort(start);
    if (contours < 0) {
      return composite(start, glyphs);
    }
    int instructions = start + 10 + 2 * contours;
    int skipped = unsigned(instructions);
    ByteBuffer outline = ByteBuffer.allocate(length - skipped);
    outline.put(bytes(start, 10 + 2 * contours)).putShort((short) 0);
    int rest = instructions + 2 + skipped;
    outline.put(bytes(rest, start + length - rest));
    return outline.array();
  }

  private byte[] composite(int start, List<Integer> glyphs) {
    ByteArrayOutputStream outline = new ByteArrayOutputStream();
    outline.writeBytes(bytes(start, 10));
    int position = start + 10;
    int flags;
    do {
      flags = unsigned(position);
      int scale = (flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
      int length = 4 + ((flags & 1) != 0 ? 4 : 2) + scale;
      byte[] part = bytes(position, length);
      ByteBuffer.wrap(part)
          .putShort(0, (short) (flags & ~0x100))
          .putShort(2, (short) placeOf(unsigned(position + 2), glyphs));
      outline.writeBytes(part);
      position += length;
    } while ((flags & 0x20) != 0);
    return outline.toByteArray();
  }

  /** One segment a character: a subset is small. */
  private static byte[] characterMap(SortedMap<Integer, Integer> places) {
    int segments = places.size() + 1;
    int length = 16 + 8 * segments;
    ByteBuffer map = ByteBuffer.allocate(12 + length);
    map.putShort((short) 0).putShort((short) 1);
    map.putShort((short) 3).putShort((short) 1).putInt(12);
    int power = Integer.highestOneBit(segments);
    map.putShort((short) 4).putShort((short) length).putShort((short) 0);
    map.putShort((short) (2 * segments)).putShort((short) (2 * power));
    map.putShort((short) Integer.numberOfTrailingZeros(power));
    map.putShort((short) (2 * (segments - power)));
    places.keySet().forEach(c -> map.putShort(c.shortValue()));
    map.putShort((short) 0xFFFF).putShort((short) 0);
    places.keySet().forEach(c -> map.putShort(c.shortValue()));
    map.putShort((short) 0xFFFF);
    places.forEach((c, place) -> map.putShort((short) (place - c)));
    map.putShort((short) 1);
    return map.array();
  }

  private static byte[] assembled(SortedMap<String, byte[]> parts) {
    int count = parts.size();
    int offset = 12 + 16 * count;
    int total = offset + parts.values().stream().mapToInt(p -> (p.length + 3) / 4 * 4).sum();
    ByteBuffer font = ByteBuffer.allocate(total);
    int power = Integer.highestOneBit(count);
    font.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
    font.putShort((short) Integer.numberOfTrailingZeros(power));
    font.putShort((short) (16 * (count - power)));
    ByteBuffer.wrap(parts.get("head")).putInt(8, 0);
    int head = 0;
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      byte[] table = part.getValue();
      font.put(part.getKey().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      font.putInt(checksum(table)).putInt(offset).putInt(table.length);
      font.put(offset, table);
      head = part.getKey().equals("head") ? offset : head;
      offset += (table.length + 3) / 4 * 4;
    }
    font.putInt(head + 8, 0xB1B0AFBA - checksum(font.array()));
    return font.array();
  }

  private static int checksum(byte[] table) {
    ByteBuffer words = ByteBuffer.wrap(java.util.Arrays.copyOf(table, (table.length + 3) / 4 * 4));
    int sum = 0;
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }
}
