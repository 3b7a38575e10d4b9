package strandline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Contrast by WCAG 2.1; colour vision by Machado, Oliveira and Fernandes 2009, severity 1. */
class PaletteTest {
  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };
  private static final double[][] TRITANOPIA = {
    {1.255528, -0.076749, -0.178779},
    {-0.078411, 0.930809, 0.147602},
    {0.004733, 0.691367, 0.303900}
  };
  private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  @Test
  void marksHaveAContrastOfThreeWithThePage() {
    assertThat(Palette.series()).allMatch(colour -> contrast(colour, Palette.WHITE) >= 3);
    assertThat(contrast(Palette.MUTED_BLUE, Palette.WHITE)).isGreaterThanOrEqualTo(3);
    assertThat(contrast(Palette.GREY, Palette.WHITE)).isGreaterThanOrEqualTo(3);
  }

  /** The four figures were computed apart from this program and are in the research notes. */
  @Test
  void contrastAgreesWithFiguresComputedElsewhere() {
    List<Double> expected = List.of(10.25, 3.17, 9.77, 3.03);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(contrast(Palette.series().get(i), Palette.WHITE))
          .isCloseTo(expected.get(i), within(0.005));
    }
  }

  @Test
  void wordsHaveAContrastOfFourAndAHalf() {
    for (Palette words : List.of(Palette.TEXT, Palette.QUIET_TEXT, Palette.DARK_ORANGE)) {
      assertThat(contrast(words, Palette.WHITE)).as("%s", words).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(words, Palette.SHADE)).as("%s", words).isGreaterThanOrEqualTo(4.5);
    }
    for (Palette colour : Palette.values()) {
      if (Palette.series().contains(colour) || colour == Palette.MUTED_BLUE) {
        assertThat(contrast(colour.forText(), Palette.WHITE)).isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void seriesAreDistinctWithEachKindOfColourVision() {
    assertThat(closest(NORMAL)).isCloseTo(52.5, within(0.1));
    assertThat(closest(DEUTERANOPIA)).isCloseTo(26.9, within(0.1));
    assertThat(closest(PROTANOPIA)).isCloseTo(11.3, within(0.1));
    assertThat(closest(TRITANOPIA)).isCloseTo(37.0, within(0.1));
  }

  @Test
  void comparedBarsStandOutInGreyPrint() {
    double compared = lab(linear(Palette.DARK_BLUE), NORMAL)[0];
    double context = lab(linear(Palette.MUTED_BLUE), NORMAL)[0];
    assertThat(context - compared).isGreaterThan(25);
    assertThat(lab(linear(Palette.TURQUOISE), NORMAL)[0] - compared).isGreaterThan(25);
  }

  /** The classes of tiles: each darker than the one before, the lightest 3 : 1 with the page. */
  @Test
  void classesGrowDarkerInGreyPrintAndForEveryKindOfColourVision() {
    List<Palette> ramp = Palette.ramp();
    assertThat(contrast(ramp.get(0), Palette.WHITE)).isGreaterThanOrEqualTo(3);
    assertThat(contrast(ramp.get(0), Palette.TEXT)).isGreaterThanOrEqualTo(4.5);
    for (double[][] vision : List.of(NORMAL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA)) {
      for (int i = 1; i < ramp.size(); i++) {
        double lighter = lab(linear(ramp.get(i - 1)), vision)[0];
        assertThat(lighter - lab(linear(ramp.get(i)), vision)[0]).isGreaterThan(14);
        assertThat(contrast(ramp.get(i), Palette.WHITE)).isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  private static double closest(double[][] vision) {
    double least = Double.POSITIVE_INFINITY;
    for (Palette one : Palette.series()) {
      for (Palette other : Palette.series()) {
        if (one != other) {
          double[] a = lab(linear(one), vision);
          double[] b = lab(linear(other), vision);
          double squares = 0;
          for (int i = 0; i < 3; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
          }
          least = Math.min(least, Math.sqrt(squares));
        }
      }
    }
    return least;
  }

  private static double contrast(Palette one, Palette other) {
    double a = luminance(linear(one));
    double b = luminance(linear(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double[] linear(Palette colour) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double share = (colour.rgb() >> (16 - 8 * i) & 0xFF) / 255.0;
      rgb[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double[] lab(double[] rgb, double[][] vision) {
    double[] seen = times(vision, rgb);
    for (int i = 0; i < 3; i++) {
      seen[i] = Math.max(0, Math.min(1, seen[i]));
    }
    double[][] toXyz = {
      {0.4124564, 0.3575761, 0.1804375},
      {0.2126729, 0.7151522, 0.0721750},
      {0.0193339, 0.1191920, 0.9503041}
    };
    double[] xyz = times(toXyz, seen);
    double x = root(xyz[0] / 0.95047);
    double y = root(xyz[1]);
    double z = root(xyz[2] / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double share) {
    return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        product[i] += matrix[i][k] * vector[k];
      }
    }
    return product;
  }
}
