package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cell is wrong: where, the column, what was found, what would be right. */
class CellProblemsTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          boats.csv | seen,1,10,   | seen,1,10a,   | wrong-type data/boats.csv:2:5: value "10a" is not a whole number; write digits alone, such as 3722
          boats.csv | seen,1,10,   | seen,1,"3,722",   | wrong-type data/boats.csv:2:5: value "3,722" is not a whole number; write 3722
          boats.csv | seen,1,10,   | seen,1,1.5,   | wrong-type data/boats.csv:2:5: value "1.5" is not a whole number; write digits alone, such as 3722
          boats.csv | log,true,,AA | log,yes,,AA   | wrong-type data/boats.csv:2:10: preferred "yes" is not true or false; write true or false
          boats.csv | 2014-05-01   | 2014-02-30    | wrong-type data/boats.csv:3:13: day "2014-02-30" is not a date; write a day of the calendar as YYYY-MM-DD, such as 2014-07-09
          boats.csv | 2014-05-01   | 03/04/2014    | wrong-type data/boats.csv:3:13: day "03/04/2014" is not a date; write a day of the calendar as YYYY-MM-DD, such as 2014-07-09
          boats.csv | 2012,North   | FY12,North    | bad-period data/boats.csv:2:1: period "FY12" is no period; write FY2012, or add "period-form": "FYyy" to the resource
          boats.csv | 2012,North   | 2012-13,North | bad-period data/boats.csv:2:1: period "2012-13" is no period; write 2012/13, or add "period-form": "yyyy-yy" to the resource
          boats.csv | 2012,North   | 2012,Nroth    | constraint data/boats.csv:2:2: area "Nroth" is not one of the allowed values; did you mean "North"?
          boats.csv | 2012,North   | 2012,East     | constraint data/boats.csv:2:2: area "East" is not one of the allowed values; write one of North, South
          boats.csv | ,log,true,,AA| ,log,true,,A  | constraint data/boats.csv:2:12: code "A" does not have the form asked for; match [A-Z]{2}
          boats.csv | seen,1,10    | seen,0,10     | constraint data/boats.csv:2:4: print "0" is too small; write at least 1
          boats.csv | seen,1,10    | seen,10,10    | constraint data/boats.csv:2:4: print "10" is too large; write at most 9
          boats.csv | First.       | First of many prints. | constraint data/boats.csv:3:11: reason "First of many prints." is too long with 21 characters; write at most 20
          boats.csv | seen,1,10,   | seen, 1,10, | spaces data/boats.csv:2:4: print " 1" has spaces around it and is read as "1"; write "1"
          boats.csv | 2012,North   | ,North        | constraint data/boats.csv:2:1: period is empty and must have a value; write a text
          boats.csv | 2012,North   | 2012,         | constraint data/boats.csv:2:2: area is empty and must have a value; write a text
          boats.csv | seen,1,10    | sene,1,10     | unknown-measure data/boats.csv:2:3: measure "sene" is not known; did you mean "seen"?
          boats.csv | 10,normal    | 10,norml      | unknown-status data/boats.csv:2:6: status "norml" is not known; did you mean "normal"?
          boats.csv | 10,normal,exact | 10,normal,precise | unknown-qualifier data/boats.csv:2:7: qualifier "precise" is not known; there are exact, rounded, about, at-least, at-most
          boats.csv | 2015-06-30   | 2015-06-31    | bad-interval data/boats.csv:9:8: covers "2015-01-01/2015-06-31" is no interval of days; write its first and last day as 2013-10-01/2014-07-31
          boats.csv | 2015-06-30   | 2014-06-30    | bad-interval data/boats.csv:9:8: covers "2015-01-01/2014-06-30" is no interval of days; write its first and last day as 2013-10-01/2014-07-31
          boats.csv | log,true,,AA | lg,true,,AA   | unknown-source data/boats.csv:2:9: source "lg" is no id of data/sources.csv; did you mean "log"?
          boats.csv | log,true,,AA | radio,true,,AA| unknown-source data/boats.csv:2:9: source "radio" is no id of data/sources.csv; add a row to data/sources.csv
          storms.csv| 2012-03,month| 2012-3,month  | bad-date data/storms.csv:2:3: date "2012-3" is no date; write it as 2014, 2014-07 or 2014-07-09
          storms.csv| 2012-03,month| 2012-03,mnth  | unknown-precision data/storms.csv:2:4: precision "mnth" is not known; did you mean "month"?
          storms.csv| month,stated | month,said    | unknown-basis data/storms.csv:2:5: basis "said" is not known; there are stated, inferred, announced, reported
          storms.csv| stated,yes,A | stated,maybe,A| unknown-held data/storms.csv:2:6: held "maybe" is not known; there are yes, no, unconfirmed
          sources.csv| 2014-05     | May 2014      | bad-date data/sources.csv:2:4: published "May 2014" is no date; write it as 2014, 2014-07 or 2014-07-09
          sources.csv| 2014-05,,   | 2014-05,www.example.org, | bad-address data/sources.csv:2:5: url "www.example.org" is no address of a page; write it whole, from https:// on, with %20 for a space
          sources.csv| 2014-05,,   | 2014-05,https://a.org/b c, | bad-address data/sources.csv:2:5: url "https://a.org/b c" is no address of a page; write it whole, from https:// on, with %20 for a space
          sources.csv| 2014-05,,   | 2014-05,https://a.org/b^c, | bad-address data/sources.csv:2:5: url "https://a.org/b^c" is no address of a page; write it whole, from https:// on, with %20 for a space
          sources.csv| 2014-05,,   | 2014-05,https://a.org/#b#c, | bad-address data/sources.csv:2:5: url "https://a.org/#b#c" is no address of a page; write it whole, from https:// on, with %20 for a space
          sources.csv| 2014-05,,   | 2014-05,https://a.org/%zz, | bad-address data/sources.csv:2:5: url "https://a.org/%zz" is no address of a page; write it whole, from https:// on, with %20 for a space
          sources.csv| 2014-05,,   | 2014-05,ftp://a.org/b, | bad-address data/sources.csv:2:5: url "ftp://a.org/b" is no address of a page; write it whole, from https:// on, with %20 for a space
          sources.csv| primary     | official      | unknown-standing data/sources.csv:2:6: standing "official" is not known; there are primary, mirror, quoted, press, undated, announcement, inferred
          """)
  void isSaid(String file, String from, String to, String sentence) {
    String right = to == null ? "" : to;
    assertThat(new SmallPackage().change(file, from, right).said()).containsExactly(sentence);
  }
}
