package strandline.render;

import java.util.function.Supplier;

/**
 * Something that is made when it is first asked for, and once, whichever threads ask.
 *
 * @param <T> what is made
 */
public final class Once<T> {
  private Supplier<T> making;
  private T made;

  private Once(Supplier<T> making) {
    this.making = making;
  }

  /**
   * Returns something that is made later.
   *
   * @param making makes it; the same whenever it is called
   * @param <T> what is made
   * @return nothing made yet
   */
  public static <T> Once<T> of(Supplier<T> making) {
    return new Once<>(making);
  }

  /**
   * Returns what is made. A thread that asks meanwhile waits; after a failure the next asker makes
   * it again.
   *
   * @return always the same
   */
  public synchronized T value() {
    if (making != null) {
      made = making.get();
      making = null;
    }
    return made;
  }
}
