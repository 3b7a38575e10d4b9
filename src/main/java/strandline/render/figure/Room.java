package strandline.render.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import strandline.render.Palette;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;

/** The inside of a plot while words are placed: what is taken, and what words keep off. */
final class Room {
  final Box inside;

  /** What words keep off. */
  final List<Box> taken;

  /** Thin rules, which words keep off where they can; where they cannot, a rule is cleared. */
  final List<Box> thin = new ArrayList<>();

  private final List<Box> tints = new ArrayList<>();
  private final Canvas canvas;

  /**
   * A place to try: an anchor on the page, and the share of the words left of it and above it.
   *
   * @param x the anchor
   * @param y the anchor
   * @param before how much of the width lies left of the anchor, from 0 to 1
   * @param above how much of the height lies above the anchor, from 0 to 1
   */
  record Place(double x, double y, double before, double above) {}

  Room(Box plot, List<Box> solids, Canvas canvas) {
    this.canvas = canvas;
    inside = new Box(plot.x(), plot.y() - 1, plot.width(), plot.height() + 1);
    taken = new ArrayList<>(solids);
  }

  /** Tells where the page is shaded, from left to right. */
  void tint(double from, double to) {
    tints.add(new Box(from, inside.y(), to - from, inside.height()));
  }

  boolean isFree(Box box, double margin) {
    Box roomy = box.grown(margin);
    return box.y() >= inside.y() - 1e-6 && taken.stream().noneMatch(roomy::meets);
  }

  void put(List<Words> block) {
    canvas.words.addAll(block);
    block.forEach(word -> taken.add(word.box()));
  }

  /** Writes a block at the first place where it is free, off thin rules if it can. */
  boolean place(List<String> text, Paragraph style, List<Place> places, String what) {
    if (tryPlaces(text, style, places)) {
      return true;
    }
    canvas.dropped.add(Dropped.noRoom(what));
    return false;
  }

  boolean tryPlaces(List<String> text, Paragraph style, List<Place> places) {
    double width = text.stream().mapToDouble(style::width).max().orElse(0);
    double height = text.size() * style.lineHeight();
    for (boolean isCrossing : new boolean[] {false, true}) {
      for (Place place : places) {
        double x = place.x() - place.before() * width;
        double y = place.y() - place.above() * height;
        x = Math.max(inside.x() + 1, Math.min(inside.right() - width - 1, x));
        Box box = new Box(x, y, width, height);
        boolean isClear = isCrossing || thin.stream().noneMatch(box.grown(1)::meets);
        if (inside.holds(box) && isFree(box, 1) && isClear) {
          write(text, style, box, place.before(), isCrossing);
          return true;
        }
      }
    }
    return false;
  }

  private void write(
      List<String> text, Paragraph style, Box box, double alignment, boolean isCrossing) {
    List<Words> block = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      double start = box.x() + (box.width() - style.width(text.get(i))) * alignment;
      double baseline = box.y() + i * style.lineHeight() + style.size() * 0.85;
      block.add(style.at(text.get(i), start, baseline));
    }
    if (isCrossing) {
      block.forEach(word -> halo(word.box()));
    }
    put(block);
  }

  /** Clears thin lines behind words, in the colour of what lies there. */
  void halo(Box box) {
    Box wide = new Box(box.x() - 0.5, box.y(), box.width() + 1, box.height() - 0.5);
    Box inner = wide.grown(-1);
    boolean isShaded = tints.stream().anyMatch(tint -> tint.holds(inner));
    if (!isShaded && tints.stream().anyMatch(tint -> tint.meets(inner))) {
      return;
    }
    canvas.over.add(
        Shape.filled(
            new Rectangle2D.Double(wide.x(), wide.y(), wide.width(), wide.height()),
            isShaded ? Palette.SHADE : Palette.WHITE));
  }
}
