package strandline.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.RunRequest.Step;
import strandline.job.RunResult.Contents;
import strandline.job.RunResult.OutputFile;
import strandline.json.Json;
import strandline.json.JsonWriter;
import strandline.render.Artifact;
import strandline.report.Report;
import strandline.report.Report.InputFile;

/** The run of one report, from the lock to the record. */
final class ReportRun {
  /** How long a stop waits for a file that is being written. */
  private static final int STOP_SECONDS = 4;

  private static final String EDITION_NAME = "[0-9A-Za-z][0-9A-Za-z.-]{0,63}";

  /** How the run ended. */
  private record Ending(ExitCode code, String message, String trace) {
    Ending(ExitCode code, String message) {
      this(code, message, "");
    }
  }

  private static final Ending STOPPED =
      new Ending(ExitCode.TERMINATED, "stopped by a signal; nothing half made stays");

  /** Something that changes the disk. */
  private interface Change {
    void make() throws IOException;
  }

  private final String run;
  private final String id;
  private final RunRequest request;
  private final ReportJob.Stages stages;
  private final ReportJob.DataOnce data;
  private final ReportFolder folder;
  private final ProjectFolder project;
  private final Instant started;

  /** Held while the disk changes, so that a stop finds it at rest. */
  private final ReentrantLock guard = new ReentrantLock();

  private volatile boolean isStopped;
  private volatile boolean isLocked;
  private volatile Optional<Path> record = Optional.empty();

  private final Problems problems = new Problems();

  private Path staged;

  /** Also read by a stop in another thread. */
  private final Map<Step, Instant> done = new ConcurrentSkipListMap<>();

