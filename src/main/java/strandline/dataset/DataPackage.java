package strandline.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.series.Source;
import strandline.series.event.EventLog;

/**
 * Everything that a data package holds, read and checked.
 *
 * @param name the package's name
 * @param title the package's title
 * @param datasets datasets of observations by resource name, sorted
 * @param eventLogs datasets of events by resource name, sorted
 * @param sources every source, in order of id
 * @param files the files that were read, in order of path
 */
public record DataPackage(
    String name,
    String title,
    Map<String, Dataset> datasets,
    Map<String, EventLog> eventLogs,
    List<Source> sources,
    List<ReadFile> files) {

  /**
   * A file that was read.
   *
   * @param path relative to the project, with forward slashes
   * @param sha256 64 lower-case hexadecimal digits
   * @param bytes its length
   * @param rows how many records it holds; 0 for {@code datapackage.json}
   */
  public record ReadFile(String path, String sha256, long bytes, long rows) {}

  /**
   * Returns a dataset of observations.
   *
   * @param resource its name
   * @return the dataset, if there is one
   */
  public Optional<Dataset> dataset(String resource) {
    return Optional.ofNullable(datasets.get(resource));
  }

  /**
   * Returns a dataset of events.
   *
   * @param resource its name
   * @return the events, if there are any
   */
  public Optional<EventLog> events(String resource) {
    return Optional.ofNullable(eventLogs.get(resource));
  }
}
