package strandline.input;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes JSON for people and programs: UTF-8, two spaces of indent, line feeds, one at the end, no
 * exponent in numbers of ordinary size.
 */
public final class JsonWriter {
  /** A number is written plainly while it has at most this many digits before or after the dot. */
  private static final int PLAIN_DIGITS = 21;

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  /** Makes a writer. */
  public JsonWriter() {}

  /**
   * Returns a value as the bytes of a file.
   *
   * @param value the value
   * @return UTF-8 that ends with a line feed
   */
  public byte[] bytes(Json value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(layout());
      write(value, json);
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /**
   * Returns a value on one line.
   *
   * @param value the value
   * @return UTF-8 without a line feed
   */
  public byte[] line(Json value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      write(value, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static DefaultPrettyPrinter layout() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(INDENT)
        .withArrayIndenter(INDENT);
  }

  private static void write(Json value, JsonGenerator json) throws IOException {
    IOException failure = value.accept(new Pouring(json));
    if (failure != null) {
      throw failure;
    }
  }

  /** Writes each kind of value; returns what went wrong, or null. */
  private record Pouring(JsonGenerator json) implements Json.Visitor<IOException> {
    private interface Step {
      void run() throws IOException;
    }

    private static IOException attempt(Step step) {
      try {
        step.run();
        return null;
      } catch (IOException failure) {
        return failure;
      }
    }

    @Override
    public IOException members(Json.Members value) {
      return attempt(
          () -> {
            json.writeStartObject();
            for (Map.Entry<String, Json> member : value.members().entrySet()) {
              json.writeFieldName(member.getKey());
              write(member.getValue(), json);
            }
            json.writeEndObject();
          });
    }

    @Override
    public IOException items(Json.Items value) {
      return attempt(
          () -> {
            json.writeStartArray();
            for (Json item : value.items()) {
              write(item, json);
            }
            json.writeEndArray();
          });
    }

    @Override
    public IOException text(Json.Text value) {
      return attempt(() -> json.writeString(value.text()));
    }

    @Override
    public IOException numeric(Json.Numeric value) {
      int before = value.number().precision() - value.number().scale();
      boolean isPlain = before <= PLAIN_DIGITS && value.number().scale() <= PLAIN_DIGITS;
      String digits = isPlain ? value.number().toPlainString() : value.number().toString();
      return attempt(() -> json.writeNumber(digits));
    }

    @Override
    public IOException truth(Json.Truth value) {
      return attempt(() -> json.writeBoolean(value.isTrue()));
    }

    @Override
    public IOException nothing(Json.Nothing value) {
      return attempt(json::writeNull);
    }
  }
}
