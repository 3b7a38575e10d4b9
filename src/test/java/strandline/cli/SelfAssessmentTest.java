package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.audit.Checklist;
import strandline.render.layout.Layout.Assessed;
import strandline.render.workbook.WorkbookSample;
import strandline.report.Report.Profile;

/** What a workbook says of itself is what the audit of its file found. */
class SelfAssessmentTest {
  private static List<Assessed> of(Profile profile, byte[] workbook) {
    return new SelfAssessment().assess(profile, "sample-2024-09.xlsx", workbook);
  }

  private static String result(List<Assessed> all, String rule) {
    return all.stream().filter(a -> a.rule().equals(rule)).findFirst().orElseThrow().result();
  }

  @Test
  void everyRuleHasAResult() {
    List<Assessed> all = of(Profile.ANALYST, WorkbookSample.workbook(WorkbookSample.report()));
    assertThat(all).hasSameSizeAs(Checklist.rules());
    assertThat(result(all, "T1")).isEqualTo("met");
    assertThat(result(all, "T9")).isEqualTo("not asked of this profile");
    assertThat(result(all, "P1")).isEqualTo("not tested: a person judges it");
    assertThat(result(all, "P9"))
        .isEqualTo("tested when the edition is made: a file that breaks it is not published");
  }

  @Test
  void whatTheAuditFindsIsSaid() {
    byte[] analysts = WorkbookSample.workbook(WorkbookSample.report());
    assertThat(result(of(Profile.PUBLICATION, analysts), "T9")).startsWith("not met in ");
    List<Assessed> unreadable = of(Profile.ANALYST, "no workbook".getBytes(UTF_8));
    assertThat(result(unreadable, "V0")).startsWith("not met in 1 place, first file: ");
    assertThat(result(unreadable, "T1")).isEqualTo("not tested: the file cannot be opened");
  }
}
