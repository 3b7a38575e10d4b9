package strandline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import strandline.column.Column;
import strandline.column.Records;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.job.ProjectFolder;
import strandline.render.workbook.BulkSheet;
import strandline.render.workbook.Markup;
import strandline.render.workbook.Strings;
import strandline.render.workbook.Part;
import strandline.render.workbook.PartsFile;
import strandline.render.workbook.Xml;
import strandline.scan.ByteSource;
import strandline.scan.record.RecordReader;
import strandline.schema.TableResource;

/** One sheet of the records of a file: {@code RecordSheet FOLDER FILE OUT.xlsx}. */
public final class RecordSheet {
  private static final String RESOURCE =
      """
      name: encounters
      path: %s
      schema:
        fields:
          - {name: Fiscal Year, type: integer}
          - {name: Month Grouping, type: string}
          - {name: Month (abbv), type: string}
          - {name: Component, type: string}
          - {name: Land Border Region, type: string}
          - {name: Area of Responsibility, type: string}
          - {name: AOR (Abbv), type: string}
          - {name: Demographic, type: string}
          - {name: Citizenship, type: string}
          - {name: Title of Authority, type: string}
          - {name: Encounter Type, type: string}
          - {name: Encounter Count, type: integer}
      """;

  private RecordSheet() {}

  /**
   * Writes the sheet.
   *
   * @param arguments the folder, the file in it, and the workbook
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Problems problems = new Problems();
    byte[] text = RESOURCE.formatted(arguments[1]).getBytes(StandardCharsets.UTF_8);
    TableResource resource =
        TableResource.read(
                new YamlReader().read("r.yaml", text, problems).orElseThrow().fields(problems),
                "",
                problems)
            .orElseThrow();
    Records records;
    try (ByteSource bytes =
        new ProjectFolder(Path.of(arguments[0])).bytes(arguments[1]).orElseThrow()) {
      records = new RecordReader(resource).read(bytes, 2).orElseThrow();
    }
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
      workbook(records).writeTo(out, 2);
    }
  }

  private static PartsFile workbook(Records records) {
    PartsFile file = new PartsFile();
    Part workbook = file.add(new Part("xl/workbook.xml", Markup.type("spreadsheetml.sheet.main")));
    file.relate(Markup.relation("officeDocument"), workbook);
    Part sheet =
        file.add(new Part("xl/worksheets/sheet1.xml", Markup.type("spreadsheetml.worksheet")));
    String id = workbook.relate(Markup.relation("worksheet"), sheet);
    Xml list = new Xml("workbook").set("xmlns", Markup.MAIN).set("xmlns:r", Markup.RELATIONS);
    list.open("sheets").empty("sheet", "name", "Encounters", "sheetId", "1", "r:id", id);
    workbook.add(list.end());
    Strings strings = new Strings();
    List<BulkSheet.Cells> cells = new ArrayList<>();
    for (Column column : records.columns()) {
      List<Integer> shared =
          column instanceof Column.Words words
              ? words.words().stream().map(strings::place).toList()
              : List.of();
      String letters = String.valueOf((char) ('A' + cells.size()));
      cells.add(new BulkSheet.Cells(letters, column, 0, shared));
    }
    Xml rows = new Xml("worksheet").set("xmlns", Markup.MAIN).open("sheetData");
    sheet.add(rows.cut());
    new BulkSheet(0, cells).addTo(sheet);
    sheet.add(rows.end());
    Part texts =
        file.add(new Part("xl/sharedStrings.xml", Markup.type("spreadsheetml.sharedStrings")));
    workbook.relate(Markup.relation("sharedStrings"), texts);
    texts.add(strings.toXml());
    return file;
  }
}
