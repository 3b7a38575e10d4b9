package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.series.Source;

class WordsOfMembersTest {
  private static final String MEASURES = "\"measures\": [";

  private static SmallPackage withWords(String words) {
    return new SmallPackage().change("datapackage.json", MEASURES, words + ", " + MEASURES);
  }

  private static String label(SmallPackage small) {
    Selection north =
        new Selection(
            "seen", Optional.of(Selection.Per.CALENDAR_YEAR), Map.of("area", "North"), Map.of());
    return small
        .read()
        .dataset("boats")
        .orElseThrow()
        .series(north, Location.of("t"), new Problems())
        .orElseThrow()
        .label();
  }

  @Test
  void aMemberIsSaidInItsWords() {
    assertThat(label(withWords("\"words\": {\"North\": \"off the north coast\"}")))
        .isEqualTo("seen off the north coast");
    assertThat(label(new SmallPackage())).isEqualTo("seen (North)");
  }

  @Test
  void aWordOfNoMemberIsRefusedWithTheNearestOne() {
    SmallPackage small = withWords("\"words\": {\"Nort\": \"off the north coast\"}");
    assertThat(small.said())
        .anyMatch(text -> text.endsWith("no row has \"Nort\"; did you mean \"North\"?"));
  }

  @Test
  void aKindOfEventIsSaidInItsWords() {
    String coverage = "\"coverage\": [";
    SmallPackage small =
        new SmallPackage()
            .change(
                "datapackage.json",
                coverage,
                "\"words\": {\"gale\": \"gale at sea\"}, " + coverage);
    assertThat(small.read().events("storms").orElseThrow().word("gale")).isEqualTo("gale at sea");
    assertThat(new SmallPackage().read().events("storms").orElseThrow().word("us-law"))
        .isEqualTo("us law");
  }

  @Test
  void aSourceNamesItsPublisherAndTheAgencyWhoseFiguresItReports() {
    SmallPackage small =
        new SmallPackage()
            .change("sources.csv", "url,standing", "url,standing,short,office")
            .change("sources.csv", "primary", "primary,,")
            .change("sources.csv", ",press", ",press,The Crier,Harbour Office")
            .change(
                "datapackage.json",
                "{\"name\": \"standing\", \"type\": \"string\"}]",
                "{\"name\": \"standing\", \"type\": \"string\"}, {\"name\": \"short\"},"
                    + " {\"name\": \"office\"}]")
            .change(
                "datapackage.json",
                "\"standing\": \"standing\"}",
                "\"standing\": \"standing\", \"name\": \"short\", \"agency\": \"office\"}");
    assertThat(small.read().sources())
        .extracting(Source::name, Source::agency)
        .containsExactly(tuple("", ""), tuple("The Crier", "Harbour Office"));
  }
}
