package strandline.rollup;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import strandline.input.Problems;
import strandline.schema.TableResource;
import strandline.series.Records;

/**
 * The records of one release, read when they are asked for.
 *
 * @param resource the file
 * @param sourceId the id of its source
 * @param reader reads the file
 */
public record ReleasedRecords(TableResource resource, String sourceId, Reader reader) {
  /** Reads the records of one file. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads the records.
     *
     * @param problems takes every error of the file
     * @return nothing after an error
     * @throws IOException when the file cannot be read
     */
    Optional<Records> read(Problems problems) throws IOException;
  }

  /**
   * Returns the records of every release.
   *
   * @param releases the releases
   * @param readers what reads the file of a resource
   * @return by the name of the resource
   */
  public static Map<String, ReleasedRecords> of(
      Releases releases, Function<TableResource, Reader> readers) {
    Map<String, ReleasedRecords> records = new TreeMap<>();
    releases
        .all()
        .forEach(
            (name, release) ->
                records.put(
                    name,
                    new ReleasedRecords(
                        release.resource(), release.source(), readers.apply(release.resource()))));
    return records;
  }

  /**
   * Reads the records.
   *
   * @param problems takes every error of the file
   * @return nothing after an error
   * @throws IOException when the file cannot be read
   */
  public Optional<Records> read(Problems problems) throws IOException {
    return reader.read(problems);
  }
}
