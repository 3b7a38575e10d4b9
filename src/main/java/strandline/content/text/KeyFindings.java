package strandline.content.text;

import java.util.ArrayList;
import java.util.List;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.report.Block;

/**
 * {@code key-findings}: the largest of what the analyses find in the series and events that {@code
 * of} lists, each with the table of its figures and if wanted a window {@code from} and {@code to},
 * one page at most: doublings, records, turning points, the longest gap, the season and revisions.
 */
public final class KeyFindings implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    String id = fields.text("id");
    List<Node> of = fields.items("of");
    if (of.isEmpty()) {
      scope.complain(
          fields.at("of"), "no-series", "lists nothing", "name series or events with their table");
    }
    Harvest harvest = new Harvest();
    of.forEach(node -> find(node.fields(scope.problems()), scope, id, harvest));
    List<Block> blocks = new ArrayList<>();
    if (!of.isEmpty()) {
      blocks.add(new Block.Paragraph(Labels.text(harvest.rule())));
    }
    harvest.ranked().forEach(finding -> blocks.add(statement(finding)));
    return blocks;
  }

  private static void find(Fields entry, Scope scope, String id, Harvest harvest) {
    String table = entry.text("table");
    if (entry.optional("events").isPresent()) {
      scope
          .requiredEvents(entry, "events")
          .ifPresent(events -> new EventFindings(events, id, table, harvest).find());
    } else {
      scope
          .oneSeries(entry)
          .map(named -> new NamedSeries(named.name(), scope.window(entry, named.series())))
          .ifPresent(named -> new SeriesFindings(named, id, table, harvest).find());
    }
  }

  private static Block statement(Finding finding) {
    return Block.Statement.finding(
        finding.id(),
        finding.says(),
        List.of(finding.method()),
        finding.table(),
        finding.periods());
  }
}
