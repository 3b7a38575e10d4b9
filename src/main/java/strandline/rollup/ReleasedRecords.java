package strandline.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import strandline.column.Records;
import strandline.input.Problems;
import strandline.scan.ByteSource;
import strandline.scan.record.RecordInput;
import strandline.scan.record.RecordReader;
import strandline.schema.TableResource;

/**
 * The records of one release, read when they are asked for.
 *
 * @param resource the file
 * @param sourceId the id of its source
 * @param input where it is
 */
public record ReleasedRecords(TableResource resource, String sourceId, RecordInput input) {
  /**
   * Returns the records of every release.
   *
   * @param releases the releases
   * @param inputs a file by its path
   * @return by the name of the resource
   */
  public static Map<String, ReleasedRecords> of(
      Releases releases, Function<String, RecordInput> inputs) {
    Map<String, ReleasedRecords> records = new TreeMap<>();
    releases
        .all()
        .forEach(
            (name, release) -> {
              TableResource resource = release.resource();
              records.put(
                  name,
                  new ReleasedRecords(resource, release.source(), inputs.apply(resource.path())));
            });
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
    RecordReader reader = new RecordReader(resource);
    try (ByteSource bytes = input.bytes().orElse(null)) {
      int cores = Runtime.getRuntime().availableProcessors();
      Optional<Records> fast = bytes == null ? Optional.empty() : reader.read(bytes, cores);
      if (fast.isPresent()) {
        return fast;
      }
    }
    try (InputStream in = input.open()) {
      return reader.readWithCare(in, problems);
    }
  }
}
