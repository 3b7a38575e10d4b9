package strandline.cli;

import java.util.List;
import strandline.audit.AuditRule;
import strandline.audit.Checklist;
import strandline.audit.Finding;
import strandline.audit.check.WorkbookAudit;
import strandline.render.layout.Layout.Assessed;
import strandline.render.workbook.WorkbookRenderer;
import strandline.report.Report.Profile;

/** What the program's own audit says of a workbook, rule by rule, for the workbook to show. */
final class SelfAssessment implements WorkbookRenderer.Assessor {
  private static final String UNREADABLE = "V0";
  private static final String IN_THE_JOB = "in the job alone";
  private static final String PUBLICATION = "publication profile:";

  @Override
  public List<Assessed> expected(Profile profile) {
    return assessed(profile, List.of());
  }

  @Override
  public List<Assessed> assess(Profile profile, String name, byte[] workbook) {
    strandline.audit.Profile whose = strandline.audit.Profile.valueOf(profile.name());
    return assessed(profile, new WorkbookAudit(whose).check(name, workbook));
  }

  private static List<Assessed> assessed(Profile profile, List<Finding> findings) {
    return Checklist.rules().stream().map(rule -> assessed(rule, profile, findings)).toList();
  }

  private static Assessed assessed(AuditRule rule, Profile profile, List<Finding> all) {
    List<Finding> findings = all.stream().filter(f -> f.rule().equals(rule.id())).toList();
    return new Assessed(
        rule.id(),
        rule.level().word(),
        rule.sentence(),
        findings.isEmpty() ? passed(rule, profile, all) : failed(findings),
        rule.tested(),
        rule.judged());
  }

  private static String passed(AuditRule rule, Profile profile, List<Finding> all) {
    if (all.stream().anyMatch(finding -> finding.rule().equals(UNREADABLE))) {
      return "not tested: the file cannot be opened";
    }
    if (!rule.isTested()) {
      return "not tested: a person judges it";
    }
    if (rule.tested().startsWith(IN_THE_JOB)) {
      return "tested when the edition is made: a file that breaks it is not published";
    }
    boolean isForOthers = rule.tested().startsWith(PUBLICATION) && profile != Profile.PUBLICATION;
    return isForOthers ? "not asked of this profile" : "met";
  }

  private static String failed(List<Finding> findings) {
    Finding first = findings.get(0);
    String places = findings.size() == 1 ? "1 place" : findings.size() + " places";
    return "not met in " + places + ", first " + first.place() + ": " + first.message();
  }
}
