package strandline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Something that is made once. */
final class OnceTest {
  @Test
  void manyThreadsGetTheSameAndItIsMadeOnce() {
    AtomicInteger made = new AtomicInteger();
    Once<Integer> once = Once.of(made::incrementAndGet);
    assertThat(made).hasValue(0);
    assertThat(IntStream.range(0, 1000).parallel().mapToObj(i -> once.value()))
        .containsOnly(1)
        .hasSize(1000);
    assertThat(made).hasValue(1);
  }

  @Test
  void afterAFailureTheNextAskerMakesIt() {
    AtomicInteger asked = new AtomicInteger();
    Once<Integer> once = Once.of(() -> 6 / asked.getAndIncrement());
    assertThatThrownBy(once::value).isInstanceOf(ArithmeticException.class);
    assertThat(once.value()).isEqualTo(6);
  }
}
