package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {
  private static final String TEXT = "Señal ×1.99, 3,722 – “Åland” ½ fi";
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private static Font java(Typeface face) throws Exception {
    String file = face == Typeface.BOLD ? "Roboto-Bold.ttf" : "Roboto-Regular.ttf";
    try (InputStream in =
        Typeface.class.getResourceAsStream("/com/formdev/flatlaf/fonts/roboto/" + file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(1000f);
    }
  }

  /** Java's own measure of the same font at 1000 points, where hinting does not show. */
  @ParameterizedTest
  @EnumSource
  void widthsAgreeWithJava(Typeface face) throws Exception {
    double expected = java(face).createGlyphVector(EXACT, TEXT).getLogicalBounds().getWidth();
    assertThat(face.width(TEXT, 1000)).isCloseTo(expected, within(1.0));
  }

  @ParameterizedTest
  @EnumSource
  void aSubsetHoldsItsCharactersAndNoOthers(Typeface face) throws Exception {
    SortedSet<Integer> characters =
        TEXT.codePoints().boxed().collect(Collectors.toCollection(TreeSet::new));
    byte[] subset = face.subset(characters);
    assertThat(subset.length).isLessThan(12_000);
    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(subset));
    assertThat(font.canDisplayUpTo(TEXT)).isEqualTo(-1);
    assertThat(font.canDisplay('q')).isFalse();
    for (int character : characters) {
      String text = Character.toString(character);
      Rectangle2D small = font.deriveFont(1000f).createGlyphVector(EXACT, text).getVisualBounds();
      Rectangle2D whole = java(face).createGlyphVector(EXACT, text).getVisualBounds();
      assertThat(small.getMinX()).as(text).isCloseTo(whole.getMinX(), within(3.0));
      assertThat(small.getMaxX()).as(text).isCloseTo(whole.getMaxX(), within(3.0));
      assertThat(small.getMinY()).as(text).isCloseTo(whole.getMinY(), within(3.0));
    }
  }

  @Test
  void saysWhatItCannotShow() {
    assertThat(Typeface.REGULAR.firstUnknown("Señal → Привет")).isEqualTo('→');
    assertThat(Typeface.REGULAR.firstUnknown("Señal \u2212 ≥ ≤ ½ Привет")).isEqualTo(-1);
    assertThat(Typeface.REGULAR.firstUnknown("😀")).isEqualTo(0x1F600);
  }
}
