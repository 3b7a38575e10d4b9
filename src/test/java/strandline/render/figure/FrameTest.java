package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import strandline.series.Source;

class FrameTest {
  private static final String DAY = "30 September 2024";

  @Test
  void manySourcesAreCounted() {
    List<String> sources =
        IntStream.range(0, 12)
            .mapToObj(i -> "Publisher " + i + ", A rather long title of a page")
            .toList();
    assertThat(Frame.sourceLine(sources, "", 438, 2))
        .startsWith("Sources: Publisher 0, A rather long title of a page; Publisher 1,")
        .endsWith(" more, listed in the workbook");
    assertThat(Frame.sourceLine(List.of("x".repeat(900)), "", 438, 2))
        .startsWith("Source: xxx")
        .endsWith("x…");
  }

  @Test
  void theDayThatTheDataReachStandsLast() {
    assertThat(Frame.sourceLine(List.of("Publisher, Title"), DAY, 438, 2))
        .isEqualTo("Source: Publisher, Title. As of 30 September 2024");
    assertThat(Frame.sourceLine(List.of("x".repeat(900), "y"), DAY, 438, 2))
        .endsWith("…; and 1 more, listed in the workbook. As of 30 September 2024");
  }

  @Test
  void aNamedSourceIsSaidInAFewWords() {
    Source.Standing standing = Source.Standing.QUOTED;
    Source crier =
        new Source(
            "s",
            "Ships",
            "The Crier via b.org",
            "2014-05",
            "",
            standing,
            "The Crier",
            "Harbour Office");
    Source office = new Source("o", "Log", "Harbour Office, east", "", "", standing, "Office", "");
    Source plain = new Source("p", "Log", "A city", "2015", "", standing);
    assertThat(ChartRenderer.brief(crier))
        .isEqualTo("Harbour Office, as reported by The Crier, 2014");
    assertThat(ChartRenderer.brief(office)).isEqualTo("Office");
    assertThat(ChartRenderer.brief(plain)).isEqualTo("A city, Log (2015)");
  }

  @Test
  void aSmallPictureHasOneLineOfSources() {
    // The whole source where it has room, or else the agency alone.
    assertThat(Frame.sourceLine(List.of("Publisher, 2024", "Other"), "", 200, 1))
        .isEqualTo("Sources: Publisher, 2024; and 1 more");
    assertThat(Frame.sourceLine(List.of("Publisher, Some title of a page", "Other"), "", 130, 1))
        .isEqualTo("Sources: Publisher; and 1 more");
    assertThat(Frame.sourceLine(List.of("A publisher with rather a long name", "B"), "", 150, 1))
        .isEqualTo("Sources: A publisher…; and 1 more");
  }
}
