package strandline.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import strandline.analysis.Sample;
import strandline.series.Observation;
import strandline.series.Series;
import strandline.series.Status;

class DoublingsTest {
  private static List<String> found(Doublings method, Series series) {
    return method.in(series).stream()
        .map(f -> f.kind() + " " + f.from().period() + " " + f.to().period())
        .toList();
  }

  @Test
  void findsTheMaximalStretches() {
    Series series = Sample.flow(2001, 100, 150, 210, 420, 200, 90, 95, 200);
    assertThat(found(new Doublings(3), series))
        .containsExactly(
            "DOUBLING FY2001 FY2004", "HALVING FY2004 FY2006", "DOUBLING FY2006 FY2008");
    assertThat(found(new Doublings(1), series))
        .containsExactly(
            "DOUBLING FY2003 FY2004",
            "HALVING FY2004 FY2005",
            "HALVING FY2005 FY2006",
            "DOUBLING FY2007 FY2008");
    assertThat(new Doublings(3).in(series).get(0).sentence().toString())
        .isEqualTo(
            "Flow at sea at least doubled from 100 (fiscal 2001) to 420 (fiscal 2004); the ratio is 4.2.");
    assertThat(new Doublings(3).in(series).get(1).sentence().toString())
        .isEqualTo(
            "Flow at sea at least halved from 420 (fiscal 2004) to 90 (fiscal 2006); the ratio is 0.214.");
  }

  @Test
  void leavesOutBoundsGapsAndSmallBases() {
    Series series = Sample.flow(2001, 100, Double.NaN, 250, 5, 50);
    assertThat(found(new Doublings(2), series))
        .containsExactly("DOUBLING FY2001 FY2003", "HALVING FY2003 FY2004");
    assertThat(found(new Doublings(2), Sample.with(series, "FY2003", Status.AT_LEAST)))
        .containsExactly();
    assertThat(found(new Doublings(1), Sample.flow(2001, 0, 10, 20).withLeastBase(0)))
        .containsExactly("DOUBLING FY2002 FY2003");
    assertThat(new Doublings(2).in(Sample.flow(2001, 7))).isEmpty();
  }

  /** The definition, tried on every pair. */
  @Test
  void isTheDefinitionOnRandomSeries() {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      double[] values =
          random.doubles(12).map(d -> d < 0.15 ? Double.NaN : Math.rint(d * 8)).toArray();
      values[0] = 3;
      int within = 1 + random.nextInt(6);
      Series series = Sample.flow(2001, values).withLeastBase(random.nextInt(3));
      Doublings method = new Doublings(within);
      for (Doublings.Kind kind : Doublings.Kind.values()) {
        List<String> expected = byDefinition(series, within, kind);
        assertThat(found(method, series).stream().filter(f -> f.startsWith(kind.name())))
            .containsExactlyElementsOf(expected);
      }
    }
  }

  private static List<String> byDefinition(Series series, int within, Doublings.Kind kind) {
    List<Observation> v = series.comparable();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < v.size(); i++) {
      for (int j = i + 1; j < v.size(); j++) {
        if (v.get(i).period().until(v.get(j).period()) <= within
            && v.get(i).value() >= series.measure().leastBase()
            && Doublings.isStretch(v.get(i).value(), v.get(j).value(), kind)
            && between(v, i, j, kind)) {
          pairs.add(new int[] {i, j});
        }
      }
    }
    return pairs.stream()
        .filter(p -> pairs.stream().noneMatch(q -> q != p && q[0] <= p[0] && q[1] >= p[1]))
        .map(p -> kind + " " + v.get(p[0]).period() + " " + v.get(p[1]).period())
        .toList();
  }

  private static boolean between(List<Observation> v, int i, int j, Doublings.Kind kind) {
    double low = Math.min(v.get(i).value(), v.get(j).value());
    double high = Math.max(v.get(i).value(), v.get(j).value());
    return v.subList(i + 1, j).stream().allMatch(o -> o.value() > low && o.value() < high);
  }
}
