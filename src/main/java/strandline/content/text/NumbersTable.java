package strandline.content.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import strandline.report.Block;
import strandline.report.Block.Statement.Quantity;
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
    TreeSet<String> sources = new TreeSet<>();
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Statement statement) {
          statement.numbers().forEach(number -> rows.add(row(statement.id(), number)));
        } else if (block instanceof Table table) {
          sources.addAll(table.sourceIds());
        }
      }
    }
    return rows.isEmpty() || sources.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(SECTION, "Numbers in the sentences", List.of(table(rows, sources))));
  }

  private static List<Cell> row(String statement, Quantity number) {
    boolean isWhole = number.value() == Math.rint(number.value());
    int decimals = isWhole || Math.abs(number.value()) >= LARGE ? 0 : DECIMALS;
    return List.of(
        Cell.text(statement),
        Cell.text(number.what()),
        Cell.number(number.value(), decimals, number.origin()));
  }

  private static Table table(List<List<Cell>> rows, TreeSet<String> sources) {
    return new Table(
        TABLE,
        "Numbers of the findings and claims",
        "Every number in the findings and in the reasons of the verdicts, as it was computed; the"
            + " sentences round it half up.",
        List.of(
            Column.text("sentence", "Finding or claim"),
            Column.text("number", "Number"),
            Column.number("value", "Value", DECIMALS)),
        rows,
        List.of(),
        List.copyOf(sources));
  }
}
