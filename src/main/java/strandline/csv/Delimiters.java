package strandline.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The finding of a delimiter that nobody declared: the character that cuts the first records of a
 * file into equally many cells, and into the most.
 */
final class Delimiters {
  private static final String CANDIDATES = ",;\t|";
  private static final int RECORDS = 50;
  private static final double MOST = 0.8;
  private static final double LEAST = 0.4;

  private Delimiters() {}

  /**
   * Finds the delimiter.
   *
   * @param head the first characters of the file
   * @param isWhole whether they are the whole file; otherwise the last record is left out
   * @return a comma where no other character cuts better
   */
  static char find(String head, boolean isWhole) {
    char best = ',';
    double score = 0;
    for (char candidate : CANDIDATES.toCharArray()) {
      double one = score(counts(head, candidate, isWhole));
      if (one > score) {
        best = candidate;
        score = one;
      }
    }
    return score > LEAST / 2 ? best : belowTheHeader(head, isWhole, best);
  }

  /**
   * Where the first line shows little, as a title does: what cuts nearly half of the records alike.
   */
  private static char belowTheHeader(String head, boolean isWhole, char otherwise) {
    char best = otherwise;
    double score = LEAST;
    for (char candidate : CANDIDATES.toCharArray()) {
      List<Integer> counts = counts(head, candidate, isWhole);
      for (int cells : counts) {
        double share = (double) counts.stream().filter(one -> one == cells).count() / counts.size();
        if (cells > 2 && share > score) {
          best = candidate;
          score = share;
        }
      }
    }
    return best;
  }

  /** How many cells each record has. */
  private static List<Integer> counts(String head, char delimiter, boolean isWhole) {
    List<Integer> counts = new ArrayList<>();
    boolean isQuoted = false;
    boolean isStart = true;
    int cells = 1;
    int length = 0;
    for (int i = 0; i < head.length() && counts.size() < RECORDS; i++) {
      char c = head.charAt(i);
      if (isQuoted) {
        isQuoted = c != '"';
      } else if (c == '"' && isStart) {
        isQuoted = true;
      } else if (c == '\n' || c == '\r') {
        if (length > 0) {
          counts.add(cells);
        }
        cells = 1;
        length = -1;
      } else if (c == delimiter) {
        cells++;
      }
      isStart = !isQuoted && (c == delimiter || c == '\n' || c == '\r' || c == '"');
      length++;
    }
    if (isWhole && length > 0 && counts.size() < RECORDS) {
      counts.add(cells);
    }
    return counts;
  }

  /** The cells of the header, when nearly all records have as many; otherwise nothing. */
  private static double score(List<Integer> counts) {
    if (counts.isEmpty() || counts.get(0) == 1) {
      return 0;
    }
    long alike = counts.stream().filter(counts.get(0)::equals).count();
    boolean isAll = alike == counts.size();
    double share = (double) alike / counts.size();
    return isAll ? 1000 + counts.get(0) : share >= MOST ? counts.get(0) : 0.5 * share;
  }
}
