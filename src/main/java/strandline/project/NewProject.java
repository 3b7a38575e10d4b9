package strandline.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.compose.SpecCheck;
import strandline.dataset.DataPackageReader;
import strandline.quick.CellForms;

/** The files of a project that begins: an empty data package, a page to read, and a sample. */
public final class NewProject {
  private static final String EDITOR =
      """
      {
        "json.schemas": [
          {"fileMatch": ["/datasets/datapackage.json"], "url": "./datasets/datapackage.schema.json"}
        ]
      }
      """;

  /** The name of the sample's file. */
  public static final String SAMPLE = "co2-mauna-loa.csv";

  private NewProject() {}

  /**
   * Returns the files of a project without data.
   *
   * @param folder the name of its folder
   * @return by path relative to the project
   */
  public static Map<String, byte[]> files(String folder) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String title = GivenNames.title(folder.replace('-', ' '));
    PackageDescriptor descriptor =
        PackageDescriptor.empty(GivenNames.id(folder), title.isEmpty() ? "Data" : title);
    files.put(DatasetAddition.DESCRIPTOR, descriptor.text().getBytes(UTF_8));
    files.putAll(schemas());
    files.put(".vscode/settings.json", EDITOR.getBytes(UTF_8));
    files.put("README.md", text("README.md").replace("TITLE", title).getBytes(UTF_8));
    files.put(".gitignore", text("gitignore").getBytes(UTF_8));
    return files;
  }

  /**
   * Returns the JSON Schemas by which editors complete and explain what people write.
   *
   * @return by path relative to the project
   */
  public static Map<String, byte[]> schemas() {
    Map<String, byte[]> schemas = new LinkedHashMap<>();
    schemas.put("datasets/datapackage.schema.json", DataPackageReader.FORM.schema());
    schemas.put("reports/report.schema.json", SpecCheck.FORM.schema());
    return schemas;
  }

  /**
   * Returns the sample.
   *
   * @return a small CSV file of public figures
   */
  public static byte[] sample() {
    return text(SAMPLE).getBytes(UTF_8);
  }

  /**
   * Returns what is known of the sample.
   *
   * @return its unit and source
   */
  public static Answers sampleAnswers() {
    return new Answers(
        "",
        "",
        Map.of(),
        "",
        List.of(),
        List.of(),
        Map.of("", "parts per million"),
        Optional.of(strandline.series.Measure.Aggregation.MEAN),
        "NOAA Global Monitoring Laboratory, Annual mean carbon dioxide at Mauna Loa,"
            + " https://gml.noaa.gov/ccgg/trends/data.html, 2025",
        CellForms.FOUND);
  }

  private static String text(String name) {
    try (InputStream in = NewProject.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
