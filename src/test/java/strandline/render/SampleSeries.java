package strandline.render;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import strandline.report.Mark.Datum;
import strandline.series.Origin;
import strandline.series.Status;

/**
 * The numbers that the sample report shows. The flow by fiscal year is the United States Coast
 * Guard's, as printed in the fact sheets that the sources name; the monthly and yearly ones are
 * made up by formulas.
 */
final class SampleSeries {
  /** FY2007 to FY2019; FY2008 and FY2009 were not read. */
  static final double[] FLOW = {
    7422, Double.NaN, Double.NaN, 1082, 1979, 1870, 2129, 3722, 4473, 7411, 1989, 384, 482
  };

  static final int FIRST_YEAR = 2007;
  static final List<LocalDate> ROUNDS =
      List.of(
          LocalDate.of(2009, 7, 14),
          LocalDate.of(2010, 2, 19),
          LocalDate.of(2010, 6, 18),
          LocalDate.of(2011, 1, 12),
          LocalDate.of(2013, 7, 17),
          LocalDate.of(2014, 1, 9),
          LocalDate.of(2014, 7, 9),
          LocalDate.of(2015, 1, 21),
          LocalDate.of(2015, 11, 30),
          LocalDate.of(2016, 7, 14),
          LocalDate.of(2017, 12, 11),
          LocalDate.of(2018, 7, 11),
          LocalDate.of(2022, 4, 21),
          LocalDate.of(2022, 11, 15),
          LocalDate.of(2023, 4, 12));

  private SampleSeries() {}

  /** Returns a day in decimal years. */
  static double at(LocalDate day) {
    return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
  }

  static Datum flow(int year) {
    double value = FLOW[year - FIRST_YEAR];
    Status status = Double.isNaN(value) ? Status.NOT_AVAILABLE : Status.NORMAL;
    return new Datum("FY" + year, year + 0.25, value, status, Origin.UNKNOWN);
  }

  static List<Datum> monthly(double scale, int shift) {
    List<Datum> data = new ArrayList<>();
    YearMonth first = YearMonth.of(1999, 10);
    for (int i = 0; i < 300; i++) {
      YearMonth month = first.plusMonths(i);
      double season = 1 + 0.35 * Math.sin((i + shift) * Math.PI / 6);
      double surge = 1 + 3 * Math.exp(-Math.pow((i - 183 - shift) / 7.0, 2));
      double level = 300 + 4.0 * i * (i % 7 == 0 ? 1.1 : 1) + 40 * ((i * 37) % 11);
      boolean isGap = i >= 120 && i < 126;
      Status status = isGap ? Status.NOT_AVAILABLE : i >= 294 ? Status.PROVISIONAL : Status.NORMAL;
      double value = isGap ? Double.NaN : Math.rint(scale * level * season * surge);
      data.add(new Datum(month.toString(), at(month.atDay(15)), value, status, Origin.UNKNOWN));
    }
    return data;
  }

  static List<Datum> yearly(double start, double growth, int gap) {
    List<Datum> data = new ArrayList<>();
    for (int year = 2010; year <= 2024; year++) {
      boolean isGap = year == gap;
      double value = Math.rint(start * Math.pow(growth, year - 2010) * (1 + (year % 3) * 0.07));
      data.add(
          new Datum(
              "FY" + year,
              year + 0.25,
              isGap ? Double.NaN : value,
              isGap
                  ? Status.NOT_AVAILABLE
                  : year == 2024
                      ? Status.PROVISIONAL
                      : year == 2012 && gap > 0 ? Status.AT_LEAST : Status.NORMAL,
              Origin.UNKNOWN));
    }
    return data;
  }
}
