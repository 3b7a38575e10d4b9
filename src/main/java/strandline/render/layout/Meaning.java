package strandline.render.layout;

import java.util.List;
import strandline.language.Key;
import strandline.language.Language;
import strandline.language.PageKey;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
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

  private static String text(Sentence sentence) {
    return Language.english().text(sentence);
  }

  /** Returns the beginning of a sentence on a column. */
  private Sentence of(Key key, String columnId) {
    return Sentence.of(key).with("what", title(columnId));
  }

  @Override
  public String change(Formula.Change formula) {
    return text(of(PageKey.MEANS_CHANGE, formula.of()).with("n", Quantity.count(formula.lag())));
  }

  @Override
  public String percentChange(Formula.PercentChange formula) {
    return text(
        of(PageKey.MEANS_PERCENT_CHANGE, formula.of()).with("n", Quantity.count(formula.lag())));
  }

  @Override
  public String ratioTo(Formula.RatioTo formula) {
    return text(of(PageKey.MEANS_RATIO, formula.of()).with("base", formula.base()));
  }

  @Override
  public String indexTo(Formula.IndexTo formula) {
    return text(of(PageKey.MEANS_INDEX, formula.of()).with("base", formula.base()));
  }

  @Override
  public String quotient(Formula.Quotient formula) {
    return text(
        of(PageKey.MEANS_QUOTIENT, formula.numerator()).with("base", title(formula.denominator())));
  }

  @Override
  public String share(Formula.Share formula) {
    return text(of(PageKey.MEANS_SHARE, formula.part()).with("base", title(formula.whole())));
  }

  @Override
  public String rollingMean(Formula.RollingMean formula) {
    return text(
        of(PageKey.MEANS_ROLLING_MEAN, formula.of())
            .with("n", Quantity.count(formula.periods() - 1)));
  }

  @Override
  public String difference(Formula.Difference formula) {
    return text(
        of(PageKey.MEANS_DIFFERENCE, formula.minuend()).with("base", title(formula.subtrahend())));
  }

  @Override
  public String sum(Formula.Sum formula) {
    List<Quantity> parts =
        formula.of().stream().map(this::title).<Quantity>map(Quantity::name).toList();
    return text(
        Sentence.of(PageKey.MEANS_SUM).with("parts", Quantity.joined(parts, Joint.SEMICOLON)));
  }

  @Override
  public String months(Formula.Months formula) {
    return Language.english().text(PageKey.MEANS_MONTHS);
  }

  @Override
  public String growth(Formula.Growth formula) {
    return text(of(PageKey.MEANS_GROWTH, formula.of()).with("base", formula.base()));
  }
}
