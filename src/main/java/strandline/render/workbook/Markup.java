package strandline.render.workbook;

/** The names that SpreadsheetML goes by (ECMA-376, transitional). */
public final class Markup {
  /** The namespace of sheets, tables, styles and texts. */
  public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** The namespace of the attributes that name a relation. */
  public static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String CONTENT = "application/vnd.openxmlformats-officedocument.";

  private Markup() {}

  /**
   * Returns a kind of relation.
   *
   * @param kind such as {@code worksheet}
   * @return its URI
   */
  public static String relation(String kind) {
    return RELATIONS + "/" + kind;
  }

  /**
   * Returns a content type.
   *
   * @param kind such as {@code spreadsheetml.table}
   * @return the type of such parts
   */
  public static String type(String kind) {
    return CONTENT + kind + "+xml";
  }
}
