package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.JsonSchema;
import strandline.input.Json;
import strandline.render.SampleReport;
import strandline.report.Figure;
import strandline.report.Report;

class FigureCardTest {
  private static final Report REPORT = SampleReport.report();

  private static FigureCard card(String id) {
    Figure figure = REPORT.figures().stream().filter(f -> f.id().equals(id)).findFirst().get();
    return FigureCard.of(REPORT, figure, new ChartRenderer().picture(REPORT, figure));
  }

  @Test
  void everyCardFollowsThePublishedSchema() throws IOException {
    JsonSchema schema = JsonSchema.published("figure-card.json");
    for (Figure figure : REPORT.figures()) {
      JsonNode card = Json.read(card(figure.id()).json());
      assertThat(schema.problems(card)).as(figure.id()).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesACardThatLacksItsHash() throws IOException {
    String card = new String(card("flow-at-sea").json(), java.nio.charset.StandardCharsets.UTF_8);
    String without = card.replaceAll("\"sha256\" *: *\"[0-9a-f]*\",", "");
    assertThat(without).isNotEqualTo(card);
    List<String> problems =
        JsonSchema.published("figure-card.json")
            .problems(Json.read(without.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(problems).isNotEmpty();
  }

  @Test
  void theHashIsThatOfTheDataBesideIt() throws Exception {
    FigureCard card = card("flow-at-sea");
    byte[] csv = PlottedValues.csv(card.figure());
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv));
    JsonNode data = Json.read(card.json()).path("data");
    assertThat(data.path("sha256")).isEqualTo(TextNode.valueOf(hash));
    assertThat(data.path("bytes").asLong()).isEqualTo(csv.length);
    assertThat(data.path("rows").asLong()).isEqualTo(new String(csv).lines().count() - 1);
  }

  @Test
  void captionAndCitationAreSentences() {
    FigureCard card = card("flow-at-sea");
    assertThat(card.caption())
        .isEqualTo(
            "The flow of Cubans at sea doubled between fiscal years 2012 and 2014. People known to"
                + " have set out by sea, fiscal years, October to September. The totals of FY2008"
                + " and FY2009 were not found. The flow counts people intercepted, landed and"
                + " turned back. Source: U.S. Coast Guard, Alien Migrant Interdiction: Total Flow,"
                + " FY2007 to FY2019 (2019-10).");
    assertThat(card.citation())
        .endsWith(
            "figure “The flow of Cubans at sea doubled between fiscal years 2012 and 2014”. Data:"
                + " U.S. Coast Guard, Alien Migrant Interdiction: Total Flow, FY2007 to FY2019"
                + " (2019-10).");
  }
}
