package strandline.analysis.model;

/** The rows of a design times their residuals, which robust standard errors sum up. */
final class Scores {
  private final double[][] rows;

  Scores(Design design, double[] residuals) {
    rows = new double[residuals.length][design.count()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = design.row(i)[j] * residuals[i];
      }
    }
  }

  /** Sums the products of scores up to a lag apart with Bartlett's weights. */
  double[][] bartlett(int lag) {
    if (lag < 0 || lag >= rows.length) {
      throw new IllegalArgumentException("a lag lies between 0 and " + (rows.length - 1));
    }
    int count = rows[0].length;
    double[][] sum = new double[count][count];
    for (int apart = 0; apart <= lag; apart++) {
      add(apart, 1 - apart / (lag + 1.0), sum);
    }
    return sum;
  }

  private void add(int apart, double weight, double[][] sum) {
    for (int i = apart; i < rows.length; i++) {
      for (int a = 0; a < sum.length; a++) {
        for (int b = 0; b < sum.length; b++) {
          double product = weight * rows[i][a] * rows[i - apart][b];
          sum[a][b] += product;
          sum[b][a] += apart == 0 ? 0 : product;
        }
      }
    }
  }
}
