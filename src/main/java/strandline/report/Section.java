package strandline.report;

import java.util.List;

/**
 * A part of a report.
 *
 * @param id a slug, unique in the report
 * @param title a few words
 * @param blocks in reading order
 */
public record Section(String id, String title, List<Block> blocks) {
  /** Copies. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
