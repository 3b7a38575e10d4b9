package strandline.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import strandline.project.DatasetAddition.Open;
import strandline.rollup.TotalRows;
import strandline.schema.Field.Numerals;
import strandline.series.Measure.Aggregation;
import strandline.series.Period;
import strandline.series.PeriodForm;
import strandline.series.Status;

/**
 * What a CSV file turned out to hold.
 *
 * @param name the id of the dataset
 * @param title its title
 * @param table the file
 * @param periods where its periods stand
 * @param measures what it measures, at least one thing
 * @param dimensions the columns of names that tell series apart
 * @param marks the marks beside figures and in their place
 * @param leftOut what is no figure of the dataset
 * @param source who published it
 */
record Understanding(
    String name,
    String title,
    RawTable table,
    Periods periods,
    List<MeasureColumns> measures,
    List<Dimension> dimensions,
    Marks marks,
    LeftOut leftOut,
    SourceWords source) {

  /**
   * The periods of a file.
   *
   * @param column the column that holds them, or the year; empty where each has a column
   * @param month the column of the months beside a column of years; may be empty
   * @param areMonths whether headings are months of the years of the column
   * @param pattern how they are written, where that is not the way of Strandline
   * @param form what was said of calendars
   * @param first the first period
   * @param last the last period
   * @param reason why they are these
   */
  record Periods(
      String column,
      String month,
      boolean areMonths,
      Optional<String> pattern,
      PeriodForm form,
      Period first,
      Period last,
      String reason) {
    /** Says whether each period, or each month of a year, has a column. */
    boolean areAcross() {
      return column.isEmpty() || areMonths;
    }
  }

  /**
   * A measure and its columns: one, or one for each period.
   *
   * @param id its id
   * @param title its title
   * @param columns the columns' names
   * @param unit what one of it is
   * @param unitReason why
   * @param aggregation how a longer period is made of shorter ones
   * @param aggregationReason why
   * @param cells how the figures are written
   */
  record MeasureColumns(
      String id,
      String title,
      List<String> columns,
      String unit,
      String unitReason,
      Aggregation aggregation,
      String aggregationReason,
      CellReading cells) {
    Numerals numerals() {
      return cells.numerals();
    }
  }

  /**
   * A column of names.
   *
   * @param id the dimension's id
   * @param column the column's name
   * @param members how many names there are
   * @param totals the names that are totals of the others, and why
   */
  record Dimension(String id, String column, long members, Map<String, String> totals) {
    /** Returns a column of names, with those that are called totals. */
    static Dimension of(RawTable table, int column, MeasureColumns measure) {
      String name = table.names().get(column);
      Set<String> members = new LinkedHashSet<>(table.cells(column));
      Map<String, String> totals = new LinkedHashMap<>();
      for (String member : members) {
        if (TotalRows.isCalledTotal(member) && members.size() > 2) {
          totals.put(member, "called a total" + footing(table, column, member, measure));
        }
      }
      return new Dimension(GivenNames.id(name), name, members.size() - totals.size(), totals);
    }

    /** Says in how many columns of figures a total is the sum of the other rows. */
    private static String footing(
        RawTable table, int column, String total, MeasureColumns measure) {
      long right = 0;
      for (String name : measure.columns().size() > 1 ? measure.columns() : List.<String>of()) {
        Map<Boolean, BigDecimal> sums =
            table.rows().stream()
                .collect(
                    Collectors.partitioningBy(
                        row -> RawTable.cell(row, column).equals(total),
                        Collectors.reducing(
                            BigDecimal.ZERO,
                            row ->
                                measure
                                    .cells()
                                    .number(table.cell(row, name))
                                    .orElse(BigDecimal.ZERO),
                            BigDecimal::add)));
        right += sums.get(true).compareTo(sums.get(false)) == 0 ? 1 : 0;
      }
      return right == 0
          ? ""
          : ", and the sum of the others in "
              + right
              + " of "
              + measure.columns().size()
              + " columns";
    }
  }

  /**
   * The publisher's marks.
   *
   * @param column the column that holds them; empty where they stand on the figures alone
   * @param meanings what each means
   */
  record Marks(String column, Map<String, Meaning> meanings) {}

  /**
   * What a mark means.
   *
   * @param status the status
   * @param reason why; empty where nobody says it
   */
  record Meaning(Status status, String reason) {}

  /**
   * What is passed over.
   *
   * @param rows patterns of lines that hold no figure, and what they are
   * @param columns columns that are not read, and why
   * @param where the rows that count: by column, the texts of which each has one
   * @param notes the footnotes of the file
   */
  record LeftOut(
      Map<String, String> rows,
      Map<String, String> columns,
      Map<String, Set<String>> where,
      List<String> notes) {}

  /** Returns what somebody who knows the file can say. */
  List<Open> open() {
    List<Open> open = new ArrayList<>();
    if (!table.above().isEmpty() && title.equals(table.name())) {
      open.add(
          new Open(
              "--title",
              "what the file is about, in 13 words at most; its name is written: --title TEXT"));
    }
    for (MeasureColumns one : measures) {
      if (one.unitReason().isEmpty()) {
        open.add(
            new Open(
                "--unit",
                "what "
                    + one.title()
                    + " counts; \""
                    + one.unit()
                    + "\" is written: --unit people"));
      }
      if (one.aggregationReason().isEmpty()) {
        open.add(
            new Open(
                "--aggregation",
                "whether figures of "
                    + one.title()
                    + " add up over time; \"none\" is written: --aggregation sum, mean, last or max"));
      }
    }
    String unclear =
        marks.meanings().entrySet().stream()
            .filter(one -> one.getValue().reason().matches("(?s)|its footnote names no.*"))
            .map(one -> "\"" + one.getKey() + "\"")
            .collect(Collectors.joining(", "));
    if (!unclear.isEmpty()) {
      String question = "what " + unclear + " says of a figure; say it with --mark MARK=STATUS";
      open.add(new Open("--mark", question));
    }
    if (source.publisher().equals(MeasureStudy.UNKNOWN)) {
      String question = "who published the file: --source \"Publisher, title, URL, date\"";
      open.add(new Open("--source", question));
    } else if (source.published().isEmpty()) {
      open.add(new Open("--source", "when it was published: the date at the end of --source"));
    }
    return open;
  }

  /**
   * The words of a source.
   *
   * @param publisher who published the file
   * @param title its title there
   * @param url the address; may be empty
   * @param published the date; may be empty
   */
  record SourceWords(String publisher, String title, String url, String published) {}
}
