package strandline.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import strandline.explain.Workbook.Spot;

/** The cells that a live formula reads, one level deep, as its text names them. */
final class Reads {
  private static final String COLUMN = "(\\w+)\\[(?:\\[([^\\[\\]]+)\\]|([^\\[\\]]+))\\]";
  private static final Pattern LOOKUP =
      Pattern.compile("INDEX\\(" + COLUMN + ",MATCH\\(\"([^\"]*)\"," + COLUMN + ",0\\)\\)");
  private static final Pattern THIS_ROW =
      Pattern.compile("(\\w+)\\[\\[#This Row\\],\\[([^\\[\\]]+)\\]\\]");
  private static final Pattern WHOLE = Pattern.compile(COLUMN);
  private static final Pattern CELLS =
      Pattern.compile("'((?:[^']|'')+)'!\\$?([A-Z]+)\\$?(\\d+)(?::\\$?([A-Z]+)\\$?(\\d+))?");

  private final Workbook workbook;
  private final Spot reader;
  private final Map<SheetCell, Spot> found = new LinkedHashMap<>();

  private Reads(Workbook workbook, Spot reader) {
    this.workbook = workbook;
    this.reader = reader;
  }

  static List<Spot> of(Workbook workbook, Spot reader, String formula) {
    Reads reads = new Reads(workbook, reader);
    reads.read(formula);
    return List.copyOf(reads.found.values());
  }

  private void read(String formula) {
    String left = formula;
    left = take(left, THIS_ROW, m -> spot(m.group(1), m.group(2), reader.row()));
    left = take(left, LOOKUP, this::lookup);
    left = take(left, CELLS, this::cells);
    take(left, WHOLE, m -> column(m.group(1), title(m, 2)));
  }

  private interface Taker {
    List<Spot> take(Matcher matcher);
  }

  /** Reads the references of one form, and leaves the others to the forms after it. */
  private String take(String formula, Pattern form, Taker taker) {
    Matcher matcher = form.matcher(formula);
    while (matcher.find()) {
      taker.take(matcher).forEach(spot -> found.putIfAbsent(spot.cell(), spot));
    }
    return matcher.replaceAll("");
  }

  private static String title(Matcher matcher, int group) {
    return matcher.group(group) == null ? matcher.group(group + 1) : matcher.group(group);
  }

  private List<Spot> lookup(Matcher matcher) {
    String grid = matcher.group(1);
    String title = title(matcher, 2);
    String label = matcher.group(4);
    String keys = title(matcher, 6);
    return column(matcher.group(5), keys).stream()
        .filter(spot -> spot.shown().equals(label))
        .limit(1)
        .flatMap(spot -> spot(grid, title, spot.row()).stream())
        .toList();
  }

  private List<Spot> spot(String grid, String title, int row) {
    return workbook.spot(grid, title, row).map(List::of).orElse(List.of());
  }

  private List<Spot> column(String grid, String title) {
    Optional<Spot> first = workbook.spot(grid, title, 0);
    int rows = first.map(spot -> spot.grid().size()).orElse(0);
    return IntStream.range(0, rows).mapToObj(row -> spot(grid, title, row).get(0)).toList();
  }

  private List<Spot> cells(Matcher matcher) {
    String sheet = matcher.group(1).replace("''", "'");
    int left = SheetCell.column(matcher.group(2));
    int top = Integer.parseInt(matcher.group(3)) - 1;
    int right = matcher.group(4) == null ? left : SheetCell.column(matcher.group(4));
    int bottom = matcher.group(5) == null ? top : Integer.parseInt(matcher.group(5)) - 1;
    List<Spot> spots = new ArrayList<>();
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        workbook.spot(new SheetCell(sheet, row, column)).ifPresent(spots::add);
      }
    }
    return spots;
  }
}
