package strandline.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import strandline.render.Palette;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Words;
import strandline.render.picture.Typeface;
import strandline.report.Mark;

/**
 * Labels of dated events in rows above the plot, each beside the rule that rises to it. Heights are
 * counted downward from the plot's upper edge, so that they are negative.
 *
 * <p>Rule: the arrangement with the fewest rows that holds all events, of those that fill the rows
 * from the left or from the right. When none does, the event listed last is left out, and so on.
 *
 * @param blocks the labels with their rules
 * @param dropped the events left out, in order of the list
 */
record EventRows(List<Block> blocks, List<Mark.Rule> dropped) {
  private static final int MOST_ROWS = 6;
  private static final double GAP = 3;
  private static final Paragraph DATE = new Paragraph(Typeface.BOLD, 8, Palette.TEXT);
  private static final Paragraph LABEL = new Paragraph(Typeface.REGULAR, 8, Palette.TEXT);
  private static final double ROW = LABEL.lineHeight();

  /**
   * A label.
   *
   * @param rule its event
   * @param x where the rule stands on the page
   * @param top how far the rule rises, negative
   * @param box the room it takes
   * @param words its lines
   */
  record Block(Mark.Rule rule, double x, double top, Box box, List<Words> words) {
    private boolean collides(Block other) {
      return roomy().meets(other.roomy())
          || roomy().meets(other.leader())
          || leader().meets(other.roomy());
    }

    private Box roomy() {
      return new Box(box.x() - GAP / 2, box.y(), box.width() + GAP, box.height());
    }

    private Box leader() {
      return new Box(x - 1, top, 2, -top);
    }
  }

  /** Places events over a plot, keeping off a box at its upper left corner. */
  static EventRows place(
      List<Mark.Rule> rules, DoubleUnaryOperator x, double left, double right, List<Box> taken) {
    for (int count = rules.size(); count > 0; count--) {
      List<Mark.Rule> kept = rules.subList(0, count);
      List<List<Block>> found = new ArrayList<>();
      for (boolean isFromLeft : new boolean[] {true, false}) {
        for (boolean isFlagRight : new boolean[] {true, false}) {
          found.add(arranged(kept, isFromLeft, isFlagRight, x, left, right, taken));
        }
      }
      int wanted = count;
      List<Block> best =
          found.stream()
              .filter(blocks -> blocks.size() == wanted)
              .min(Comparator.comparingDouble(EventRows::height))
              .orElse(List.of());
      if (!best.isEmpty()) {
        return new EventRows(best, rules.subList(count, rules.size()));
      }
    }
    return new EventRows(List.of(), rules);
  }

  /** Returns how much room the rows take, in points. */
  double height() {
    return height(blocks);
  }

  private static double height(List<Block> blocks) {
    return blocks.stream().mapToDouble(block -> -block.box().y()).max().orElse(0);
  }

  /** Returns the arrangement, shorter than the list when an event finds no room. */
  private static List<Block> arranged(
      List<Mark.Rule> rules,
      boolean isFromLeft,
      boolean isFlagRight,
      DoubleUnaryOperator x,
      double left,
      double right,
      List<Box> taken) {
    Comparator<Mark.Rule> byX = Comparator.comparingDouble(Mark.Rule::x);
    List<Mark.Rule> ordered = rules.stream().sorted(isFromLeft ? byX : byX.reversed()).toList();
    List<Block> placed = new ArrayList<>();
    for (Mark.Rule rule : ordered) {
      Block block = first(rule, x.applyAsDouble(rule.x()), isFlagRight, left, right, placed, taken);
      if (block == null) {
        return placed;
      }
      placed.add(block);
    }
    return placed;
  }

  private static Block first(
      Mark.Rule rule,
      double x,
      boolean isFlagRight,
      double left,
      double right,
      List<Block> placed,
      List<Box> taken) {
    for (int reach = 1; reach <= MOST_ROWS; reach++) {
      for (List<String> lines : shapes(rule)) {
        int row = reach - lines.size();
        for (int side = 0; row >= 0 && side < 2; side++) {
          boolean isRight = (side == 0) == isFlagRight;
          Block block = block(rule, lines, x, row, isRight);
          boolean isInside = block.box().x() >= left && block.box().right() <= right;
          if (isInside
              && placed.stream().noneMatch(block::collides)
              && taken.stream().noneMatch(box -> box.meets(block.roomy()))) {
            return block;
          }
        }
      }
    }
    return null;
  }

  /** Returns the ways to break a label: on one line, under its date, on three lines. */
  private static List<List<String>> shapes(Mark.Rule rule) {
    String label = Paragraph.clean(rule.label());
    String date = Paragraph.clean(rule.date());
    if (date.isEmpty()) {
      return List.of(List.of("\t" + label));
    }
    List<List<String>> shapes = new ArrayList<>();
    shapes.add(List.of(date + "\t" + label));
    shapes.add(List.of(date, label));
    List<String> halves = LABEL.lines(label, Math.max(60, LABEL.width(label) * 0.62));
    if (halves.size() == 2) {
      shapes.add(List.of(date, halves.get(0), halves.get(1)));
    }
    return shapes;
  }

  private static Block block(
      Mark.Rule rule, List<String> lines, double x, int row, boolean isRight) {
    double width = lines.stream().mapToDouble(EventRows::width).max().orElse(0);
    double left = isRight ? x + GAP : x - GAP - width;
    double top = -(row + lines.size()) * ROW - 2;
    List<Words> words = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double baseline = top + i * ROW + LABEL.size() * 0.85;
      String line = lines.get(i);
      double start = isRight ? left : left + width - width(line);
      int cut = line.indexOf('\t');
      String dated = cut >= 0 ? line.substring(0, cut) : i == 0 ? line : "";
      String rest = cut >= 0 ? line.substring(cut + 1) : i == 0 ? "" : line;
      if (!dated.isEmpty()) {
        words.add(DATE.at(dated, start, baseline));
      }
      if (!rest.isEmpty()) {
        double indent = dated.isEmpty() ? 0 : DATE.width(dated) + 4;
        words.add(LABEL.at(rest, start + indent, baseline));
      }
    }
    Box box = new Box(left, top, width, lines.size() * ROW);
    return new Block(rule, x, top, box, words);
  }

  private static double width(String line) {
    int cut = line.indexOf('\t');
    return cut < 0
        ? Math.max(LABEL.width(line), DATE.width(line))
        : DATE.width(line.substring(0, cut)) + 4 + LABEL.width(line.substring(cut + 1));
  }
}
