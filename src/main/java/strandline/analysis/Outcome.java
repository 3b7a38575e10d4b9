package strandline.analysis;

import java.util.Optional;
import java.util.function.Function;
import strandline.language.Language;
import strandline.language.Sentence;

/**
 * What a method gives: a result, or the reason why there is none.
 *
 * @param <T> the kind of result
 */
public sealed interface Outcome<T> {
  /**
   * A result.
   *
   * @param value the result
   * @param <T> its kind
   */
  record Found<T>(T value) implements Outcome<T> {}

  /**
   * The reason why there is no result.
   *
   * @param sentence the reason without a full stop, such as {@code 3 values, and the method needs
   *     4}
   * @param <T> the kind of result there would have been
   */
  record NotEstimable<T>(Sentence sentence) implements Outcome<T> {}

  /**
   * Turns either case into one thing.
   *
   * @param found what to do with a result
   * @param notEstimable what to do with a reason
   * @param <R> the kind of thing
   * @return the thing
   */
  default <R> R fold(Function<? super T, R> found, Function<Sentence, R> notEstimable) {
    return this instanceof Found<T> result
        ? found.apply(result.value())
        : notEstimable.apply(((NotEstimable<T>) this).sentence());
  }

  /**
   * Returns a result.
   *
   * @param value the result
   * @param <T> its kind
   * @return the outcome
   */
  static <T> Outcome<T> found(T value) {
    return new Found<>(value);
  }

  /**
   * Returns a reason.
   *
   * @param reason a sentence without a full stop
   * @param <T> the kind of result there would have been
   * @return the outcome
   */
  static <T> Outcome<T> declined(Sentence reason) {
    return new NotEstimable<>(reason);
  }

  /**
   * Changes a result and keeps a reason.
   *
   * @param change what to do with a result
   * @param <R> the new kind of result
   * @return the outcome
   */
  default <R> Outcome<R> map(Function<? super T, R> change) {
    return fold(value -> found(change.apply(value)), Outcome::declined);
  }

  /**
   * Goes on from a result to another outcome and keeps a reason.
   *
   * @param next what to do with a result
   * @param <R> the new kind of result
   * @return the outcome
   */
  default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
    return fold(next, Outcome::declined);
  }

  /**
   * Returns the result, if there is one.
   *
   * @return the result, or nothing
   */
  default Optional<T> result() {
    return fold(Optional::of, reason -> Optional.empty());
  }

  /**
   * Returns the reason, if there is no result.
   *
   * @return the reason in English, or an empty text
   */
  default String reason() {
    return fold(value -> "", reason -> reason.in(Language.english()));
  }
}
