package strandline.compose;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.input.Fields;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.language.Dates;
import strandline.language.Language;
import strandline.language.Sentence;
import strandline.report.Figure.Size;
import strandline.report.Report.Cover;
import strandline.report.Report.Pictures;
import strandline.report.Report.Profile;
import strandline.series.Observation;
import strandline.series.Series;

/** Reads what stands on the first page. */
final class CoverReader {
  private static final List<String> LANGUAGES = List.of("en-GB", "en");
  private static final List<String> PICTURES = List.of("pdf", "png", "svg");
  private static final List<String> SIZES =
      Stream.of(Size.HALF, Size.SLIDE, Size.PHONE).map(Size::word).toList();

  private final Problems problems;

  CoverReader(Problems problems) {
    this.problems = problems;
  }

  Cover read(Fields spec) {
    return new Cover(
        spec.text("title"),
        said(spec, "subtitle"),
        edition(spec),
        day(spec, "as-of"),
        day(spec, "published"),
        said(spec, "next-update"),
        said(spec, "geography"),
        said(spec, "contact"),
        said(spec, "licence"),
        language(spec),
        keywords(spec));
  }

  /** Says of what the spec leaves out what the series say, and of the rest that nobody says it. */
  static Cover filled(Cover cover, Collection<Series> series) {
    List<String> titles =
        series.stream().map(one -> one.measure().title()).distinct().sorted().toList();
    Optional<LocalDate> last =
        series.stream()
            .flatMap(one -> one.observations().stream())
            .filter(Observation::hasValue)
            .map(one -> one.period().end())
            .max(Comparator.naturalOrder());
    String unsaid = Language.english().text(Sentence.of("compose.not-stated"));
    return new Cover(
        cover.title(),
        or(cover.subtitle(), titles.isEmpty() ? unsaid : String.join(", ", titles)),
        cover.edition(),
        or(cover.asOf(), last.map(Dates::day).orElse(unsaid)),
        or(cover.published(), unsaid),
        or(cover.nextUpdate(), unsaid),
        or(cover.geography(), unsaid),
        or(cover.contact(), unsaid),
        or(cover.licence(), unsaid),
        cover.language(),
        cover.keywords().isEmpty()
            ? (titles.isEmpty() ? List.of(cover.title()) : titles)
            : cover.keywords());
  }

  /** What is left out is not said; what stands there may not be blank. */
  private static String said(Fields spec, String key) {
    return spec.keys().contains(key) ? spec.text(key) : "";
  }

  private static String or(String said, String otherwise) {
    return said.isEmpty() ? otherwise : said;
  }

  /** Reads the language, which is one that the program can write. */
  String language(Fields spec) {
    String language = spec.text("language", LANGUAGES.get(0));
    if (!LANGUAGES.contains(language)) {
      problems.add(
          Problem.error(
              spec.at("language"),
              "unknown-language",
              "\"" + language + "\" is no language that the program writes",
              "write " + String.join(" or ", LANGUAGES) + ", or leave it out"));
    }
    return language;
  }

  /** The workbook's properties must say what it is found by. */
  private List<String> keywords(Fields spec) {
    List<String> words = spec.texts("keywords").stream().filter(word -> !word.isBlank()).toList();
    if (spec.optional("keywords").isPresent() && words.isEmpty()) {
      String remedy = "write some words by which the report is found, such as [migration, Cuba]";
      problems.add(Problem.error(spec.at("keywords"), "empty-list", "names no word", remedy));
    }
    return words;
  }

  /** Reads for whom there are workbooks: {@code workbook: [analyst, publication]}. */
  List<Profile> profiles(Fields spec) {
    List<String> known =
        Arrays.stream(Profile.values()).map(p -> p.name().toLowerCase(Locale.ROOT)).toList();
    List<String> asked = chosen(spec, "workbook", "kind of workbook", known);
    return (asked.isEmpty() ? known.subList(0, 1) : asked)
        .stream().map(name -> Profile.valueOf(name.toUpperCase(Locale.ROOT))).toList();
  }

  /**
   * Reads the formats of the figures' files, {@code pictures: [png, svg]}, all when left out, and
   * the sizes beside a figure's own, {@code sizes: [phone]}, none when left out.
   */
  Pictures pictures(Fields spec) {
    List<String> formats = chosen(spec, "pictures", "format of pictures", PICTURES);
    List<Size> sizes =
        chosen(spec, "sizes", "further size of figures", SIZES).stream()
            .flatMap(word -> Size.of(word).stream())
            .sorted()
            .toList();
    return new Pictures(formats.stream().sorted().toList(), sizes);
  }

  /** Returns the names that a key lists, each once; none when it is left out or after a problem. */
  private List<String> chosen(Fields spec, String key, String what, List<String> known) {
    List<String> asked = spec.texts(key).stream().distinct().toList();
    String found =
        asked.isEmpty() && spec.keys().contains(key)
            ? "lists no " + what
            : asked.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "\"" + name + "\" is no " + what)
                .orElse("");
    if (!found.isEmpty()) {
      String remedy = "write some of " + String.join(", ", known) + ", or leave it out";
      problems.add(Problem.error(spec.at(key), "unknown-name", found, remedy));
    }
    return found.isEmpty() ? asked : List.of();
  }

  private String edition(Fields spec) {
    String edition = spec.text("edition");
    if (!edition.isEmpty() && !edition.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
      problems.add(
          Problem.error(
              spec.at("edition"),
              "bad-edition",
              "\"" + edition + "\" is no edition",
              "write the month or day that the data reach, such as 2024-09"));
    }
    return edition;
  }

  /** Returns the day of a field; what is wrong with it is said where the cover is read. */
  static Optional<LocalDate> given(Fields spec, String key) {
    try {
      return Optional.of(LocalDate.parse(spec.text(key, "")));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private String day(Fields spec, String key) {
    String text = said(spec, key);
    try {
      return text.isEmpty() ? "" : Dates.day(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      problems.add(
          Problem.error(
              spec.at(key), "bad-date", "\"" + text + "\" is no day", "write it as 2024-09-30"));
      return "";
    }
  }
}
