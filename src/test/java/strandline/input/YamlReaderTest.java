package strandline.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private final Problems problems = new Problems();

  private Optional<Node> read(String text) {
    return new YamlReader().read("r.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
  }

  private List<String> said() {
    return problems.all().stream().map(Problem::toString).toList();
  }

  private void refused(String text, String... sentences) {
    assertThat(read(text)).isEmpty();
    assertThat(said()).containsExactly(sentences);
  }

  @Test
  void textsStayAsWritten() {
    Fields f = read("a: 010\nb: NO\nc: 2014-07\nd: \"x\"\ne: 1_000").get().fields(problems);
    assertThat(List.of(f.text("a"), f.text("b"), f.text("c"), f.text("d"), f.text("e")))
        .containsExactly("010", "NO", "2014-07", "x", "1_000");
    assertThat(said()).isEmpty();
  }

  @Test
  void jsonIsRead() throws IOException {
    byte[] json = "{\n\t\"a\": [1, {\"b\": null}]\n}".getBytes(StandardCharsets.UTF_8);
    Node node = new YamlReader().read("p.json", json, problems).orElseThrow();
    List<Node> items = node.fields(problems).items("a");
    assertThat(items.get(0).text(problems)).isEqualTo("1");
    assertThat(items.get(0).location()).hasToString("p.json:2:8");
    assertThat(items.get(1).fields(problems).text("b")).isEmpty();
    assertThat(said())
        .containsExactly(
            "p.json:2:17: nothing stands where a text or a number is expected; write one value");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstKey() {
    assertThat(read("\uFEFFa: 1").get().fields(problems).keys()).containsExactly("a");
  }

  @Test
  void anUnquotedColonOrCommaIsAnsweredWithQuotes() {
    refused(
        "says: Measles: cases rose",
        "r.yaml:1:14: not YAML (mapping values are not allowed here); a sentence with a colon or a"
            + " comma needs quotes: put the sentence in quotes");
  }

  @Test
  void whatACommaCutsOffIsAnsweredWithQuotes() {
    Fields fields = read("{ says: In May, 31 cases rose }").get().fields(problems);
    assertThat(fields.text("says")).isEqualTo("In May");
    fields.done();
    assertThat(said())
        .containsExactly(
            "r.yaml:1:17: unknown key \"31 cases rose\"; if it belongs to the text before it, put"
                + " the sentence in quotes");
  }

  @Test
  void aKeyTwice() {
    refused(
        "a: 1\nb: 2\na: 3",
        "r.yaml:3:1: the key \"a\" stands twice, the first stands in line 1; keep one of them");
  }

  @Test
  void anchorsAndAliases() {
    refused(
        "a: &x 1\nb: *x",
        "r.yaml:1:4: an anchor (&x); remove it and write values out",
        "r.yaml:2:4: an alias (*x); write the value out");
  }

  @Test
  void mergeKeys() {
    refused("a:\n  <<: {b: 1}", "r.yaml:2:3: a merge key (<<); write the entries out");
  }

  @Test
  void tags() {
    refused("a: !!str 1", "r.yaml:1:4: a tag (tag:yaml.org,2002:str); remove it");
    assertThat(read("a: !x [1]")).isEmpty();
    assertThat(said()).contains("r.yaml:1:4: a tag (!x); remove it");
  }

  @Test
  void severalDocuments() {
    refused("a: 1\n---\nb: 2", "r.yaml:2:1: a second document begins; keep one document in a file");
  }

  @Test
  void nothing() {
    refused("# a remark\n", "r.yaml: the file holds nothing; write \"key: value\" pairs");
  }

  @Test
  void anotherEncoding() {
    byte[] latin1 = "a: 1\nb: Peña".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new YamlReader().read("r.yaml", latin1, problems)).isEmpty();
    assertThat(said())
        .containsExactly("r.yaml:2:6: the byte 0xF1 is not UTF-8; save the file as UTF-8");
  }

  @Test
  void aControlCharacter() {
    refused("a: 1\nb: x\u0000y", "r.yaml:2:5: the control character U+0000; remove it");
  }

  @Test
  void aControlCharacterThatIsEscaped() {
    refused(
        "a: \"ring \\a bell\"\nb: [c, \"d\\uFFFE\"]",
        "r.yaml:1:4: the control character U+0007; remove it",
        "r.yaml:2:8: the control character U+FFFE; remove it");
  }

  @Test
  void oneControlCharacterMaySeparateCells() {
    assertThat(read("{\"delimiter\": \"\\u001F\"}")).isPresent();
    assertThat(said()).isEmpty();
  }

  @Test
  void wrongSyntax() {
    refused(
        "a: [1, 2\nb: 3\n",
        "r.yaml:2:2: not YAML (while parsing a flow sequence: expected ',' or ']', but got :); "
            + "correct the brackets, quotes, colons or indentation here");
  }

  @Test
  void aListAsAKey() {
    refused("[a]: 1", "r.yaml:1:1: a list stands as a key; write a word as the key");
  }

  @Test
  void tooDeep() {
    refused(
        "[".repeat(200) + "]".repeat(200),
        "r.yaml: not YAML (more than 60 levels of nesting); "
            + "correct the brackets, quotes, colons or indentation here");
  }
}
