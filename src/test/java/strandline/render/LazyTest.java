package strandline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A value that is computed once. */
final class LazyTest {
  @Test
  void manyThreadsGetTheSameAndItIsMadeOnce() {
    AtomicInteger made = new AtomicInteger();
    Lazy<Integer> lazy = Lazy.of(made::incrementAndGet);
    assertThat(made).hasValue(0);
    assertThat(IntStream.range(0, 1000).parallel().mapToObj(i -> lazy.value()))
        .containsOnly(1)
        .hasSize(1000);
    assertThat(made).hasValue(1);
  }

  @Test
  void afterAFailureTheNextAskerMakesIt() {
    AtomicInteger asked = new AtomicInteger();
    Lazy<Integer> lazy = Lazy.of(() -> 6 / asked.getAndIncrement());
    assertThatThrownBy(lazy::value).isInstanceOf(ArithmeticException.class);
    assertThat(lazy.value()).isEqualTo(6);
  }
}
