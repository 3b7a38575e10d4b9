package strandline.render;

import java.util.List;
import strandline.report.Report;

/** Turns a report into files of one format. The same report gives the same bytes. */
public interface Renderer {
  /**
   * Makes the files.
   *
   * @param report the report
   * @return the files in order of name
   */
  List<Artifact> render(Report report);
}
