package strandline.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.csv.CsvRecords;
import strandline.csv.CsvRecords.Line;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.Field;
import strandline.schema.ManyProblems;
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
    ManyProblems many = new ManyProblems(own);
    Pass pass = new Pass(many);
    RowShaper shaper = new RowShaper(resource.form(), resource.schema().fields().size(), pass);
    boolean isRead = new CsvRecords(resource.path(), resource.form(), own).read(stream, shaper);
    shaper.end();
    many.end();
    // Warnings were given when the file was rolled up.
    own.all().stream().filter(Problem::isError).forEach(problems::add);
    return isRead && !own.hasErrors()
        ? Optional.of(pass.records()).filter(records -> records.size() > 0)
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
  private final class Pass implements RowShaper.Sink {
    private final ManyProblems problems;
    private final List<Growing> columns = new ArrayList<>();
    private int[] places = {};
    private int width;

    Pass(ManyProblems problems) {
      this.problems = problems;
      resource.schema().fields().forEach(field -> columns.add(new Growing(field)));
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
      if (width > 0 && row.cells().size() == width) {
        for (int i = 0; i < places.length; i++) {
          add(row, i);
        }
      } else if (width > 0) {
        String found = row.cells().size() + " cells stand under " + width + " columns";
        String remedy = "look for a delimiter or a line end inside a cell";
        error(row, -1, "ragged-row", found, remedy);
      }
    }

    private void add(Line row, int column) {
      String text = row.cells().get(places[column]);
      Field field = resource.schema().fields().get(column);
      if (field.missing().contains(text) || field.value(text).isPresent()) {
        columns.get(column).add(text);
      } else {
        String found = field.name() + " \"" + text + "\" is not " + field.meaning();
        error(row, places[column], "wrong-type", found, field.remedy(text));
      }
    }

    private void error(Line row, int column, String kind, String found, String remedy) {
      Location at = new Location(resource.path(), row.line(), column + 1);
      problems.add(Problem.error(at, kind, found, remedy));
    }

    Records records() {
      Table table = Table.create(resource.name());
      columns.forEach(column -> table.addColumns(column.column));
      return new TableRecords(
          table, columns.stream().mapToInt(column -> column.decimals).toArray());
    }
  }
}
