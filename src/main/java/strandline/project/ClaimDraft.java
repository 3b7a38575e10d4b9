package strandline.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;

/**
 * A sentence that a report could make of a series, with the check that decides it.
 *
 * @param id the claim's id
 * @param series the name of the series
 * @param sentence the sentence
 * @param check the check, as a spec writes it
 * @param context the words of the sentence that are names of periods and no numbers
 */
record ClaimDraft(String id, String series, Sentence sentence, String check, List<String> context) {

  /** Returns the sentences that a series allows, the most telling first. */
  static List<ClaimDraft> of(FoundSeries found) {
    List<ClaimDraft> drafts = new ArrayList<>();
    List<Observation> whole = found.stretch();
    if (whole.isEmpty()) {
      return drafts;
    }
    Observation last = whole.get(whole.size() - 1);
    drafts.add(value(found, last));
    long year = (long) last.period().frequency().perYear();
    whole.stream()
        .filter(one -> one.period().equals(last.period().plus(-year)))
        .findFirst()
        .ifPresent(before -> change(found, "year", before, last).ifPresent(drafts::add));
    record(found, whole, true).ifPresent(drafts::add);
    change(found, "whole", whole.get(0), last).ifPresent(drafts::add);
    record(found, whole, false).ifPresent(drafts::add);
    return drafts;
  }

  /** Says which figure is the highest or lowest, where it is one alone. */
  private static Optional<ClaimDraft> record(
      FoundSeries found, List<Observation> whole, boolean isHighest) {
    double[] values = whole.stream().mapToDouble(Observation::value).sorted().toArray();
    double end = values[isHighest ? values.length - 1 : 0];
    List<Observation> ends = whole.stream().filter(one -> one.value() == end).toList();
    return ends.size() == 1
        ? Optional.of(record(found, whole, ends.get(0), isHighest))
        : Optional.empty();
  }

  private static ClaimDraft value(FoundSeries found, Observation one) {
    String unit = found.series().measure().unit();
    boolean isNamed = !unit.equals(Measure.UNSAID_UNIT);
    int decimals =
        Cells.decimals(
            found.series().observations().stream()
                .filter(Observation::hasValue)
                .mapToDouble(Observation::value));
    Sentence sentence =
        Sentence.of(isNamed ? "compose.figure-was-of" : "compose.figure-was")
            .with("period", Quantity.period(one.period()))
            .with("series", found.subject())
            .with("value", Quantity.fixed(one.value(), decimals));
    String is =
        Labels.text(Quantity.fixed(one.value(), decimals)).replace(",", "").replace('\u2212', '-');
    return of(
        found,
        "latest",
        isNamed ? sentence.with("unit", unit) : sentence,
        check("value: { series: %s, at: %s, is: %s }", found.name(), one.period().label(), is),
        List.of(one.period()));
  }

  private static Optional<ClaimDraft> change(
      FoundSeries found, String id, Observation from, Observation to) {
    if (from.value() == to.value() || from.period().equals(to.period())) {
      return Optional.empty();
    }
    boolean rose = to.value() > from.value();
    double size = Math.abs(to.value() / from.value() - 1) * 100;
    boolean hasSize =
        from.value() > 0 && to.value() > 0 && !found.series().measure().isPerCent() && size >= 0.05;
    String by = hasSize ? ", by: " + Labels.text(Quantity.fixed(size, 1)) + " per cent" : "";
    Sentence sentence =
        Sentence.of(
                hasSize
                    ? rose ? "compose.figure-rose-by" : "compose.figure-fell-by"
                    : rose ? "compose.figure-rose" : "compose.figure-fell")
            .with("from", Quantity.period(from.period()))
            .with("to", Quantity.period(to.period()))
            .with("series", found.subject());
    String check =
        check(
            "change: { series: %s, from: %s, to: %s, is: %s%s }",
            found.name(), from.period().label(), to.period().label(), rose ? "rose" : "fell", by);
    return Optional.of(
        of(
            found,
            id,
            hasSize ? sentence.with("per-cent", Quantity.fixed(size, 1)) : sentence,
            check,
            List.of(from.period(), to.period())));
  }

  private static ClaimDraft record(
      FoundSeries found, List<Observation> whole, Observation at, boolean isHighest) {
    Period from = whole.get(0).period();
    Period to = whole.get(whole.size() - 1).period();
    Sentence sentence =
        Sentence.of(isHighest ? "compose.figure-highest" : "compose.figure-lowest")
            .with("from", Quantity.period(from))
            .with("to", Quantity.period(to))
            .with("series", found.subject())
            .with("at", Quantity.period(at.period()));
    String is = isHighest ? "highest" : "lowest";
    String form = "record: { series: %s, at: %s, is: %s, from: %s, to: %s }";
    String check = check(form, found.name(), at.period().label(), is, from.label(), to.label());
    return of(found, is, sentence, check, List.of(from, to, at.period()));
  }

  private static String check(String form, String... words) {
    return String.format(Locale.ROOT, form, (Object[]) words);
  }

  private static ClaimDraft of(
      FoundSeries found, String kind, Sentence sentence, String check, List<Period> periods) {
    List<String> context = new ArrayList<>();
    if (found.label().matches(".*[0-9].*")) {
      context.add(found.subject());
    }
    periods.stream()
        .filter(
            one ->
                one.frequency() == Period.Frequency.QUARTER
                    || one.frequency() == Period.Frequency.WEEK)
        .map(one -> Labels.text(Quantity.period(one)))
        .distinct()
        .forEach(context::add);
    return new ClaimDraft(found.name() + "-" + kind, found.name(), sentence, check, context);
  }

  /** Returns the entry under {@code claims}. */
  String yaml(String table, boolean isKeyPoint) {
    String names = String.join(", ", context.stream().map(ReportDraft::quoted).toList());
    return String.format(
        Locale.ROOT,
        "  - id: %s\n    says: %s\n%s    table: %s\n%s    checks: [{ %s }]\n",
        id,
        ReportDraft.quoted(Language.english().text(sentence)),
        names.isEmpty() ? "" : "    context: [" + names + "]\n",
        table,
        isKeyPoint ? "    gate: must-hold    # nothing is published when it does not hold\n" : "",
        check);
  }
}
