package strandline.render.layout;

import java.util.List;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.report.Formula;
import strandline.report.Table;

/**
 * What a derived column is, in words.
 *
 * @param table the table of the column
 */
record Meaning(Table table) {
  /** Returns a sentence on a formula. */
  String of(Formula formula) {
    return Language.english().text(sentence(formula));
  }

  private Sentence sentence(Formula formula) {
    if (formula instanceof Formula.Change f) {
      return of("page.means-change", f.of()).with("n", Quantity.count(f.lag()));
    }
    if (formula instanceof Formula.PercentChange f) {
      return of("page.means-percent-change", f.of()).with("n", Quantity.count(f.lag()));
    }
    if (formula instanceof Formula.RollingMean f) {
      return of("page.means-rolling-mean", f.of()).with("n", Quantity.count(f.periods() - 1));
    }
    if (formula instanceof Formula.RatioTo f) {
      return of("page.means-ratio", f.of()).with("base", f.base());
    }
    if (formula instanceof Formula.IndexTo f) {
      return of("page.means-index", f.of()).with("base", f.base());
    }
    if (formula instanceof Formula.Growth f) {
      return of("page.means-growth", f.of()).with("base", f.base());
    }
    if (formula instanceof Formula.Quotient f) {
      return of("page.means-quotient", f.numerator()).with("base", title(f.denominator()));
    }
    if (formula instanceof Formula.Share f) {
      return of("page.means-share", f.part()).with("base", title(f.whole()));
    }
    if (formula instanceof Formula.Difference f) {
      return of("page.means-difference", f.minuend()).with("base", title(f.subtrahend()));
    }
    if (formula instanceof Formula.Sum f) {
      List<Quantity> parts =
          f.of().stream().map(this::title).<Quantity>map(Quantity::name).toList();
      return Sentence.of("page.means-sum").with("parts", Quantity.joined(parts, Joint.SEMICOLON));
    }
    return Sentence.of("page.means-months");
  }

  /** Returns the beginning of a sentence on a column. */
  private Sentence of(String key, String columnId) {
    return Sentence.of(key).with("what", title(columnId));
  }

  private String title(String columnId) {
    return table.columns().get(table.indexOf(columnId)).titleWithoutUnit();
  }
}
