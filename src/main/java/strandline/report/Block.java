package strandline.report;

import java.util.List;
import java.util.stream.Stream;
import strandline.language.Language;
import strandline.language.NamedNumber;
import strandline.language.Sentence;

/** One piece of a section, in reading order. */
public sealed interface Block permits Block.Paragraph, Block.Statement, Table, Figure {
  /**
   * Plain words.
   *
   * @param text one or more sentences
   */
  record Paragraph(String text) implements Block {}

  /**
   * A sentence that the program wrote from numbers, or a claim with its verdict.
   *
   * @param id a slug, unique in the report
   * @param text the sentence with its numbers
   * @param verdict {@code holds}, {@code holds with reservation}, …; empty for a sentence of our
   *     own
   * @param reasons why, and what it rests on; one sentence each
   * @param tableId the table that its numbers stand in
   * @param periods labels of the rows that it rests on; may be empty
   * @param numbers what the numbers of the sentence and of its reasons are, as computed
   * @param figureId the figure that shows it; empty for the first one of the table
   */
  record Statement(
      String id,
      String text,
      String verdict,
      List<String> reasons,
      String tableId,
      List<String> periods,
      List<NamedNumber> numbers,
      String figureId)
      implements Block {
    /**
     * Makes a finding, whose numbers are those of its sentences.
     *
     * @param id a slug, unique in the report
     * @param says the sentence with its numbers
     * @param reasons why, and what it rests on
     * @param tableId the table that its figures stand in
     * @param periods labels of the rows that it rests on; may be empty
     * @return the statement
     */
    public static Statement finding(
        String id, Sentence says, List<Sentence> reasons, String tableId, List<String> periods) {
      Language language = Language.english();
      return new Statement(
          id,
          language.text(says),
          "",
          language.texts(reasons),
          tableId,
          periods,
          Stream.concat(Stream.of(says), reasons.stream())
              .flatMap(one -> NamedNumber.of(one).stream())
              .toList(),
          "");
    }
  }
}