  private volatile List<InputFile> inputs = List.of();
  private volatile List<OutputFile> outputs = List.of();
  private volatile List<Composition.Judged> claims = List.of();
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
  }

  RunResult.OfReport run() {
    try (ReportFolder.Lock lock = folder.lock(owner()).orElse(null)) {
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
      return result(STOPPED);
    } catch (IOException failure) {
      return recorded(notWritten(failure));
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

  /** What cannot be deleted now, the next run deletes. */
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
      problemsOf(invalid).forEach(problems::add);
      return refused();
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (IOException failure) {
      return notWritten(failure);
    } catch (UncheckedIOException failure) {
      return notWritten(failure.getCause());
    } catch (RuntimeException | Error bug) {
      return bug(bug);
    }
  }

  private Ending publish() throws IOException {
    Composition composition = compose();
    if (!composition.broken().isEmpty()) {
      return broken(composition.broken());
    }
    List<Artifact> artifacts = render(composition.report());
    write(artifacts);
    reached(Step.STAGED);
    for (ReportJob.Auditor auditor : stages.auditors()) {
      auditor.audit(staged).forEach(problems::add);
    }
    if (problems.hasErrors()) {
      return new Ending(ExitCode.NOT_WRITTEN, "the output failed its audit; nothing published");
    }
    reached(Step.AUDITED);
    return place(composition.report().cover().edition());
  }

  private Composition compose() {
    String file = ProjectFolder.spec(id);
    byte[] spec = spec(file);
    stages.composing().check(file, spec, problems);
    problems.throwIfErrors();
    DataPackage read = data.read(problems);
    reached(Step.READ);
    Problems ofSpec = new Problems();
    Composition composition;
    try {
      composition = stages.composing().compose(id, file, spec, read, ofSpec);
    } finally {
      problems.addAll(ofSpec.all());
    }
    problems.throwIfErrors();
    requireEditionName(file, composition.report().cover().edition());
    problems.throwIfErrors();
    inputs =
        inputs(
            composition.report(),
            new InputFile(file, FileTree.hex(FileTree.digest().digest(spec)), spec.length, 0));
    claims = composition.claims();
    reached(Step.COMPOSED);
    return composition;
  }

  private byte[] spec(String file) {
    try {
      return project.read(file);
    } catch (IOException failure) {
      throw new InvalidInputException(List.of(ProjectFolder.unreadable(file, failure)));
    }
  }

  private void requireEditionName(String file, String name) {
    if (!name.matches(EDITION_NAME)) {
      problems.add(
          Problem.error(
              Location.of(file),
              "edition",
              "the edition \"" + name + "\" cannot name a folder",
              "write a month or a day, such as 2024-09"));
    }
  }

  private static List<InputFile> inputs(Report report, InputFile spec) {
    Map<String, InputFile> byPath = new TreeMap<>();
    report.inputs().forEach(file -> byPath.put(file.path(), file));
    byPath.putIfAbsent(spec.path(), spec);
    return List.copyOf(byPath.values());
  }

  private List<Artifact> render(Report report) {
    List<Artifact> artifacts = new ArrayList<>();
    stages.renderers().forEach(renderer -> artifacts.addAll(renderer.render(report)));
    artifacts.sort(Comparator.comparing(Artifact::path));
    reached(Step.RENDERED);
    return artifacts;
  }

  private void write(List<Artifact> artifacts) throws IOException {
    List<OutputFile> written = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      guarded(() -> written.add(write(artifact, staged)));
    }
    outputs = List.copyOf(written);
  }

  private static OutputFile write(Artifact artifact, Path staged) throws IOException {
    Path file = staged.resolve(artifact.path()).normalize();
    if (!file.startsWith(staged) || Files.exists(file)) {
      throw new IllegalArgumentException("two artifacts, or no place, for " + artifact.path());
    }
    Files.createDirectories(file.getParent());
    MessageDigest digest = FileTree.digest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      artifact.content().writeTo(out);
    }
    String sha256 = FileTree.hex(digest.digest());
    return new OutputFile(artifact.path(), artifact.mediaType(), sha256, Files.size(file));
  }

  private Ending place(String name) throws IOException {
    byte[] json = new JsonWriter().bytes(contents().edition(id, name, request.program()));
    guarded(() -> Files.write(staged.resolve("run.json"), json));
    boolean[] isNew = new boolean[1];
    guarded(
        () -> {
          ReportFolder.Placement placement = folder.place(staged, name);
          edition = Optional.of(placement.edition());
          reached(Step.PLACED);
          isNew[0] = placement.isNew() || !folder.isCurrent(placement.edition());
          if (isNew[0]) {
            folder.switchTo(placement.edition());
          }
          reached(Step.SWITCHED);
        });
    String message = isNew[0] ? "published edition " : "nothing new since edition ";
    return new Ending(ExitCode.DONE, message + edition.orElseThrow());
  }

  private Ending broken(List<Composition.Judged> broken) {
    RunResult.changes(folder.lastRecord(), claims, id).forEach(problems::add);
    List<String> ids = broken.stream().map(Composition.Judged::id).toList();
    return new Ending(
        ExitCode.BROKEN_CLAIM,
        "claims that must hold do not: " + String.join(", ", ids) + "; nothing published");
  }

  private Ending refused() {
    List<Problem> errors = problems.all().stream().filter(Problem::isError).toList();
    String spec = ProjectFolder.spec(id);
    boolean isSpec = errors.stream().allMatch(error -> error.location().file().equals(spec));
    String count = errors.size() == 1 ? "1 problem" : errors.size() + " problems";
    return new Ending(
        isSpec ? ExitCode.WRONG_CALL : ExitCode.WRONG_INPUT,
        count + " in the " + (isSpec ? "report's spec" : "datasets") + "; nothing published");
  }

  private static Ending notWritten(IOException failure) {
    return new Ending(
        ExitCode.NOT_WRITTEN, "the output could not be written: " + ProjectFolder.inWords(failure));
  }

  private static Ending bug(Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    return new Ending(ExitCode.BUG, "a bug: " + bug, trace.toString().replace("\r\n", "\n"));
  }

  private Set<Problem> problemsOf(InvalidInputException invalid) {
    Set<Problem> news = new LinkedHashSet<>(invalid.problems());
    problems.all().forEach(news::remove);
    return news;
  }

  /** Writes the run's record; without one, a run that is well is not. */
  private RunResult.OfReport recorded(Ending ending) {
    try {
      guarded(() -> writeRecord(ending));
    } catch (CancellationException stopped) {
      return result(STOPPED);
    } catch (IOException failure) {
      // What went wrong first is what a person must know.
      return result(ending.code() == ExitCode.DONE ? notWritten(failure) : ending);
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
        contents(),
        record,
        ending.trace());
  }

  private Contents contents() {
    return new Contents(inputs, outputs, problems.all(), claims);
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

  private void guarded(Change change) throws IOException {
    guard.lock();
    try {
      if (isStopped) {
        throw new CancellationException();
      }
      change.make();
    } finally {
      guard.unlock();
    }
  }

  /** Deletes what is half made and writes the record, unless the run has written it already. */
  void stop() {
    boolean isAtRest = false;
    try {
      isAtRest = guard.tryLock(STOP_SECONDS, TimeUnit.SECONDS);
      isStopped = true;
      if (isAtRest && isLocked && record.isEmpty()) {
        writeRecord(STOPPED);
        discard();
      }
    } catch (IOException failure) {
      // There is nobody left to tell; the next run puts the folder in order.
      isStopped = true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      if (isAtRest) {
        guard.unlock();
      }
    }
  }
}
