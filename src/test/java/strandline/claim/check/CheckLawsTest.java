package strandline.claim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import strandline.claim.Check;
import strandline.claim.Standing;
import strandline.claim.StatedNumber;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Provenance.Print;
import strandline.series.Series;
import strandline.series.Source;
import strandline.series.Status;

/** What each word of a check means, as laws that hold on random figures. */
class CheckLawsTest {
  private static final int TIMES = 300;
  private static final Source OFFICIAL =
      new Source("official", "Official", "Office", "2024", "", Source.Standing.PRIMARY);

  private Random random;

  @BeforeEach
  void seed() {
    random = new Random(20141217);
  }

  private static Period year(int index) {
    return Period.parse(String.valueOf(2000 + index));
  }

  private static CheckedSeries subject(int... values) {
    List<Observation> observations = new ArrayList<>();
    List<Print> prints = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      observations.add(Observation.of(year(i), values[i]));
      prints.add(
          new Print(
              year(i),
              values[i],
              Status.NORMAL,
              "exact",
              "",
              "official",
              "",
              true,
              "",
              new Provenance.Lines("", i + 2, i + 2)));
    }
    Measure measure =
        new Measure(
            "people", "People", "people", "People.", "people", Measure.Aggregation.SUM, List.of());
    return new CheckedSeries(
        new Series(
            measure,
            Map.of(),
            observations,
            new Provenance("people", "people.csv", "", prints, List.of(OFFICIAL))),
        List.of());
  }

  private int[] figures(int count, int most) {
    return random.ints(count, 1, most + 1).toArray();
  }

  private static boolean holds(Check check) {
    Standing standing = check.judge().standing();
    assertThat(standing).isNotEqualTo(Standing.UNDECIDABLE);
    return standing.stands();
  }

  private static StatedNumber amount(String text) {
    return StatedNumber.parse(text).orElseThrow();
  }

  @Test
  void aValueIsWhatItIsAndNothingElse() {
    for (int i = 0; i < TIMES; i++) {
      int[] v = figures(3, 100_000);
      CheckedSeries subject = subject(v);
      assertThat(holds(value(subject, String.valueOf(v[1])))).isTrue();
      assertThat(holds(value(subject, String.valueOf(v[1] + 1)))).isFalse();
      assertThat(holds(value(subject, "at least " + v[1]))).isTrue();
      assertThat(holds(value(subject, "more than " + v[1]))).isFalse();
      assertThat(holds(value(subject, "less than " + (v[1] + 1)))).isTrue();
      int said = figures(1, 100_000)[0];
      boolean isAbout = Math.abs(v[1] - said) <= 0.05 * said;
      assertThat(holds(value(subject, "about " + said))).isEqualTo(isAbout);
    }
  }

  private static Check value(CheckedSeries subject, String is) {
    return new ValueCheck(subject, year(1), amount(is));
  }

  @Test
  void aMeasureNamedHoldsWhereItsOwnFigureIsAndMisleadsWhereAnotherIs() {
    for (int i = 0; i < TIMES; i++) {
      int[] v = figures(2, 1000);
      CheckedSeries named = subject(v[0]);
      CheckedSeries other = subject(v[1] + 1000);
      assertThat(measureNamed(named, other, v[0])).isEqualTo(Standing.HOLDS);
      assertThat(measureNamed(named, other, v[1] + 1000)).isEqualTo(Standing.MISLEADING);
      assertThat(measureNamed(named, other, 5000)).isEqualTo(Standing.DOES_NOT_HOLD);
    }
  }

  private static Standing measureNamed(CheckedSeries named, CheckedSeries other, int is) {
    return new MeasureNamedCheck(named, other, year(0), amount(String.valueOf(is)))
        .judge()
        .standing();
  }

  @Test
  void aSumIsTheSumOfItsPartsInAnyOrder() {
    for (int i = 0; i < TIMES; i++) {
      CheckedSeries a = subject(figures(2, 9999));
      CheckedSeries b = subject(figures(2, 9999));
      List<Period> at = List.of(year(0), year(1));
      int sum = 0;
      for (Period period : at) {
        sum +=
            (int) (a.whole(period).orElseThrow().value() + b.whole(period).orElseThrow().value());
      }
      assertThat(holds(sum(List.of(a, b), at, sum))).isTrue();
      assertThat(holds(sum(List.of(b, a), List.of(year(1), year(0)), sum))).isTrue();
      assertThat(holds(sum(List.of(a, b), at, sum - 1))).isFalse();
    }
  }

  private static Check sum(List<CheckedSeries> parts, List<Period> at, int is) {
    return new SumCheck(parts, at, amount(String.valueOf(is)));
  }

  @Test
  void aShareAndTheRestAreAHundredPerCentAndMostIsNotForBoth() {
    for (int i = 0; i < TIMES; i++) {
      int[] v = figures(2, 500);
      CheckedSeries part = subject(v[0]);
      CheckedSeries rest = subject(v[1]);
      CheckedSeries whole = subject(v[0] + v[1]);
      double share = 100.0 * v[0] / (v[0] + v[1]);
      assertThat(holds(share(part, whole, String.format(Locale.ROOT, "%.3f", share)))).isTrue();
      boolean isMost = holds(share(part, whole, "most"));
      assertThat(isMost).isEqualTo(v[0] > v[1]);
      assertThat(isMost && holds(share(rest, whole, "most"))).isFalse();
      boolean isHalf = holds(share(part, whole, "half"));
      assertThat(isHalf).isEqualTo(share >= 49.5 && share < 50.5);
      assertThat(holds(share(part, whole, "almost-all"))).isEqualTo(share >= 95);
      assertThat(holds(share(whole, whole, "100"))).isTrue();
    }
  }

  private static Check share(CheckedSeries part, CheckedSeries whole, String is) {
    ShareCheck.Meaning meaning =
        ShareCheck.meaning(is).orElseGet(() -> ShareCheck.Meaning.of(amount(is)));
    return new ShareCheck(part, whole, year(0), meaning);
  }

  @Test
  void aRatioHoldsAsItsWordSaysAndBackwardsAsItsInverse() {
    for (int i = 0; i < TIMES; i++) {
      int[] v = Arrays.stream(figures(2, 60)).map(figure -> figure + 9).toArray();
      CheckedSeries subject = subject(v);
      double ratio = (double) v[1] / v[0];
      for (RatioWord word : RatioWord.values()) {
        Check check = new RatioCheck(subject, year(0), year(1), word.meaning());
        assertThat(holds(check)).as(word + " " + ratio).isEqualTo(word.fits(ratio));
      }
      CheckedSeries back = subject(v[1], v[0]);
      Check halved = new RatioCheck(back, year(0), year(1), RatioWord.HALVED.meaning());
      Check doubled = new RatioCheck(subject, year(0), year(1), RatioWord.DOUBLED.meaning());
      assertThat(holds(halved)).isEqualTo(holds(doubled));
    }
  }

  @Test
  void aRatioOfFewIsNotDecidedUnlessAnotherLeastBaseIsDeclared() {
    CheckedSeries few = subject(2, 4);
    Check doubled = new RatioCheck(few, year(0), year(1), RatioWord.DOUBLED.meaning());
    assertThat(doubled.judge().standing()).isEqualTo(Standing.UNDECIDABLE);
    assertThat(doubled.judge().evidence().toString())
        .isEqualTo("2000 has 2, and fewer than 10 give neither a ratio nor a per cent.");
    CheckedSeries declared = new CheckedSeries(few.series().withLeastBase(2), List.of());
    assertThat(holds(new RatioCheck(declared, year(0), year(1), RatioWord.DOUBLED.meaning())))
        .isTrue();
    for (int[] v : List.of(new int[] {0, 40}, new int[] {-20, -40}, new int[] {20, -10})) {
      Check check = new RatioCheck(subject(v), year(0), year(1), RatioWord.HALVED.meaning());
      assertThat(check.judge().standing()).isEqualTo(Standing.UNDECIDABLE);
    }
  }

  @Test
  void aChangeRoseOrFellOrNeitherAndByAsMuchAsTheDifference() {
    for (int i = 0; i < TIMES; i++) {
      int[] v = figures(2, 20);
      CheckedSeries subject = subject(v);
      boolean rose = holds(change(subject, true, ""));
      boolean fell = holds(change(subject, false, ""));
      assertThat(rose).isEqualTo(v[1] > v[0]);
      assertThat(fell).isEqualTo(v[1] < v[0]);
      if (rose) {
        assertThat(holds(change(subject, true, String.valueOf(v[1] - v[0])))).isTrue();
        assertThat(holds(change(subject, true, String.valueOf(v[1] - v[0] + 1)))).isFalse();
      }
    }
  }

  private static Check change(CheckedSeries subject, boolean rose, String by) {
    Optional<StatedNumber> amount = StatedNumber.parse(by);
    return new ChangeCheck(subject, year(0), year(1), new ChangeCheck.Says(rose, amount, false));
  }

  @Test
  void aRecordIsWhatALookAtEveryFigureFinds() {
    for (int i = 0; i < TIMES; i++) {
      int[] v = figures(8, 30);
      CheckedSeries subject = subject(v);
      int at = 1 + random.nextInt(7);
      int since = random.nextInt(at);
      for (boolean isHighest : List.of(true, false)) {
        boolean expected = true;
        for (int other = since + 1; other <= at; other++) {
          expected &= isHighest ? v[other] <= v[at] : v[other] >= v[at];
        }
        Check check =
            new RecordCheck(
                subject,
                year(at),
                isHighest,
                new RecordCheck.Window(
                    Optional.of(year(since)), Optional.empty(), Optional.empty()));
        assertThat(holds(check)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aTrendGoesOneWayAndTheOtherWayBackwards() {
    int decided = 0;
    for (int i = 0; i < TIMES; i++) {
      int[] v = new int[10];
      for (int at = 0; at < 10; at++) {
        v[at] = 100 + 4 * at + random.nextInt(40);
      }
      int[] back = new int[10];
      for (int at = 0; at < 10; at++) {
        back[at] = v[9 - at];
      }
      Standing rising = trend(subject(v), true);
      assertThat(trend(subject(back), false)).isEqualTo(rising);
      assertThat(trend(subject(v), false).stands()).isFalse();
      assertThat(rising).isIn(Standing.HOLDS, Standing.UNDECIDABLE);
      decided += rising == Standing.HOLDS ? 1 : 0;
    }
    assertThat(decided).isBetween(TIMES / 4, TIMES - 1);
  }

  private static Standing trend(CheckedSeries subject, boolean isRising) {
    return new TrendCheck(subject, year(0), year(9), isRising).judge().standing();
  }

  @Test
  void whatIsNotKnownYetDecidesNothing() {
    CheckedSeries subject = subject(10, 20, 30);
    Check check = new ValueCheck(subject, year(2), amount("30"));
    assertThat(check.asOf(LocalDate.of(2002, 12, 31)).judge().standing())
        .isEqualTo(Standing.UNDECIDABLE);
    assertThat(check.asOf(LocalDate.of(2003, 1, 1)).judge().standing()).isEqualTo(Standing.HOLDS);
  }

  @Test
  void everyFigureCheckIsTriedAtOtherRoundings() {
    CheckedSeries subject = subject(1870, 3722);
    List<Check> checks =
        List.of(
            new ValueCheck(subject, year(1), amount("3720")),
            new ChangeCheck(
                subject,
                year(0),
                year(1),
                new ChangeCheck.Says(true, Optional.of(amount("1852")), false)),
            new RatioCheck(subject, year(0), year(1), RatioWord.DOUBLED.meaning()),
            share(subject(33), subject(100), "33.0"),
            new SumCheck(List.of(subject), List.of(year(0), year(1)), amount("5592")));
    for (Check check : checks) {
      assertThat(check.judge().readings())
          .as(check.toString())
          .anyMatch(reading -> reading.kind() == strandline.claim.AlternativeReading.Kind.ROUNDING);
    }
    assertThat(amount("3720").roundings(3722))
        .extracting(r -> r.label() + " " + r.agrees())
        .containsExactly("to tens true", "to hundreds true");
    assertThat(amount("98.4").roundings(98.353))
        .extracting(r -> r.label() + " " + r.agrees())
        .containsExactly("to two decimals false", "to a whole number true");
    assertThat(amount("about 98").roundings(98.3)).isEmpty();
  }
}
