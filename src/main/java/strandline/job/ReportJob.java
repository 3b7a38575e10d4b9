package strandline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.dataset.Folder;
import strandline.edition.AuditedWorkbook;
import strandline.edition.Comparison;
import strandline.edition.Edition;
import strandline.edition.ReportFolder;
import strandline.edition.Revisions;
import strandline.edition.Snapshot;
import strandline.edition.StagedFiles;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.render.Renderer;

/** Makes and publishes the reports of a project; one that fails does not stop the others. */
public final class ReportJob {
  /**
   * The stages between the files that come in and the files that go out.
   *
   * @param reading reads the datasets, once a run
   * @param composing makes a report of a spec and the datasets
   * @param renderers make the files of an edition
   * @param auditor audits the finished files; empty when nobody does
   */
  public record Stages(
      Reading reading, Composing composing, List<Renderer> renderers, Optional<Auditor> auditor) {
    /** Copies. */
    public Stages {
      renderers = List.copyOf(renderers);
    }
  }

  /** Reads the datasets. */
  @FunctionalInterface
  public interface Reading {
    /**
     * Reads everything, and lists every problem.
     *
     * @param folder the project
     * @param descriptor the path of the package's description
     * @param problems takes what is wrong or doubtful
     * @return the data; used only when no error was added
     * @throws IOException when a file cannot be read
     */
    DataPackage read(Folder folder, String descriptor, Problems problems) throws IOException;
  }

  /** Makes a report of a spec. */
  @FunctionalInterface
  public interface Composing {
    /**
     * Composes one report.
     *
     * @param id the report's id
     * @param file the spec's path relative to the project
     * @param spec the spec's bytes
     * @param data the datasets
     * @param problems takes what is wrong or doubtful in the spec
     * @return the report and its claims; used only when no error was added
     * @throws InvalidInputException when the spec cannot be used
     */
    Composition compose(String id, String file, byte[] spec, DataPackage data, Problems problems);

    /**
     * Looks at a spec before any data are read.
     *
     * @param file the spec's path relative to the project
     * @param spec the spec's bytes
     * @param problems takes what is wrong whatever the data are
     */
    default void check(String file, byte[] spec, Problems problems) {
      // A stage that can say nothing without the data says it later.
    }
  }

  /** Audits the workbooks of an edition. */
  @FunctionalInterface
  public interface Auditor {
    /**
     * Audits an edition whose files are all written; an error keeps it from being published.
     *
     * @param edition the folder
     * @return the verdict on each workbook
     * @throws IOException when a file cannot be read back
     */
    List<AuditedWorkbook> audit(Path edition) throws IOException;
  }

  /** How long a stop waits for a file that is being written. */
  private static final int STOP_SECONDS = 4;

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Stages stages;
  private final AtomicReference<ReportRun> active = new AtomicReference<>();
  private final List<RunResult.OfReport> ended = new CopyOnWriteArrayList<>();
  private final AtomicBoolean isStopped = new AtomicBoolean();

  /**
   * Makes a job.
   *
   * @param stages what it is made of
   */
  public ReportJob(Stages stages) {
    this.stages = stages;
  }

  /**
   * Runs the reports that are asked for, one after the other; once.
   *
   * @param request what is asked
   * @return what became of each
   * @throws InvalidInputException before anything is done, when there is no such report
   * @throws IOException when the project's folder cannot be listed
   */
  public RunResult run(RunRequest request) throws IOException {
    List<String> reports = asked(request);
    String run = runId(request, reports);
    request.listener().begins(run);
    DataOnce data = new DataOnce(stages.reading(), new ProjectFolder(request.project()));
    for (String report : reports) {
      if (!isStopped.get()) {
        ReportRun one = new ReportRun(run, report, request, stages, data);
        active.set(one);
        RunResult.OfReport result = one.run();
        active.set(null);
        ended.add(result);
      }
    }
    return new RunResult(run, ended);
  }

  /**
   * Stops the run, from another thread: what is half made is deleted and the run's record says so.
   * Returns within five seconds. Does nothing when no run is going on.
   *
   * @return what became of the reports up to the one that was at work; empty when none was
   */
  public Optional<RunResult> stop() {
    isStopped.set(true);
    return Optional.ofNullable(active.get()).flatMap(one -> one.stop(List.copyOf(ended)));
  }

