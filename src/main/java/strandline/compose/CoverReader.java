package strandline.compose;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import strandline.input.Fields;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.language.Dates;
import strandline.report.Report.Cover;
import strandline.report.Report.Profile;

/** Reads what stands on the first page. */
final class CoverReader {
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
        spec.text("language", "en-GB"),
        keywords(spec));
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
    List<String> asked =
        spec.optional("workbook").isPresent() ? spec.texts("workbook") : known.subList(0, 1);
    for (String name : asked) {
      if (!known.contains(name)) {
        problems.add(
            Problem.error(
                spec.at("workbook"),
                "unknown-name",
                "\"" + name + "\" is no kind of workbook",
                "write one of " + String.join(", ", known) + ", or both"));
        return List.of();
      }
    }
    return asked.stream().distinct().map(n -> Profile.valueOf(n.toUpperCase(Locale.ROOT))).toList();
  }

  /** Reads the formats of the figures' files: {@code pictures: [png, svg]}; all when left out. */
  List<String> pictures(Fields spec) {
    List<String> asked = spec.optional("pictures").isPresent() ? spec.texts("pictures") : List.of();
    for (String name : asked) {
      if (!PICTURES.contains(name)) {
        problems.add(
            Problem.error(
                spec.at("pictures"),
                "unknown-name",
                "\"" + name + "\" is no format of pictures",
                "write some of " + String.join(", ", PICTURES) + ", or leave it out for all"));
        return List.of();
      }
    }
    return asked.stream().distinct().sorted().toList();
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
