package strandline.language;

/** The days of the week. */
public enum WeekdayKey implements Key {
  /** No quantities. */
  MONDAY,
  /** No quantities. */
  TUESDAY,
  /** No quantities. */
  WEDNESDAY,
  /** No quantities. */
  THURSDAY,
  /** No quantities. */
  FRIDAY,
  /** No quantities. */
  SATURDAY,
  /** No quantities. */
  SUNDAY;

  @Override
  public String area() {
    return "weekday";
  }
}
