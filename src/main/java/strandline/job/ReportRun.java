package strandline.job;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.edition.Edition;
import strandline.edition.FileTree;
import strandline.edition.ReportFolder;
import strandline.edition.Retention;
import strandline.edition.Revisions;
import strandline.edition.RunLock;
import strandline.edition.StagedFiles;
import strandline.edition.StagedFiles.Written;
import strandline.input.InvalidInputException;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.EditionBuild.Material;
import strandline.job.RunRequest.Step;
import strandline.job.RunResult.Contents;
import strandline.job.RunResult.Ending;

/** The run of one report, from the lock to the record. */
final class ReportRun {
  /** How many touched files of an edition are named. */
  private static final int SHOWN = 3;

  private final String run;
  private final String id;
  private final RunRequest request;
  private final ReportJob.Stages stages;
  private final ReportJob.DataOnce data;
  private final ReportFolder folder;
  private final ProjectFolder project;
  private final Instant started;
  private final EditionBuild build;

  private final ReportJob.Gate gate = new ReportJob.Gate();

  private volatile boolean isLocked;
  private volatile Optional<Path> record = Optional.empty();

  private Problems problems = new Problems();
  private Path staged;
  private final Map<Step, Instant> done = new ConcurrentSkipListMap<>();

  /** What depends on the day or on the folder, and so does not belong to the edition. */
  private Problems timely = new Problems();

  /** What was doubtful about the run itself, over all its attempts. */
  private final Problems ofRun = new Problems();

