package strandline.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is to be known about a value beside its number, after SDMX's observation status (code list
 * CL_OBS_STATUS 2.2), with bounds and rounding added. Statuses without a value say why there is
 * none.
 */
public enum Status {
  /** A value as published, exact. */
  NORMAL(true, "", "as published"),
  /** A value that its publisher expects to revise. */
  PROVISIONAL(true, "p", "provisional"),
  /** A value that differs from an earlier print of the same publisher. */
  REVISED(true, "r", "revised"),
  /** A value that somebody estimated. */
  ESTIMATED(true, "e", "estimated"),
  /** A value that its publisher rounded. */
  ROUNDED(true, "rounded", "rounded by its publisher"),
  /** A lower bound: enters no change, no ratio and no trend. */
  AT_LEAST(true, "at least", "at least this many"),
  /** An upper bound: enters no change, no ratio and no trend. */
  AT_MOST(true, "at most", "at most this many"),
  /** Rounds to zero or is suppressed because it is small. */
  LOW(false, "low", "zero or too small to be published"),
  /** A value measured in another way than the one before. */
  BREAK(true, "b", "break in the series"),
  /** A value that covers a part of its period only. */
  PARTIAL(true, "partial", "covers a part of the period"),
  /** No value is known. */
  NOT_AVAILABLE(false, "x", "not available"),
  /** A value would have no meaning. */
  NOT_APPLICABLE(false, "z", "not applicable"),
  /** A value exists and may not be published. */
  CONFIDENTIAL(false, "c", "confidential");

  private static final Map<String, Status> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Status::word, s -> s));

  private final String word;
  private final boolean hasValue;
  private final String shorthand;
  private final String meaning;

  Status(boolean hasValue, String shorthand, String meaning) {
    this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.hasValue = hasValue;
    this.shorthand = shorthand;
    this.meaning = meaning;
  }

  /**
   * Says whether an observation of this status has a number.
   *
   * @return false for the reasons why there is none
   */
  public boolean hasValue() {
    return hasValue;
  }

  /**
   * Says whether a value of this status may enter a change, a ratio or a trend.
   *
   * @return false for bounds, for parts of a period and for missing values
   */
  public boolean isComparable() {
    return hasValue && this != AT_LEAST && this != AT_MOST && this != PARTIAL;
  }

  /**
   * Says whether a value of this status is an exact count, so that an interval for counts may be
   * put round it.
   *
   * @return true for values as published, provisional, revised or after a break
   */
  public boolean isExact() {
    return this == NORMAL || this == PROVISIONAL || this == REVISED || this == BREAK;
  }

  /**
   * Returns the mark that official statistics put beside a value.
   *
   * @return without brackets; empty for a normal value
   */
  public String shorthand() {
    return shorthand;
  }

  /**
   * Returns the status in plain words.
   *
   * @return lower case, without a full stop
   */
  public String meaning() {
    return meaning;
  }

  /**
   * Returns the word that datasets write.
   *
   * @return such as {@code at-least}
   */
  public String word() {
    return word;
  }

  /**
   * Returns the status of a dataset's word.
   *
   * @param word such as {@code at-least}
   * @return the status, or nothing
   */
  public static Optional<Status> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
