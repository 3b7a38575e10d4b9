package strandline.analysis;

import java.util.ArrayList;
import java.util.List;
import strandline.language.Quantity;
import strandline.language.Sentence;

/** The lists of sentences, of which readers are given five items and how many more there are. */
public final class Few {
  /** How many items a reader is given. */
  public static final int MOST = 5;

  private Few() {}

  /**
   * Returns a list for a sentence.
   *
   * @param items in their order
   * @param joint what stands between them
   * @return the items; of six or more the first five, and how many more
   */
  public static Quantity.Items of(List<? extends Quantity> items, Quantity.Items.Joint joint) {
    return of(items, joint, MOST);
  }

  /**
   * Returns a list for a sentence.
   *
   * @param items in their order
   * @param joint what stands between them
   * @param most how many a reader is given
   * @return the items; of more than that the first, and how many more
   */
  public static Quantity.Items of(
      List<? extends Quantity> items, Quantity.Items.Joint joint, int most) {
    if (items.size() <= most) {
      return Quantity.joined(items, joint);
    }
    List<Quantity> few = new ArrayList<>(items.subList(0, most));
    few.add(Sentence.of("values.and-more").with("n", Quantity.count(items.size() - most)));
    return Quantity.joined(few, joint);
  }
}
