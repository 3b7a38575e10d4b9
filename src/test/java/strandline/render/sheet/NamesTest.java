package strandline.render.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void namesOfTablesAreNoAddresses() {
    Names names = new Names();
    assertThat(names.table("flow-by-year")).isEqualTo("FlowByYear");
    assertThat(names.table("Flow-By-Year")).isEqualTo("FlowByYear_2");
    assertThat(names.table("fy2014")).isEqualTo("Table_Fy2014");
    assertThat(names.table("r1c1")).isEqualTo("Table_R1c1");
    assertThat(names.table("2014")).isEqualTo("Table_2014");
    assertThat(names.table("r")).isEqualTo("Table_R");
    assertThat(names.table("data-2")).isEqualTo("Data_2");
  }

  @Test
  void namesOfSheetsAreShortAndUnique() {
    Names names = new Names();
    assertThat(names.sheet("flow-by-year")).isEqualTo("Flow by year");
    assertThat(names.sheet("flow-by_year")).isEqualTo("Flow by year 2");
    assertThat(names.sheet("2014-rounds")).isEqualTo("Table 2014 rounds");
    assertThat(names.sheet("flow-fy2012-to-fy2014")).isEqualTo("Flow FY2012 to FY2014");
    String id = "arrivals-by-area-and-calendar-year-of-entry";
    assertThat(names.sheet(id)).isEqualTo("Arrivals by area and calendar");
    assertThat(names.sheet(id)).isEqualTo("Arrivals by area and calendar 2");
    assertThat(names.sheet("x".repeat(50))).hasSize(31);
    assertThat(names.sheet("x".repeat(50))).hasSize(31).endsWith(" 2");
  }
}
