package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Table;

/** The findings of the Cuban report, and where its claims are shown. */
class FindingsAndClaimsTest {
  private static Report report;

  @BeforeAll
  static void compose() throws IOException {
    report = CubanProject.compose().report();
  }

  private static Stream<Block.Statement> keyFindings() {
    return report.statements().stream().filter(statement -> statement.id().startsWith("key-"));
  }

  @Test
  void everyKindOfFindingIsThereOnOnePage() {
    List<String> ids = keyFindings().map(Block.Statement::id).toList();
    for (String kind : List.of("doubling", "record", "turning-point", "longest-gap", "revision")) {
      assertThat(ids).as(kind).anyMatch(id -> id.endsWith("-" + kind));
      assertThat(ids.stream().filter(id -> id.endsWith("-" + kind)).count()).isLessThan(3);
    }
    assertThat(ids).hasSizeLessThan(11).doesNotHaveDuplicates();
  }

  @Test
  void everyFindingHasItsNumberMethodAndTable() {
    List<String> tables = report.tables().stream().map(Table::id).toList();
    keyFindings()
        .forEach(
            finding -> {
              assertThat(finding.numbers()).as(finding.id()).isNotEmpty();
              assertThat(finding.reasons()).as(finding.id()).isNotEmpty();
              assertThat(tables).contains(finding.tableId());
              String words = finding.text() + " " + String.join(" ", finding.reasons());
              assertThat(words)
                  .as("an interval, or why there is none")
                  .containsPattern("interval|the range of days is exact");
            });
  }

  @Test
  void theFindingsBeginWithTheirRuleAndHowManyTestsWereMade() {
    String first =
        report.sections().stream()
            .filter(section -> section.id().equals("methods"))
            .flatMap(section -> section.blocks().stream())
            .filter(Block.Paragraph.class::isInstance)
            .map(block -> ((Block.Paragraph) block).text())
            .filter(text -> text.startsWith("Ranked"))
            .findFirst()
            .orElseThrow();
    assertThat(first)
        .startsWith("Ranked by size, the larger over the smaller of the two figures compared;")
        .containsPattern("\\d+ analyses were run; \\w+ declined and gave no finding")
        .containsPattern("\\d+ tests of significance were among them");
  }

  /** No doubling is found across the spring of 2020, when the way of measuring changed. */
  @Test
  void figuresMeasuredInTwoWaysMakeNoFinding() {
    assertThat(keyFindings().map(Block.Statement::text))
        .noneMatch(text -> text.contains("190 in FY2018 to 38,390 in FY2021"));
  }

  @Test
  void everyClaimThatDataCanTestIsLinkedToItsTableAndFigure() {
    List<String> tables = report.tables().stream().map(Table::id).toList();
    List<String> withoutFigure =
        report.statements().stream()
            .filter(claim -> !claim.verdict().isEmpty() && !claim.verdict().equals("out of scope"))
            .peek(claim -> assertThat(tables).as(claim.id()).contains(claim.tableId()))
            .filter(claim -> report.figures().stream().noneMatch(figure -> shows(figure, claim)))
            .map(Block.Statement::id)
            .toList();
    // No figure shows single months at sea, the day of an arrest or Border Patrol before 2020.
    assertThat(withoutFigure)
        .containsExactly(
            "claim-c04-surge", "claim-c24-gross-4-december", "claim-border-patrol-trend");
  }

  private static boolean shows(Figure figure, Block.Statement claim) {
    return claim.figureId().isEmpty()
        ? figure.tableId().equals(claim.tableId())
        : figure.id().equals(claim.figureId());
  }
}
