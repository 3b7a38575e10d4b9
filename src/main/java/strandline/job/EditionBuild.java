package strandline.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.dataset.Folder;
import strandline.edition.AuditedWorkbook;
import strandline.edition.Comparison;
import strandline.edition.Edition;
import strandline.edition.RevisionSection;
import strandline.edition.Revisions;
import strandline.edition.Snapshot;
import strandline.edition.StagedFiles;
import strandline.edition.StagedFiles.Written;
import strandline.input.InvalidInputException;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.Sha256;
import strandline.job.RunRequest.Step;
import strandline.job.RunResult.Contents;
import strandline.render.Artifact;
import strandline.render.Refusal;
import strandline.render.Renderer;
import strandline.report.Report;
import strandline.report.Report.InputFile;
import strandline.series.Period;

/**
 * The making of one edition's folder out of inputs and the edition before. The same inputs, the
 * same edition before and the same program make the same bytes, whatever the time and the place.
 */
final class EditionBuild {
  /** The kind of a problem with a file that somebody is writing. */
  static final String CHANGED = "changed-meanwhile";

  /** A file that loses more than one in so many of its rows or periods stops the run. */
  private static final long MOST_LOST = 10;

  private static final String EDITION_NAME = "[0-9A-Za-z][0-9A-Za-z.-]{0,63}";

  /**
   * What an edition is made of.
   *
   * @param folder the project, or the inputs that an edition kept
   * @param data the datasets
   * @param spec the spec's bytes
   * @param inputs the files of both, in order of path
   */
  record Material(Folder folder, DataPackage data, byte[] spec, List<InputFile> inputs) {
    List<Edition.Named> named() {
      return inputs.stream().map(f -> new Edition.Named(f.path(), f.sha256())).toList();
    }
  }

  private final String id;
  private final ReportJob.Stages stages;
  private final RunRequest.Program program;
  private final StagedFiles.Guard guard;
  private final Consumer<Step> reached;

  /** The inputs of an edition that were read to see what is gone, by the hash of its record. */
  private final Map<String, DataPackage> kept = new HashMap<>();

  EditionBuild(
      String id,
      ReportJob.Stages stages,
      RunRequest.Program program,
      StagedFiles.Guard guard,
      Consumer<Step> reached) {
    this.id = id;
    this.stages = stages;
    this.program = program;
    this.guard = guard;
    this.reached = reached;
  }

  /** Returns what an edition of the report is made of. */
  Material material(Folder folder, DataPackage data, byte[] spec) {
    String file = ProjectFolder.spec(id);
    List<InputFile> inputs = new ArrayList<>();
    data.files().forEach(f -> inputs.add(new InputFile(f.path(), f.sha256(), f.bytes(), f.rows())));
    inputs.add(new InputFile(file, Sha256.of(spec), spec.length, 0));
    inputs.sort(Comparator.comparing(InputFile::path));
    return new Material(folder, data, spec, List.copyOf(inputs));
  }

  /** Composes the report, without what changed. */
  Composition compose(Material material, Problems problems) {
    String file = ProjectFolder.spec(id);
    Problems ofSpec = new Problems();
    Composition composition;
    try {
      composition = stages.composing().compose(id, file, material.spec(), material.data(), ofSpec);
    } finally {
      problems.addAll(ofSpec.all());
    }
    problems.throwIfErrors();
    require(
        composition.report().cover().edition().matches(EDITION_NAME),
        "the edition \"" + composition.report().cover().edition() + "\" cannot name a folder",
        "write a month or a day, such as 2024-09",
        problems);
    Set<String> reserved = Set.of(RevisionSection.SECTION, RevisionSection.TABLE);
    require(
        ids(composition.report()).noneMatch(reserved::contains),
        "an id of the report is one of " + reserved.stream().sorted().toList(),
        "choose another; those name what changed since the last edition",
        problems);
    problems.throwIfErrors();
    reached.accept(Step.COMPOSED);
    return composition;
  }

