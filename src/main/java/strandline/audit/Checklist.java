package strandline.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules for workbooks, in the order of their ids. The list is a table that people read too. */
public final class Checklist {
  private static final String FILE = "rules.md";
  private static final List<AuditRule> RULES = read();

  private Checklist() {}

  /**
   * Returns the rules.
   *
   * @return each once, those that only a person can judge too
   */
  public static List<AuditRule> rules() {
    return RULES;
  }

  /**
   * Returns a rule.
   *
   * @param id such as {@code T4}
   * @return the rule, if there is one
   */
  public static Optional<AuditRule> rule(String id) {
    return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static List<AuditRule> read() {
    try (InputStream in = Checklist.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      // The first two lines are the table's header.
      return text.lines().skip(2).map(Checklist::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + FILE + " cannot be read", e);
    }
  }

  private static AuditRule parse(String line) {
    String[] cells = line.split("\\|", -1);
    return new AuditRule(
        cells[1].strip(),
        AuditRule.Level.valueOf(cells[2].strip().toUpperCase(Locale.ROOT)),
        cells[3].strip().equals("stops"),
        cells[4].strip(),
        cells[5].strip(),
        cells[6].strip());
  }
}
