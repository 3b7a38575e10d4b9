package strandline.render.picture;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import strandline.render.Palette;
import strandline.render.picture.Picture.Words;

/**
 * Lines of text in one style.
 *
 * @param face the typeface
 * @param size the size in points
 * @param colour the colour
 */
public record Paragraph(Typeface face, double size, Palette colour) {
  private static final double LEADING = 1.25;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /**
   * Returns the distance of two baselines.
   *
   * @return in points
   */
  public double lineHeight() {
    return size * LEADING;
  }

  /**
   * Returns one line of words.
   *
   * @param text the text
   * @param x the left edge
   * @param baseline the baseline
   * @return the words
   */
  public Words at(String text, double x, double baseline) {
    return new Words(text, face, size, colour, x, baseline);
  }

  /**
   * Returns the width of a text on one line.
   *
   * @param text the text
   * @return in points
   */
  public double width(String text) {
    return face.width(text, size);
  }

  /**
   * Breaks a text into lines at its spaces; a word that is wider than a line is broken too.
   *
   * @param text the text
   * @param width the greatest width in points
   * @return at least one line
   */
  public List<String> lines(String text, double width) {
    return broken(clean(text), width);
  }

  private List<String> broken(String text, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line) > width && line.length() > 1) {
        String whole = line;
        int cut = longest(line.length(), to -> width(whole.substring(0, to)) <= width);
        lines.add(line.substring(0, cut));
        line = line.substring(cut);
      }
    }
    lines.add(line);
    return lines;
  }

  /**
   * Breaks a text into as few lines as {@link #lines} does, of about the same length.
   *
   * @param text the text
   * @param width the greatest width in points
   * @return at least one line
   */
  public List<String> balanced(String text, double width) {
    String clean = clean(text);
    List<String> lines = broken(clean, width);
    double longest = Stream.of(clean.split(" ")).mapToDouble(this::width).max().orElse(0);
    double narrowest = Math.max(width(clean) / lines.size(), longest);
    for (double narrow = narrowest; narrow < width; narrow += 2) {
      List<String> narrower = broken(clean, narrow);
      if (narrower.size() <= lines.size()) {
        return narrower;
      }
    }
    return lines;
  }

  /**
   * Returns the greatest length that fits, by halving.
   *
   * @param tooLong a length that does not fit
   * @param fits says whether a length fits; whatever is shorter fits too
   * @return at least 1
   */
  public static int longest(int tooLong, IntPredicate fits) {
    int longest = 1;
    int limit = tooLong;
    while (limit - longest > 1) {
      int middle = (longest + limit) / 2;
      longest = fits.test(middle) ? middle : longest;
      limit = longest == middle ? limit : middle;
    }
    return longest;
  }

  /**
   * Returns a text as it is drawn: composed characters, one space between words.
   *
   * @param text any text
   * @return without spaces at its ends
   */
  public static String clean(String text) {
    String spaced = SPACES.matcher(text).replaceAll(" ").strip();
    String composed = Normalizer.normalize(spaced, Normalizer.Form.NFC);
    return isLacking(composed) ? SPACES.matcher(shown(composed)).replaceAll(" ").strip() : composed;
  }

  /**
   * Says whether the typeface lacks a character of a text, which {@link #clean} then replaces by
   * the name of its script in square brackets, such as {@code [Han]}.
   *
   * @param text the text
   * @return true when it does
   */
  public static boolean isLacking(String text) {
    String spaced = SPACES.matcher(text).replaceAll(" ");
    return Typeface.REGULAR.firstUnknown(Normalizer.normalize(spaced, Normalizer.Form.NFC)) >= 0;
  }

  /** Blanks between characters that are lacking go with them; marks that only shape go alone. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    String script = "";
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      String one = Character.toString(text.codePointAt(i));
      int unknown = Typeface.REGULAR.firstUnknown(one);
      if (unknown < 0) {
        shown.append(one);
        script = one.isBlank() ? script : "";
      } else if (Character.getType(unknown) != Character.FORMAT
          && Character.getType(unknown) != Character.NON_SPACING_MARK) {
        String name = script(unknown);
        if (name.equals(script)) {
          shown.setLength(shown.lastIndexOf("]") + 1);
        } else {
          shown.append('[').append(name).append(']');
        }
        script = name;
      }
    }
    return shown.toString();
  }

  private static String script(int character) {
    Character.UnicodeScript script = Character.UnicodeScript.of(character);
    String name = script.name();
    return script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED
        ? "symbol"
        : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
