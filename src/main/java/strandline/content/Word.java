package strandline.content;

import java.util.List;
import strandline.input.Fields;
import strandline.report.Block;

/** A word that a section of a spec may show: it turns its fields into blocks. */
@FunctionalInterface
public interface Word {
  /**
   * Makes the blocks. What is wrong in the fields becomes a located problem of the scope.
   *
   * @param fields what the spec says under the word
   * @param scope the series, events and verdicts that the spec names
   * @return in reading order; empty when a problem was found
   */
  List<Block> blocks(Fields fields, Scope scope);
}
