package strandline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import strandline.analysis.describe.XmR;
import strandline.claim.AlternativeReading;
import strandline.claim.Standing;
import strandline.claim.StatedNumber;
import strandline.report.Table.Column;
import strandline.series.Origin;
import strandline.series.Source;

class LanguageTest {
  private static final Language ENGLISH = Language.english();

  /** The values that have a text of their own; other ids stand in the code as they are. */
  private static final List<Key> KEYS =
      Stream.<Key[]>of(
              XmR.Rule.values(),
              Standing.values(),
              AlternativeReading.Kind.values(),
              StatedNumber.How.values())
          .flatMap(Stream::of)
          .toList();

  private static final Path SOURCES =
      Path.of(System.getProperty("strandline.project", "."), "src/main/java/strandline");

  private static final Pattern ID =
      Pattern.compile(
          "\"((?:battery|change|chart|check|claim|compose|count|describe|finding|label|model|number|page|phrase|table|trend|values)\\.[a-z0-9-]+)\"");

  /** The ids of labels and sentences that the code names; one that ends with a dash goes on. */
  private static Set<String> named() throws IOException {
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        ID.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(ids::add);
      }
    }
    return ids;
  }

  @Test
  void everyIdHasATextAndEveryTextAnId() throws IOException {
    Set<String> keys = named();
    keys.removeIf(id -> id.endsWith("-"));
    Stream.of(Column.Kind.values()).forEach(kind -> keys.add(id("page.type-", kind)));
    Stream.of(Source.Standing.values()).forEach(one -> keys.add(id("page.standing-", one)));
    KEYS.forEach(key -> keys.add(key.id()));
    Set<String> ids = new TreeSet<>(ENGLISH.ids());
    ids.removeIf(id -> id.startsWith("figure."));
    assertThat(ids).isEqualTo(keys);
  }

  @Test
  void everyNameOfAFigureIsThatOfAQuantity() throws IOException {
    Set<String> quantities = new TreeSet<>();
    KEYS.forEach(key -> quantities.addAll(ENGLISH.names(key.id())));
    named().stream()
        .filter(id -> !id.endsWith("-"))
        .forEach(id -> quantities.addAll(ENGLISH.names(id)));
    // Sentences have these for the table of numbers alone.
    quantities.addAll(
        List.of("named-figure", "p-value", "score", "smallest-p", "tau-b", "unknown"));
    assertThat(ENGLISH.ids())
        .filteredOn(id -> id.startsWith("figure."))
        .hasSize(29)
        .allSatisfy(id -> assertThat(quantities).contains(id.substring("figure.".length())));
  }

  private static String id(String prefix, Enum<?> one) {
    return prefix + one.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void aSheetSaysHowManyTablesAndChartsItHolds() {
    Sentence one = Sentence.of("page.holds").with("tables", Quantity.count(1));
    assertThat(one.with("charts", Quantity.count(0))).hasToString("This sheet contains one table.");
    assertThat(one.with("charts", Quantity.count(3)))
        .hasToString("This sheet contains one table, and to the right charts.");
    assertThat(
            Sentence.of("page.holds")
                .with("tables", Quantity.count(2))
                .with("charts", Quantity.count(1)))
        .hasToString(
            "This sheet contains two tables, one below the other, and to the right a chart.");
  }

  private static String written(String template, Sentence sentence) {
    return new Template(template).text(sentence, ENGLISH);
  }

  private static final Sentence SAMPLE =
      Sentence.of("phrase.interval")
          .with("series", "flow at sea")
          .with("unit", "")
          .with("n", Quantity.count(1))
          .with("many", Quantity.count(1234))
          .with("no", Quantity.count(0))
          .with("slope", Quantity.number(-1.23456))
          .with("years", Quantity.names(List.of("2012", "2014", "2017")));

  @Test
  void placesAreWritten() {
    assertThat(written("{series,capital} falls by {slope,size} ({slope})", SAMPLE))
        .isEqualTo("Flow at sea falls by 1.23 (-1.23)");
    assertThat(written("{n} {n,plural,one {value} other {values}}", SAMPLE)).isEqualTo("1 value");
    assertThat(written("{no,plural,none {none} one {one} other {some}} failed", SAMPLE))
        .isEqualTo("none failed");
    assertThat(written("{no} {no,plural,one {value} other {values}}", SAMPLE))
        .isEqualTo("0 values");
    assertThat(written("{many,plural,one {a} other {{many} in {years}}}", SAMPLE))
        .isEqualTo("1,234 in 2012, 2014 and 2017");
    assertThat(written("{slope}{unit,given, {unit}} a year", SAMPLE)).isEqualTo("-1.23 a year");
    assertThat(written("{slope}{series,given, of {series}}", SAMPLE))
        .isEqualTo("-1.23 of flow at sea");
    assertThat(written("{n,words} round", SAMPLE)).isEqualTo("one round");
  }

  @Test
  void aTemplateThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new Template("{a")).hasMessageContaining("not closed");
    assertThatThrownBy(() -> new Template("{a,loud}")).hasMessageContaining("is no place");
    assertThatThrownBy(() -> new Template("{a,plural,one {x}}"))
        .hasMessageContaining("one and other");
    assertThatThrownBy(() -> written("{b}", SAMPLE)).hasMessageContaining("has no quantity b");
    assertThatThrownBy(() -> SAMPLE.with("n", "twice")).hasMessageContaining("two quantities n");
  }

  @Test
  void numbersAreTheSameInEveryDefaultLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      Formats formats = ENGLISH.formats();
      assertThat(formats.number(1.990374, Style.significant())).isEqualTo("1.99");
      assertThat(formats.number(1234.56, Style.fixed(1))).isEqualTo("1,234.6");
      assertThat(formats.number(75, Style.signed(0))).isEqualTo("+75");
      assertThat(formats.number(-12, Style.signed(0))).isEqualTo("−12");
      assertThat(formats.number(-0.04, new Style(Style.Form.HYPHENATED, 1))).isEqualTo("-0.0");
      assertThat(formats.p(0.0004)).isEqualTo("p < 0.001");
      assertThat(formats.date("2014-07")).isEqualTo("July 2014");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void quantitiesAreThoseOfThePartsToo() {
    Quantity.Range range = new Quantity.Range(1, 2.5, 0.95, Style.significant(), Origin.UNKNOWN);
    Sentence inner = Sentence.of("phrase.per-cent").with("number", Quantity.number(7));
    Sentence outer =
        Sentence.of("phrase.interval")
            .with("cautions", Quantity.list(List.of(inner, Quantity.name("no number"))))
            .with("interval", range)
            .with("p", Quantity.p(0.02));
    assertThat(NamedNumber.of(outer).stream().mapToDouble(NamedNumber::value))
        .containsExactly(7.0, 95.0, 1.0, 2.5, 0.02);
    assertThat(range.in(ENGLISH)).isEqualTo("95 per cent interval 1 to 2.5");
    assertThat(inner).hasToString("7 per cent");
  }
}
