package strandline.render.layout;

import java.util.List;
import java.util.stream.Collectors;
import strandline.report.Formula;
import strandline.report.Table;

/** What a derived column is, in words. */
public final class Meaning implements Formula.Visitor<String> {
  private final Table table;

  /**
   * Prepares the words.
   *
   * @param table the table of the column
   */
  public Meaning(Table table) {
    this.table = table;
  }

  private String title(String columnId) {
    return table.columns().get(table.indexOf(columnId)).title().replaceAll("\\s*\\([^()]*\\)$", "");
  }

  private static String before(int lag) {
    return lag == 1 ? "the period before" : lag + " periods before";
  }

  @Override
  public String change(Formula.Change formula) {
    return title(formula.of()) + " less that of " + before(formula.lag()) + ".";
  }

  @Override
  public String percentChange(Formula.PercentChange formula) {
    return "Change of "
        + title(formula.of())
        + " on "
        + before(formula.lag())
        + ", in per cent of it.";
  }

  @Override
  public String ratioTo(Formula.RatioTo formula) {
    return title(formula.of()) + " over that of " + formula.base() + ".";
  }

  @Override
  public String indexTo(Formula.IndexTo formula) {
    return title(formula.of()) + ", where that of " + formula.base() + " is 100.";
  }

  @Override
  public String quotient(Formula.Quotient formula) {
    return title(formula.numerator()) + " over " + title(formula.denominator()) + ".";
  }

  @Override
  public String share(Formula.Share formula) {
    return title(formula.part()) + " in per cent of " + title(formula.whole()) + ".";
  }

  @Override
  public String rollingMean(Formula.RollingMean formula) {
    return "Mean of "
        + title(formula.of())
        + " over this and the "
        + (formula.periods() - 1)
        + " periods before; only where none is missing.";
  }

  @Override
  public String difference(Formula.Difference formula) {
    return title(formula.minuend()) + " less " + title(formula.subtrahend()) + ".";
  }

  @Override
  public String sum(Formula.Sum formula) {
    List<String> parts = formula.of().stream().map(this::title).toList();
    return "Sum of "
        + parts.stream().collect(Collectors.joining("; "))
        + "; only where none is missing.";
  }

  @Override
  public String months(Formula.Months formula) {
    return "Sum of the year's twelve months in the table of months; only where none is missing.";
  }

  @Override
  public String growth(Formula.Growth formula) {
    return "Growth of "
        + title(formula.of())
        + " since "
        + formula.base()
        + ", in per cent a year, as if it were the same each year.";
  }
}
