package strandline.content.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.claim.Check;
import strandline.claim.Claim;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.series.Source;

/** Reads the claims of a spec. */
public final class ClaimReader {
  private final Scope scope;
  private final List<Source> sources;

  /**
   * Makes a reader.
   *
   * @param scope the series and events that checks may name
   * @param sources the sources that a claim may cite
   */
  public ClaimReader(Scope scope, List<Source> sources) {
    this.scope = scope;
    this.sources = List.copyOf(sources);
  }

  /**
   * Reads every claim.
   *
   * @param nodes the entries under {@code claims}
   * @return the claims without problems, in order
   */
  public List<Claim> read(List<Node> nodes) {
    List<Claim> claims = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : nodes) {
      Fields fields = node.fields(scope.problems());
      read(fields).ifPresent(claims::add);
      String id = fields.text("id", "");
      if (!ids.add(id)) {
        scope.complain(
            fields.at("id"), "two-claims", "a second claim \"" + id + "\"", "rename one");
      }
      fields.done();
    }
    return claims;
  }

  private Optional<Claim> read(Fields fields) {
    String id = fields.text("id");
    String says = fields.text("says");
    String cited = cited(fields);
    String table = fields.text("table", "");
    boolean mustHold = gate(fields);
    List<Check> checks = new ArrayList<>();
    CheckReader reader = new CheckReader(scope);
    for (Node node : fields.items("checks")) {
      reader.read(node).ifPresent(checks::add);
    }
    if (fields.optional("checks").isEmpty()) {
      scope.complain(
          fields.location(),
          "no-check",
          "claim \"" + id + "\" has no check",
          "write checks: under it");
    }
    return checks.isEmpty() || id.isBlank() || says.isBlank()
        ? Optional.empty()
        : Optional.of(new Claim(id, says, cited, table, mustHold, checks));
  }

  private String cited(Fields fields) {
    String cited = fields.text("cited", "");
    List<String> ids = sources.stream().map(Source::id).toList();
    if (!cited.isEmpty() && !ids.contains(cited)) {
      scope.unknown(fields.at("cited"), "source", cited, ids);
    }
    return cited;
  }

  private boolean gate(Fields fields) {
    String gate = fields.text("gate", "may-fail");
    if (!gate.equals("must-hold") && !gate.equals("may-fail")) {
      scope.unknown(fields.at("gate"), "gate", gate, List.of("must-hold", "may-fail"));
    }
    return gate.equals("must-hold");
  }
}
