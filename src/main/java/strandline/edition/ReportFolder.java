package strandline.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder of one report's editions, {@code OUT/<report>}. A process may die between any two
 * lines of this class: {@code current} names a whole edition all the same, and {@link #recover}
 * puts the rest in order. All but {@link #writeRecord} is for the holder of the lock.
 */
public final class ReportFolder {
  /** How a link is made; where it throws, {@code current} becomes a plain folder. */
  @FunctionalInterface
  interface Links {
    void create(Path link, Path target) throws IOException;
  }

  /**
   * Where an edition lies.
   *
   * @param edition the name of its folder
   * @param isNew false when the same content was there already
   */
  public record Placement(String edition, boolean isNew) {}

  /**
   * What runs left.
   *
   * @param dead the ids of those that died
   * @param stuck what cannot be deleted, each with the reason; it does no harm
   */
  public record Leftovers(List<String> dead, List<String> stuck) {
    /** Copies. */
    public Leftovers {
      dead = List.copyOf(dead);
      stuck = List.copyOf(stuck);
    }
  }

  private static final String STAGING = ".staging-";
  private static final String DELETED = ".deleted-";
  private static final Pattern RUN_ID = Pattern.compile("[0-9A-Za-z-]+");

  private final Path root;
  private final Links links;

  ReportFolder(Path root, Links links) {
    this.root = root;
    this.links = links;
  }

  /**
   * Returns the folder of a report.
   *
   * @param out where editions are put
   * @param report the report's id
   * @return the folder, which need not exist
   */
  public static ReportFolder of(Path out, String report) {
    return new ReportFolder(out.resolve(report), Files::createSymbolicLink);
  }

  /**
   * Returns the path through which readers find the newest edition.
   *
   * @return it need not exist
   */
  public Path current() {
    return root.resolve("current");
  }

  /**
   * Returns the path of a run's record.
   *
   * @param runId the run
   * @return it need not exist
   */
  public Path record(String runId) {
    return root.resolve("runs").resolve(runId + ".json");
  }

  /**
   * Returns the file that a run locks.
   *
   * @return it need not exist
   */
  public Path lockFile() {
    return root.resolve(".lock");
  }

  /**
   * Puts in order what runs left that died. What cannot be deleted stays; no run stops for it.
   *
   * @return such runs, and what stays
   * @throws IOException when the disk fails
   */
  public Leftovers recover() throws IOException {
    if (!Files.exists(current(), NOFOLLOW_LINKS) && Files.exists(old())) {
      Files.move(old(), current(), ATOMIC_MOVE);
    }
    List<Path> rests = new ArrayList<>(listed(root, DELETED));
    rests.addAll(List.of(old(), fresh()));
    rests.addAll(listed(root.resolve("runs"), "."));
    List<String> dead = new ArrayList<>();
    for (Path place : listed(root, STAGING)) {
      String run = place.getFileName().toString().substring(STAGING.length());
      if (RUN_ID.matcher(run).matches()) {
        dead.add(run);
      } else {
        rests.add(place);
      }
    }
    return new Leftovers(
        dead, rests.stream().flatMap(rest -> FileTree.deleteIfPossible(rest).stream()).toList());
  }

  /** Returns what a folder holds whose names begin so. */
  private static List<Path> listed(Path folder, String start) throws IOException {
    return FileTree.list(folder).stream()
        .filter(path -> FileTree.name(path).startsWith(start))
        .toList();
  }

  /**
   * Makes the place where a run builds its edition; it marks the run until {@link #discard}.
   *
   * @param runId the run
   * @return an empty folder
   * @throws IOException when it cannot be made, or no record could be written
   */
  public Path stage(String runId) throws IOException {
    Path runs = Files.createDirectories(root.resolve("runs"));
    if (!Files.isWritable(runs)) {
      throw new AccessDeniedException(runs.toString());
    }
    return Files.createDirectories(staging(runId).resolve("edition"));
  }

  /**
   * Makes an empty place instead of what a run has built so far.
   *
   * @param runId the run
   * @return an empty folder
   * @throws IOException when the disk fails
   */
  public Path restage(String runId) throws IOException {
    FileTree.delete(staging(runId).resolve("edition"));
    return stage(runId);
  }

  /**
   * Deletes what a run has built, but not the mark that it is at work.
   *
   * @param runId the run
   */
  public void clear(String runId) {
    FileTree.deleteIfPossible(staging(runId).resolve("edition"));
  }

  /**
   * Deletes what a run has built and not placed.
   *
   * @param runId the run
   * @return what cannot be deleted, and why
   */
  public Optional<String> discard(String runId) {
    return FileTree.deleteIfPossible(staging(runId));
  }

  private Path staging(String runId) {
    return root.resolve(STAGING + runId);
  }

  /**
   * Puts a staged edition in its place: under its name, or with {@code -r2}, {@code -r3} … when the
   * name holds other content. The last revision with the same content is taken as it is.
   *
   * @param staged the finished folder
   * @param edition the edition's name, without a revision
   * @return where it lies
   * @throws IOException when the disk fails; nothing was placed then
   */
  public Placement place(Path staged, String edition) throws IOException {
    Path editions = Files.createDirectories(root.resolve("editions"));
    String before = revision(edition, Math.max(1, lastRevision(edition)));
    if (FileTree.areEqual(staged, editions.resolve(before))) {
      return new Placement(before, false);
    }
    String name = next(edition);
    FileTree.sync(staged);
    Files.move(staged, editions.resolve(name), ATOMIC_MOVE);
    FileTree.syncOne(editions);
    FileTree.syncOne(root);
    return new Placement(name, true);
  }

  /**
   * Returns the name that an edition with new content gets.
   *
   * @param edition its name, without a revision
   * @return a name that is free
   * @throws IOException when the disk fails
   */
  public String next(String edition) throws IOException {
    int number = lastRevision(edition) + 1;
    while (Files.exists(root.resolve(target(revision(edition, number))), NOFOLLOW_LINKS)) {
      number++;
    }
    return revision(edition, number);
  }

  private static String revision(String edition, int number) {
    return number == 1 ? edition : edition + "-r" + number;
  }

  private int lastRevision(String edition) throws IOException {
    return editions().stream()
        .filter(name -> Retention.base(name).equals(edition))
        .mapToInt(Retention::revision)
        .max()
        .orElse(0);
  }

  /**
   * Says whether {@code current} leads to an edition, or is a whole copy of it.
   *
   * @param edition the name of its folder
   * @return false also when there is no {@code current}
   * @throws IOException when the disk fails
   */
  public boolean isCurrent(String edition) throws IOException {
    if (Files.isSymbolicLink(current())) {
      Path place = root.resolve(target(edition));
      return Files.exists(current()) && Files.isSameFile(current(), place);
    }
    return FileTree.areEqual(current(), root.resolve(target(edition)));
  }

  /**
   * Says what stands where {@code current} should lead to an edition.
   *
   * @return what was found; empty when it leads to an edition, or nothing is there
   * @throws IOException when the disk fails
   */
  public Optional<String> brokenCurrent() throws IOException {
    if (!Files.exists(current(), NOFOLLOW_LINKS) || currentEdition().isPresent()) {
      return Optional.empty();
    }
    if (Files.isSymbolicLink(current())) {
      Path target = Files.readSymbolicLink(current());
      return Optional.of("it leads to " + target + ", which is no edition of this report");
    }
    boolean isFolder = Files.isDirectory(current());
    return Optional.of(isFolder ? "it is a folder and no copy of an edition" : "it is a file");
  }

  /**
   * Makes {@code current} stay at an edition, whatever runs make meanwhile.
   *
   * @param edition the name of its folder; empty to let the next run lead it on
   * @throws IOException when the disk fails
   */
  public void hold(Optional<String> edition) throws IOException {
    if (edition.isEmpty()) {
      Files.deleteIfExists(holds());
      return;
    }
    FileTree.replace(holds(), (edition.get() + "\n").getBytes(UTF_8));
    switchTo(edition.get());
  }

  /**
   * Returns the edition that {@code current} stays at.
   *
   * @return empty when runs lead it on
   * @throws IOException when the disk fails
   */
  public Optional<String> held() throws IOException {
    List<String> editions = editions();
    return Retention.names(holds()).stream().filter(editions::contains).findFirst();
  }

  private Path holds() {
    return root.resolve("held.txt");
  }

  /**
   * Makes {@code current} name an edition, at once. A file or a folder of somebody else that stands
   * in its place is kept beside it.
   *
   * @param edition the name of its folder
   * @throws IOException when the disk fails; {@code current} then names what it named
   */
  public void switchTo(String edition) throws IOException {
    setAside();
    FileTree.delete(fresh());
    if (isLinked(fresh(), target(edition)) && !Files.isDirectory(current(), NOFOLLOW_LINKS)) {
      Files.move(fresh(), current(), ATOMIC_MOVE);
    } else {
      swap(edition);
    }
    FileTree.syncOne(root);
  }

  private void setAside() throws IOException {
    boolean isOurs =
        Files.isSymbolicLink(current())
            || !Files.exists(current())
            || Files.isRegularFile(current().resolve(Edition.RECORD))
            || currentName().isPresent();
    for (int number = 1; !isOurs; number++) {
      Path aside = root.resolve("current-" + number);
      if (!Files.exists(aside, NOFOLLOW_LINKS)) {
        Files.move(current(), aside, ATOMIC_MOVE);
        return;
      }
    }
  }

  /** Where a folder has to make room there is a moment without {@code current}. */
  private void swap(String edition) throws IOException {
    if (!Files.exists(fresh(), NOFOLLOW_LINKS)) {
      FileTree.copy(root.resolve(target(edition)), fresh());
    }
    FileTree.delete(old());
    if (Files.exists(current(), NOFOLLOW_LINKS)) {
      Files.move(current(), old(), ATOMIC_MOVE);
    }
    Files.move(fresh(), current(), ATOMIC_MOVE);
    FileTree.delete(old());
  }

  private boolean isLinked(Path link, Path target) {
    try {
      links.create(link, target);
      return true;
    } catch (UnsupportedOperationException | IOException noLinksHere) {
      return false;
    }
  }

  /**
   * Returns the edition that {@code current} names.
   *
   * @return empty when there is none, it leads elsewhere, or the record cannot be read
   * @throws IOException when the disk fails
   */
  public Optional<Edition> currentEdition() throws IOException {
    Optional<String> name = currentName();
    return name.isPresent() ? edition(name.get()) : Optional.empty();
  }

  private Optional<String> currentName() throws IOException {
    for (String name : editions()) {
      if (isCurrent(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the newest edition of which every file is as it was made.
   *
   * @return empty when there is none
   * @throws IOException when the disk fails
   */
  public Optional<Edition> newestWhole() throws IOException {
    List<String> names = editions();
    for (int i = names.size() - 1; i >= 0; i--) {
      Optional<Edition> edition = edition(names.get(i));
      if (edition.isPresent() && edition.get().isWhole()) {
        return edition;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns an edition.
   *
   * @param name the name of its folder
   * @return empty when there is no such folder with a record
   * @throws IOException when the disk fails
   */
  public Optional<Edition> edition(String name) throws IOException {
    return editions().contains(name) ? Edition.at(root.resolve(target(name))) : Optional.empty();
  }

  /**
   * Returns the names of all editions; a folder whose name no edition can have is none.
   *
   * @return in the order of publication
   * @throws IOException when the folder cannot be listed
   */
  public List<String> editions() throws IOException {
    return FileTree.list(root.resolve("editions")).stream()
        .filter(Files::isDirectory)
        .map(FileTree::name)
        .filter(Retention::isName)
        .sorted(Retention.OLDEST_FIRST)
        .toList();
  }

  /** Returns the file in which people name the editions that are never deleted. */
  Path pins() {
    return root.resolve("pinned.txt");
  }

  /**
   * Deletes an edition; a death half way leaves nothing that looks like an edition.
   *
   * @param edition the name of its folder
   * @throws IOException when the disk fails
   */
  public void delete(String edition) throws IOException {
    Path doomed = root.resolve(DELETED + edition);
    FileTree.delete(doomed);
    Files.move(root.resolve(target(edition)), doomed, ATOMIC_MOVE);
    FileTree.delete(doomed);
  }

  /**
   * Says whether a folder holds the edition that its name says, and not what a person put there.
   */
  boolean isOurs(String name) throws IOException {
    Optional<Edition> edition = Edition.at(root.resolve(target(name)));
    return edition
        .filter(e -> e.record().path("edition").asText("").equals(Retention.base(name)))
        .isPresent();
  }

  private Path target(String edition) {
    return Path.of("editions", edition);
  }

  private Path fresh() {
    return root.resolve(".current-new");
  }

  private Path old() {
    return root.resolve(".current-old");
  }

  /**
   * Says whether a run of this id has left its record or is being recorded.
   *
   * @param runId the run
   * @return true when the id is taken
   */
  public boolean knows(String runId) {
    return Files.exists(record(runId)) || Files.exists(staging(runId));
  }

  /**
   * Writes what became of a run.
   *
   * @param runId the run
   * @param json the record's bytes
   * @throws IOException when they cannot be written
   */
  public void writeRecord(String runId, byte[] json) throws IOException {
    Files.createDirectories(record(runId).getParent());
    FileTree.replace(record(runId), json);
  }
}