  private volatile Contents contents = Contents.NONE;
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
    if (request.options().isDry()) {
      return result(attempt());
    }
    try (RunLock lock = RunLock.take(folder.lockFile(), owner()).orElse(null)) {
      if (lock == null) {
        String message = "already running: " + RunLock.owner(folder.lockFile());
        return recorded(new Ending(ExitCode.ALREADY_RUNNING, message));
      }
      isLocked = true;
      guarded(this::begin);
      reached(Step.LOCKED);
      Ending ending = attempts();
      if (ending.code() != ExitCode.DONE) {
        // On a disk that is full the record needs the room.
        guarded(() -> folder.clear(run));
      }
      RunResult.OfReport result = recorded(ending);
      folder.discard(run);
      return result;
    } catch (CancellationException stopped) {
      return result(Ending.STOPPED);
    } catch (IOException failure) {
      return recorded(Ending.notWritten(request.out().resolve(id), failure));
    }
  }

  private void begin() throws IOException {
    ReportFolder.Leftovers left = folder.recover();
    List<String> stuck = new ArrayList<>(left.stuck());
    staged = folder.stage(run);
    for (String dead : left.dead()) {
      if (!Files.exists(folder.record(dead))) {
        folder.writeRecord(dead, Json.bytes(RunResult.died(dead, id)));
      }
      folder.discard(dead).ifPresent(stuck::add);
    }
    String found = "what an earlier run left cannot be deleted: ";
    stuck.forEach(what -> warn(ofRun, "left-over", found + what, "delete it"));
    mendCurrent(true);
  }

  /** Makes {@code current} lead to the newest whole edition where a person left it otherwise. */
  private void mendCurrent(boolean isWritten) throws IOException {
    Optional<String> broken = folder.brokenCurrent();
    if (broken.isPresent()) {
      Optional<String> held = folder.held();
      Optional<String> newest = held.isPresent() ? held : folder.newestWhole().map(Edition::name);
      if (newest.isPresent() && isWritten) {
        folder.switchTo(newest.get());
      }
      String done =
          isWritten ? "this run made it lead to edition " : "a run makes it lead to edition ";
      Optional<String> remedy =
          newest.map(name -> done + name + " again, and keeps beside it what was in its place");
      String found = folder.current() + " was changed by somebody: " + broken.get();
      warn(ofRun, "broken-current", found, remedy.orElse("the next edition takes its place"));
    }
  }

  /** Tries again what may be well in a moment; never what a person has to mend. */
  private Ending attempts() throws IOException {
    List<Duration> pauses = request.options().pauses();
    for (int i = 0; i < pauses.size(); i++) {
      Ending ending = attempt();
      if (!ending.isTransient()) {
        return ending;
      }
      String which = "attempt " + (i + 1) + " of " + (pauses.size() + 1) + " failed: ";
      String found = which + ending.inDetail(problems.all());
      warn(ofRun, "tried-again", found, "look at the disk when it comes again");
      ReportJob.pause(pauses.get(i), run);
      guarded(() -> staged = folder.restage(run));
      problems = new Problems();
      timely = new Problems();
      data.forget();
    }
    return attempt();
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
      return Ending.notWritten(request.out().resolve(id), failure);
    } catch (UncheckedIOException failure) {
      return Ending.notWritten(request.out().resolve(id), failure.getCause());
    } catch (RuntimeException | Error bug) {
      return Ending.stopped(bug);
    }
  }

  private Ending publish() throws IOException {
    if (request.options().asOf().isPresent()) {
      return rebuild(request.options().asOf().get());
    }
    if (request.options().isDry()) {
      mendCurrent(false);
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
    List<String> touched = current.isPresent() ? current.get().touched() : List.of();
    boolean isSame = touched.isEmpty() && isMadeFrom(material, current);
    if (isSame && request.program().made(current.get().record())) {
      return unchanged(current.get());
    }
    Optional<Edition> before = touched.isEmpty() ? current : trusted(current.get(), touched);
    if (before.isPresent() && !request.options().acceptsRemovals()) {
      build.requireKept(material, before.get(), problems);
    }
    Composition composition = build.compose(material, problems);
    contents = contents.judged(composition.claims());
    if (!composition.broken().isEmpty()) {
      before.ifPresent(last -> build.warnOfVerdicts(composition, last, problems));
      return Ending.broken(composition.broken());
    }
    if (request.options().isDry()) {
      return planned(material, composition, before, isSame);
    }
    // What was made from the same inputs is new only when it differs beside the same edition.
    if (isSame) {
      Optional<Ending> nothing = attempt(material, composition, current.get());
      if (nothing.isPresent()) {
        return nothing.get();
      }
      guarded(() -> staged = folder.restage(run));
    }
    Ending ending = place(material, composition, before);
    if (ending.code() == ExitCode.DONE) {
      prune(current);
    }
    return ending;
  }

  private static boolean isMadeFrom(Material material, Optional<Edition> edition) {
    return edition.filter(one -> one.madeFrom().equals(material.named())).isPresent();
  }

  /** Tells that an edition was touched, and returns what the next one can be compared with. */
  private Optional<Edition> trusted(Edition current, List<String> touched) throws IOException {
    int others = touched.size() - SHOWN;
    String some = String.join(", ", touched.subList(0, Math.min(SHOWN, touched.size())));
    String files = others > 0 ? some + " and " + others + " more" : some;
    String found = "edition " + current.name() + " is not as it was made: " + files;
    warn(timely, "edition-touched", found, "it is made again, and the touched one is left alone");
    return touched.contains(Edition.RECORD) ? folder.newestWhole() : Optional.of(current);
  }

  private Optional<Ending> attempt(Material material, Composition composition, Edition current)
      throws IOException {
    Problems own = new Problems();
    own.addAll(problems.all());
    Contents made = made(material, composition, current.previous(), own);
    Contents then = Contents.of(current.record());
    boolean isSame =
        then.outputs().equals(made.outputs()) && request.program().isVersionOf(current.record());
    if (!isSame || own.hasErrors()) {
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
    Optional<String> held = folder.held();
    guarded(
        () -> {
          String name = composition.report().cover().edition();
          ReportFolder.Placement placement = folder.place(staged, name);
          edition = Optional.of(placement.edition());
          reached(Step.PLACED);
          boolean isOther = held.isEmpty() && !folder.isCurrent(placement.edition());
          isNew[0] = placement.isNew() || isOther;
          if (isOther) {
            folder.switchTo(placement.edition());
          }
          reached(Step.SWITCHED);
        });
    String done = held.isPresent() ? "made edition " : "published edition ";
    String message = (isNew[0] ? done : "nothing new since edition ") + edition.orElseThrow();
    String stays = held.map(name -> "; current stays at edition " + name + ", held").orElse("");
    return new Ending(ExitCode.DONE, message + stays);
  }

  private Ending unchanged(Edition current) {
    changes = Optional.empty();
    contents = Contents.of(current.record()).with(problems.all());
    edition = Optional.of(current.name());
    prune(Optional.of(current));
    return new Ending(ExitCode.DONE, "nothing new since edition " + current.name());
  }

  /** Says what would be made, as far as that is known without making it. */
  private Ending planned(
      Material material, Composition composition, Optional<Edition> current, boolean isSame)
      throws IOException {
    if (current.isPresent()) {
      changes = Optional.of(build.compare(material, composition, current.get(), problems));
    }
    List<Written> files = build.planned(composition, changes.isPresent());
    contents = new Contents(material.inputs(), files, List.of(), composition.claims(), List.of());
    String name = folder.next(composition.report().cover().edition());
    String when = isSame ? " if its bytes are others than those of the current one" : "";
    return new Ending(ExitCode.DONE, "dry run: would publish edition " + name + when);
  }

  /** Deletes editions that are not kept; one that was current when the run began always is. */
  private void prune(Optional<Edition> before) {
    if (!request.options().isDry()) {
      Set<String> kept = new TreeSet<>();
      before.map(Edition::name).ifPresent(kept::add);
      edition.ifPresent(kept::add);
      Retention retention = request.options().retention();
      retention.prune(folder, kept, this::guarded, (k, f, r) -> warn(timely, k, f, r));
      reached(Step.PRUNED);
    }
  }

  private void warn(Problems to, String kind, String found, String remedy) {
    String place = kind.equals("unknown-pin") ? "pinned.txt" : id;
    to.warn(Location.of(place), kind, found, remedy);
  }

  private Ending rebuild(String name) throws IOException {
    Optional<Edition> kept = folder.edition(name);
    if (kept.isEmpty()) {
      String known = String.join(", ", folder.editions());
      return new Ending(
          ExitCode.WRONG_CALL, "there is no edition " + name + " to rebuild; there are: " + known);
    }
    Edition old = kept.get();
    // What is doubtful in them was told when the edition was published.
    Problems own = new Problems();
    DataPackage read = stages.reading().read(old.inputs(), ProjectFolder.DESCRIPTOR, own);
    own.throwIfErrors();
    reached(Step.READ);
    Material material = build.material(old.inputs(), read, build.spec(old.inputs()));
    contents = made(material, build.compose(material, own), old.previous(), own);
    changes = Optional.empty();
    Ending ending = compared(old);
    edition = ending.code() == ExitCode.DONE ? Optional.of(name) : Optional.empty();
    return ending;
  }

  /** Compares what was made again with the edition. */
  private Ending compared(Edition old) throws IOException {
    List<String> differing = new ArrayList<>(FileTree.differences(old.root(), staged));
    if (differing.size() > 1) {
      // It differs wherever another file does.
      differing.remove(Edition.CHECKSUMS);
    }
    if (differing.isEmpty()) {
      return new Ending(ExitCode.DONE, "rebuilt edition " + old.name() + ": the same bytes");
    }
    String found =
        String.format(
            Locale.ROOT,
            "rebuilt edition %s differs in %s; version %s made it, this is %s",
            old.name(),
            String.join(", ", differing),
            old.record().path("program").path("version").asText(""),
            request.program().version());
    return new Ending(ExitCode.NOT_WRITTEN, found);
  }

  /** Writes the run's record; without one, a run that is well is not. */
  private RunResult.OfReport recorded(Ending ending) {
    try {
      guarded(() -> writeRecord(ending));
    } catch (CancellationException stopped) {
      return result(Ending.STOPPED);
    } catch (IOException failure) {
      // What went wrong first is what a person must know.
      return result(ending.code() == ExitCode.DONE ? ending.notRecorded(failure) : ending);
    }
    reached(Step.RECORDED);
    return result(ending);
  }

  private void writeRecord(Ending ending) throws IOException {
    RunResult.Times times = new RunResult.Times(started, request.clock().instant(), done);
    JsonNode json = result(ending).json(run, times, request.program());
    folder.writeRecord(run, Json.bytes(json));
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
    all.addAll(ofRun.all());
    return contents.with(all);
  }

  private String owner() {
    RunRequest.Program who = request.program();
    return "run " + run + ", process " + who.pid() + " on " + who.host() + ", since " + started;
  }

  private void reached(Step step) {
    done.put(step, request.clock().instant());
    request.listener().done(id, step);
  }

  private void guarded(StagedFiles.Change change) throws IOException {
    gate.guarded(change);
  }

  /** Deletes what is half made and writes the record, unless the run has written it already. */
  Optional<RunResult> stop(List<RunResult.OfReport> before) {
    List<RunResult.OfReport> all = new ArrayList<>(before);
    try {
      gate.shut(
          () -> {
            if (isLocked && record.isEmpty()) {
              all.add(result(Ending.STOPPED));
              folder.clear(run);
              writeRecord(Ending.STOPPED);
              folder.discard(run);
              all.set(before.size(), result(Ending.STOPPED));
            }
          });
    } catch (IOException noRecord) {
      // The next run puts the folder in order; whoever looks on is told all the same.
      return Optional.of(new RunResult(run, all));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return all.size() == before.size() ? Optional.empty() : Optional.of(new RunResult(run, all));
  }
}
