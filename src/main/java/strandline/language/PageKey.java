package strandline.language;

/** The keys of the pages that stand around a report's tables, and of the words beside a table. */
public enum PageKey implements Key {
  /** No quantities. */
  ABOUT,
  /** No quantities. */
  WORDS,
  /** No quantities. */
  COVER,
  /** No quantities. */
  CONTENTS,
  /** No quantities. */
  NOTES,
  /** No quantities. */
  CLAIMS,
  /** No quantities. */
  FINDINGS,
  /** No quantities. */
  DICTIONARY,
  /** No quantities. */
  SERIES_USED,
  /** No quantities. */
  SOURCES,
  /** No quantities. */
  PROVENANCE,
  /** The quantities are {@code report}, {@code sheet}. */
  TITLE,
  /** No quantities. */
  TO_CONTENTS,
  /** No quantities. */
  BACK_TO_CONTENTS,
  /** The quantity is {@code charts}. */
  COVER_HOLDS_TWO,
  /** The quantity is {@code charts}. */
  COVER_HOLDS_ONE,
  /** The quantity is {@code points}. */
  COVER_WITH_HEADLINES,
  /** The quantity is {@code points}. */
  COVER_WITHOUT_HEADLINES,
  /** No quantities. */
  HEADLINE_FIGURES,
  /** No quantities. */
  FIGURE_HEAD,
  /** No quantities. */
  IN_WORDS,
  /** No quantities. */
  VALUE,
  /** No quantities. */
  UNIT,
  /** No quantities. */
  VERDICT,
  /** No quantities. */
  GO_TO_TABLE,
  /** No quantities. */
  OUR_OWN_FIGURE,
  /** No quantities. */
  SEVERAL_TABLES,
  /** No quantities. */
  NONE,
  /** No quantities. */
  NOT_STATED,
  /** No quantities. */
  NOT_KNOWN,
  /** No quantities. */
  ABOUT_THIS_WORKBOOK,
  /** No quantities. */
  ITEM,
  /** No quantities. */
  DETAIL,
  /** No quantities. */
  EDITION,
  /** No quantities. */
  AS_OF,
  /** No quantities. */
  PUBLISHED,
  /** No quantities. */
  NEXT_UPDATE,
  /** No quantities. */
  PERIOD,
  /** No quantities. */
  GEOGRAPHY,
  /** No quantities. */
  UNITS,
  /** No quantities. */
  CONTACT,
  /** No quantities. */
  LICENCE,
  /** No quantities. */
  WHERE_SOURCES,
  /** The quantity is {@code units}. */
  WHERE_UNITS,
  /** No quantities. */
  SHEET,
  /** No quantities. */
  PART,
  /** No quantities. */
  KIND,
  /** No quantities. */
  WHAT_IT_HOLDS,
  /** No quantities. */
  CONTENTS_ARE,
  /** No quantities. */
  CONTENTS_HOW,
  /** No quantities. */
  CONTENTS_SUMMARY,
  /** No quantities. */
  NOTE,
  /** No quantities. */
  TEXT,
  /** The quantity is {@code n}. */
  NOTE_MARK,
  /** No quantities. */
  NO_NOTE,
  /** No quantities. */
  NOTES_ARE,
  /** No quantities. */
  NOTES_HOW,
  /** No quantities. */
  ABOUT_PARTS,
  /** No quantities. */
  CLAIM,
  /** No quantities. */
  SENTENCE,
  /** No quantities. */
  REASONS,
  /** No quantities. */
  TABLE,
  /** No quantities. */
  NO_TABLE,
  /** No quantities. */
  CLAIMS_ARE,
  /** No quantities. */
  CLAIMS_AND_FINDINGS_ARE,
  /** No quantities. */
  CLAIMS_HOW,
  /** No quantities. */
  CLAIMS_HOW_FIGURES,
  /** No quantities. */
  METHOD,
  /** No quantities. */
  RESTS_ON,
  /** No quantities. */
  FINDINGS_ARE,
  /** No quantities. */
  WHERE,
  /** No quantities. */
  COLUMN,
  /** No quantities. */
  MEANING,
  /** No quantities. */
  TYPE,
  /** No quantities. */
  CONSTRAINTS,
  /** No quantities. */
  DATASET_OR_TABLE,
  /** No quantities. */
  NOT_DESCRIBED,
  /** No quantities. */
  TYPE_NUMBER,
  /** No quantities. */
  TYPE_TEXT,
  /** No quantities. */
  TYPE_TIME,
  /** No quantities. */
  TYPE_DATE,
  /** The quantity is {@code n}. */
  SHOWN_WITH,
  /** No quantities. */
  SERIES,
  /** No quantities. */
  WHAT_IT_IS,
  /** No quantities. */
  SPAN,
  /** No quantities. */
  PERIODS,
  /** No quantities. */
  PRINTS_FOUND,
  /** No quantities. */
  PRINTS_USED,
  /** No quantities. */
  DATASET,
  /** No quantities. */
  LINES_USED,
  /** No quantities. */
  SOURCE,
  /** No quantities. */
  TITLE_HEAD,
  /** No quantities. */
  PUBLISHER,
  /** No quantities. */
  HOW_KNOWN,
  /** No quantities. */
  PAGE,
  /** The quantity is {@code source}. */
  PAGE_OF,
  /** No quantities. */
  NO_PAGE,
  /** No quantities. */
  SOURCES_ARE,
  /** No quantities. */
  SOURCES_HOW,
  /** No quantities. */
  STANDING_PRIMARY,
  /** No quantities. */
  STANDING_MIRROR,
  /** No quantities. */
  STANDING_QUOTED,
  /** No quantities. */
  STANDING_PRESS,
  /** No quantities. */
  STANDING_UNDATED,
  /** No quantities. */
  STANDING_ANNOUNCEMENT,
  /** No quantities. */
  STANDING_INFERRED,
  /** No quantities. */
  FILE,
  /** No quantities. */
  HASH,
  /** No quantities. */
  BYTES,
  /** No quantities. */
  RECORDS,
  /** No quantities. */
  ABOUT_FILE_IS,
  /** No quantities. */
  ABOUT_FILE_HOW,
  /** No quantities. */
  ABOUT_THIS_FILE,
  /** No quantities. */
  MADE_FROM,
  /** No quantities. */
  PROGRAM,
  /** No quantities. */
  LIVE_TABLE,
  /** The quantities are {@code marks}, {@code sheet}, {@code title}. */
  TABLE_TITLE,
  /** The quantities are {@code charts}, {@code tables}. */
  HOLDS,
  /** The quantity is {@code n}. */
  HOLDS_RECORDS,
  /** No quantities. */
  BLANK_CELL,
  /** No quantities. */
  STATUS_COLUMN,
  /** No quantities. */
  FIRST_DAY,
  /** No quantities. */
  FIRST_DAY_OF_PERIOD,
  /** No quantities. */
  LAST_ROW,
  /** No quantities. */
  LAST_ROW_WITH_BLANK,
  /** No quantities. */
  WHERE_NOTES,
  /** The quantity is {@code source}. */
  SOURCE_LINE,
  /** The quantities are {@code more}, {@code publishers}. */
  SOURCES_LINE,
  /** No quantities. */
  TOTAL,
  /** No quantities. */
  NOT_ADDED_UP,
  /** No quantities. */
  CALCULATED,
  /** The quantity is {@code status}. */
  CALCULATED_AND,
  /** No quantities. */
  NO_REMARK,
  /** Without quantities. */
  BEFORE,
  /** The quantities are {@code period}, {@code value}. */
  VALUE_IN,
  /** The quantities are {@code marks}, {@code said}. */
  NOTED,
  /** The quantity is {@code column}. */
  STATUS_OF,
  /** The quantities are {@code meaning}, {@code why}. */
  MISSING_BECAUSE,
  /** No quantities. */
  WRITTEN_DAYS,
  /** The quantity is {@code figure}. */
  CHART_OF,
  /** The quantity is {@code figure}. */
  PICTURE_OF,
  /** The quantities are {@code n}, {@code what}. */
  MEANS_CHANGE,
  /** The quantities are {@code n}, {@code what}. */
  MEANS_PERCENT_CHANGE,
  /** The quantities are {@code base}, {@code what}. */
  MEANS_RATIO,
  /** The quantities are {@code base}, {@code what}. */
  MEANS_INDEX,
  /** The quantities are {@code base}, {@code what}. */
  MEANS_QUOTIENT,
  /** The quantities are {@code base}, {@code what}. */
  MEANS_SHARE,
  /** The quantities are {@code n}, {@code what}. */
  MEANS_ROLLING_MEAN,
  /** The quantities are {@code base}, {@code what}. */
  MEANS_DIFFERENCE,
  /** The quantity is {@code parts}. */
  MEANS_SUM,
  /** No quantities. */
  MEANS_MONTHS,
  /** The quantities are {@code base}, {@code what}. */
  MEANS_GROWTH,
  /** The quantity is {@code note}. */
  PICTURE_NOTE,
  /** The quantities are {@code day}, {@code more}, {@code n}, {@code sources}. */
  DRAWN_SOURCES,
  /** The quantities are {@code agency}, {@code name}, {@code year}. */
  BRIEF_SOURCE,
  /** The quantity is {@code n}. */
  MORE_SOURCES,
  /** The quantity is {@code n}. */
  MORE_LISTED,
  /** No quantities. */
  EVERY_VALUE,
  /** The quantity is {@code value}. */
  OVER,
  /** The quantity is {@code value}. */
  UP_TO,
  /** The quantity is {@code value}. */
  TO,
  /** The quantity is {@code words}. */
  HOLLOW,
  /** The quantities are {@code first}, {@code last}. */
  OR,
  /** The quantity is {@code value}. */
  AT_LEAST,
  /** The quantity is {@code value}. */
  AT_MOST,
  /** No quantities. */
  NOT_AVAILABLE,
  /** The quantity is {@code number}. */
  TRILLION,
  /** The quantity is {@code number}. */
  BILLION,
  /** The quantity is {@code number}. */
  MILLION,
  /** No quantities. */
  LACKING,
  /** The quantity is {@code what}. */
  NO_ROOM,
  /** The quantity is {@code what}. */
  NO_ROOM_ABOVE,
  /** The quantity is {@code what}. */
  OUTSIDE_AXIS,
  /** The quantity is {@code name}. */
  LEFT_EVENT,
  /** The quantity is {@code name}. */
  LEFT_NAME,
  /** The quantity is {@code name}. */
  LEFT_LABEL,
  /** The quantity is {@code name}. */
  LEFT_BRACKET,
  /** The quantity is {@code name}. */
  LEFT_SHADE,
  /** The quantity is {@code name}. */
  LEFT_VALUE,
  /** The quantity is {@code name}. */
  LEFT_GAP,
  /** No quantities. */
  LEFT_SUMS,
  /** The quantities are {@code more}, {@code things}. */
  LEFT_OUT,
  /** The quantities are {@code more}, {@code things}. */
  LEFT_OUT_NOTE,
  /** The quantity is {@code n}. */
  LEFT_OUT_MANY,
  /** The quantities are {@code figure}, {@code source}. */
  CITE,
  /** The quantities are {@code edition}, {@code figure}, {@code report}, {@code source}. */
  CITE_WITHIN,
  /** The quantities are {@code note}, {@code source}, {@code subtitle}. */
  CAPTION,
  /** The quantity is {@code name}. */
  SHEET_OF_DIGITS,
  /** The quantity is {@code name}. */
  SHEET_OF_TAKEN_NAME,
  /** No quantities. */
  DAY_FORMAT
}
