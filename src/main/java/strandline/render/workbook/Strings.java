package strandline.render.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts of a workbook's cells, each kept once. */
public final class Strings {
  private static final Pattern LOOKS_CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Map<String, Integer> places = new HashMap<>();
  private final Xml xml = new Xml("sst").set("xmlns", Markup.MAIN);

  /** Makes an empty list. */
  public Strings() {}

  /**
   * Returns the place of a text in the list.
   *
   * @param text a text that a cell can hold
   * @return from 0
   */
  public int place(String text) {
    Integer place = places.get(text);
    if (place == null) {
      place = places.size();
      places.put(text, place);
      xml.open("si").open("t");
      // Without it, what reads the file may drop the spaces at the ends.
      if (!text.equals(text.strip())) {
        xml.set("xml:space", "preserve");
      }
      xml.text(shownAsIs(text)).close().close();
    }
    return place;
  }

  /**
   * Returns a text so that Excel shows it as it is: it would read {@code _x0041_} as the letter A;
   * the underscore's own code keeps it as written.
   *
   * @param text the text
   * @return what the file says
   */
  public static String shownAsIs(String text) {
    return text.indexOf('_') < 0 ? text : LOOKS_CODED.matcher(text).replaceAll("_x005F_");
  }

  /**
   * Returns the list, when every cell has its text.
   *
   * @return the part's content
   */
  public byte[] toXml() {
    return xml.end();
  }
}
