package strandline.job;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.edition.Edition;
import strandline.edition.ReportFolder;
import strandline.edition.RunLock;
import strandline.edition.StagedFiles;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.EditionBuild.Material;
import strandline.job.RunRequest.Step;
import strandline.job.RunResult.Contents;
import strandline.job.RunResult.Ending;
import strandline.json.Json;
import strandline.json.JsonWriter;
import strandline.revision.Revisions;

/** The run of one report, from the lock to the record. */
final class ReportRun {
  /** How long a stop waits for a file that is being written. */
  private static final int STOP_SECONDS = 4;

  private final String run;
  private final String id;
  private final RunRequest request;
  private final ReportJob.Stages stages;
  private final ReportJob.DataOnce data;
  private final ReportFolder folder;
  private final ProjectFolder project;
  private final Instant started;
  private final EditionBuild build;

  /** Shared by the threads that change the disk; a stop takes it alone, and finds all at rest. */
  private final ReadWriteLock guard = new ReentrantReadWriteLock();

  private volatile boolean isStopped;
  private volatile boolean isLocked;
  private volatile Optional<Path> record = Optional.empty();

  private final Problems problems = new Problems();
  private Path staged;
  private final Map<Step, Instant> done = new ConcurrentSkipListMap<>();

  /** What depends on the day or on the folder, and so does not belong to the edition. */
  private final Problems timely = new Problems();

  private volatile Contents contents = new Contents(List.of(), List.of(), List.of(), List.of());
  private volatile Optional<Revisions> changes = Optional.empty();
  private volatile Optional<String> edition = Optional.empty();

  ReportRun(
      String run, String id, RunRequest request, ReportJob.Stages stages, ReportJob.DataOnce data) {
    this.run = run;
    this.id = id;
    this.request = request;
    this.stages = stages;
    this.data = data;
    this.folder = ReportFolder.of(request.out(), id);
    this.project = new ProjectFolder(request.project());
    this.started = request.clock().instant();
    this.build = new EditionBuild(id, stages, request.program(), this::guarded, this::reached);
  }

  RunResult.OfReport run() {
    try (RunLock lock = folder.lock(owner()).orElse(null)) {
      if (lock == null) {
        String message = "already running: " + folder.owner();
        return recorded(new Ending(ExitCode.ALREADY_RUNNING, message));
      }
      isLocked = true;
      guarded(this::begin);
      reached(Step.LOCKED);
      RunResult.OfReport result = recorded(attempt());
      discard();
      return result;
    } catch (CancellationException stopped) {
      return result(Ending.STOPPED);
    } catch (IOException failure) {
      return recorded(Ending.notWritten(failure));
    }
  }

  private void begin() throws IOException {
    for (String dead : folder.recover()) {
      if (!Files.exists(folder.record(dead))) {
        folder.writeRecord(dead, new JsonWriter().bytes(RunResult.died(dead, id)));
      }
      folder.discard(dead);
    }
    staged = folder.stage(run);
  }

  private void discard() {
    try {
      folder.discard(run);
    } catch (IOException left) {
      isLocked = false;
    }
  }

