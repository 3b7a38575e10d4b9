package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell is right alone, and cells or rows do not agree. */
class RowProblemsTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          boats.csv | seen,1,10,normal,exact | seen,1,,normal, | status-value data/boats.csv:2:5: value is empty, and the status "normal" has a value; write the value, or not-available as the status # no-reason data/boats.csv:2:11: reason is empty beside a missing value; write why there is none
          boats.csv | seen,1,,not-available, | seen,1,5,not-available,exact | status-value data/boats.csv:7:5: value "5" stands beside the status "not-available"; remove the value or change the status
          boats.csv | 10,normal,exact | 10,normal, | status-qualifier data/boats.csv:2:7: qualifier is empty beside a value; write one of exact, rounded, about, at-least, at-most
          boats.csv | not-available,, | not-available,exact, | status-qualifier data/boats.csv:7:7: qualifier "exact" has no value; remove it
          boats.csv | at-least,at-least | at-least,exact | status-qualifier data/boats.csv:8:7: qualifier "exact" and status "at-least" differ; write a bound in both or in neither
          boats.csv | at-least,at-least | at-most,at-least | status-qualifier data/boats.csv:8:7: qualifier "at-least" and status "at-most" differ; write a bound in both or in neither
          boats.csv | 10,normal,exact | 10,normal,at-most | status-qualifier data/boats.csv:2:7: qualifier "at-most" and status "normal" differ; write a bound in both or in neither
          boats.csv | 2015-01-01/2015-06-30 | `` | bad-cover data/boats.csv:9:8: covers is empty beside the status "partial"; write its first and last day as 2013-10-01/2014-07-31
          boats.csv | 2,partial | 2,normal | bad-cover data/boats.csv:9:8: covers "2015-01-01/2015-06-30" stands beside the status "normal"; write partial as the status, or remove the days
          boats.csv | 2015-06-30 | 2016-06-30 | bad-cover data/boats.csv:9:8: covers "2015-01-01/2016-06-30" is not within 2015; write days from 2015-01-01 to 2015-12-31
          boats.csv | ,No log. | , | no-reason data/boats.csv:7:11: reason is empty beside a missing value; write why there is none
          boats.csv | First. | `` | no-reason data/boats.csv:3:11: reason is empty, and there are 2 prints; write why this print is preferred or not
          boats.csv | paper,true | paper,false | no-preferred data/boats.csv:4:10: no print of 2014, North, seen is preferred; write true in one of the lines 3, 4 only
          boats.csv | log,false,First. | log,true,First. | several-preferred data/boats.csv:4:10: 2 prints of 2014, North, seen are preferred; write true in one of the lines 3, 4 only
          storms.csv | 2012-03,month | 2012-03,day | date-precision data/storms.csv:2:4: precision "day" stands beside the date "2012-03"; write month, or the date as precisely as it says
          storms.csv | b,gale,2013,year | b,calm,2013,year | kind-differs data/storms.csv:4:2: kind "calm" of b is "gale" in line 3; write the same in every report of one event, or give it another id
          storms.csv | reported,yes | reported,no | kind-differs data/storms.csv:4:6: held "no" of b is "yes" in line 3; write the same in every report of one event, or give it another id
          storms.csv | Vague. | `` | no-reason data/storms.csv:4:10: reason is empty, and there are 2 reports; write why this report is preferred or not
          storms.csv | paper,true | paper,false | no-preferred data/storms.csv:4:9: no report of b is preferred; write true in one of the lines 3, 4 only
          storms.csv | log,false | log,true | several-preferred data/storms.csv:4:9: 2 reports of b are preferred; write true in one of the lines 3, 4 only
          """)
  void isSaid(String file, String from, String to, String sentences) {
    assertThat(new SmallPackage().change(file, from, to).said())
        .containsExactly(sentences.split(" # "));
  }

  @org.junit.jupiter.api.Test
  void twoPrintsWithOneNumberWithoutAPrimaryKey() {
    SmallPackage small =
        new SmallPackage()
            .change(
                "datapackage.json",
                "\"primaryKey\": [\"period\", \"area\", \"measure\", \"print\"],",
                "")
            .change("boats.csv", "2014,North,seen,2,14", "2014,North,seen,1,14");
    assertThat(small.said())
        .containsExactly(
            "duplicate-key data/boats.csv:4:4: print 1 of 2014, North, seen stands in line 3"
                + " already; give each print of a figure its number");
  }
}
