package strandline.compose;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strandline.input.Fields;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.language.Dates;
import strandline.report.Report.Cover;
import strandline.report.Report.Profile;

/** Reads what stands on the first page. */
final class CoverReader {
  private static final List<String> LANGUAGES = List.of("en-GB", "en");
  private static final List<String> PICTURES = List.of("pdf", "png", "svg");

  private final Problems problems;

  CoverReader(Problems problems) {
    this.problems = problems;
  }

  Cover read(Fields spec) {
    return new Cover(
        spec.text("title"),
        spec.text("subtitle"),
        edition(spec),
        day(spec, "as-of"),
        day(spec, "published"),
        spec.text("next-update"),
        spec.text("geography"),
        spec.text("contact"),
        spec.text("licence"),
        language(spec),
        keywords(spec));
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
    if (spec.required("keywords").isPresent() && words.isEmpty()) {
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

  /** Reads the formats of the figures' files: {@code pictures: [png, svg]}; all when left out. */
  List<String> pictures(Fields spec) {
    return chosen(spec, "pictures", "format of pictures", PICTURES).stream().sorted().toList();
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

  /** Returns the day that the data reach; what is wrong with it is said where the cover is read. */
  static Optional<LocalDate> asOf(Fields spec) {
    try {
      return Optional.of(LocalDate.parse(spec.text("as-of", "")));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private String day(Fields spec, String key) {
    String text = spec.text(key);
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
