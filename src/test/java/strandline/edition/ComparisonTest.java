package strandline.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.edition.Revision.Said;
import strandline.edition.Snapshot.Part;
import strandline.input.Json;
import strandline.input.Problem;
import strandline.input.Problems;

/** What changed between the shipped datasets and the same with a seeded revision. */
final class ComparisonTest {
  private static final String SEA = "datasets/interdictions.csv";
  private static final String ROW =
      "FY2007,Cuba,flow,1,7422,normal,exact,,nbc-2007-12,2007-12,true";

  private static final Snapshot NOTHING = new Snapshot(Map.of());

  private final Problems problems = new Problems();

  private DataPackage with(String from, String to) throws IOException {
    Path project = Path.of(System.getProperty("strandline.project", "."));
    return new DataPackageReader()
        .read(
            path -> {
              String text = Files.readString(project.resolve(path));
              assertThat(!path.equals(SEA) || text.contains(from)).isTrue();
              String changed = path.equals(SEA) ? text.replace(from, to) : text;
              return new ByteArrayInputStream(changed.getBytes(UTF_8));
            },
            "datasets/datapackage.json",
            problems);
  }

  private List<String> changed(String from, String to) throws IOException {
    DataPackage before = with(ROW, ROW);
    DataPackage after = with(from, to);
    Revisions revisions =
        new Comparison(
                new Comparison.Side(NOTHING, before.tables()),
                new Comparison.Side(NOTHING, after.tables()))
            .since("2024-09");
    assertThat(problems.all().stream().filter(Problem::isError)).isEmpty();
    return revisions.all().stream()
        .map(
            one ->
                one.inWords()
                    + (one.percent().isPresent() ? " " + one.percent().getAsDouble() : ""))
        .toList();
  }

  @Test
  void aRevisedValueHasAnOldANewAndAPercentage() throws IOException {
    // echo 'scale=20; 100*(7522-7422)/7422' | bc (bc 1.07.1): 1.34734572891403934249
    assertThat(changed(ROW, ROW.replace("7422", "7522")))
        .containsExactly(
            "value revised: datasets/interdictions.csv: FY2007, Cuba, flow, 1: 7422 → 7522"
                + " 1.3473457289140394");
  }

  @Test
  void aChangeOfStatusAndAnotherWordAreTold() throws IOException {
    assertThat(changed(ROW, ROW.replace("normal", "provisional")))
        .containsExactly(
            "status changed: datasets/interdictions.csv: FY2007, Cuba, flow, 1: normal →"
                + " provisional");
    assertThat(changed("Only full-year figure found.,Cubans known", "The only print.,Cubans known"))
        .containsExactly(
            "row reworded: datasets/interdictions.csv: FY2007, Cuba, flow, 1: reason: Only"
                + " full-year figure found. → reason: The only print.");
  }

  /** A period that was not over is no base for a fall or a rise. */
  @Test
  void aPartialPeriodHasNoPercentage() throws IOException {
    String partial =
        "FY2007,Cuba,flow,1,3000,partial,exact,2006-10-01/2007-03-31,nbc-2007-12,2007-12,true";
    assertThat(changed(ROW, partial))
        .containsExactly(
            "value revised: datasets/interdictions.csv: FY2007, Cuba, flow, 1: 7422 → 3000",
            "status changed: datasets/interdictions.csv: FY2007, Cuba, flow, 1: normal → partial",
            "row reworded: datasets/interdictions.csv: FY2007, Cuba, flow, 1: covers:  → covers:"
                + " 2006-10-01/2007-03-31");
  }

  @Test
  void aPeriodThatWasNotOverWhenItWasPrintedIsRefused() throws IOException {
    with(ROW, ROW.replace("2007-12,true", "2007-03,true"));
    assertThat(problems.all())
        .extracting(Problem::toString)
        .anyMatch(
            said ->
                said.startsWith(SEA + ":2:")
                    && said.endsWith(
                        "FY2007 ends on 2007-09-30, after the print of 2007-03; write partial as"
                            + " the status and what it covers, or correct the date"));
  }

  @Test
  void aRowComesAndGoes() throws IOException {
    List<String> come =
        changed(ROW, ROW + ",x,\nFY2006,Cuba,flow,1,5000,normal,exact,,nbc-2007-12,2007-12,true");
    assertThat(come)
        .containsExactly(
            "row reworded: datasets/interdictions.csv: FY2007, Cuba, flow, 1: reason: Only"
                + " full-year figure found.; note: Cubans known to have set out. → reason: x;"
                + " note: ",
            "row added: datasets/interdictions.csv: FY2006, Cuba, flow, 1:  → 5000");
  }

  @Test
  void verdictsFindingsFiguresAndHeadlinesAreCompared() {
    Snapshot before =
        new Snapshot(
            Map.of(
                Part.HEADLINES, Map.of("Flow", Said.of(2)),
                Part.CLAIMS, Map.of("twice", new Said("holds")),
                Part.FINDINGS, Map.of("gone", new Said("It was so."), "other", new Said("It was.")),
                Part.FIGURES, Map.of("chart", new Said("00"))));
    Snapshot after =
        new Snapshot(
            Map.of(
                Part.HEADLINES, Map.of("Flow", Said.of(1.5)),
                Part.CLAIMS, Map.of("twice", new Said("fails")),
                Part.FINDINGS, Map.of("new", new Said("It is so."), "other", new Said("It is.")),
                Part.FIGURES, Map.of("chart", new Said("01"))));
    Revisions revisions =
        new Comparison(
                new Comparison.Side(before, List.of()), new Comparison.Side(after, List.of()))
            .since("2024-09");
    assertThat(revisions.summary())
        .containsExactly(
            "rows since 2024-09: 0 added, 0 removed, 0 revised, 0 with another status, 0 reworded",
            "verdicts: 1 changed (twice: holds → fails)",
            "findings: 1 new, 1 gone, 1 changed",
            "figures: 0 new, 0 gone, 1 changed; headline numbers: 1 changed",
            "largest revision: none");
    assertThat(revisions.all())
        .extracting(Revision::inWords)
        .contains("headline changed: headlines: Flow: 2 → 1.5", "figure changed: figures: chart");
  }

  @Test
  void aSnapshotIsReadBackFromAnEditionsRecord() throws IOException {
    Snapshot snapshot =
        new Snapshot(
            Map.of(
                Part.HEADLINES, Map.of("Flow", Said.of(2.5)),
                Part.FINDINGS, Map.of("a", new Said("It is.")),
                Part.FIGURES, Map.of("c", new Said("01"))));
    JsonNode record = Json.object().set("says", snapshot.json());
    assertThat(Snapshot.of(Json.read(Json.bytes(record)))).isEqualTo(snapshot);
  }
}
