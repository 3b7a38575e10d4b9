package strandline.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import strandline.csv.CountedInput;
import strandline.csv.RowShaper;
import strandline.input.Fingerprint;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.input.Sha256;

/**
 * The roll-ups of one file, carried out in one reading by the engine that suits the file: DuckDB
 * where it is there and the file is large and plainly regular, otherwise commons-csv, which alone
 * says what is wrong with a file, and where. Their sums are equal.
 */
public final class FileRollUp {
  /** From this size on, in bytes, DuckDB reads a file by itself: 200 MB. */
  static final long LARGE = 200_000_000;

  /** From this size on, in bytes, a file is worth an engine: 500 MB. */
  static final long VERY_LARGE = 500_000_000;

  private static final String REMEDY = "build the program with mvn -Pduckdb package, which adds it";

  private final List<RollUp> rollUps;
  private final Problems problems;
  private final Limits limits;

  /** A file of records. */
  public interface Source {
    /**
     * Opens the file as a stream.
     *
     * @return its bytes; the caller closes it
     * @throws java.io.FileNotFoundException when there is no such file
     * @throws IOException when it cannot be read for another reason
     */
    InputStream open() throws IOException;

    /**
     * Returns where the file is on the disk, for an engine that reads it by itself.
     *
     * @return nothing where there is only a stream
     * @throws IOException when it cannot be found out
     */
    Optional<Place> place() throws IOException;
  }

  /**
   * A file on the disk.
   *
   * @param path its path
   * @param size its length in bytes
   */
  public record Place(String path, long size) {}

  /**
   * What a file comes to.
   *
   * @param sums the sums of each roll-up, in order; none after an error
   * @param facts what the file is
   */
  public record Result(List<GroupedSums> sums, Facts facts) {
    /** Copies. */
    public Result {
      sums = List.copyOf(sums);
    }
  }

  /**
   * What a file is.
   *
   * @param print what tells its bytes from others
   * @param records how many rows of data it holds, also those that no filter lets pass
   */
  public record Facts(Fingerprint print, long records) {}

  /**
   * When which engine reads.
   *
   * @param large the size in bytes from which on DuckDB reads by itself
   * @param veryLarge the size in bytes from which on a missing engine is said
   * @param hasDuckDb says whether DuckDB is part of the program; asked where it matters alone
   */
  record Limits(long large, long veryLarge, BooleanSupplier hasDuckDb) {}

  /**
   * Makes one.
   *
   * @param rollUps what is to be done, at least one; the files of all are of the same form
   * @param problems takes what is wrong with the file
   */
  public FileRollUp(List<RollUp> rollUps, Problems problems) {
    this(rollUps, problems, new Limits(LARGE, VERY_LARGE, DuckDbRollUp::isThere));
  }

  /**
   * Says whether DuckDB is part of the program.
   *
   * @return true where it reads large files
   */
  public static boolean hasDuckDb() {
    return DuckDbRollUp.isThere();
  }

  /** One with limits of its own, so that small files have every engine. */
  FileRollUp(List<RollUp> rollUps, Problems problems, Limits limits) {
    this.rollUps = List.copyOf(rollUps);
    this.problems = problems;
    this.limits = limits;
  }

  /**
   * Reads the file.
   *
   * @param file the file
   * @param watchers are given the header and every row; where there is one, commons-csv reads
   * @return what it comes to
   * @throws IOException when it cannot be read
   */
  public Result read(Source file, List<? extends RowShaper.Sink> watchers) throws IOException {
    Optional<Place> place = file.place();
    long size = place.map(Place::size).orElse(0L);
    boolean isAsked = rollUps.stream().anyMatch(one -> one.engine() == RollUp.Engine.DUCKDB);
    boolean mayChoose = rollUps.stream().allMatch(one -> one.engine() == RollUp.Engine.AUTOMATIC);
    boolean isWanted = isAsked || (mayChoose && size >= limits.large());
    if (isWanted && !limits.hasDuckDb().getAsBoolean()) {
      sayMissing(isAsked, size);
    } else if (isWanted && watchers.isEmpty() && place.isPresent()) {
      Optional<Result> fast = new DuckDbRollUp(rollUps).read(file, place.get().path());
      if (fast.isPresent()) {
        return fast.get();
      }
    }
    return stream(file, watchers);
  }

  private void sayMissing(boolean isAsked, long size) {
    Location at = Location.of(rollUps.get(0).resource().path());
    if (isAsked) {
      String found = "the engine duckdb is no part of this program, and commons-csv reads the file";
      problems.warn(at, "no-engine", found, REMEDY);
    } else if (size >= limits.veryLarge()) {
      String found =
          String.format(
              Locale.ROOT,
              "the file has %,d MB, and commons-csv reads it record by record; DuckDB is faster",
              size / 1_000_000);
      problems.warn(at, "no-engine", found, REMEDY);
    }
  }

  private Result stream(Source file, List<? extends RowShaper.Sink> watchers) throws IOException {
    try (CountedInput counted = new CountedInput(file.open())) {
      DigestInputStream digest = new DigestInputStream(counted, Sha256.begun());
      StreamedRollUp rollUp = new StreamedRollUp(rollUps, problems);
      List<GroupedSums> sums = rollUp.read(digest, watchers);
      digest.transferTo(OutputStream.nullOutputStream());
      String sha256 = Sha256.ended(digest.getMessageDigest());
      return new Result(
          sums, new Facts(new Fingerprint(sha256, counted.count()), rollUp.records()));
    }
  }
}
