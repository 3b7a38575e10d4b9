package strandline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.analysis.change.InterruptedSeries;
import strandline.analysis.change.JoinPoints;
import strandline.analysis.change.LevelShifts;
import strandline.analysis.change.PenalisedShifts;
import strandline.analysis.change.Pettitt;
import strandline.analysis.trend.HamedRao;
import strandline.analysis.trend.LineTrend;
import strandline.analysis.trend.LogLinearTrend;
import strandline.analysis.trend.MannKendall;
import strandline.analysis.trend.SeasonalMannKendall;
import strandline.analysis.trend.TheilSen;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * How often the methods say in pure noise that something rises, falls or changed, and how often
 * they say it of a trend or a shift. The table of {@code methods.md} is made by {@link #main}.
 */
class FalseAlarmsTest {
  private static final double MOST = 0.07;

  /** Which values in order a sentence is said of. */
  private static Map<String, Predicate<double[]>> headlines() {
    Map<String, Predicate<double[]>> all = new LinkedHashMap<>();
    all.put("line", y -> says(LineTrend.withDefaults().fit(Points.inOrder(y))));
    all.put("growth", y -> says(LogLinearTrend.withDefaults().fit(Points.inOrder(y))));
    all.put("Mann–Kendall", y -> says(MannKendall.withDefaults().fit(Points.inOrder(y))));
    all.put("Hamed–Rao", y -> says(HamedRao.withDefaults().fit(Points.inOrder(y))));
    all.put("Theil–Sen", y -> says(TheilSen.withDefaults().fit(Points.inOrder(y))));
    all.put("seasonal", y -> y.length > 4 && says(SeasonalMannKendall.withDefaults().fit(y, 4, 0)));
    all.put(
        "Pettitt",
        y ->
            says(
                Pettitt.withDefaults().test(Points.inOrder(y)).map(Pettitt.Result::sentence),
                " changed after "));
    all.put(
        "penalty",
        y ->
            says(
                PenalisedShifts.withDefaults()
                    .find(Points.inOrder(y))
                    .map(PenalisedShifts.Result::sentence),
                " changed in "));
    all.put(
        "BIC",
        y ->
            says(
                LevelShifts.withDefaults()
                    .find(Points.inOrder(y))
                    .map(LevelShifts.Result::sentence),
                " changed in "));
    all.put(
        "join points",
        y ->
            says(
                JoinPoints.withDefaults().fit(Points.inOrder(y)).map(JoinPoints.Result::sentence),
                " rose: ",
                " fell: "));
    all.put(
        "event, level",
        y ->
            InterruptedSeries.withDefaults()
                .fit(Points.inOrder(y), y.length / 2, Quantity.name("the event"))
                .<Boolean>fold(f -> f.sentence().toString().startsWith("From "), reason -> false));
    all.put(
        "event, slope",
        y ->
            says(
                InterruptedSeries.withDefaults()
                    .fit(Points.inOrder(y), y.length / 2, Quantity.name("the event"))
                    .map(f -> f.sentence()),
                "The slope changed "));
    return all;
  }

  private static boolean says(Outcome<? extends Trend> found) {
    return found.<Boolean>fold(
        trend -> !trend.direction().equals(Trend.Direction.UNDECIDED), reason -> false);
  }

  private static boolean says(Outcome<Sentence> found, String... words) {
    return found.<Boolean>fold(
        sentence -> Arrays.stream(words).anyMatch(sentence.toString()::contains), reason -> false);
  }

  /** Returns the share of series of which each headline is said. */
  private static Map<String, Double> shares(
      int n, int series, String kind, DoubleUnaryOperator at) {
    Map<String, Double> shares = new LinkedHashMap<>();
    headlines().keySet().forEach(name -> shares.put(name, 0.0));
    SplittableRandom random = new SplittableRandom(n);
    for (int k = 0; k < series; k++) {
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        double more = at.applyAsDouble(i);
        y[i] =
            kind.equals("normal")
                ? 100 + 10 * (more + Noise.normal(random))
                : Noise.poisson(random, 20 + Math.sqrt(20) * more);
      }
      headlines()
          .forEach(
              (name, said) -> shares.merge(name, said.test(y) ? 1.0 / series : 0, Double::sum));
    }
    return shares;
  }

  /** With 400 series, 7 per cent and three standard errors of it are 10.8 per cent. */
  @ParameterizedTest
  @CsvSource({"5, normal", "8, counts", "13, normal", "20, counts", "20, normal", "30, normal"})
  void noiseSeldomRisesFallsOrChanges(int n, String kind) {
    double most = MOST + 3 * Math.sqrt(MOST * (1 - MOST) / 400);
    shares(n, 400, kind, i -> 0)
        .forEach((name, share) -> assertThat(share).as(name).isLessThanOrEqualTo(most));
  }

  /** What is there is found: two standard deviations over 20 values, and a shift of three. */
  @ParameterizedTest
  @CsvSource({"line, 0.9", "Mann–Kendall, 0.9", "join points, 0.7"})
  void trendsAreFound(String name, double least) {
    Map<String, Double> found = shares(20, 100, "normal", i -> i * 4.0 / 19);
    assertThat(found.get(name)).isGreaterThan(least);
  }

  @ParameterizedTest
  @CsvSource({"Pettitt, 0.9", "penalty, 0.8", "BIC, 0.9"})
  void shiftsAreFound(String name, double least) {
    Map<String, Double> found = shares(20, 100, "normal", i -> i < 10 ? 0 : 3);
    assertThat(found.get(name)).isGreaterThan(least);
  }

  /** Prints the table: how many series, then {@code normal} or {@code counts}. */
  public static void main(String[] arguments) {
    int series = Integer.parseInt(arguments[0]);
    int[] sizes = {5, 6, 8, 10, 13, 15, 20, 30, 60};
    for (String what : new String[] {"noise", "trend", "shift"}) {
      System.out.println(what + " " + headlines().keySet());
      for (int n : sizes) {
        double last = n - 1;
        DoubleUnaryOperator at =
            what.equals("noise")
                ? i -> 0
                : what.equals("trend") ? i -> 3 * i / last : i -> i < n / 2 ? 0 : 2;
        int count = n > 30 ? series / 3 : series;
        System.out.print("| " + n);
        shares(n, count, arguments[1], at)
            .values()
            .forEach(share -> System.out.printf(Locale.ROOT, " | %.1f", 100 * share));
        System.out.println(" |");
      }
    }
  }
}
