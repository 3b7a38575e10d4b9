package strandline.render.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import strandline.input.Json;
import strandline.input.JsonWriter;
import strandline.input.Sha256;
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
 * @param files names of the pictures beside the card
 * @param dataFile name of the CSV beside the card; empty when it is not written
 */
public record FigureCard(
    Report report, Figure figure, Picture picture, List<String> files, String dataFile) {
  /** The version of the card's form; a new one when a member changes its meaning or goes. */
  private static final String SCHEMA = "strandline-figure-1";

  /** Copies. */
  public FigureCard {
    files = List.copyOf(files);
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
    List<String> files =
        FigureFormat.of(report).stream()
            .map(format -> figure.id() + "." + format.extension())
            .toList();
    return new FigureCard(report, figure, picture, files, figure.id() + ".csv");
  }

  /**
   * Returns the card.
   *
   * @return JSON in UTF-8
   */
  public byte[] json() {
    Json.Members card =
        Json.object()
            .with("schema", SCHEMA)
            .with("id", figure.id())
            .with("report", report.id())
            .with("edition", report.cover().edition())
            .with("language", picture.about().language())
            .with("title", figure.title())
            .with("subtitle", figure.subtitle())
            .with("caption", caption())
            .with("alternativeText", figure.altText())
            .with("longDescription", picture.about().description())
            .with("source", picture.about().source())
            .with("sources", Json.array(sources().stream().map(FigureCard::source).toList()))
            .with("citation", citation())
            .with("licence", report.cover().licence())
            .with("contact", report.cover().contact())
            .with("asOf", report.cover().asOf())
            .with("published", report.cover().published())
            .with("size", size(picture.page()))
            .with("data", data(PlottedValues.csv(figure)))
            .with("files", Json.array(files.stream().map(FigureCard::file).toList()));
    return new JsonWriter().bytes(card);
  }

  /**
   * Returns what stands below the picture where it is published.
   *
   * @return title, measure, note and source, as sentences
   */
  public String caption() {
    String note = figure.footnote().isBlank() ? "" : " " + sentence(figure.footnote());
    return sentence(figure.title())
        + " "
        + sentence(figure.subtitle())
        + note
        + " Source: "
        + sentence(picture.about().source());
  }

  /**
   * Returns how a text refers to the figure.
   *
   * @return report, edition, figure and source
   */
  public String citation() {
    Report.Cover cover = report.cover();
    String edition = cover.edition().isEmpty() ? "" : ", edition " + cover.edition();
    String within = cover.title().equals(figure.title()) ? "" : cover.title() + edition + ", ";
    return within
        + (within.isEmpty() ? "Figure “" : "figure “")
        + figure.title()
        + "”. Data: "
        + sentence(picture.about().source());
  }

  private static String sentence(String text) {
    String stripped = text.strip();
    return stripped.matches("(?s).*[.!?]") ? stripped : stripped + ".";
  }

  private List<Source> sources() {
    return figure.sourceIds().stream().flatMap(id -> report.source(id).stream()).toList();
  }

  private static Json source(Source source) {
    return Json.object()
        .with("id", source.id())
        .with("citation", source.citation())
        .with("url", source.url())
        .with("standing", source.standing().word());
  }

  private static Json size(Picture.Page page) {
    return Json.object()
        .with("widthMm", page.widthMm())
        .with("heightMm", page.heightMm())
        .with("widthPixels", page.pixelsWide())
        .with("heightPixels", page.pixelsHigh())
        .with("dotsPerInch", Picture.Page.DPI);
  }

  private Json data(byte[] csv) {
    long rows = new String(csv, StandardCharsets.UTF_8).lines().count() - 1;
    return Json.object()
        .with("file", dataFile)
        .with("sha256", Sha256.of(csv))
        .with("bytes", csv.length)
        .with("rows", rows);
  }

  private static Json file(String name) {
    Optional<FigureFormat> format = FigureFormat.ofName(name);
    return Json.object()
        .with("file", name)
        .with("mediaType", format.map(FigureFormat::mediaType).orElse(""));
  }
}
