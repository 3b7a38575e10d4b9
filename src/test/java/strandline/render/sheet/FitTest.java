package strandline.render.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.series.Origin;

class FitTest {
  private static Sheet sheet(String name, String text) {
    Grid grid =
        new Grid("T", "", List.of(Grid.Head.text("A")), List.of(List.of(new Entry.Text(text))));
    return new Sheet(
        name, "", "", "", List.of(new Entry.Text("Title")), List.of(grid), List.of(), List.of());
  }

  @Test
  void wrapsAtWords() {
    assertThat(Fit.lines("one two three", 7)).isEqualTo(2);
    assertThat(Fit.lines("one two three", 13)).isEqualTo(1);
    assertThat(Fit.lines("a".repeat(25), 10)).isEqualTo(3);
    assertThat(Fit.lines("a\nb\r\nc", 10)).isEqualTo(3);
    assertThat(Fit.lines("", 10)).isEqualTo(1);
  }

  @Test
  void aLongTextGetsAWideColumnAndAHighRow() {
    Fit fit = Fit.of(sheet("S", "word ".repeat(60).strip()));
    assertThat(fit.width(0)).isEqualTo(60);
    // 299 characters, 58 a line: 11 words of 5 on each, so 6 lines of 14.25 points and 1.5.
    assertThat(fit.height(2)).isEqualTo(87);
    assertThat(fit.height(1)).isEqualTo(Fit.ONE_LINE);
  }

  @Test
  void aLinkStandsOnOneLine() {
    Grid grid =
        new Grid(
            "T",
            "",
            List.of(Grid.Head.text("A")),
            List.of(List.of(new Entry.Link("word ".repeat(11).strip(), "#'S'!A1"))));
    List<Entry> lines = List.of(new Entry.Text("Title"));
    Sheet sheet = new Sheet("S", "", "", "", lines, List.of(grid), List.of(), List.of());
    assertThat(Fit.of(sheet).width(0)).isEqualTo(57);
    assertThat(Fit.of(sheet).height(2)).isEqualTo(Fit.ONE_LINE);
  }

  @Test
  void whatNoSheetCanHoldIsRefused() {
    assertThatThrownBy(() -> sheet("a/b", "x")).hasMessage("not the name of a sheet: a/b");
    assertThatThrownBy(() -> sheet("x".repeat(32), "x"))
        .hasMessage("not the name of a sheet: " + "x".repeat(32));
    assertThatThrownBy(() -> new Entry.Text(""))
        .hasMessage("a cell of a sheet cannot hold an empty text; write one");
    assertThatThrownBy(() -> new Entry.Number(Double.NaN, 0, Origin.UNKNOWN))
        .hasMessage("not a number that a cell can hold: NaN");
    assertThatThrownBy(() -> new Entry.Live("1/0", Double.POSITIVE_INFINITY, 0, List.of()))
        .hasMessage("not a number that a cell can hold: Infinity");
    assertThatThrownBy(() -> new Entry.Day(LocalDate.of(1899, 1, 1)))
        .hasMessage("a workbook cannot hold the date 1899-01-01");
    assertThatThrownBy(() -> Grid.Head.text(" a")).hasMessage("not the title of a column: \" a\"");
    assertThatThrownBy(() -> Grid.Head.text("a\nb"))
        .hasMessage("a column's title stands on one line: a\nb");
    assertThatThrownBy(
            () ->
                new Grid(
                    "T",
                    "",
                    List.of(Grid.Head.text("A"), Grid.Head.text("a")),
                    List.of(List.of(new Entry.Text("x"), new Entry.Text("y")))))
        .hasMessage("table T has two columns \"a\"");
    assertThatThrownBy(() -> new Grid("T", "", List.of(Grid.Head.text("A")), List.of()))
        .hasMessage("table T has no row or a ragged one");
  }

  @Test
  void aMillionRowsAreRefused() {
    List<List<Entry>> rows =
        java.util.Collections.nCopies(
            Grid.MOST_ROWS, List.of(new Entry.Number(1, 0, Origin.UNKNOWN)));
    assertThatThrownBy(() -> new Grid("T", "", List.of(Grid.Head.number("N", 0)), rows))
        .hasMessage("table T has 1048576 rows, more than a sheet holds; publish it as CSV");
  }
}
