package strandline.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private final Problems problems = new Problems();

  private Fields read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new YamlReader().read("r.yaml", bytes, problems).orElseThrow().fields(problems);
  }

  private void said(String... sentences) {
    assertThat(problems.all().stream().map(Problem::toString)).containsExactly(sentences);
  }

  @Test
  void aMissingKey() {
    assertThat(read("a: 1").text("title")).isEmpty();
    said("r.yaml:1:1: lacks \"title\"; add \"title\" here");
  }

  @Test
  void whatIsLeftOut() {
    Fields f = read("a: 1");
    assertThat(f.optional("x")).isEmpty();
    assertThat(f.text("x", "y")).isEqualTo("y");
    assertThat(f.wholeNumber("x", 3)).isEqualTo(3);
    assertThat(f.number("x", 0.5)).isEqualTo(0.5);
    assertThat(f.flag("x", true)).isTrue();
    assertThat(f.texts("x")).isEmpty();
    assertThat(f.items("x")).isEmpty();
    assertThat(f.at("x")).isEqualTo(f.location()).hasToString("r.yaml:1:1");
    said();
  }

  @Test
  void valuesOfEachType() {
    Fields f = read("w: -12\nn: 1.5e3\nf: false\none: x\nmany: [x, 2]\n");
    assertThat(f.wholeNumber("w", 0)).isEqualTo(-12);
    assertThat(f.number("n", 0)).isEqualTo(1500);
    assertThat(f.flag("f", true)).isFalse();
    assertThat(f.texts("one")).containsExactly("x");
    assertThat(f.texts("many")).containsExactly("x", "2");
    assertThat(f.at("n")).hasToString("r.yaml:2:4");
    assertThat(f.keys()).containsExactly("w", "n", "f", "one", "many");
    f.done();
    said();
  }

  @Test
  void wrongTypes() {
    Fields f = read("w: 1.5\nn: many\nf: yes\nq: \"5\"\nbig: 3000000000");
    assertThat(f.wholeNumber("w", 7)).isEqualTo(7);
    f.number("n", 0);
    f.flag("f", true);
    f.wholeNumber("q", 1);
    f.wholeNumber("big", 1);
    said(
        "r.yaml:1:4: w: \"1.5\" is not a whole number; write digits alone, such as 7",
        "r.yaml:2:4: n: \"many\" is not a number; write digits with a decimal point, such as 0.95",
        "r.yaml:3:4: f: \"yes\" is neither true nor false; write true or false",
        "r.yaml:4:4: q: the quoted text \"5\" is not a whole number; write digits alone, such as 1,"
            + " without quotes",
        "r.yaml:5:6: big: \"3000000000\" is not a whole number; write digits alone, such as 1");
  }

  @Test
  void wrongShapes() {
    Fields f = read("m: {a: 1}\nl: [1]\nt: x\nn:\n");
    f.text("m");
    f.text("l");
    f.items("t");
    f.optional("t").orElseThrow().fields(problems).text("no cascade");
    f.text("n");
    said(
        "r.yaml:1:4: a map stands where a text or a number is expected; write one value",
        "r.yaml:2:4: a list stands where a text or a number is expected; write one value",
        "r.yaml:3:4: \"x\" stands where a list is expected;"
            + " write each item behind a dash or in brackets",
        "r.yaml:3:4: \"x\" stands where a map is expected; write \"key: value\" pairs",
        "r.yaml:4:3: nothing stands where a text or a number is expected; write one value");
  }

  @Test
  void unknownKeys() {
    Fields f = read("title: x\nmeasuer: flow\nwhere: y\n");
    f.text("title");
    f.text("measure", "");
    f.done();
    said(
        "r.yaml:2:1: unknown key \"measuer\"; did you mean \"measure\"?",
        "r.yaml:3:1: unknown key \"where\"; remove it; known here: title, measure");
  }

  @Test
  void noKeyIsKnown() {
    read("a: 1").done();
    said("r.yaml:1:1: unknown key \"a\"; remove it; no key is known here");
  }

  @Test
  void theNearestWord() {
    List<String> known = List.of("flow", "landings", "interdictions");
    assertThat(NearestWord.to("Flow", known)).contains("flow");
    assertThat(NearestWord.to("folw", known)).contains("flow");
    assertThat(NearestWord.to("interdiction", known)).contains("interdictions");
    assertThat(NearestWord.to("arrivals", known)).isEmpty();
    assertThat(NearestWord.to("x", List.of("a"))).isEmpty();
    assertThat(NearestWord.to("cat", List.of("bat", "rat"))).contains("bat");
  }
}
