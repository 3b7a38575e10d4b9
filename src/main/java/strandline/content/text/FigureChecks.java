package strandline.content.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.claim.Check;
import strandline.claim.StatedNumber;
import strandline.claim.check.CheckedSeries;
import strandline.claim.check.MeasureNamedCheck;
import strandline.claim.check.ShareCheck;
import strandline.claim.check.SumCheck;
import strandline.claim.check.ValueCheck;
import strandline.content.Scope;
import strandline.series.Period;

/** Reads the checks on the figures of one period. */
final class FigureChecks {
  private FigureChecks() {}

  static Optional<Check> value(CheckFields read) {
    Optional<CheckedSeries> subject = read.subject();
    Optional<Period> at = subject.flatMap(s -> read.period("at", s));
    Optional<StatedNumber> is = read.amount("is");
    return at.flatMap(p -> is.map(number -> new ValueCheck(subject.get(), p, number)));
  }

  static Optional<Check> sum(CheckFields read) {
    List<CheckedSeries> parts = read.subjects("series");
    Optional<StatedNumber> is = read.amount("is");
    boolean areAlike =
        parts.stream().skip(1).allMatch(p -> read.areAlike("series", parts.get(0), p));
    if (parts.isEmpty() || !areAlike || is.isEmpty()) {
      read.fields().texts("at");
      return Optional.empty();
    }
    List<Period> at = periods(read, parts);
    return at.isEmpty() ? Optional.empty() : Optional.of(new SumCheck(parts, at, is.get()));
  }

  private static List<Period> periods(CheckFields read, List<CheckedSeries> parts) {
    List<Period> periods = new ArrayList<>();
    for (String label : read.fields().texts("at")) {
      Optional<Period> period =
          parts.stream()
              .flatMap(s -> Scope.periodOf(label, s.series()).stream())
              .min(Comparator.naturalOrder())
              .filter(p -> parts.stream().allMatch(s -> s.series().at(p).isPresent()));
      if (period.isEmpty()) {
        read.complain(
            "at",
            "unknown-period",
            "\"" + label + "\" is no period of every series that is added",
            "write one from "
                + parts.get(0).series().first().label()
                + " to "
                + parts.get(0).series().last().label());
        return List.of();
      }
      periods.add(period.get());
    }
    return periods;
  }

  static Optional<Check> share(CheckFields read) {
    Optional<CheckedSeries> part = read.subject();
    Optional<CheckedSeries> whole = read.subject("of");
    Optional<Period> at = part.flatMap(s -> read.period("at", s));
    String says = read.fields().text("is");
    Optional<ShareCheck.Meaning> meaning =
        ShareCheck.meaning(says).or(() -> read.amount("is").map(ShareCheck.Meaning::of));
    return whole
        .filter(all -> at.isPresent() && meaning.isPresent())
        .filter(all -> read.areAlike("of", part.get(), all))
        .map(all -> new ShareCheck(part.get(), all, at.get(), meaning.get()));
  }

  static Optional<Check> measureNamed(CheckFields read) {
    Optional<CheckedSeries> named = read.subject("named");
    Optional<CheckedSeries> figure = read.subject();
    Optional<Period> at = figure.flatMap(s -> read.period("at", s));
    Optional<StatedNumber> is = read.amount("is");
    return named
        .filter(one -> at.isPresent() && is.isPresent())
        .map(one -> new MeasureNamedCheck(one, figure.get(), at.get(), is.get()));
  }
}
