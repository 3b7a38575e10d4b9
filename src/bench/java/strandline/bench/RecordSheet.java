package strandline.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import strandline.column.Column;
import strandline.column.Records;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.job.ProjectFolder;
import strandline.render.bulk.BulkSheet;
import strandline.render.bulk.BulkWorkbook;
import strandline.scan.ByteSource;
import strandline.scan.record.RecordReader;
import strandline.table.TableResource;

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
    List<BulkSheet.Cells> cells = new ArrayList<>();
    ByteArrayOutputStream skeleton = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("Encounters").createRow(0).createCell(0).setCellValue("Records");
      for (Column column : records.columns()) {
        List<Integer> shared =
            column instanceof Column.Words words
                ? words.words().stream()
                    .map(XSSFRichTextString::new)
                    .map(book.getSharedStringSource()::addSharedStringItem)
                    .toList()
                : List.of();
        cells.add(new BulkSheet.Cells(column, 0, shared));
      }
      book.write(skeleton);
    }
    BulkSheet sheet = new BulkSheet("xl/worksheets/sheet1.xml", 1, cells);
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
      new BulkWorkbook(skeleton.toByteArray(), List.of(sheet), 2).writeTo(out);
    }
  }
}
