package strandline.content.text;

import java.util.List;
import java.util.Optional;
import strandline.claim.Check;
import strandline.claim.StatedNumber;
import strandline.claim.check.ChangeCheck;
import strandline.claim.check.CheckedSeries;
import strandline.claim.check.RatioCheck;
import strandline.claim.check.RatioCheck.Meaning;
import strandline.claim.check.RatioWord;
import strandline.claim.check.RecordCheck;
import strandline.claim.check.TrendCheck;
import strandline.series.Period;

/** Reads the checks on figures over time. */
final class SeriesChecks {
  private static final String PER_CENT = " per cent";

  private SeriesChecks() {}

  static Optional<Check> ratio(CheckFields read) {
    Optional<CheckedSeries> subject = read.subject();
    Optional<List<Period>> span = subject.flatMap(read::periods);
    Optional<Meaning> meaning = meaning(read);
    return span.flatMap(
        s -> meaning.map(is -> new RatioCheck(subject.get(), s.get(0), s.get(1), is)));
  }

  private static Optional<Meaning> meaning(CheckFields read) {
    String says = read.fields().text("is");
    Optional<Meaning> meaning =
        RatioWord.of(says)
            .map(RatioWord::meaning)
            .or(() -> StatedNumber.parse(says).map(a -> new Meaning(a, factor(a), a::fits)));
    if (meaning.isEmpty() && !says.isEmpty()) {
      read.scope()
          .unknown(
              read.fields().at("is"),
              "ratio",
              says,
              List.of(
                  "doubled", "tripled", "halved", "about-doubled", "more-than-doubled", "1.99"));
    }
    return meaning;
  }

  private static double factor(StatedNumber amount) {
    boolean isWhole = amount.how() == StatedNumber.How.IS && amount.decimals() == 0;
    return isWhole ? amount.number() : Double.NaN;
  }

  static Optional<Check> change(CheckFields read) {
    Optional<CheckedSeries> subject = read.subject();
    Optional<List<Period>> span = subject.flatMap(read::periods);
    Optional<String> way = read.oneOf("is", List.of("rose", "fell"));
    String by = read.fields().text("by", "");
    boolean isPerCent = by.endsWith(PER_CENT);
    String number = isPerCent ? by.substring(0, by.length() - PER_CENT.length()) : by;
    Optional<StatedNumber> amount = by.isEmpty() ? Optional.empty() : StatedNumber.parse(number);
    if (!by.isEmpty() && amount.isEmpty()) {
      read.complain(
          "by",
          "no-number",
          "\"" + by + "\" is no size of a change",
          "write it as 259 or 117 per cent");
      return Optional.empty();
    }
    return way.map(is -> new ChangeCheck.Says(is.equals("rose"), amount, isPerCent))
        .flatMap(says -> span.map(s -> new ChangeCheck(subject.get(), s.get(0), s.get(1), says)));
  }

  static Optional<Check> record(CheckFields read) {
    Optional<CheckedSeries> subject = read.subject();
    Optional<Period> at = subject.flatMap(s -> read.period("at", s));
    Optional<RecordCheck.Window> window =
        subject.map(
            s ->
                new RecordCheck.Window(
                    within(read, "since", s), within(read, "from", s), within(read, "to", s)));
    Optional<String> which = read.oneOf("is", List.of("highest", "lowest"));
    Optional<Period> since = window.flatMap(RecordCheck.Window::since);
    if (at.isPresent() && since.filter(p -> p.compareTo(at.get()) >= 0).isPresent()) {
      read.complain(
          "since",
          "not-earlier",
          "since " + since.get() + " is not before " + at.get(),
          "name an earlier period, or write from: and to: for a window");
      return Optional.empty();
    }
    return at.flatMap(
        p ->
            which.map(is -> new RecordCheck(subject.get(), p, is.equals("highest"), window.get())));
  }

  private static Optional<Period> within(CheckFields read, String key, CheckedSeries subject) {
    return read.scope().period(read.fields(), key, subject.series());
  }

  static Optional<Check> trend(CheckFields read) {
    Optional<CheckedSeries> subject = read.subject();
    Optional<List<Period>> span = subject.flatMap(read::periods);
    Optional<String> way = read.oneOf("is", List.of("rising", "falling"));
    return span.flatMap(
        s -> way.map(is -> new TrendCheck(subject.get(), s.get(0), s.get(1), is.equals("rising"))));
  }
}
