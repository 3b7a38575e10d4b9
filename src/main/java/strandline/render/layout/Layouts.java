package strandline.render.layout;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Report.Profile;

/** The layouts of the report that is being rendered, each made once for all who write it. */
public final class Layouts {
  private final BiFunction<Report, Figure, Optional<Supplier<byte[]>>> pictures;
  private final Map<Profile, Layout> made = new EnumMap<>(Profile.class);
  private Report newest;

  private Layouts(BiFunction<Report, Figure, Optional<Supplier<byte[]>>> pictures) {
    this.pictures = pictures;
  }

  /**
   * Returns layouts with native charts only.
   *
   * @return the layouts
   */
  public static Layouts withoutPictures() {
    return new Layouts((report, figure) -> Optional.empty());
  }

  /**
   * Returns layouts with the picture of each figure that a native chart cannot show whole.
   *
   * @param pictures a figure's picture as the bytes of a PNG file, the same for the same figure
   * @return the layouts
   */
  public static Layouts withPictures(BiFunction<Report, Figure, byte[]> pictures) {
    return new Layouts((report, figure) -> Optional.of(() -> pictures.apply(report, figure)));
  }

  /**
   * Returns the layout of a report's workbook; from several threads.
   *
   * @param report the report
   * @param profile for whom the workbook is
   * @return the same for the same report, until another is asked for
   */
  public synchronized Layout of(Report report, Profile profile) {
    if (newest != report) {
      made.clear();
      newest = report;
    }
    return made.computeIfAbsent(
        profile, whose -> Layout.of(report, whose, figure -> pictures.apply(report, figure)));
  }
}
