package strandline.render;

import java.util.List;

/**
 * The colours of the house. The four of a series are the main palette of the UK Analysis Function
 * (<i>Data visualisation: colours in charts</i>); each has a contrast of at least 3 : 1 with white.
 * Dark blue and plum are close for people without red cones, and the two dark and the two light
 * ones in grey print: a second cue (dash, label, order) always goes with them.
 */
public enum Palette {
  /** The first series, and bars that are compared. */
  DARK_BLUE(0x12436D),
  /** The second series. */
  TURQUOISE(0x28A197),
  /** The third series. */
  PLUM(0x801650),
  /** The fourth series, and brackets. */
  ORANGE(0xF46A25),
  /** Words beside orange marks: dark enough for small text. */
  DARK_ORANGE(0xB84300),
  /** Words beside turquoise marks: dark enough for small text. */
  DARK_TURQUOISE(0x1B7A72),
  /** Bars of context beside compared ones, and the lowest class of tiles. */
  MUTED_BLUE(0x7C93AE),
  /** The second class of tiles. */
  MIDDLE_BLUE(0x476B93),
  /** The highest class of tiles. */
  NIGHT_BLUE(0x061A2D),
  /** Fills of values that are provisional, estimated or partial. */
  PALE_BLUE(0xDCE5EE),
  /** Lines of context: event rules, leaders. */
  GREY(0x6B7580),
  /** Text. */
  TEXT(0x1F2933),
  /** Text of the second rank: subtitle, axis, footer. */
  QUIET_TEXT(0x4A5560),
  /** Gridlines, which nobody needs to see from afar. */
  GRID(0xDDE1E5),
  /** Shaded periods. */
  SHADE(0xEEF0F2),
  /** The page. */
  WHITE(0xFFFFFF);

  private final int rgb;

  Palette(int rgb) {
    this.rgb = rgb;
  }

  /**
   * Returns the colour.
   *
   * @return red, green and blue, eight bits each
   */
  public int rgb() {
    return rgb;
  }

  /**
   * Returns the colour of words beside a mark of this colour.
   *
   * @return a colour with a contrast of at least 4.5 : 1 with white
   */
  public Palette forText() {
    return switch (this) {
      case ORANGE -> DARK_ORANGE;
      case TURQUOISE -> DARK_TURQUOISE;
      case MUTED_BLUE, GREY -> QUIET_TEXT;
      default -> this;
    };
  }

  /**
   * Returns the colours of series.
   *
   * @return four, in the order of use
   */
  public static List<Palette> series() {
    return List.of(DARK_BLUE, TURQUOISE, PLUM, ORANGE);
  }

  /**
   * Returns the colours of classes from low to high.
   *
   * @return four, each at least 14 of CIE L* darker than the one before
   */
  public static List<Palette> ramp() {
    return List.of(MUTED_BLUE, MIDDLE_BLUE, DARK_BLUE, NIGHT_BLUE);
  }
}
