package strandline.render.picture.png;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/** The palette of an image: which of at most 256 colours each pixel has. */
final class Colours {
  private static final int MOST = 256;
  private static final int BITS = 14;
  private static final int PLACES = 1 << BITS;
  private static final int STEP = 17;
  private static final int NEAR = 2 * STEP;

  /** Open hashing: pixels as they were painted, and which colour they get. */
  private final int[] painted = new int[PLACES];

  private final short[] indexes = new short[PLACES];
  private int taken;

  private final SortedSet<Integer> kept;
  private final Map<Integer, Integer> palette = new HashMap<>();
  private final int[] inOrder = new int[MOST];

  /** Makes a palette of the colours that are never rounded. */
  Colours(SortedSet<Integer> kept) {
    this.kept = kept;
    kept.stream().limit(MOST).forEach(this::add);
    Arrays.fill(painted, -1);
  }

  /** Fills the second array, and returns false when there are too many colours. */
  boolean index(int[] pixels, byte[] chosen) {
    int last = -1;
    byte index = 0;
    for (int i = 0; i < pixels.length; i++) {
      int pixel = pixels[i] & 0xFFFFFF;
      if (pixel != last) {
        int found = find(pixel);
        if (found < 0) {
          return false;
        }
        last = pixel;
        index = (byte) found;
      }
      chosen[i] = index;
    }
    return true;
  }

  private int find(int pixel) {
    int place = (pixel * 0x9E3779B1) >>> (32 - BITS);
    while (painted[place] != pixel && painted[place] >= 0) {
      place = (place + 1) % PLACES;
    }
    if (painted[place] < 0) {
      int index = choose(kept.contains(pixel) ? pixel : rounded(pixel));
      if (index < 0 || ++taken > PLACES / 2) {
        return -1;
      }
      painted[place] = pixel;
      indexes[place] = (short) index;
    }
    return indexes[place];
  }

  /** When the palette is full, the nearest colour must be so near that nobody sees it. */
  private int choose(int colour) {
    Integer known = palette.get(colour);
    if (known != null) {
      return known;
    }
    if (palette.size() < MOST) {
      return add(colour);
    }
    int nearest = 0;
    for (int i = 1; i < MOST; i++) {
      nearest = distance(colour, inOrder[i]) < distance(colour, inOrder[nearest]) ? i : nearest;
    }
    return distance(colour, inOrder[nearest]) <= NEAR ? nearest : -1;
  }

  private int add(int colour) {
    int next = palette.size();
    palette.put(colour, next);
    inOrder[next] = colour;
    return next;
  }

  /** The greatest difference of a channel. */
  private static int distance(int one, int other) {
    int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
    int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
    return Math.max(Math.max(red, green), Math.abs((one & 0xFF) - (other & 0xFF)));
  }

  private static int rounded(int pixel) {
    return step(pixel >> 16) << 16 | step(pixel >> 8) << 8 | step(pixel);
  }

  private static int step(int channel) {
    return ((channel & 0xFF) + STEP / 2) / STEP * STEP;
  }

  byte[] bytes() {
    byte[] bytes = new byte[3 * palette.size()];
    for (int i = 0; i < palette.size(); i++) {
      bytes[3 * i] = (byte) (inOrder[i] >> 16);
      bytes[3 * i + 1] = (byte) (inOrder[i] >> 8);
      bytes[3 * i + 2] = (byte) inOrder[i];
    }
    return bytes;
  }
}