  /** A stop in another thread may come at any step; it finds what is below here guarded. */
  private Ending attempt() {
    try {
      return publish();
    } catch (InvalidInputException invalid) {
      invalid.problems().stream()
          .filter(problem -> !problems.all().contains(problem))
          .distinct()
          .forEach(problems::add);
      return Ending.refused(id, problems.all());
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (IOException failure) {
      return Ending.notWritten(failure);
    } catch (UncheckedIOException failure) {
      return Ending.notWritten(failure.getCause());
    } catch (RuntimeException | Error bug) {
      return Ending.bug(bug);
    }
  }

  private Ending publish() throws IOException {
    if (request.options().asOf().isPresent()) {
      return rebuild(request.options().asOf().get());
    }
    byte[] spec = build.checkedSpec(project, problems);
    DataPackage read = data.read(problems);
    reached(Step.READ);
    Material material = build.material(project, read, spec);
    contents = contents.of(material.inputs());
    LocalDate today = LocalDate.ofInstant(started, ZoneOffset.UTC);
    read.expectations().forEach(age -> age.problem(today).ifPresent(timely::add));
    if (timely.hasErrors()) {
      return new Ending(ExitCode.STALE, "an input is stale; nothing published");
    }
    Optional<Edition> current = folder.currentEdition();
    boolean isSame = current.filter(c -> c.madeFrom().equals(material.named())).isPresent();
    if (isSame && request.program().made(current.get().record()) && current.get().isWhole()) {
      return unchanged(current.get());
    }
    Composition composition = build.compose(material, problems);
    contents = contents.judged(composition.claims());
    if (!composition.broken().isEmpty()) {
      return build.broken(composition, current, problems);
    }
    // What was made from the same inputs is new only when it differs beside the same edition.
    if (isSame) {
      Optional<Ending> nothing = attempt(material, composition, current.get());
      if (nothing.isPresent()) {
        return nothing.get();
      }
      guarded(() -> staged = folder.restage(run));
    }
    return place(material, composition, current);
  }

  private Optional<Ending> attempt(Material material, Composition composition, Edition current)
      throws IOException {
    Problems own = new Problems();
    own.addAll(problems.all());
    Contents made = made(material, composition, current.previous(), own);
    boolean isSame =
        Contents.of(current.record()).outputs().equals(made.outputs())
            && current
                .record()
                .at("program")
                .at("version")
                .string()
                .equals(request.program().version())
            && !own.hasErrors()
            && current.isWhole();
    if (!isSame) {
      return Optional.empty();
    }
    contents = made;
    return Optional.of(unchanged(current));
  }

  private Contents made(
      Material material, Composition composition, Optional<Edition> previous, Problems found)
      throws IOException {
    changes = Optional.empty();
    if (previous.isPresent()) {
      changes = Optional.of(build.compare(material, composition, previous.get(), found));
      reached(Step.COMPARED);
    }
    return build.write(material, composition, previous, changes, staged, found);
  }

  private Ending place(Material material, Composition composition, Optional<Edition> previous)
      throws IOException {
    contents = made(material, composition, previous, problems);
    if (problems.hasErrors()) {
      return new Ending(ExitCode.NOT_WRITTEN, "the output failed its audit; nothing published");
    }
    reached(Step.AUDITED);
    boolean[] isNew = new boolean[1];
    guarded(
        () -> {
          String name = composition.report().cover().edition();
          ReportFolder.Placement placement = folder.place(staged, name);
          edition = Optional.of(placement.edition());
          reached(Step.PLACED);
          isNew[0] = placement.isNew() || !folder.isCurrent(placement.edition());
          if (isNew[0]) {
            folder.switchTo(placement.edition());
          }
          reached(Step.SWITCHED);
        });
    prune(previous);
    String message = isNew[0] ? "published edition " : "nothing new since edition ";
    return new Ending(ExitCode.DONE, message + edition.orElseThrow());
  }

  private Ending unchanged(Edition current) {
    changes = Optional.empty();
    contents = Contents.of(current.record()).with(problems.all());
    edition = Optional.of(current.name());
    prune(Optional.of(current));
    return new Ending(ExitCode.DONE, "nothing new since edition " + current.name());
  }

  /** Deletes editions that are not kept; one that was current when the run began always is. */
  private void prune(Optional<Edition> before) {
    try {
      List<String> editions = folder.editions();
      Set<String> kept = new TreeSet<>(folder.pinned());
      kept.stream()
          .filter(name -> !editions.contains(name))
          .forEach(name -> doubt("unknown-pin", name + " names no edition", "correct the line"));
      before.map(Edition::name).ifPresent(kept::add);
      edition.ifPresent(kept::add);
      for (String name : request.options().retention().surplus(editions, kept)) {
        guarded(() -> folder.delete(name));
      }
    } catch (IOException failure) {
      String found = "old editions were not deleted: " + ProjectFolder.inWords(failure);
      doubt("not-deleted", found, "look at the rights of the folder; the next run tries again");
    }
    reached(Step.PRUNED);
  }

  private void doubt(String kind, String found, String remedy) {
    timely.add(Problem.warning(Location.of("pinned.txt"), kind, found, remedy));
  }

  private Ending rebuild(String name) throws IOException {
    Optional<Edition> kept = folder.edition(name);
    if (kept.isEmpty()) {
      return Rebuild.unknown(name, folder.editions());
    }
    Rebuild rebuild = new Rebuild(kept.get(), stages.reading(), build, this::made, this::reached);
    contents = rebuild.contents();
    changes = Optional.empty();
    Ending ending = rebuild.compared(staged, request.program());
    edition = ending.code() == ExitCode.DONE ? Optional.of(name) : Optional.empty();
    return ending;
  }

  /** Writes the run's record; without one, a run that is well is not. */
  private RunResult.OfReport recorded(Ending ending) {
    try {
      guarded(() -> writeRecord(ending));
    } catch (CancellationException stopped) {
      return result(Ending.STOPPED);
    } catch (IOException failure) {
      // What went wrong first is what a person must know.
      return result(ending.code() == ExitCode.DONE ? Ending.notWritten(failure) : ending);
    }
    reached(Step.RECORDED);
    return result(ending);
  }

  private void writeRecord(Ending ending) throws IOException {
    RunResult.Times times = new RunResult.Times(started, request.clock().instant(), done);
    Json json = result(ending).json(run, times, request.program());
    folder.writeRecord(run, new JsonWriter().bytes(json));
    record = Optional.of(folder.record(run));
  }

  private RunResult.OfReport result(Ending ending) {
    return new RunResult.OfReport(
        id,
        ending.code(),
        ending.message(),
        edition,
        folder.current(),
        found(),
        record,
        ending.trace(),
        changes,
        duration());
  }

  private Duration duration() {
    return Duration.ofMillis(Math.max(0, started.until(request.clock().instant(), MILLIS)));
  }

  private Contents found() {
    List<Problem> all = new ArrayList<>(problems.all());
    all.addAll(timely.all());
    return contents.with(all);
  }

  private String owner() {
    RunRequest.Program program = request.program();
    return "run "
        + run
        + ", process "
        + program.pid()
        + " on "
        + program.host()
        + ", since "
        + started;
  }

  private void reached(Step step) {
    done.put(step, request.clock().instant());
    request.listener().done(id, step);
  }

  private void guarded(StagedFiles.Change change) throws IOException {
    guard.readLock().lock();
    try {
      if (isStopped) {
        throw new CancellationException();
      }
      change.make();
    } finally {
      guard.readLock().unlock();
    }
  }

  /** Deletes what is half made and writes the record, unless the run has written it already. */
  void stop() {
    boolean isAtRest = false;
    try {
      isAtRest = guard.writeLock().tryLock(STOP_SECONDS, TimeUnit.SECONDS);
      isStopped = true;
      if (isAtRest && isLocked && record.isEmpty()) {
        writeRecord(Ending.STOPPED);
        discard();
      }
    } catch (IOException failure) {
      // There is nobody left to tell; the next run puts the folder in order.
      isStopped = true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      if (isAtRest) {
        guard.writeLock().unlock();
      }
    }
  }
}