  /**
   * Says what changed between two editions that are still kept.
   *
   * @param older an edition
   * @param newer an edition
   * @return every difference
   * @throws InvalidInputException when one of them holds inputs that cannot be used
   * @throws IOException when a file cannot be read
   */
  public Revisions changes(Edition older, Edition newer) throws IOException {
    return new Comparison(side(older), side(newer)).since(older.name());
  }

  private Comparison.Side side(Edition edition) throws IOException {
    Problems problems = new Problems();
    for (Edition.Named file : edition.madeFrom()) {
      if (!edition.keeps(file)) {
        Location place = Location.of("editions/" + edition.name() + "/inputs/" + file.path());
        String found = "the file is not as the edition was made from it";
        problems.error(place, "edition-touched", found, "compare another edition");
      }
    }
    problems.throwIfErrors();
    DataPackage data = stages.reading().read(edition.inputs(), ProjectFolder.DESCRIPTOR, problems);
    problems.throwIfErrors();
    return new Comparison.Side(Snapshot.of(edition.record()), data.tables());
  }

  private static List<String> asked(RunRequest request) throws IOException {
    Problems problems = new Problems();
    String none = "there is no report spec in " + request.project().resolve("reports");
    ProjectFolder project = new ProjectFolder(request.project());
    List<String> reports = project.asked(request.reports(), none, problems);
    problems.throwIfErrors();
    return reports;
  }

  private static String runId(RunRequest request, List<String> reports) {
    String first = RUN_ID.format(request.clock().instant()) + "-" + request.program().pid();
    String id = first;
    for (int i = 2; isTaken(id, request, reports); i++) {
      id = first + "-" + i;
    }
    return id;
  }

  private static boolean isTaken(String id, RunRequest request, List<String> reports) {
    return reports.stream().anyMatch(report -> ReportFolder.of(request.out(), report).knows(id));
  }

  /** Waits, for up to half as long again; runs that failed together do not come back together. */
  static void pause(Duration length, String run) {
    long most = length.toMillis() / 2;
    try {
      Thread.sleep(length.toMillis() + Math.floorMod(run.hashCode(), most + 1));
    } catch (InterruptedException goOn) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shared by the threads that change the disk; a stop takes it alone, and finds all at rest. */
  static final class Gate implements StagedFiles.Guard {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean isShut;

    @Override
    public void guarded(StagedFiles.Change change) throws IOException {
      lock.readLock().lock();
      try {
        if (isShut) {
          throw new CancellationException();
        }
        change.make();
      } finally {
        lock.readLock().unlock();
      }
    }

    /** Lets nobody change the disk any more, and when all are at rest makes a last change. */
    void shut(StagedFiles.Change last) throws IOException, InterruptedException {
      boolean isAtRest = lock.writeLock().tryLock(STOP_SECONDS, TimeUnit.SECONDS);
      isShut = true;
      if (isAtRest) {
        try {
          last.make();
        } finally {
          lock.writeLock().unlock();
        }
      }
    }
  }

  /** The datasets, read when the first report needs them. */
  static final class DataOnce {
    private final Reading reading;
    private final ProjectFolder project;
    private Problems problems = new Problems();
    private DataPackage data;

    DataOnce(Reading reading, ProjectFolder project) {
      this.reading = reading;
      this.project = project;
    }

    /** Lets the next reading begin anew. */
    void forget() {
      data = null;
      problems = new Problems();
    }

    /** Returns the data; what is doubtful in them is added to the report's problems. */
    DataPackage read(Problems ofReport) {
      if (data == null && !problems.hasErrors()) {
        readOnce();
      }
      ofReport.addAll(problems.all());
      problems.throwIfErrors();
      return data;
    }

    private void readOnce() {
      try {
        data = reading.read(project, ProjectFolder.DESCRIPTOR, problems);
      } catch (InvalidInputException invalid) {
        invalid.problems().stream()
            .filter(problem -> !problems.all().contains(problem))
            .forEach(problems::add);
      } catch (IOException failure) {
        problems.add(ProjectFolder.unreadable("datasets", failure));
      } catch (UncheckedIOException failure) {
        problems.add(ProjectFolder.unreadable("datasets", failure.getCause()));
      }
    }
  }
}
