package strandline.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.edition.Edition;
import strandline.edition.FileTree;
import strandline.input.Problems;
import strandline.job.EditionBuild.Material;
import strandline.job.RunRequest.Step;
import strandline.job.RunResult.Contents;
import strandline.job.RunResult.Ending;

/** An edition made again out of what it keeps, to see whether the same bytes come out. */
record Rebuild(
    Edition old,
    ReportJob.Reading reading,
    EditionBuild build,
    Making making,
    Consumer<Step> reached) {

  /** Makes an edition's files where the run makes them. */
  @FunctionalInterface
  interface Making {
    Contents made(
        Material material, Composition composition, Optional<Edition> previous, Problems found)
        throws IOException;
  }

  /** Makes the files again; what is doubtful in them was told when the edition was published. */
  Contents contents() throws IOException {
    Problems own = new Problems();
    DataPackage read = reading.read(old.inputs(), ProjectFolder.DESCRIPTOR, own);
    own.throwIfErrors();
    reached.accept(Step.READ);
    Material material = build.material(old.inputs(), read, build.spec(old.inputs()));
    return making.made(material, build.compose(material, own), old.previous(), own);
  }

  /** Compares what was made in a folder with the edition. */
  Ending compared(Path made, RunRequest.Program program) throws IOException {
    List<String> differing = new ArrayList<>(FileTree.differences(old.root(), made));
    if (differing.size() > 1) {
      // It differs wherever another file does.
      differing.remove(Edition.CHECKSUMS);
    }
    if (differing.isEmpty()) {
      return new Ending(ExitCode.DONE, "rebuilt edition " + old.name() + ": the same bytes");
    }
    return new Ending(
        ExitCode.NOT_WRITTEN,
        "rebuilt edition "
            + old.name()
            + " differs in "
            + String.join(", ", differing)
            + "; version "
            + old.record().path("program").path("version").asText("")
            + " made it, this is "
            + program.version());
  }

  /** Ends a run that was asked for an edition that is not kept. */
  static Ending unknown(String name, List<String> editions) {
    String known = String.join(", ", editions);
    return new Ending(
        ExitCode.WRONG_CALL, "there is no edition " + name + " to rebuild; there are: " + known);
  }
}
