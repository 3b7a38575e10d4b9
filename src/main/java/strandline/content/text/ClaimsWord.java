package strandline.content.text;

import java.util.ArrayList;
import java.util.List;
import strandline.claim.Verdict;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.report.Block;

/** {@code claims}: the verdicts on the claims that {@code show} lists, or on all of them. */
public final class ClaimsWord implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    List<Block> blocks = new ArrayList<>();
    List<Node> chosen = fields.items("only");
    for (Node node : chosen) {
      String id = node.text(scope.problems());
      scope
          .verdict(node.location(), id)
          .ifPresent(verdict -> blocks.add(statement(verdict, scope)));
    }
    if (chosen.isEmpty()) {
      scope.verdicts().values().forEach(verdict -> blocks.add(statement(verdict, scope)));
    }
    return blocks;
  }

  private static Block statement(Verdict verdict, Scope scope) {
    return Verdicts.statement(verdict, scope.source(verdict.claim().cited()));
  }
}
