package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import strandline.series.Period;

/** Labels of periods in files that are kept as rows of prints. */
class PeriodFormsTest {
  private static SmallPackage boats(String... periods) {
    StringBuilder rows =
        new StringBuilder(
            "period,area,measure,print,value,status,qualifier,covers,source,preferred,reason,code,"
                + "day\n");
    for (String period : periods) {
      rows.append(period).append(",North,seen,1,10,normal,exact,,log,true,,,\n");
    }
    return new SmallPackage().write("data/boats.csv", rows.toString());
  }

  private static SmallPackage declared(String keys, String... periods) {
    String plain = "\"kind\": \"observations\", ";
    return boats(periods).change("datapackage.json", plain, plain + keys + ", ");
  }

  @Test
  void monthsThatMayBeYearsAreRefusedUntilTheFormIsSaid() {
    assertThat(boats("2009-10", "2010-11").said())
        .containsExactly(
            "doubtful-period data/boats.csv:2:1: \"2009-10\" is 2009-10 (months) written as"
                + " yyyy-mm, or 2009/10 (years across two calendar years) written as yyyy-yy; say"
                + " which: add \"period-form\": \"yyyy-mm\" or \"yyyy-yy\" to the resource");
    assertThat(boats("2009-10", "2009-11").said()).isEmpty();
  }

  @Test
  void theFormOfTheLabelsMayBeSaid() {
    String keys = "\"period-form\": \"yyyy-yy\", \"calendar\": \"fiscal-year-from-april\"";
    Dataset boats = declared(keys, "2009-10", "2010-11").read().dataset("boats").orElseThrow();
    assertThat(boats.last()).contains(Period.parse("2010/11 (Apr)").end());
    assertThat(declared(keys, "2009-10", "2010-12").said())
        .containsExactly(
            "bad-period data/boats.csv:3:1: period \"2010-12\" is no period; write it as yyyy-yy");
  }

  @Test
  void daysAndWeeksArePeriods() {
    assertThat(boats("2014-07-09", "2014-07-10").said()).isEmpty();
    assertThat(boats("2014-W28", "2014-W29").read().dataset("boats").orElseThrow().last())
        .contains(Period.parse("2014-W29").end());
  }

  @Test
  void aFormThatIsNoneIsSaid() {
    assertThat(declared("\"period-form\": \"monthly\"", "2009-10").said())
        .anyMatch(
            said ->
                said.endsWith(
                    "period-form \"monthly\" is no way to write a period; write such as yyyy-mm,"
                        + " mon-yy, yyyy-yy or dd/mm/yyyy"));
  }
}
