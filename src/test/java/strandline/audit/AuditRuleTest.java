package strandline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The list of rules, as it stands in its file. */
class AuditRuleTest {
  @Test
  void listsEveryRuleOnce() {
    assertThat(AuditRule.all())
        .extracting(AuditRule::id)
        .doesNotHaveDuplicates()
        .contains("T1", "T12", "N1", "N8", "F1", "F14", "S1", "S10", "P1", "P10", "V0", "V11")
        .hasSize(12 + 8 + 15 + 10 + 10 + 13);
  }

  @Test
  void everyRuleIsTestedOrJudged() {
    assertThat(AuditRule.all()).allMatch(rule -> rule.isTested() || !rule.judged().isEmpty());
    assertThat(AuditRule.all()).noneMatch(rule -> rule.sentence().endsWith("."));
  }

  @Test
  void readsARule() {
    assertThat(AuditRule.of("T4"))
        .contains(
            new AuditRule(
                "T4",
                AuditRule.Level.ESSENTIAL,
                true,
                "No cells are merged, split or nested",
                "no merged range",
                ""));
    assertThat(AuditRule.of("P1").orElseThrow().isTested()).isFalse();
    assertThat(AuditRule.of("P4").orElseThrow().isStopping()).isFalse();
    assertThat(AuditRule.of("X1")).isEmpty();
  }
}
