package strandline.render.figure;

import java.util.List;
import strandline.render.picture.Picture.Page;

/**
 * The page that a figure is laid out on, in points of a memo: a slide is laid out as a smaller page
 * and enlarged, so that its words grow with it.
 *
 * @param page the page in its true size
 * @param citations the figure's sources in words
 * @param asOf the day that the data reach, in words; empty when it is not known
 */
public record FigurePage(Page page, List<String> citations, String asOf) {
  private static final double SMALL = 250;
  private static final double NARROW = 300;

  /**
   * Returns the width.
   *
   * @return in points of a memo
   */
  public double width() {
    return page.width() / page.zoom();
  }

  /**
   * Returns the height.
   *
   * @return in points of a memo
   */
  public double height() {
    return page.height() / page.zoom();
  }

  /**
   * Says whether subtitle and note stand in the caption and not in the picture.
   *
   * @return true for a picture of half a column
   */
  public boolean isSmall() {
    return width() < SMALL;
  }

  /**
   * Says whether texts need more lines than on a page of a memo's width.
   *
   * @return true for a phone and for half a column
   */
  boolean isNarrow() {
    return width() < NARROW;
  }

  /**
   * Returns a length on the true page.
   *
   * @param points the length in points of a memo
   * @return in millimetres, rounded up
   */
  public long millimetres(double points) {
    return Math.round(Math.ceil(points * page.zoom() * 25.4 / 72));
  }
}
