package strandline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import strandline.audit.AuditFinding;
import strandline.audit.Profile;
import strandline.audit.check.AuditedBytes;
import strandline.edition.Revision.Kind;
import strandline.edition.Revision.Said;
import strandline.render.SampleReport;
import strandline.render.workbook.WorkbookSample;
import strandline.report.Report;
import strandline.report.Report.InputFile;
import strandline.report.Table;
import strandline.report.Table.Column;

class RevisionSectionTest {
  private static final InputFile PREVIOUS =
      new InputFile("previous/run.json", "0".repeat(64), 10, 0);

  private static Report with(Revision... all) {
    Revisions revisions = new Revisions("2024-08", List.of(all));
    return new RevisionSection(revisions, PREVIOUS).addTo(SampleReport.report());
  }

  private static final Revision REWORDED =
      new Revision(Kind.FINDING_CHANGED, "report", "a", new Said("was"), new Said("is"), false);

  private static Table table(Report report) {
    return report.table(RevisionSection.TABLE).orElseThrow();
  }

  private static Revision revised(OptionalDouble from, OptionalDouble to) {
    Said before = new Said("normal", from);
    return new Revision(
        Kind.VALUE_REVISED, "flow.csv", "FY2014", before, new Said("revised", to), true);
  }

  @Test
  void saysOldAndNewValue() {
    Table table = table(with(revised(OptionalDouble.of(3722), OptionalDouble.of(3677))));
    assertThat(table.columns())
        .extracting(Column::id)
        .containsExactly("kind", "where", "what", "old", "new", "difference", "change");
    assertThat(table.title()).isEqualTo("Revisions since edition 2024-08");
  }

  @Test
  void aColumnWithoutAnythingIsLeftOut() {
    Table words = table(with(REWORDED));
    assertThat(words.columns())
        .extracting(Column::id)
        .containsExactly("kind", "where", "what", "before", "after");
    Table added = table(with(revised(OptionalDouble.empty(), OptionalDouble.of(3677))));
    assertThat(added.columns())
        .extracting(Column::id)
        .containsExactly("kind", "where", "what", "new", "before");
  }

  @Test
  void aWorkbookWithRevisionsInWordsAlonePassesItsAudit() {
    Report report = with(REWORDED);
    List<AuditFinding> findings =
        AuditedBytes.findings(Profile.ANALYST, WorkbookSample.workbook(report));
    assertThat(findings).filteredOn(f -> f.place().startsWith("Revisions")).isEmpty();
  }
}