  private void require(boolean isRight, String found, String remedy, Problems problems) {
    if (!isRight) {
      Location spec = Location.of(ProjectFolder.spec(id));
      problems.error(spec, "edition", found, remedy);
    }
  }

  private static Stream<String> ids(Report report) {
    return Stream.of(
            report.sections().stream().map(Report.Section::id),
            report.tables().stream().map(strandline.report.Table::id),
            report.figures().stream().map(strandline.report.Figure::id))
        .flatMap(ids -> ids);
  }

  /** Refuses inputs that have lost too many of their rows or periods since an edition. */
  void requireKept(Material material, Edition previous, Problems problems) throws IOException {
    Map<String, InputFile> now = new HashMap<>();
    material.inputs().forEach(file -> now.put(file.path(), file));
    boolean isOther = false;
    for (InputFile was : Contents.of(previous.record()).inputs()) {
      Optional<InputFile> is = Optional.ofNullable(now.get(was.path()));
      isOther |= was.rows() > 0 && !is.map(InputFile::sha256).equals(Optional.of(was.sha256()));
      long rows = is.map(InputFile::rows).orElse(0L);
      requireKept(was.path(), "rows", was.rows(), Math.min(rows, was.rows()), previous, problems);
    }
    if (isOther && !problems.hasErrors()) {
      Optional<DataPackage> old = old(previous, new Problems());
      old.ifPresent(data -> kept.put(previous.sha256(), data));
      Map<String, Set<Period>> periods = new HashMap<>();
      material.data().tables().forEach(table -> periods.put(table.file(), table.periods()));
      for (DataPackage.Rows table : old.map(DataPackage::tables).orElse(List.of())) {
        Set<Period> were = table.periods();
        Set<Period> are = periods.getOrDefault(table.file(), Set.of());
        long left = were.stream().filter(are::contains).count();
        requireKept(table.file(), "periods", were.size(), left, previous, problems);
      }
    }
    problems.throwIfErrors();
  }

  private static void requireKept(
      String file, String what, long were, long left, Edition previous, Problems problems) {
    if ((were - left) * MOST_LOST > were) {
      String found =
          String.format(
              Locale.ROOT,
              "it had %,d %s in edition %s, and %,d are left; more than a tenth is gone",
              were,
              what,
              previous.name(),
              left);
      String remedy = "bring them back, or run with --accept-removals if they are meant to be gone";
      problems.error(Location.of(file), "shrunk", found, remedy);
    }
  }

  /** Says what changed since an edition; a verdict that did is a warning too. */
  Revisions compare(Material material, Composition composition, Edition previous, Problems problems)
      throws IOException {
    warnOfVerdicts(composition, previous, problems);
    Snapshot now = Snapshot.of(composition.report(), composition.claims());
    Snapshot then = Snapshot.of(previous.record());
    Optional<DataPackage> old =
        previous.madeFrom().equals(material.named()) ? Optional.empty() : old(previous, problems);
    kept.clear();
    List<DataPackage.Rows> before = old.map(DataPackage::tables).orElse(List.of());
    List<DataPackage.Rows> after = old.isPresent() ? material.data().tables() : List.of();
    return new Comparison(new Comparison.Side(then, before), new Comparison.Side(now, after))
        .since(previous.name());
  }

  /**
   * A newer program may not read what an older one did, and a person may have changed what it kept;
   * the rows are then not compared.
   */
  private Optional<DataPackage> old(Edition previous, Problems problems) throws IOException {
    if (kept.containsKey(previous.sha256())) {
      return Optional.of(kept.get(previous.sha256()));
    }
    for (Edition.Named file : previous.madeFrom()) {
      if (!previous.keeps(file)) {
        notCompared(previous, "kept are not as they were: " + file.path(), problems);
        return Optional.empty();
      }
    }
    Problems own = new Problems();
    try {
      DataPackage old = stages.reading().read(previous.inputs(), ProjectFolder.DESCRIPTOR, own);
      own.throwIfErrors();
      return Optional.of(old);
    } catch (InvalidInputException | FileNotFoundException unreadable) {
      notCompared(previous, "kept cannot be read any more", problems);
      return Optional.empty();
    }
  }

