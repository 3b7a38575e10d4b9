package strandline.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.Field;
import strandline.schema.RecordChecker;
import strandline.schema.TableResource;
import strandline.series.Records;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Reads whole records: integers and numbers as such, everything else as its text. */
final class RecordsReader {
  private final TableResource resource;

  RecordsReader(TableResource resource) {
    this.resource = resource;
  }

  /**
   * Reads a file of any form record by record.
   *
   * @param stream the file; the caller closes it
   * @param problems takes every error, many of one kind counted
   * @return the records; nothing after an error
   * @throws IOException when the stream cannot be read
   */
  Optional<Records> read(InputStream stream, Problems problems) throws IOException {
    Problems own = new Problems();
    Pass pass = new Pass(own);
    RecordChecker.Result result = pass.checker.read(stream);
    // Warnings were given when the file was rolled up.
    own.all().stream().filter(Problem::isError).forEach(problems::add);
    return result.isRead() && !own.hasErrors() && result.rows() > 0
        ? Optional.of(pass.records())
        : Optional.empty();
  }

  /** A column while it grows. */
  private static final class Growing {
    private static final int MOST_DIGITS = 15;

    private final Field field;
    private Column<?> column;
    private int decimals;

    Growing(Field field) {
      this.field = field;
      column =
          field.type().isNumeric()
              ? DoubleColumn.create(field.name())
              : StringColumn.create(field.name());
    }

    void add(String text) {
      if (column instanceof StringColumn texts) {
        texts.append(text);
      } else if (field.missing().contains(text)) {
        column.appendMissing();
      } else {
        addNumber(text);
      }
    }

    private void addNumber(String text) {
      BigDecimal number = field.exact(text).orElseThrow();
      if (number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
        // A double would not hold it: the numbers of such a column stay texts.
        column = texts((DoubleColumn) column);
        add(text);
      } else {
        decimals = Math.max(decimals, number.scale());
        ((DoubleColumn) column).append(number.doubleValue());
      }
    }

    private StringColumn texts(DoubleColumn numbers) {
      StringColumn texts = StringColumn.create(field.name());
      for (int row = 0; row < numbers.size(); row++) {
        texts.append(
            numbers.isMissing(row)
                ? ""
                : BigDecimal.valueOf(numbers.getDouble(row)).stripTrailingZeros().toPlainString());
      }
      decimals = 0;
      return texts;
    }
  }

  /** One pass over the file. */
  private final class Pass implements RecordChecker.Taker {
    private final List<Growing> columns = new ArrayList<>();
    private final RecordChecker checker;
    private int[] places = {};

    Pass(Problems problems) {
      RecordChecker.Demands demands = RecordChecker.Demands.columns(resource.schema().names());
      checker = new RecordChecker(resource, demands, problems, this);
      resource.schema().fields().forEach(field -> columns.add(new Growing(field)));
    }

    @Override
    public void columns(List<String> names) {
      places = resource.schema().names().stream().mapToInt(names::indexOf).toArray();
    }

    @Override
    public void row(RecordChecker.Row row) {
      for (int i = 0; row.isWhole() && i < places.length; i++) {
        String text = row.cells().get(places[i]);
        Field field = resource.schema().fields().get(i);
        if (field.missing().contains(text) || field.value(text).isPresent()) {
          columns.get(i).add(text);
        } else {
          checker.add(
              field.mistyped(text, new Location(resource.path(), row.line(), places[i] + 1)));
        }
      }
    }

    Records records() {
      Table table = Table.create(resource.name());
      columns.forEach(column -> table.addColumns(column.column));
      return new TableRecords(
          table, columns.stream().mapToInt(column -> column.decimals).toArray());
    }
  }
}
