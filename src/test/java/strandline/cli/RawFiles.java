package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Files as agencies publish them, made by code: the same on every machine. */
final class RawFiles {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private RawFiles() {}

  /**
   * Monthly unemployment: a byte order mark, CRLF, two title lines and a blank one, numbers with
   * commas and marks, a column of statuses, an average and two footnotes.
   */
  static byte[] unemployment() {
    Random random = new Random(18);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "Registered unemployment, whole country",
                "Labour Office, monthly figures",
                "",
                "Month,Registered unemployed,Unemployment rate (%),Status"));
    for (int i = 0; i < 108; i++) {
      int year = 2015 + i / 12;
      String month = MONTHS[i % 12] + "-" + year;
      double season = 20_000 * Math.cos(i % 12 * Math.PI / 6);
      int people =
          i == 0
              ? 534_268
              : (int)
                  (520_000 - 1_500 * i + season + random.nextInt(5_000) + (i < 62 ? 0 : 90_000));
      String mark = i == 28 || i == 43 ? "*" : i == 62 ? " (1)" : "";
      String status = i == 62 ? "b" : year == 2023 ? "p" : "";
      lines.add(
          i == 106
              ? month + ",..,..,p"
              : String.format(
                  Locale.ROOT, "%s,\"%,d%s\",%.1f,%s", month, people, mark, people / 45e3, status));
    }
    lines.add("Average 2015-2023,\"492,233\",10.9,");
    lines.add("* Revised by the Labour Office");
    lines.add("\"(1) From March 2020 on, people in short-time work are counted too\"");
    return ("\ufeff" + String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
  }

  /**
   * Yearly deaths on the roads: Windows-1252, semicolons, a title line, regions as rows, a dot
   * between thousands, n/a twice, an e once, and a row of totals.
   */
  static byte[] roadDeaths() {
    Random random = new Random(18);
    String[] regions = {"Åland", "Mid-West", "North", "South", "Süd-Ost", "Capital", "Islands"};
    StringBuilder text = new StringBuilder("Deaths on the roads by region, 2010 to 2023\r\nRegion");
    for (int year = 2010; year <= 2023; year++) {
      text.append(';').append(year);
    }
    int[] totals = new int[14];
    for (int r = 0; r < regions.length; r++) {
      text.append("\r\n").append(regions[r]);
      for (int y = 0; y < 14; y++) {
        int deaths =
            r + y == 0
                ? 1068
                : (int) (1_050 * Math.pow(0.97, y) * (1 - 0.1 * r)) + random.nextInt(15);
        boolean isMissing = r == 3 && y == 2 || r == 6 && y == 0;
        totals[y] += isMissing ? 0 : deaths;
        text.append(';')
            .append(isMissing ? "n/a" : dotted(deaths) + (r == 1 && y == 13 ? "e" : ""));
      }
    }
    text.append("\r\nTotal");
    for (int total : totals) {
      text.append(';').append(dotted(total));
    }
    return (text + "\r\n").getBytes(Charset.forName("windows-1252"));
  }

  private static String dotted(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }
}
