package strandline.render.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
 * <p>Rule: the fewest rows, six at most (fewer on a small picture), in which every event finds a
 * place beside its rule, where no rule crosses a label. When there is none, the event listed last
 * is left out, and so on.
 *
 * @param blocks the labels with their rules
 * @param dropped the events left out, in order of the list
 */
public record EventRows(List<Block> blocks, List<Mark.Rule> dropped) {
  private static final int MOST_ROWS = 6;
  private static final int MOST_TRIALS = 600;
  private static final int MOST_EVENTS = 200;
  private static final double GAP = 3;

  /** Keeps the lowest row off the number of the highest gridline. */
  private static final double LIFT = 3;

  private static final Paragraph DATE = new Paragraph(Typeface.BOLD, 9, Palette.TEXT);
  private static final Paragraph LABEL = new Paragraph(Typeface.REGULAR, 9, Palette.TEXT);
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
  public record Block(Mark.Rule rule, double x, double top, Box box, List<Words> words) {
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

  /**
   * Places events over a plot.
   *
   * @param rules the events, those that may be left out last
   * @param x where each stands on the page
   * @param left where labels may begin
   * @param right where labels must end
   * @param taken boxes at the plot's upper edge, to be kept off
   * @param mostHeight how much room the rows may take, in points
   * @return the labels, and what found no room
   */
  public static EventRows place(
      List<Mark.Rule> rules,
      DoubleUnaryOperator x,
      double left,
      double right,
      List<Box> taken,
      double mostHeight) {
    int mostRows = (int) Math.min(MOST_ROWS, Math.floor((mostHeight - LIFT) / ROW));
    Map<Mark.Rule, List<Block>> all = new IdentityHashMap<>();
    // Later events go first: of more than could ever stand above a plot, none is looked at.
    List<Mark.Rule> first = rules.subList(0, Math.min(rules.size(), MOST_EVENTS));
    first.forEach(
        rule -> all.put(rule, options(rule, x.applyAsDouble(rule.x()), left, right, taken)));
    for (int count = most(first, all, mostRows, right - left); count > 0; count--) {
      List<Mark.Rule> kept =
          rules.subList(0, count).stream()
              .sorted(Comparator.comparingDouble(Mark.Rule::x))
              .toList();
      for (int rows = 1; rows <= mostRows; rows++) {
        double highest = -rows * ROW - LIFT - 0.001;
        List<List<Block>> options =
            kept.stream()
                .map(rule -> all.get(rule).stream().filter(b -> b.top() >= highest).toList())
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (isRoomy(options, rows, right - left)
            && arrange(options, blocks, new int[] {MOST_TRIALS})) {
          return new EventRows(List.copyOf(blocks), rules.subList(count, rules.size()));
        }
      }
    }
    return new EventRows(List.of(), rules);
  }

  /** Returns how many labels could fit by their area alone. */
  private static int most(
      List<Mark.Rule> rules, Map<Mark.Rule, List<Block>> all, int mostRows, double width) {
    double area = 0;
    int most = 0;
    while (most < rules.size() && area <= mostRows * ROW * width) {
      area += least(all.get(rules.get(most++)));
    }
    return area > mostRows * ROW * width ? most - 1 : most;
  }

  private static double least(List<Block> choice) {
    return choice.stream()
        .mapToDouble(block -> block.box().width() * block.box().height())
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Says whether the labels could fit by their area alone. */
  private static boolean isRoomy(List<List<Block>> options, int rows, double width) {
    return options.stream().mapToDouble(EventRows::least).sum() <= rows * ROW * width;
  }

  /** Chooses a place for each event in turn, and takes a choice back when one finds none. */
  private static boolean arrange(List<List<Block>> options, List<Block> placed, int[] trials) {
    if (placed.size() == options.size()) {
      return true;
    }
    for (Block block : options.get(placed.size())) {
      if (placed.stream().anyMatch(block::collides) || trials[0]-- <= 0) {
        continue;
      }
      placed.add(block);
      if (leavesRoom(options, placed) && arrange(options, placed, trials)) {
        return true;
      }
      placed.remove(placed.size() - 1);
    }
    return false;
  }

  private static boolean leavesRoom(List<List<Block>> options, List<Block> placed) {
    return options.subList(placed.size(), options.size()).stream()
        .allMatch(choice -> choice.stream().anyMatch(b -> placed.stream().noneMatch(b::collides)));
  }

  /**
   * Returns how much room the rows take.
   *
   * @return in points
   */
  public double height() {
    return blocks.stream().mapToDouble(block -> -block.box().y()).max().orElse(0);
  }

  private static List<Block> options(
      Mark.Rule rule, double x, double left, double right, List<Box> taken) {
    List<Block> options = new ArrayList<>();
    List<List<String>> shapes = shapes(rule);
    for (int reach = 1; reach <= MOST_ROWS; reach++) {
      for (List<String> lines : shapes) {
        for (boolean isRight : new boolean[] {true, false}) {
          int row = reach - lines.size();
          if (row >= 0) {
            Block block = block(rule, lines, x, row, isRight);
            boolean isInside = block.box().x() >= left && block.box().right() <= right;
            if (isInside
                && taken.stream()
                    .noneMatch(b -> b.meets(block.roomy()) || b.meets(block.leader()))) {
              options.add(block);
            }
          }
        }
      }
    }
    return options;
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
    List<String> halves = LABEL.balanced(label, Math.max(60, LABEL.width(label) * 0.62));
    if (halves.size() == 2) {
      shapes.add(List.of(date, halves.get(0), halves.get(1)));
    }
    return shapes;
  }

  private static Block block(
      Mark.Rule rule, List<String> lines, double x, int row, boolean isRight) {
    double width = lines.stream().mapToDouble(EventRows::width).max().orElse(0);
    double left = isRight ? x + GAP : x - GAP - width;
    double top = -(row + lines.size()) * ROW - LIFT;
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
