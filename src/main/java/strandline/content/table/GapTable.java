package strandline.content.table;

import java.util.List;
import java.util.Optional;
import strandline.analysis.count.EventSelection;
import strandline.analysis.count.Gap;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Origin;

/**
 * {@code gap-table}: the days between each event and the one before it, as a range where a date is
 * known to the month or year only.
 */
public final class GapTable implements Word {
  private static final double DAYS_A_YEAR = 365.2425;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    int since = fields.wholeNumber("since", 1);
    return events
        .map(
            set ->
                common.block(
                    common.named(),
                    Sentence.of("table.gap-summary"),
                    columns(),
                    since(set, since).stream().map(gap -> row(set, gap)).toList(),
                    set.sourceIds()))
        .orElse(List.of());
  }

  /** Returns the gaps that begin in a year or later. */
  public static List<Gap> since(EventSet set, int year) {
    return Gap.in(set.log(), EventSelection.ofKind(set.kind())).stream()
        .filter(gap -> gap.from().when().first().getYear() >= year)
        .toList();
  }

  private static List<Column> columns() {
    return List.of(
        Column.text("to", Labels.text("table.event")),
        Column.text("from", Labels.text("table.event-before")),
        Column.number("fewest", Labels.text("table.fewest-days"), 0),
        Column.number("most", Labels.text("table.most-days"), 0),
        Column.number("years", Labels.text("table.most-years"), 2),
        Column.text("covered", Labels.text("table.covered")));
  }

  /** The two dated events that a gap lies between. */
  public static Origin origin(EventSet set, Gap gap) {
    return Origin.calculated(
        Labels.text("table.origin-of-days"),
        Origin.of(set.log(), gap.from()),
        Origin.of(set.log(), gap.to()));
  }

  private static List<Cell> row(EventSet set, Gap gap) {
    Origin origin = origin(set, gap);
    return List.of(
        EventTables.known(gap.to().when()),
        EventTables.known(gap.from().when()),
        Cell.count(gap.fewestDays(), origin),
        Cell.count(gap.mostDays(), origin),
        Cell.number(gap.mostDays() / DAYS_A_YEAR, 2, origin),
        Cell.text(Labels.text(gap.covered() ? "table.yes" : "table.not-all-covered")));
  }
}
