package strandline.language;

/** The keys of labels that tables, figures and findings share. */
public enum LabelKey implements Key {
  /** The quantities are {@code title}, {@code reason}. */
  NOT_SHOWN,
  /** The quantities are {@code unit}, {@code what}. */
  WITH_UNIT,
  /** The quantities are {@code unit}, {@code what}. */
  HEADER_WITH_UNIT,
  /** The quantity is {@code what}. */
  HEADER,
  /** The quantities are {@code measure}, {@code members}, {@code period}, {@code unit}. */
  SUBTITLE,
  /** The quantities are {@code range}, {@code what}. */
  COVERING,
  /** The quantities are {@code first}, {@code last}. */
  RANGE,
  /** Without quantities. */
  MONTH,
  /** A day. */
  DAY,
  /** A week. */
  WEEK,
  /** Without quantities. */
  QUARTER,
  /** Without quantities. */
  FISCAL_QUARTER,
  /** Without quantities. */
  FISCAL_YEAR,
  /** Without quantities. */
  CALENDAR_YEAR,
  /** Without quantities. */
  WHOLE_FISCAL_YEAR,
  /** Without quantities. */
  WHOLE_CALENDAR_YEAR,
  /** A year that lies in two calendar years. */
  SPLIT_YEAR,
  /** A year that lies in two calendar years, whose first month nobody says. */
  WHOLE_SPLIT_YEAR,
  /** The quantity is {@code year}. */
  OF_FISCAL_YEAR,
  /** The quantity is {@code kind}. */
  KINDS,
  /** Without quantities. */
  NOT_FINITE
}
