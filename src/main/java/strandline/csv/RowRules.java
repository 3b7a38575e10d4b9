package strandline.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problems;

/**
 * Which records below the header of a printed table are no rows of data.
 *
 * @param skipped regular expressions; a record whose cells, joined by the delimiter, hold one of
 *     them is passed over
 * @param blanks whether an empty line is passed over; otherwise it is an error
 * @param labelAbove whether a record of one cell, followed by one that lacks one cell, is its label
 */
public record RowRules(List<Pattern> skipped, boolean blanks, boolean labelAbove) {
  /** Every record is a row, and an empty line is an error. */
  public static final RowRules NONE = new RowRules(List.of(), false, false);

  /** Copies the list. */
  public RowRules {
    skipped = List.copyOf(skipped);
  }

  /**
   * Reads {@code rows}.
   *
   * @param fields the entries
   * @param problems takes every error
   * @return the rules
   */
  public static RowRules read(Fields fields, Problems problems) {
    List<Pattern> skipped = new ArrayList<>();
    for (Node node : fields.items("skip")) {
      try {
        skipped.add(Pattern.compile(node.text(problems)));
      } catch (PatternSyntaxException e) {
        String found = "\"" + e.getPattern() + "\" is no regular expression";
        String remedy = "correct it: " + e.getDescription();
        problems.error(node.location(), "bad-pattern", found, remedy);
      }
    }
    RowRules rules =
        new RowRules(skipped, fields.flag("skip-blank", true), fields.flag("label-above", false));
    fields.done();
    return rules;
  }

  /**
   * Says whether a record is passed over.
   *
   * @param text its cells, joined by the delimiter
   * @return true when a pattern is found in it
   */
  public boolean skips(String text) {
    return skipped.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }
}
