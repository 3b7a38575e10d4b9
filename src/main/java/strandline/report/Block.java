package strandline.report;

import java.util.List;
import strandline.language.Quantity;

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
      List<Quantity.Named> numbers,
      String figureId)
      implements Block {
    /**
     * Makes a finding.
     *
     * @param id a slug, unique in the report
     * @param text the sentence with its numbers
     * @param reasons why, and what it rests on; one sentence each
     * @param tableId the table that its figures stand in
     * @param periods labels of the rows that it rests on; may be empty
     * @param numbers what the numbers of the sentence are, as computed
     * @return the statement
     */
    public static Statement finding(
        String id,
        String text,
        List<String> reasons,
        String tableId,
        List<String> periods,
        List<Quantity.Named> numbers) {
      return new Statement(id, text, "", reasons, tableId, periods, numbers, "");
    }
  }
}
