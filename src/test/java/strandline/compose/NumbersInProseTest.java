package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Table;

/** Every number in words of the Cuban report is a value of the report. */
class NumbersInProseTest {
  private static Composition composition;
  private static BoundNumbers bound;

  @BeforeAll
  static void compose() throws IOException {
    composition = CubanProject.compose();
    bound = BoundNumbers.of(composition);
  }

  private static List<String> texts(Report report) {
    List<String> texts = new ArrayList<>();
    for (Report.Section section : report.sections()) {
      texts.add(section.title());
      for (Block block : section.blocks()) {
        texts.addAll(texts(block));
      }
    }
    report.headlines().forEach(h -> texts.addAll(List.of(h.label(), h.sentence())));
    report.notes().forEach(note -> texts.add(note.text()));
    return texts;
  }

  private static List<String> texts(Block block) {
    if (block instanceof Table table) {
      return List.of(table.title(), table.summary());
    }
    if (block instanceof Figure figure) {
      return List.of(
          figure.title(),
          figure.subtitle(),
          figure.altText(),
          own(figure.description()),
          figure.footnote());
    }
    if (block instanceof Block.Statement statement) {
      return isQuoted(statement) ? List.of() : List.of(statement.text());
    }
    return List.of(((Block.Paragraph) block).text());
  }

  /**
   * The sentences of single methods, whose numbers are those of the method's result and stand in no
   * cell, are tested with the methods; what nobody can test may be quoted as it was said.
   */
  private static boolean isQuoted(Block.Statement statement) {
    boolean isClaim = !statement.verdict().isEmpty();
    return isClaim
        ? statement.verdict().equals("out of scope")
        : !statement.id().startsWith("key-");
  }

  /** A description may repeat the sentence of a method. */
  private static String own(String description) {
    String own = description;
    for (Report.Section section : composition.report().sections()) {
      for (Block block : section.blocks()) {
        own = block instanceof Block.Statement said ? own.replace(said.text(), "") : own;
      }
    }
    return own;
  }

  @Test
  void everyNumberIsBound() {
    List<String> unbound = new ArrayList<>();
    for (String text : texts(composition.report())) {
      bound.unbound(text).forEach(number -> unbound.add(number + " in: " + text));
    }
    assertThat(unbound).isEmpty();
  }

  @Test
  void aNumberThatNoTableHasIsFound() {
    assertThat(bound.unbound("The flow of FY2014 was 3,723.")).containsExactly("3,723");
    assertThat(bound.unbound("The flow of FY2014 was 3,722, a ratio of 1.990.")).isEmpty();
    assertThat(bound.unbound("It was 1.991 times as many.")).containsExactly("1.991");
    assertThat(bound.unbound("It ended on 17 March 2001.")).containsExactly("17 March 2001");
    assertThat(bound.unbound("It ended on 12 January 2017.")).isEmpty();
    assertThat(bound.unbound("In 1871 it was so.")).containsExactly("1871");
  }
}
