package strandline.scan.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.column.Column;
import strandline.column.Compact;
import strandline.column.Records;
import strandline.csv.CsvRecords.Line;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.schema.Field;
import strandline.schema.ManyProblems;
import strandline.schema.TableResource;

/** Whole records as the careful reader gives them, and what is wrong with them. */
final class CarefulRecords implements RowShaper.Sink {
  private static final int MOST_DECIMALS = 18;

  private final TableResource resource;
  private final ManyProblems problems;
  private final List<Map<String, Integer>> words = new ArrayList<>();
  private final List<Compact> codes = new ArrayList<>();
  private int[] places = {};
  private int width;

  CarefulRecords(TableResource resource, ManyProblems problems) {
    this.resource = resource;
    this.problems = problems;
    for (int i = 0; i < resource.schema().fields().size(); i++) {
      words.add(new LinkedHashMap<>());
      codes.add(new Compact());
    }
    if (resource.form().dialect().headerRows().isEmpty()) {
      bind(resource.schema().names());
    }
  }

  private void bind(List<String> header) {
    width = header.size();
    places = resource.schema().names().stream().mapToInt(header::indexOf).toArray();
  }

  @Override
  public void header(Line header) {
    bind(header.cells());
    for (String name : resource.schema().names()) {
      if (!header.cells().contains(name)) {
        String found = "the column \"" + name + "\" is missing";
        error(header, -1, "missing-column", found, "add it to the header");
        width = 0;
      }
    }
  }

  @Override
  public void row(Line row) {
    if (width == 0) {
      return;
    }
    if (row.cells().size() != width) {
      String found = row.cells().size() + " cells stand under " + width + " columns";
      String remedy = "look for a delimiter or a line end inside a cell";
      error(row, -1, "ragged-row", found, remedy);
      return;
    }
    List<Field> fields = resource.schema().fields();
    for (int i = 0; i < places.length; i++) {
      String text = row.cells().get(places[i]);
      Field field = fields.get(i);
      boolean isRight = field.missing().contains(text) || field.value(text).isPresent();
      if (!isRight) {
        String found = field.name() + " \"" + text + "\" is not " + field.meaning();
        error(row, places[i], "wrong-type", found, field.remedy(text));
      }
      Map<String, Integer> known = words.get(i);
      codes.get(i).add(known.computeIfAbsent(text, word -> known.size()));
    }
  }

  private void error(Line row, int column, String kind, String found, String remedy) {
    Location at = new Location(resource.path(), row.line(), column + 1);
    problems.add(Problem.error(at, kind, found, remedy));
  }

  /** Returns the records; there is at least one, and no error was found. */
  Records records() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Field field = resource.schema().fields().get(i);
      List<String> texts = List.copyOf(words.get(i).keySet());
      Optional<Column> numbers =
          field.type().isNumeric() ? numbers(field, texts, codes.get(i)) : Optional.empty();
      columns.add(numbers.orElse(new Column.Words(texts, codes.get(i))));
    }
    return new Records(resource.schema().names(), columns);
  }

  boolean isEmpty() {
    return codes.get(0).size() == 0;
  }

  /** Numbers that are too long for a column of numbers stay the texts that they are. */
  private static Optional<Column> numbers(Field field, List<String> texts, Compact codes) {
    List<Optional<BigDecimal>> values =
        texts.stream()
            .map(t -> field.missing().contains(t) ? Optional.<BigDecimal>empty() : field.exact(t))
            .toList();
    int scale =
        values.stream().flatMap(Optional::stream).mapToInt(BigDecimal::scale).max().orElse(0);
    int decimals = Math.max(0, scale);
    long[] unscaled = new long[texts.size()];
    for (int i = 0; i < unscaled.length; i++) {
      Optional<BigDecimal> scaled = values.get(i).map(value -> value.setScale(decimals));
      if (decimals > MOST_DECIMALS || scaled.filter(value -> value.precision() > 18).isPresent()) {
        return Optional.empty();
      }
      unscaled[i] =
          scaled.map(value -> value.unscaledValue().longValue()).orElse(Column.Numbers.MISSING);
    }
    Compact numbers = new Compact();
    for (int i = 0; i < codes.size(); i++) {
      numbers.add(unscaled[(int) codes.at(i)]);
    }
    return Optional.of(new Column.Numbers(numbers, decimals));
  }
}
