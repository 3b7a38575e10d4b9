package strandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commands that a document shows, run as a person would who pastes them into a shell: each
 * block of {@code sh} in order, in one folder. A block of {@code text} that follows one is what it
 * prints on standard output; a line that is an ellipsis stands for any lines.
 */
public final class DocumentedCommands {
  /** The home of whoever reads the document. */
  private static final String HOME = "/home/you";

  private static final Pattern BLOCK =
      Pattern.compile("```sh\n(.*?)```(?:\n+(?:[^\n`]+\n+)?```text\n(.*?)```)?", Pattern.DOTALL);

  private static final int SECONDS = 120;

  /** Commands, and what they print; empty where that is not shown. */
  private record Block(String commands, String shown) {}

  private final Path folder;
  private final Path programs;

  /**
   * Makes a place to run commands in.
   *
   * @param temporary an empty folder; the commands run in {@code here} below it
   */
  public DocumentedCommands(Path temporary) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
    folder = Files.createDirectories(temporary.toRealPath().resolve("here"));
    programs = Files.createDirectories(temporary.toRealPath().resolve("bin"));
    Path program = programs.resolve("strandline");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        program,
        "#!/bin/sh\nexec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + System.getProperty("java.class.path")
            + "' strandline.cli.Main \"$@\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  /** Returns the folder that the commands run in. */
  public Path folder() {
    return folder;
  }

  /** Runs all blocks of a document, and compares what each prints with what is shown. */
  public String run(Path document) throws IOException, InterruptedException {
    StringBuilder all = new StringBuilder();
    List<Block> blocks = blocks(Files.readString(document));
    assertThat(blocks).as("blocks of commands in " + document).isNotEmpty();
    for (Block block : blocks) {
      String said = run(block.commands());
      all.append(said);
      if (!block.shown().isEmpty()) {
        assertThat(said)
            .as("after " + block.commands() + " it printed\n" + said)
            .matches(pattern(block.shown()));
      }
    }
    return all.toString();
  }

  /** Runs a script, which has to end well, and returns what it printed on standard output. */
  public String run(String script) throws IOException, InterruptedException {
    Path out = programs.resolve("out.txt");
    Path err = programs.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-e", "-c", script)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().merge("PATH", programs.toString(), (old, ours) -> ours + ":" + old);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(script).isTrue();
    String said = Files.readString(out, UTF_8).replace(folder.toString(), HOME);
    assertThat(process.exitValue())
        .as(script + "\n" + said + "\n" + Files.readString(err, UTF_8))
        .isZero();
    return said;
  }

  private static List<Block> blocks(String document) {
    List<Block> blocks = new ArrayList<>();
    for (MatchResult found : BLOCK.matcher(document).results().toList()) {
      blocks.add(new Block(found.group(1), found.group(2) == null ? "" : found.group(2)));
    }
    return blocks;
  }

  private static String pattern(String shown) {
    return shown
        .lines()
        .map(line -> line.equals("…") ? "(?:[^\n]*\n)*?" : Pattern.quote(line) + " *\n")
        .collect(Collectors.joining());
  }
}
