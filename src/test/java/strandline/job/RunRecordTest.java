package strandline.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.JsonSchema;
import strandline.compose.Composition.Judged;
import strandline.input.Json;

/** Every record of a run is as the published schema says. */
final class RunRecordTest {
  @TempDir Path temporary;

  @Test
  void recordsOfAllKindsOfEndingFitTheSchema() throws IOException {
    TinyProject project = new TinyProject(temporary.resolve("p"));
    project.claims = List.of(new Judged("twice", "It doubled.", "holds", true, true, "1.99"));
    project.run();
    project.run();
    project.auditor = Optional.of(edition -> List.of(TinyProject.audited("V0")));
    project.data("other data").run();
    project.auditor = Optional.empty();
    project.data("wrong data").run();
    project.data("good data").spec("tiny", "bug").run();
    Files.createDirectories(project.folder().resolve(".staging-20260101T000000Z-1"));
    project.spec("tiny", "unknown").run();
    JsonSchema schema = JsonSchema.published("run-record.json");
    try (Stream<Path> records = Files.list(project.folder().resolve("runs"))) {
      assertThat(records.toList())
          .hasSize(7)
          .allSatisfy(
              file ->
                  assertThat(schema.problems(Json.read(Files.readAllBytes(file))))
                      .as(file.toString())
                      .isEmpty());
    }
  }

  @Test
  void theSchemaRefusesWhatIsNoRecord() throws IOException {
    JsonSchema schema = JsonSchema.published("run-record.json");
    ObjectNode died = (ObjectNode) RunResult.died("20260101T000000Z-1", "tiny");
    assertThat(schema.problems(died)).isEmpty();
    assertThat(schema.problems(died.put("secret", "x"))).containsExactly(" fits 0 of the shapes");
    assertThat(schema.problems(RunResult.died("yesterday", "tiny"))).isNotEmpty();
    assertThat(schema.problems(Json.object())).isNotEmpty();
  }
}
