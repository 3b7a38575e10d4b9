package strandline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import strandline.quick.Arrangement;

/** The options that say which rows of a file count, and that its columns are periods. */
final class ArrangementOptions {
  @Option(
      names = "--where",
      paramLabel = "COLUMN=TEXT",
      converter = Condition.class,
      description = "The rows that count. Several texts of one column are alternatives.")
  private List<Map.Entry<String, String>> where = new ArrayList<>();

  @Option(
      names = "--across",
      paramLabel = "COLUMN",
      description =
          "The column that names the rows, in a file with one column for each period; values are"
              + " then chosen by these names.")
  private Optional<String> across = Optional.empty();

  Optional<String> across() {
    return across;
  }

  /** Returns what was said, with the column whose members become columns. */
  Arrangement with(Optional<String> series) {
    return new Arrangement(Condition.texts(where), series, across);
  }

  /** Reads a condition. */
  static final class Condition implements ITypeConverter<Map.Entry<String, String>> {
    /** Returns by column the texts of which a row has one. */
    static Map<String, Set<String>> texts(List<Map.Entry<String, String>> conditions) {
      Map<String, Set<String>> texts = new LinkedHashMap<>();
      conditions.forEach(
          one -> texts.computeIfAbsent(one.getKey(), key -> new TreeSet<>()).add(one.getValue()));
      return texts;
    }

    @Override
    public Map.Entry<String, String> convert(String text) {
      int at = text.indexOf('=');
      if (at < 1) {
        throw new TypeConversionException(
            "\"" + text + "\" is no condition; write such as country=Cuba");
      }
      return Map.entry(text.substring(0, at).strip(), text.substring(at + 1).strip());
    }
  }
}
