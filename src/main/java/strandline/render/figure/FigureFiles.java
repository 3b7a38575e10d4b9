package strandline.render.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strandline.render.picture.Picture;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * The files of one figure, each made by the ending of its name.
 *
 * @param report the report that the figure belongs to
 * @param figure the figure
 * @param picture the figure as drawn
 * @param names the names of all the files that stand beside each other
 */
public record FigureFiles(Report report, Figure figure, Picture picture, List<String> names) {
  /** The endings of names: pictures, plotted values and card. */
  public static final List<String> ENDINGS = List.of("png", "svg", "pdf", "csv", "json");

  /** Copies. */
  public FigureFiles {
    names = List.copyOf(names);
  }

  /**
   * Returns the ending of a name.
   *
   * @param name a file's name
   * @return lower case, without a dot; empty when there is none
   */
  public static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a file.
   *
   * @param name its name, with one of the endings
   * @return its bytes
   */
  public byte[] bytes(String name) {
    Optional<FigureFormat> format = FigureFormat.ofName(name);
    if (format.isPresent()) {
      return format.get().bytes(picture);
    }
    return ending(name).equals("csv")
        ? PlottedValues.csv(figure)
        : new FigureCard(report, figure, picture, names).json();
  }
}
