package strandline.render;

import java.util.function.Supplier;

/**
 * A lazy value: computed when it is first asked for, and once, whichever threads ask.
 *
 * @param <T> the value's type
 */
public final class Lazy<T> {
  private Supplier<T> making;
  private T made;

  private Lazy(Supplier<T> making) {
    this.making = making;
  }

  /**
   * Returns a value that is computed later.
   *
   * @param making computes it; the same whenever it is called
   * @param <T> the value's type
   * @return a value that is not computed yet
   */
  public static <T> Lazy<T> of(Supplier<T> making) {
    return new Lazy<>(making);
  }

  /**
   * Returns the value. A thread that asks meanwhile waits; after a failure the next asker computes
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
