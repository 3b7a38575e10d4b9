package strandline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import strandline.quick.CellForms;
import strandline.schema.Field.Numerals;
import strandline.series.Calendar;
import strandline.series.PeriodForm;
import strandline.series.Status;
import strandline.series.StatusMarks;

/** The options that say how the cells of a file are written, for commands that find it out. */
final class FormOptions {
  @Option(
      names = "--period-form",
      paramLabel = "FORM",
      converter = FormConverter.class,
      description =
          "How periods are written, such as yyyy-yy, mon-yy, yyyyMmm or dd/mm/yyyy; number for"
              + " plain numbers. Default: the one form that every cell fits.")
  private String form = "";

  @Option(
      names = "--calendar",
      paramLabel = "NAME",
      converter = CalendarConverter.class,
      description =
          "What years and quarters are: calendar, us-fiscal, or a first month as in"
              + " fiscal-year-from-april. Default: calendar without FY, us-fiscal with it.")
  private Optional<Calendar> calendar = Optional.empty();

  @Option(
      names = "--named-by",
      paramLabel = "YEAR",
      description =
          "Which of its two calendar years names a fiscal year with one number: first or last.")
  private PeriodForm.Naming naming = PeriodForm.Naming.UNSAID;

  @Option(
      names = "--decimal-char",
      paramLabel = "CHAR",
      description = "What stands before the decimals. Default: found from all cells of a column.")
  private Optional<Character> decimal = Optional.empty();

  @Option(
      names = "--group-char",
      paramLabel = "CHAR",
      description = "What stands between thousands. Default: found from all cells of a column.")
  private Optional<Character> group = Optional.empty();

  @Option(
      names = "--mark",
      paramLabel = "MARK=STATUS",
      converter = MarkConverter.class,
      description =
          "What a mark on a number, in its place or in the column of statuses means, such as"
              + " p=provisional. May be given more than once.")
  private List<Map.Entry<String, Status>> marks = new ArrayList<>();

  /** Returns what was said. */
  CellForms forms(Optional<String> status) {
    Map<String, Status> meanings = new LinkedHashMap<>();
    marks.forEach(mark -> meanings.put(mark.getKey(), mark.getValue()));
    Optional<Numerals> numerals =
        decimal.isPresent() || group.isPresent()
            ? Optional.of(
                new Numerals(decimal.orElse(group.equals(Optional.of('.')) ? ',' : '.'), group))
            : Optional.empty();
    return new CellForms(
        new PeriodForm(form, calendar, naming),
        numerals,
        new StatusMarks(status.orElse(""), meanings));
  }

  /** Reads the form of periods. */
  static final class FormConverter implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (text.equals("number") || PeriodForm.isPattern(text)) {
        return text;
      }
      throw new TypeConversionException(
          "\"" + text + "\" is no way to write a period; write such as yyyy-mm, mon-yy or yyyy-yy");
    }
  }

  /** Reads a calendar. */
  static final class CalendarConverter implements ITypeConverter<Calendar> {
    @Override
    public Calendar convert(String text) {
      String word = text.equals("calendar") || text.equals("us-fiscal") ? text + "-year" : text;
      return Calendar.ofWord(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\""
                          + text
                          + "\" is no calendar; write calendar, us-fiscal or a first month as in"
                          + " fiscal-year-from-april"));
    }
  }

  /** Reads a mark and its meaning. */
  static final class MarkConverter implements ITypeConverter<Map.Entry<String, Status>> {
    @Override
    public Map.Entry<String, Status> convert(String text) {
      int at = text.lastIndexOf('=');
      Optional<Status> status = Status.ofWord(text.substring(at + 1));
      if (at < 1 || status.isEmpty()) {
        throw new TypeConversionException(
            "\"" + text + "\" is no mark with its status; write such as p=provisional");
      }
      return Map.entry(text.substring(0, at).strip(), status.get());
    }
  }
}
