package strandline.series;

/** The calendar that a year or a quarter is counted on. Months are on the calendar year's. */
public enum Calendar {
  /** January to December. */
  CALENDAR_YEAR(1, "", "calendar years, January to December"),
  /** The United States' fiscal year: FY2014 runs from October 2013 to September 2014. */
  US_FISCAL_YEAR(10, "FY", "fiscal years, October to September");

  private final int firstMonth;
  private final String prefix;
  private final String basis;

  Calendar(int firstMonth, String prefix, String basis) {
    this.firstMonth = firstMonth;
    this.prefix = prefix;
    this.basis = basis;
  }

  /**
   * Returns the month that the year begins in.
   *
   * @return 1 to 12
   */
  public int firstMonth() {
    return firstMonth;
  }

  /**
   * Returns what stands before a year in a label.
   *
   * @return {@code FY} for the fiscal year, nothing for the calendar year
   */
  public String prefix() {
    return prefix;
  }

  /**
   * Returns the words for a subtitle.
   *
   * @return such as {@code fiscal years, October to September}
   */
  public String basis() {
    return basis;
  }

  /**
   * Returns the calendar year in which this calendar's year begins.
   *
   * @param year the year's number
   * @return the same number, or the one before
   */
  int startYear(int year) {
    return firstMonth == 1 ? year : year - 1;
  }
}