  private static void notCompared(Edition previous, String why, Problems problems) {
    String found = "the inputs that edition " + previous.name() + " " + why;
    String remedy = "nothing; what changed in the rows is not said this once";
    problems.warn(Location.of(Edition.PREVIOUS), "not-compared", found, remedy);
  }

  /** Writes an edition into an empty folder, and returns what was made. */
  Contents write(
      Material material,
      Composition composition,
      Optional<Edition> previous,
      Optional<Revisions> changes,
      Path staged,
      Problems problems)
      throws IOException {
    Report report = composition.report().madeBy("Strandline " + program.version());
    List<Callable<List<Artifact>>> sources = new ArrayList<>();
    if (changes.isPresent()) {
      report = new RevisionSection(changes.get(), inputFile(previous.get())).addTo(report);
      sources.add(() -> List.of(json(changes.get())));
    }
    for (Renderer renderer : stages.renderers()) {
      Report whole = report;
      sources.add(() -> rendered(renderer, whole));
    }
    List<Written> written;
    try {
      written = new StagedFiles(staged, guard).write(sources);
    } catch (Refusal refusal) {
      throw refused(refusal, report);
    }
    reached.accept(Step.RENDERED);
    keep(material, previous, staged);
    reached.accept(Step.STAGED);
    List<Written> outputs = new ArrayList<>(written);
    List<AuditedWorkbook> audits = List.of();
    if (stages.auditor().isPresent()) {
      audits = stages.auditor().get().audit(staged);
      audits.forEach(workbook -> problems.addAll(workbook.problems()));
      outputs.add(audited(audits, staged));
      outputs.sort(Comparator.comparing(Written::path));
    }
    Contents contents =
        new Contents(material.inputs(), outputs, problems.all(), composition.claims(), audits);
    JsonNode record = record(contents, composition, previous);
    guard.guarded(() -> Files.write(staged.resolve(Edition.RECORD), Json.bytes(record)));
    Map<String, String> known = new HashMap<>();
    outputs.forEach(file -> known.put(file.path(), file.sha256()));
    material.inputs().forEach(f -> known.put(Edition.INPUTS + "/" + f.path(), f.sha256()));
    String list = String.join("\n", Edition.checksums(staged, known)) + "\n";
    guard.guarded(() -> Files.writeString(staged.resolve(Edition.CHECKSUMS), list));
    return contents;
  }

  private Written audited(List<AuditedWorkbook> audits, Path staged) throws IOException {
    byte[] json = AuditedWorkbook.json(audits);
    guard.guarded(() -> Files.write(staged.resolve(AuditedWorkbook.FILE), json));
    return new Written(AuditedWorkbook.FILE, "application/json", Sha256.of(json), json.length);
  }

  /** Returns the files that an edition would have; their bytes are not made. */
  List<Written> planned(Composition composition, boolean isCompared) {
    Report report = composition.report().madeBy("Strandline " + program.version());
    List<Written> files = new ArrayList<>();
    for (Renderer renderer : stages.renderers()) {
      for (Artifact file : rendered(renderer, report)) {
        files.add(new Written(file.path(), file.mediaType(), "", 0));
      }
    }
    if (isCompared) {
      files.add(new Written("changes.json", "application/json", "", 0));
    }
    if (stages.auditor().isPresent()) {
      files.add(new Written(AuditedWorkbook.FILE, "application/json", "", 0));
    }
    files.sort(Comparator.comparing(Written::path));
    return files;
  }

  /** A figure that cannot be laid out is a problem of the spec that asks for it. */
  private static List<Artifact> rendered(Renderer renderer, Report report)
      throws InvalidInputException {
    try {
      return renderer.render(report);
    } catch (Refusal refusal) {
      throw refused(refusal, report);
    }
  }

  private static InvalidInputException refused(Refusal refusal, Report report) {
    Location spec = Location.of(ProjectFolder.spec(report.id()));
    return new InvalidInputException(
        List.of(Problem.error(spec, "not-drawn", refusal.found(), refusal.remedy())));
  }

