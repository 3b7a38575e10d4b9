package strandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A node of a JSON file of reference values, read as the YAML that it also is. */
public record Reference(Object node) {

  /** Reads a file of the tests' own resources. */
  public static Reference resource(String name) {
    try (InputStream in = Reference.class.getResourceAsStream("/reference/" + name)) {
      return new Reference(
          new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build())
              .loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file of the oracles, or skips the test where there are none. */
  public static Reference shared(String name) {
    try (InputStream in = Files.newInputStream(Shared.path("oracles/reference/" + name))) {
      return new Reference(
          new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build())
              .loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Follows keys into objects. */
  public Reference at(String... keys) {
    Object current = node;
    for (String key : keys) {
      assertThat(((Map<?, ?>) current).containsKey(key)).as(key).isTrue();
      current = ((Map<?, ?>) current).get(key);
    }
    return new Reference(current);
  }

  public boolean has(String key) {
    return ((Map<?, ?>) node).containsKey(key) && ((Map<?, ?>) node).get(key) != null;
  }

  @SuppressWarnings("unchecked")
  public Set<String> keys() {
    return ((Map<String, ?>) node).keySet();
  }

  public List<Reference> items() {
    return node instanceof List<?> list
        ? list.stream().map(Reference::new).toList()
        : List.of(this);
  }

  public double number() {
    return node instanceof Number number ? number.doubleValue() : Double.parseDouble((String) node);
  }

  public double number(String... keys) {
    return at(keys).number();
  }

  public double[] numbers() {
    return items().stream().mapToDouble(Reference::number).toArray();
  }

  public boolean flag() {
    return (Boolean) node;
  }

  /** Returns the digits that two numbers share: minus the logarithm of the relative error. */
  public static double digits(double actual, double expected) {
    double error = Math.abs(actual - expected) / (expected == 0 ? 1 : Math.abs(expected));
    return error == 0 ? 16 : Math.min(16, -Math.log10(error));
  }

  /** Checks a relative error, absolute where 0 is expected. */
  public static void assertClose(String what, double actual, double expected, double tolerance) {
    if (Double.isInfinite(expected)) {
      assertThat(actual).as(what).isEqualTo(expected);
      return;
    }
    double error = Math.abs(actual - expected) / (expected == 0 ? 1 : Math.abs(expected));
    assertThat(error)
        .as("%s: %s, expected %s", what, actual, expected)
        .isLessThanOrEqualTo(tolerance);
  }
}
