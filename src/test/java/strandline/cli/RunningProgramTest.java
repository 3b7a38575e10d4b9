package strandline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the program names itself by what its jar's manifest says. */
final class RunningProgramTest {
  @Test
  void theManifestSaysVersionAndBuild() {
    String said = "0.1.0+" + "0123456789abcdef".repeat(4);
    assertThat(RunningProgram.version(said)).isEqualTo("0.1.0");
    assertThat(RunningProgram.build(said)).isEqualTo("0123456789ab");
  }

  @Test
  void aFolderOfClassesHasNoBuild() {
    assertThat(RunningProgram.version("unpackaged")).isEqualTo("unpackaged");
    assertThat(RunningProgram.build("unpackaged")).isEmpty();
    assertThat(new RunningProgram().getVersion()).containsExactly("strandline unpackaged");
  }
}
