package strandline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import strandline.series.Observation;
import strandline.series.Period;

/**
 * Two things of a sentence that stand in an order of time: a number or a comparing word beside its
 * time, or what came before with what came after it.
 *
 * @param one the number or the comparing word, or what came before
 * @param other its time, or what came after
 * @param isOrder whether they are what came before and after
 */
record DatedMention(Mention one, Mention other, boolean isOrder) {
  private static final String BESIDE = " " + MentionReader.words("beside") + "(?: the)? ";
  private static final String APART = "(?!.*\\b" + MentionReader.words("apart") + "\\b)";
  private static final Pattern TIME_FOLLOWS =
      Pattern.compile(APART + "(?:(?: [^,.;:()]*)?" + BESIDE + "| \\()");
  private static final Pattern NUMBER_FOLLOWS =
      Pattern.compile(APART + "(?:(?: [\\w-]+){0,8} |,(?: \\w+){0,3} |: | \\()");
  private static final Pattern NO_TIME_OF_ITS_OWN =
      Pattern.compile("(?is).*\\b" + MentionReader.words("apart-before") + " ");
  private static final Pattern BASE =
      Pattern.compile(".*\\b" + MentionReader.words("base") + "(?: \\w+)?(?:" + BESIDE + "| )");
  private static final Pattern FROM = Pattern.compile("(?is).*\\bfrom ");

  /**
   * Finds what stands beside what.
   *
   * @param says the sentence
   * @param mentions what it says, in order
   * @return a number with its time at most once
   */
  static List<DatedMention> of(String says, List<Mention> mentions) {
    List<DatedMention> found = new ArrayList<>();
    Optional<Mention> taken = Optional.empty();
    Optional<Mention> from = Optional.empty();
    for (int i = 0; i < mentions.size(); i++) {
      Mention here = mentions.get(i);
      String before = says.substring(0, here.at());
      if (from.isPresent() && before.endsWith(" to ")) {
        found.add(new DatedMention(from.get(), here, true));
        from = Optional.empty();
      }
      from = FROM.matcher(before).matches() ? Optional.of(here) : from;
      if (i == 0) {
        continue;
      }
      Mention last = mentions.get(i - 1);
      String between = says.substring(last.at() + last.text().length(), here.at());
      boolean isTime = here.time().isPresent();
      boolean isOfTime = isTime && last.time().isEmpty() && !last.isLength();
      if (isOfTime && TIME_FOLLOWS.matcher(between).matches()) {
        found.add(new DatedMention(last, here, false));
        taken = Optional.of(here);
      } else if (isOfTime && last.isComparison() && BASE.matcher(between).matches()) {
        found.add(new DatedMention(here, last, true));
      } else if (!isTime
          && !here.isLength()
          && last.time().isPresent()
          && taken.filter(last::equals).isEmpty()
          && !NO_TIME_OF_ITS_OWN.matcher(says.substring(0, last.at())).matches()
          && NUMBER_FOLLOWS.matcher(between).matches()) {
        found.add(new DatedMention(here, last, false));
      }
    }
    return found;
  }

  /**
   * Says whether a check holds the two together as the sentence does.
   *
   * @param checks what each check states
   * @return true as well where no check speaks of both, so that there is no order to mistake
   */
  boolean isSaidBy(List<Stated> checks) {
    if (!isOrder) {
      return checks.stream().anyMatch(check -> check.covers(one, other.time().orElseThrow()));
    }
    List<Stated> both =
        checks.stream().filter(c -> !before(c).isEmpty() && !after(c).isEmpty()).toList();
    return both.isEmpty()
        || both.stream()
            .anyMatch(
                c ->
                    before(c).stream()
                        .anyMatch(p -> after(c).stream().anyMatch(q -> p.compareTo(q) < 0)));
  }

  private List<Period> before(Stated check) {
    return check.periodsOf(one);
  }

  /** Of a comparison the later figure of the two that are compared. */
  private List<Period> after(Stated check) {
    List<Period> figures = check.figures().stream().map(Observation::period).distinct().toList();
    return !other.isComparison()
        ? check.periodsOf(other)
        : figures.size() == 2 && check.covers(other) ? figures : List.of();
  }

  /**
   * Returns the words of both, as the sentence has them; the outer quotes are left to the caller.
   */
  String words() {
    return one.text() + (isOrder ? "\" before \"" : "\" beside \"") + other.text();
  }
}
