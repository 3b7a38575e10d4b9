package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void cleanTextHasSingleSpacesAndNoneAtItsEnds() {
    assertThat(Paragraph.clean("  one two ")).isEqualTo("one two");
    assertThat(Paragraph.clean("one\ttwo\n three   four")).isEqualTo("one two three four");
    assertThat(Paragraph.clean("one\ttwo")).isEqualTo("one two");
    assertThat(Paragraph.clean("")).isEmpty();
  }

  /**
   * What is passed over by the normaliser would come out of it unchanged; what the typeface lacks
   * is named or left out.
   */
  @Test
  void cleanTextIsComposedWhateverItsCharacters() {
    for (int c = '!'; c < 0x3000; c++) {
      if (!Character.isWhitespace(c)) {
        String text = "a" + (char) c + "o" + (char) c;
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String clean = Paragraph.clean(text);
        if (Typeface.REGULAR.firstUnknown(composed) < 0) {
          assertThat(clean).isEqualTo(composed);
        } else {
          assertThat(Typeface.REGULAR.firstUnknown(clean)).as("U+%04X", c).isNegative();
        }
      }
    }
  }
}
