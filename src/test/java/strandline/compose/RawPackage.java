package strandline.compose;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.dataset.Folder;
import strandline.input.Problems;

/** A small data package whose one dataset is rolled up from records. */
public final class RawPackage {
  /** Its records. */
  public static final String RECORDS =
      """
      Year,Month,Area,Count,Share
      2024,JAN,"West, far",10,1.5
      2024,FEB,East,20,0.25
      2024,FEB,East,5,3
      """;

  private static final String DESCRIPTOR =
      """
      { "name": "raw", "resources": [
        { "name": "sources", "path": "sources.csv",
          "schema": { "fields": [
            {"name": "id", "type": "string"}, {"name": "title", "type": "string"},
            {"name": "publisher", "type": "string"}, {"name": "published", "type": "string"},
            {"name": "url", "type": "string"}, {"name": "standing", "type": "string"},
            {"name": "note", "type": "string"} ] },
          "strandline": { "kind": "sources", "id": "id", "title": "title", "publisher": "publisher",
            "published": "published", "url": "url", "standing": "standing", "note": "note" } },
        { "name": "raw-encounters", "path": "raw.csv",
          "schema": { "fields": [
            {"name": "Year", "type": "string"}, {"name": "Month", "type": "string"},
            {"name": "Area", "type": "string"}, {"name": "Count", "type": "integer"},
            {"name": "Share", "type": "number"} ] },
          "strandline": { "kind": "observations", "source": "14ymedio-2024-09-17", "printed": "2024-10",
            "rollup": { "period": {"year": "Year", "month": "Month"},
              "groups": [ {"dimension": "area", "column": "Area"} ], "sum": "Count" },
            "measures": [ {"id": "count", "title": "Encounters", "definition": "Encounters counted.",
              "unit": "events", "aggregation": "sum"} ] } } ] }
      """;

  private RawPackage() {}

  static Folder folder(Map<String, byte[]> files) {
    return new Folder() {
      @Override
      public ByteArrayInputStream open(String path) throws IOException {
        if (!files.containsKey(path)) {
          throw new FileNotFoundException(path);
        }
        return new ByteArrayInputStream(files.get(path));
      }
    };
  }

  /** Reads the package with some records. */
  public static DataPackage read(String records, Problems problems) throws IOException {
    String sources =
        "id,title,publisher,published,url,standing,note\n"
            + "14ymedio-2024-09-17,Encounters,Customs,2024,https://example.org/e,primary,\n";
    return new DataPackageReader()
        .read(
            folder(
                Map.of(
                    "d/p.json", utf8(DESCRIPTOR),
                    "d/sources.csv", utf8(sources),
                    "d/raw.csv", utf8(records))),
            "d/p.json",
            problems);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