  private static Artifact json(Revisions changes) {
    return Artifact.of("changes.json", "application/json", Json.bytes(changes.json()));
  }

  private static InputFile inputFile(Edition previous) throws IOException {
    String path = Edition.PREVIOUS + "/" + Edition.RECORD;
    long bytes = Files.size(previous.root().resolve(Edition.RECORD));
    return new InputFile(path, previous.sha256(), bytes, 0);
  }

  private void keep(Material material, Optional<Edition> previous, Path staged) throws IOException {
    Path inputs = staged.resolve(Edition.INPUTS);
    for (Edition.Named file : material.named()) {
      guard.guarded(() -> copy(material.folder(), file, inputs));
    }
    if (previous.isPresent()) {
      Edition before = previous.get();
      Path kept = staged.resolve(Edition.PREVIOUS);
      Files.createDirectories(kept);
      Path record = before.root().resolve(Edition.RECORD);
      guard.guarded(() -> Files.copy(record, kept.resolve(Edition.RECORD)));
      for (Edition.Named file : before.madeFrom()) {
        // What did not change is kept once, among the edition's own inputs.
        if (!material.named().contains(file) && before.keeps(file)) {
          guard.guarded(() -> copy(before.inputs(), file, kept.resolve(Edition.INPUTS)));
        }
      }
    }
  }

  /** Copies a file that was read before; it must still be what was read. */
  private static void copy(Folder from, Edition.Named file, Path to) throws IOException {
    Path copy = to.resolve(file.path());
    Files.createDirectories(copy.getParent());
    boolean isSame;
    try (InputStream in = from.open(file.path());
        OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
      isSame = Sha256.ofCopied(in, out).equals(file.sha256());
    } catch (FileNotFoundException vanished) {
      throw changed(file);
    }
    if (!isSame) {
      throw changed(file);
    }
  }

  private static InvalidInputException changed(Edition.Named file) {
    return new InvalidInputException(
        List.of(
            Problem.error(
                Location.of(file.path()),
                CHANGED,
                "the file changed while the run was reading it",
                "run again when whoever writes it is done")));
  }

  private JsonNode record(Contents contents, Composition composition, Optional<Edition> previous) {
    JsonNode before =
        previous
            .<JsonNode>map(
                edition ->
                    Json.object().put("edition", edition.name()).put("sha256", edition.sha256()))
            .orElse(NullNode.instance);
    ObjectNode head =
        Json.object()
            .put("schema", "strandline-edition-1")
            .put("report", id)
            .put("edition", composition.report().cover().edition())
            .<ObjectNode>set("program", program.json())
            .<ObjectNode>set(Edition.PREVIOUS, before);
    return contents
        .addTo(head)
        .<ObjectNode>set("says", Snapshot.of(composition.report(), composition.claims()).json());
  }

  /** Returns the spec after what is wrong in it whatever the data are has been refused. */
  byte[] checkedSpec(Folder folder, Problems problems) {
    byte[] spec = spec(folder);
    stages.composing().check(ProjectFolder.spec(id), spec, problems);
    problems.throwIfErrors();
    return spec;
  }

  /** Adds a warning for every verdict that is other than in an edition, under the gate or not. */
  void warnOfVerdicts(Composition composition, Edition last, Problems problems) {
    Location spec = Location.of(ProjectFolder.spec(id));
    List<Composition.Judged> before = Contents.of(last.record()).claims();
    Composition.changes(before, composition.claims()).stream()
        .map(
            change ->
                Problem.warning(
                    spec,
                    "claim-changed",
                    change,
                    "correct the sentence, or what changed the data"))
        .forEach(problems::add);
  }

  /** Reads the spec that a folder holds. */
  byte[] spec(Folder folder) {
    String file = ProjectFolder.spec(id);
    try (InputStream in = folder.open(file)) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new InvalidInputException(List.of(ProjectFolder.unreadable(file, failure)));
    }
  }
}
