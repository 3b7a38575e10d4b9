package strandline.input;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON mapper: trees of Jackson nodes from and to UTF-8, strictly read, and equal trees written
 * as equal bytes. Files that people write are read by {@link YamlReader}, which knows lines and
 * columns.
 */
public final class Json {
  /** A number is written plainly while it has at most this many digits before or after the dot. */
  private static final int PLAIN_DIGITS = 21;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private Json() {}

  /**
   * Returns the value that the bytes of a file hold.
   *
   * @param bytes UTF-8
   * @return the value
   * @throws IOException when they are not one JSON value, or an object has a member twice
   */
  public static JsonNode read(byte[] bytes) throws IOException {
    JsonNode value = MAPPER.readTree(bytes);
    if (value.isMissingNode()) {
      throw new IOException("there is no JSON value");
    }
    return value;
  }

  /**
   * Returns a value as the bytes of a file: two spaces of indent, line feeds, one at the end.
   *
   * @param value the value
   * @return UTF-8 that ends with a line feed
   */
  public static byte[] bytes(JsonNode value) {
    return written(value, layout(), "\n");
  }

  /**
   * Returns a value on one line.
   *
   * @param value the value
   * @return UTF-8 without a line feed
   */
  public static byte[] line(JsonNode value) {
    return written(value, null, "");
  }

  /**
   * Returns JSON for a person, laid out as {@link #bytes} does.
   *
   * @param value the value
   * @return lines
   */
  public static String text(JsonNode value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  /**
   * Returns where in a text the list stands that is a member of its object.
   *
   * @param text one JSON object
   * @param member the member's name
   * @return the places of the first bracket, of the first character of each object in the list and
   *     of the one after its last, and of the second bracket; nothing where there is no such list
   */
  public static Optional<List<Integer>> places(String text, String member) {
    try (JsonParser json = MAPPER.createParser(text)) {
      json.nextToken();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        boolean isList = json.nextToken() == JsonToken.START_ARRAY;
        if (!isList || !name.equals(member)) {
          json.skipChildren();
          continue;
        }
        List<Integer> places = new ArrayList<>();
        do {
          places.add((int) json.currentTokenLocation().getCharOffset());
          if (places.size() > 1) {
            json.skipChildren();
            places.add((int) json.currentLocation().getCharOffset());
          }
        } while (json.nextToken() != JsonToken.END_ARRAY);
        places.add((int) json.currentTokenLocation().getCharOffset());
        return Optional.of(places);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the text has been read as JSON before", e);
    }
  }

  private static byte[] written(JsonNode value, PrettyPrinter layout, String end) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new PlainNumbers(MAPPER.createGenerator(out))) {
      json.setPrettyPrinter(layout);
      json.writeTree(value);
      json.writeRaw(end);
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

  /**
   * Returns an object with a member for each component of a record, in their order.
   *
   * @param record a record of texts, whole numbers, truths, and lists of such records
   * @return the object
   */
  public static ObjectNode of(Record record) {
    return MAPPER.valueToTree(record);
  }

  /**
   * Returns an array of such objects.
   *
   * @param records the records
   * @return one object for each
   */
  public static ArrayNode ofAll(List<? extends Record> records) {
    return array(records.stream().map(Json::of).toList());
  }

  /**
   * Returns the records that an array holds as {@link #ofAll} writes them.
   *
   * @param array the array, or anything else for none
   * @param type what they are
   * @param <T> what they are
   * @return in order; an item that lacks a component, or has one of another kind, is left out
   */
  public static <T extends Record> List<T> records(JsonNode array, Class<T> type) {
    List<T> records = new ArrayList<>();
    for (JsonNode item : array) {
      try {
        records.add(MAPPER.treeToValue(item, type));
      } catch (JsonProcessingException another) {
        continue;
      }
    }
    return records;
  }

  /**
   * Returns an object without members.
   *
   * @return a new object
   */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * Returns an array.
   *
   * @param items in order
   * @return a new array
   */
  public static ArrayNode array(List<? extends JsonNode> items) {
    return JsonNodeFactory.instance.arrayNode(items.size()).addAll(items);
  }

  /**
   * Returns an array of texts.
   *
   * @param texts in order
   * @return a new array
   */
  public static ArrayNode texts(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(texts.size());
    texts.forEach(array::add);
    return array;
  }

  /**
   * Returns a number with the fewest digits that read back as the same double. {@code
   * Double.toString} is not used: it changed its digits in JDK 19.
   *
   * @param value finite
   * @return the value
   * @throws IllegalArgumentException for NaN and the infinities, which JSON cannot say
   */
  public static JsonNode number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    BigDecimal exact = new BigDecimal(value);
    int digits = 1;
    while (exact.round(new MathContext(digits)).doubleValue() != value) {
      digits++;
    }
    return DecimalNode.valueOf(exact.round(new MathContext(digits)).stripTrailingZeros());
  }

  /** Writes decimal numbers of ordinary size without an exponent. */
  private static final class PlainNumbers extends JsonGeneratorDelegate {
    PlainNumbers(JsonGenerator delegate) {
      super(delegate, false);
    }

    @Override
    public void writeNumber(BigDecimal number) throws IOException {
      int before = number.precision() - number.scale();
      boolean isPlain = before <= PLAIN_DIGITS && number.scale() <= PLAIN_DIGITS;
      writeNumber(isPlain ? number.toPlainString() : number.toString());
    }
  }
}
