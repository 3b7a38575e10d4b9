package strandline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The colours of a workbook: by their values, from its theme, or from the old palette. */
public final class Colours {
  private static final String THEME = "xl/theme/theme1.xml";
  private static final String HEX = "0123456789abcdefABCDEF";
  private static final int FIRST_OF_PALETTE = 8;

  // ECMA-376 part 1, 18.8.27: the indexes 8 to 63; 0 to 7 repeat the first eight.
  private static final int[] PALETTE = {
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
    0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
    0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
    0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
    0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333
  };

  private final List<Integer> theme;

  private Colours(List<Integer> theme) {
    this.theme = theme;
  }

  static Colours read(Parts parts) {
    List<Integer> theme = new ArrayList<>();
    if (parts.has(THEME)) {
      parts.root(THEME).all("clrScheme").stream()
          .limit(1)
          .flatMap(scheme -> scheme.children().stream())
          .forEach(entry -> theme.add(entry(entry)));
    }
    if (theme.size() >= 4) {
      // Cells count light before dark, the theme dark before light.
      swap(theme, 0, 1);
      swap(theme, 2, 3);
    }
    return new Colours(theme);
  }

  private static void swap(List<Integer> list, int one, int other) {
    Integer kept = list.set(one, list.get(other));
    list.set(other, kept);
  }

  private static int entry(Element entry) {
    return entry.children().stream()
        .map(c -> c.attribute(c.name().equals("sysClr") ? "lastClr" : "val"))
        .filter(hex -> isHex(hex, 6, 6))
        .map(hex -> Integer.parseInt(hex, 16))
        .findFirst()
        .orElse(0);
  }

  private static boolean isHex(String text, int least, int most) {
    boolean isHex = text.length() >= least && text.length() <= most;
    for (int i = 0; isHex && i < text.length(); i++) {
      isHex = HEX.indexOf(text.charAt(i)) >= 0;
    }
    return isHex;
  }

  private static boolean isIndex(String text) {
    return text.length() <= 2 && SheetReader.index(text) >= 0;
  }

  /** Returns the colour that an element names; empty where the program chooses. */
  OptionalInt of(Element colour) {
    String rgb = colour.attribute("rgb");
    if (isHex(rgb, 6, 8)) {
      return OptionalInt.of(tinted(Integer.parseInt(rgb.substring(rgb.length() - 6), 16), colour));
    }
    String fromTheme = colour.attribute("theme");
    if (isIndex(fromTheme) && Integer.parseInt(fromTheme) < theme.size()) {
      return OptionalInt.of(tinted(theme.get(Integer.parseInt(fromTheme)), colour));
    }
    String index = colour.attribute("indexed");
    int at = isIndex(index) ? Integer.parseInt(index) : Integer.MAX_VALUE;
    at = at < FIRST_OF_PALETTE ? at : at - FIRST_OF_PALETTE;
    return at < PALETTE.length ? OptionalInt.of(PALETTE[at]) : OptionalInt.empty();
  }

  /**
   * ECMA-376 part 1, 18.8.19: a tint darkens below 0 and lightens above; here channel by channel.
   */
  private static int tinted(int rgb, Element colour) {
    String text = colour.attribute("tint");
    if (text.isEmpty() || !text.matches("-?[0-9.]+([eE]-?[0-9]+)?")) {
      return rgb;
    }
    double tint = Double.parseDouble(text);
    int result = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = rgb >> shift & 0xFF;
      channel = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      result |= (int) Math.round(Math.max(0, Math.min(255, channel))) << shift;
    }
    return result;
  }

  /**
   * Returns the contrast of two colours.
   *
   * @param one as 0xRRGGBB
   * @param other as 0xRRGGBB
   * @return from 1 to 21, by the formula of WCAG 2.2
   */
  public static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
  }

  private static double channel(int bits) {
    double share = (bits & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
