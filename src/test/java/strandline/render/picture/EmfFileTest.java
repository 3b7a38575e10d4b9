package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmfFileTest {
  private static final Picture SMALL = Pictures.small();

  private static ByteBuffer file() throws IOException {
    return ByteBuffer.wrap(Pictures.bytes(EmfFile::write, SMALL)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Types of the records, whose sizes must lead from one to the next up to the end. */
  private static List<Integer> records(ByteBuffer file) {
    List<Integer> types = new ArrayList<>();
    int at = 0;
    while (at < file.limit()) {
      int size = file.getInt(at + 4);
      assertThat(size).as("record at " + at).isPositive();
      assertThat(size % 4).as("record at " + at).isZero();
      types.add(file.getInt(at));
      at += size;
    }
    assertThat(at).isEqualTo(file.limit());
    return types;
  }

  @Test
  void theSamePictureGivesTheSameBytes() throws IOException {
    assertThat(file()).isEqualTo(file());
  }

  @Test
  void theHeaderCountsWhatFollows() throws IOException {
    ByteBuffer file = file();
    List<Integer> records = records(file);
    assertThat(records.get(0)).isEqualTo(1);
    assertThat(records.get(records.size() - 1)).isEqualTo(14);
    assertThat(file.getInt(40)).as("signature").isEqualTo(0x464D4520);
    assertThat(file.getInt(48)).as("bytes").isEqualTo(file.limit());
    assertThat(file.getInt(52)).as("records").isEqualTo(records.size());
    // Four fills (white, bar, dot, two words) and two pens; and one for the file.
    assertThat(file.getShort(56)).as("handles").isEqualTo((short) (5 + 2 + 1));
  }

  @Test
  void theFrameIsThePageInHundredthsOfAMillimetre() throws IOException {
    ByteBuffer file = file();
    assertThat(file.getInt(32)).isEqualTo(6000);
    assertThat(file.getInt(36)).isEqualTo(4000);
  }

  @Test
  void lettersAreOutlinesAndNothingNeedsAFont() throws IOException {
    List<Integer> records = records(file());
    int textW = 84;
    int textA = 83;
    int createFont = 82;
    int bitmap = 81;
    assertThat(records).doesNotContain(textW, textA, createFont, bitmap).contains(62, 64, 88, 89);
  }

  @Test
  void dashesArePieces() {
    Path2D.Double line = new Path2D.Double();
    line.moveTo(0, 0);
    line.lineTo(4, 0);
    line.lineTo(4, 5);
    assertThat(dashes(line)).isEqualTo("M0.0,0.0 L3.0,0.0 M4.0,1.0 L4.0,4.0");
  }

  /** The last dash of a closed line goes round the corner where it began. */
  @Test
  void dashesOfABoxHaveWholeCorners() {
    Path2D.Double box = new Path2D.Double(new Rectangle2D.Double(0, 0, 6, 5));
    assertThat(dashes(box))
        .isEqualTo(
            "M5.0,0.0 L6.0,0.0 L6.0,2.0 M6.0,4.0 L6.0,5.0 L4.0,5.0 M2.0,5.0 L0.0,5.0 L0.0,4.0"
                + " M0.0,2.0 L0.0,0.0 L0.0,0.0 L3.0,0.0");
  }

  private static String dashes(Path2D line) {
    StringBuilder pieces = new StringBuilder();
    double[] at = new double[6];
    for (var i = Dashes.of(line, List.of(3.0, 2.0)).getPathIterator(null); !i.isDone(); i.next()) {
      pieces.append("ML".charAt(i.currentSegment(at)));
      pieces.append(at[0]).append(',').append(at[1]).append(' ');
    }
    return pieces.toString().strip();
  }

  @Test
  void saysWhatItIs() throws IOException {
    byte[] bytes = file().array();
    assertThat(new String(bytes, StandardCharsets.UTF_16LE))
        .contains("Strandline\0A title & more\0\0");
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .contains("Language: es-CU\n", "Source: Publisher, Title (2024)\n", "Licence: CC BY 4.0\n");
  }
}
