package strandline.content.text;

import java.util.List;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.report.Block;

/** {@code text}: a paragraph of the analyst's own words. */
public final class ParagraphWord implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    String text = fields.text("says");
    return text.isBlank() ? List.of() : List.of(new Block.Paragraph(text));
  }
}
