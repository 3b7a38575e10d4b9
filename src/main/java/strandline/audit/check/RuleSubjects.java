package strandline.audit.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import strandline.audit.AuditedSheet;
import strandline.audit.AuditedSheet.Cell;
import strandline.audit.Book;
import strandline.audit.NumberFormat;

/** What rules look at, and which of them find nothing of the kind in a workbook. */
final class RuleSubjects {
  private static final Map<List<String>, Predicate<Book>> SUBJECTS =
      Map.of(
          List.of("T2", "T3", "T5", "T6", "T7", "T12", "V1", "V2", "V4", "V5"),
          any(sheet -> !sheet.tables().isEmpty()),
          List.of("S5"),
          any(sheet -> sheet.tables().size() > 1),
          List.of("F2", "V11"),
          any(sheet -> !sheet.facts().links().isEmpty()),
          List.of("P7"),
          any(sheet -> sheet.drawings().stream().anyMatch(d -> d.isEmpty() || hasFrames(d.get()))),
          List.of("N3", "N4", "N5"),
          cell((book, cell) -> cell.isText() && cell.text().contains("[note ")),
          List.of("N8", "V12"),
          cell((book, cell) -> cell.isNumber()),
          List.of("V10"),
          cell((book, cell) -> cell.isNumber() && format(book, cell).isDate()),
          List.of("F9"),
          book ->
              any(sheet -> !sheet.facts().conditions().isEmpty()).test(book)
                  || book.styles().cells().stream().anyMatch(s -> s.format().code().contains("[")),
          List.of("V6", "P8"),
          book -> !book.names().isEmpty(),
          List.of("S8"),
          book -> book.sheet("Cover").isPresent());

  private interface CellTest {
    boolean test(Book book, Cell cell);
  }

  private RuleSubjects() {}

  /** Returns the ids of the rules that have nothing to test in a workbook. */
  static Set<String> without(Book book) {
    Set<String> idle = new HashSet<>();
    SUBJECTS.forEach(
        (rules, subject) -> {
          if (!subject.test(book)) {
            idle.addAll(rules);
          }
        });
    return idle;
  }

  private static boolean hasFrames(Book.Drawing drawing) {
    return !drawing.frames().isEmpty();
  }

  private static NumberFormat format(Book book, Cell cell) {
    return book.styles().style(cell.style()).format();
  }

  private static Predicate<Book> any(Predicate<AuditedSheet> test) {
    return book -> book.sheets().stream().anyMatch(test);
  }

  private static Predicate<Book> cell(CellTest test) {
    return book ->
        book.sheets().stream()
            .flatMap(sheet -> sheet.cells().rows().stream())
            .anyMatch(row -> row.cells().stream().anyMatch(cell -> test.test(book, cell)));
  }
}
