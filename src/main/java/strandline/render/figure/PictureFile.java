package strandline.render.figure;

import java.util.List;
import java.util.stream.Stream;
import strandline.report.Figure;
import strandline.report.Figure.Size;
import strandline.report.Report;

/**
 * A file with a picture of a figure.
 *
 * @param figure the figure
 * @param size how large the picture is
 * @param format its format
 */
record PictureFile(Figure figure, Size size, FigureFormat format) {
  /** Returns the files of a figure: its own size in each format, further ones in each but PDF. */
  static List<PictureFile> of(Report report, Figure figure) {
    List<FigureFormat> formats = FigureFormat.of(report);
    Stream<PictureFile> own =
        formats.stream().map(format -> new PictureFile(figure, figure.size(), format));
    Stream<PictureFile> further =
        furtherSizes(report, figure).stream()
            .flatMap(size -> formats.stream().map(one -> new PictureFile(figure, size, one)))
            .filter(file -> file.format != FigureFormat.PDF);
    return Stream.concat(own, further).toList();
  }

  /** Returns the sizes that a report asks for beside a figure's own. */
  static List<Size> furtherSizes(Report report, Figure figure) {
    return report.making().pictures().sizes().stream()
        .filter(size -> size != figure.size())
        .toList();
  }

  /** Returns the name: that of the figure, then the size where it is not the figure's own. */
  String name() {
    String further = size == figure.size() ? "" : "." + size.word();
    return figure.id() + further + "." + format.extension();
  }
}
