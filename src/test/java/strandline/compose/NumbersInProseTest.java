package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import strandline.language.Formats;
import strandline.language.Language;
import strandline.language.Numbers;
import strandline.language.Style;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Table;

/**
 * Every number in words of the Cuban report is a value of the report: a cell, what a figure draws,
 * or a number of a finding or verdict as it was computed, rounded half up to the decimals shown.
 */
class NumbersInProseTest {
  private static Composition composition;
  private static BoundNumbers bound;

  @BeforeAll
  static void compose() throws IOException {
    composition = CubanProject.compose();
    bound = BoundNumbers.of(composition);
  }

  /** The kinds of words that a report has. */
  enum Kind {
    SECTION_TITLE,
    PARAGRAPH,
    TABLE_TITLE,
    TABLE_SUMMARY,
    FIGURE_TITLE,
    FIGURE_SUBTITLE,
    FIGURE_CAPTION,
    ALTERNATIVE_TEXT,
    DESCRIPTION,
    FINDING,
    FINDING_METHOD,
    CLAIM,
    VERDICT_REASON,
    HEADLINE,
    NOTE
  }

  /** A text of the report. */
  private record Said(Kind kind, String text) {}

  private static List<Said> texts(Report report) {
    List<Said> texts = new ArrayList<>();
    for (Report.Section section : report.sections()) {
      texts.add(new Said(Kind.SECTION_TITLE, section.title()));
      section.blocks().forEach(block -> add(block, texts));
    }
    for (Report.Headline headline : report.headlines()) {
      texts.add(new Said(Kind.HEADLINE, headline.label()));
      texts.add(new Said(Kind.HEADLINE, headline.sentence()));
    }
    report.notes().forEach(note -> texts.add(new Said(Kind.NOTE, note.text())));
    return texts;
  }

  private static void add(Block block, List<Said> all) {
    if (block instanceof Block.Paragraph paragraph) {
      all.add(new Said(Kind.PARAGRAPH, paragraph.text()));
    } else if (block instanceof Block.Statement statement) {
      add(statement, all);
    } else if (block instanceof Table table) {
      all.add(new Said(Kind.TABLE_TITLE, table.title()));
      all.add(new Said(Kind.TABLE_SUMMARY, table.summary()));
    } else if (block instanceof Figure figure) {
      all.add(new Said(Kind.FIGURE_TITLE, figure.title()));
      all.add(new Said(Kind.FIGURE_SUBTITLE, figure.subtitle()));
      all.add(new Said(Kind.FIGURE_CAPTION, figure.footnote()));
      all.add(new Said(Kind.ALTERNATIVE_TEXT, figure.altText()));
      all.add(new Said(Kind.DESCRIPTION, figure.description()));
    }
  }

  /** What nobody can test is quoted as it was said. */
  private static void add(Block.Statement block, List<Said> all) {
    if (!block.verdict().equals("out of scope")) {
      boolean isClaim = !block.verdict().isEmpty();
      all.add(new Said(isClaim ? Kind.CLAIM : Kind.FINDING, block.text()));
      Kind kind = isClaim ? Kind.VERDICT_REASON : Kind.FINDING_METHOD;
      block.reasons().forEach(reason -> all.add(new Said(kind, reason)));
    }
  }

  private static List<String> unbound(List<Said> texts) {
    List<String> unbound = new ArrayList<>();
    for (Said said : texts) {
      bound
          .unbound(said.text())
          .forEach(number -> unbound.add(said.kind() + ": " + number + " in: " + said.text()));
    }
    return unbound;
  }

  @Test
  void everyNumberIsBound() {
    assertThat(unbound(texts(composition.report()))).isEmpty();
  }

  /** One digit of one number is changed, in the first text of a kind that has a number. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void aNumberThatIsNotOfTheReportIsFound(Kind kind) {
    List<Said> changed =
        texts(composition.report()).stream()
            .filter(said -> said.kind() == kind && !said.text().isBlank())
            .limit(1)
            .map(said -> new Said(kind, said.text() + " It was 987,654.3 of them."))
            .toList();
    assertThat(unbound(changed)).hasSize(1).allMatch(found -> found.contains("987,654.3"));
  }

  @Test
  void aFindingGivesOnlyItsOwnNumbers() {
    List<String> strange = new ArrayList<>();
    int findings = 0;
    for (Block.Statement statement : composition.report().statements()) {
      if (statement.verdict().isEmpty() && !statement.numbers().isEmpty()) {
        findings++;
        BoundNumbers own = bound.only(statement);
        own.unbound(statement.text()).forEach(n -> strange.add(n + " in: " + statement.text()));
        List<String> wrong = own.unbound(withAnotherDigit(statement.text()));
        assertThat(wrong).as(statement.text()).isNotEmpty();
      }
    }
    assertThat(strange).isEmpty();
    assertThat(findings).isGreaterThan(10);
  }

  /** Adds 1 to the last digit of the first number, not below 0, with a decimal point or a comma. */
  private static String withAnotherDigit(String text) {
    UnaryOperator<String> next = digit -> String.valueOf((Integer.parseInt(digit) + 1) % 10);
    java.util.regex.Matcher number =
        java.util.regex.Pattern.compile("(?<![-\\d.,])\\d+[.,]\\d*(\\d)(?!\\d)").matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return text.substring(0, number.start(1))
        + next.apply(number.group(1))
        + text.substring(number.end(1));
  }

  @Test
  void aNumberThatNoTableHasIsFound() {
    assertThat(bound.unbound("The flow of FY2014 was 3,723.")).containsExactly("3,723");
    assertThat(bound.unbound("The flow of FY2014 was 3,722, a ratio of 1.990.")).isEmpty();
    assertThat(bound.unbound("It was 1.99137 times as many.")).containsExactly("1.99137");
    assertThat(bound.unbound("It ended on 17 March 2001.")).containsExactly("17 March 2001");
    assertThat(bound.unbound("It ended on 12 January 2017.")).isEmpty();
    assertThat(bound.unbound("In 1871 it was so.")).containsExactly("1871");
  }

  @Test
  void aNumberIsRoundedHalfUpEverywhere() {
    assertThat(Numbers.fixed(2.5, 0)).isEqualTo("3");
    assertThat(Numbers.fixed(0.285, 2)).isEqualTo("0.29");
    Formats formats = Language.english().formats();
    assertThat(formats.number(1.005, Style.significant())).isEqualTo("1.01");
    assertThat(formats.number(1234.5, Style.significant())).isEqualTo("1,235");
    assertThat(formats.p(0.0125)).isEqualTo("p = 0.013");
  }
}
