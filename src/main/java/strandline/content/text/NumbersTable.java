package strandline.content.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import strandline.content.Labels;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Report.Section;
import strandline.report.Table;
import strandline.report.Table.Column;

/**
 * The table of every number that the program's sentences and the reasons of verdicts give, as it
 * was computed, so that each number in words can be found again and checked.
 */
public final class NumbersTable {
  /** The id of the section that holds the table; a spec may not use it. */
  public static final String SECTION = "numbers";

  /** The id of the table; a spec may not use it. */
  public static final String TABLE = "numbers-in-words";

  private static final double LARGE = 1000;
  private static final int DECIMALS = 4;

  private NumbersTable() {}

  /**
   * Returns the section with the table.
   *
   * @param sections the sections of a report
   * @return nothing when no sentence has a number of its own
   */
  public static Optional<Section> of(List<Section> sections) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Statement statement) {
          statement.numbers().forEach(number -> rows.add(row(statement.id(), number)));
        } else if (block instanceof Table table) {
          tables.add(table);
        }
      }
    }
    return rows.isEmpty() || tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                SECTION, Labels.text(FindingKey.NUMBERS_SECTION), List.of(table(rows, tables))));
  }

  private static List<Cell> row(String statement, Quantity.Named number) {
    boolean isWhole = number.value() == Math.rint(number.value());
    int decimals = isWhole || Math.abs(number.value()) >= LARGE ? 0 : DECIMALS;
    return List.of(
        Cell.text(statement),
        Cell.text(Labels.text(number.what())),
        Cell.number(number.value(), decimals, number.origin()));
  }

  private static Table table(List<List<Cell>> rows, List<Table> tables) {
    TreeSet<String> sources = new TreeSet<>();
    tables.forEach(table -> sources.addAll(table.sourceIds()));
    Sentence title = Sentence.of(FindingKey.NUMBERS_TITLE).with("months", Table.months(tables));
    return new Table(
        TABLE,
        Labels.text(title),
        Labels.text(FindingKey.NUMBERS_SUMMARY),
        List.of(
            Column.text("sentence", Labels.text(FindingKey.FINDING_OR_CLAIM)),
            Column.text("number", Labels.text(FindingKey.NUMBER)),
            Column.number("value", Labels.text(FindingKey.VALUE), DECIMALS)),
        rows,
        List.of(),
        List.copyOf(sources));
  }
}
