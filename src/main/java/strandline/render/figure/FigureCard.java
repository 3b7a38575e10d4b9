package strandline.render.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.input.Json;
import strandline.input.Sha256;
import strandline.language.Language;
import strandline.language.Sentence;
import strandline.render.picture.Picture;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.series.Source;

/**
 * The card beside a figure's files: what a person or a program needs to publish the picture with
 * everything that belongs to it. Its JSON Schema is {@code figure-card.json} of the documentation.
 *
 * @param report the report that the figure belongs to
 * @param figure the figure
 * @param picture the figure as drawn
 * @param files names of the files that stand beside each other
 */
public record FigureCard(Report report, Figure figure, Picture picture, List<String> files) {
  /** The version of the card's form; a new one when a member changes its meaning or goes. */
  private static final String SCHEMA = "strandline-figure-1";

  /** The endings of names of a figure's files: pictures, plotted values and card. */
  public static final List<String> ENDINGS = List.of("png", "svg", "pdf", "csv", "json");

  /**
   * Returns the ending of a name.
   *
   * @param name a file's name
   * @return lower case, without a dot; empty when there is none
   */
  public static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns one of the files that stand beside the card, or the card.
   *
   * @param name its name, with one of the endings
   * @return its bytes
   */
  public byte[] file(String name) {
    Optional<FigureFormat> format = FigureFormat.ofName(name);
    if (format.isPresent()) {
      return format.get().bytes(picture);
    }
    return ending(name).equals("csv") ? PlottedValues.csv(figure) : json();
  }

  /**
   * Returns the card of an edition, where every file has the figure's name.
   *
   * @param report the report that the figure belongs to
   * @param figure the figure
   * @param picture the figure as drawn
   * @return the card
   */
  static FigureCard of(Report report, Figure figure, Picture picture) {
    Stream<String> pictures = PictureFile.of(report, figure).stream().map(PictureFile::name);
    List<String> files = Stream.concat(pictures, Stream.of(figure.id() + ".csv")).toList();
    return new FigureCard(report, figure, picture, files);
  }

  /**
   * Returns the card.
   *
   * @return JSON in UTF-8
   */
  public byte[] json() {
    ObjectNode card =
        Json.object()
            .put("schema", SCHEMA)
            .put("id", figure.id())
            .put("report", report.id())
            .put("edition", report.cover().edition())
            .put("language", picture.about().language())
            .put("title", figure.title())
            .put("subtitle", figure.subtitle())
            .put("caption", caption())
            .put("alternativeText", figure.altText())
            .put("longDescription", picture.about().description())
            .put("source", picture.about().source())
            .<ObjectNode>set(
                "sources", Json.array(sources().stream().map(FigureCard::source).toList()))
            .put("citation", citation())
            .put("licence", report.cover().licence())
            .put("contact", report.cover().contact())
            .put("asOf", report.cover().asOf())
            .put("published", report.cover().published())
            .<ObjectNode>set("size", size(picture.page()))
            .<ObjectNode>set("data", data(PlottedValues.csv(figure)))
            .<ObjectNode>set(
                "files", Json.array(files.stream().flatMap(FigureCard::listed).toList()));
    return Json.bytes(card);
  }

  /**
   * Returns what stands below the picture where it is published.
   *
   * @return title, measure, note and source, as sentences
   */
  public String caption() {
    return sentence(figure.title()) + " " + description();
  }

  /**
   * Returns what a reader must know beside the title.
   *
   * @return measure, note and source, as sentences
   */
  String description() {
    return Language.english()
        .text(
            Sentence.of("page.caption")
                .with("subtitle", sentence(figure.subtitle()))
                .with("note", figure.footnote().isBlank() ? "" : sentence(figure.footnote()))
                .with("source", sentence(picture.about().source())));
  }

  /**
   * Returns how a text refers to the figure.
   *
   * @return report, edition, figure and source
   */
  public String citation() {
    Report.Cover cover = report.cover();
    Sentence within =
        cover.title().equals(figure.title())
            ? Sentence.of("page.cite")
            : Sentence.of("page.cite-within")
                .with("report", cover.title())
                .with("edition", cover.edition());
    return Language.english()
        .text(
            within
                .with("figure", figure.title())
                .with("source", sentence(picture.about().source())));
  }

  private static String sentence(String text) {
    String stripped = text.strip();
    return stripped.matches("(?s).*[.!?]") ? stripped : stripped + ".";
  }

  private List<Source> sources() {
    return figure.sourceIds().stream().flatMap(id -> report.source(id).stream()).toList();
  }

  private static JsonNode source(Source source) {
    return Json.object()
        .put("id", source.id())
        .put("citation", source.citation())
        .put("url", source.url())
        .put("standing", source.standing().word());
  }

  private static JsonNode size(Picture.Page page) {
    return Json.object()
        .put("widthMm", page.widthMm())
        .put("heightMm", page.heightMm())
        .put("widthPixels", page.pixelsWide())
        .put("heightPixels", page.pixelsHigh())
        .put("dotsPerInch", Picture.Page.DPI);
  }

  private JsonNode data(byte[] csv) {
    long rows = new String(csv, StandardCharsets.UTF_8).lines().count() - 1;
    return Json.object()
        .put("file", csv())
        .put("sha256", Sha256.of(csv))
        .put("bytes", csv.length)
        .put("rows", rows);
  }

  /** Returns the name of the values' file; empty when it is not written. */
  private String csv() {
    return files.stream().filter(n -> ending(n).equals("csv")).findFirst().orElse("");
  }

  /** The pictures alone: the values and the card are told of elsewhere. */
  private static Stream<JsonNode> listed(String name) {
    return FigureFormat.ofName(name).stream()
        .map(format -> Json.object().put("file", name).put("mediaType", format.mediaType()));
  }
}
