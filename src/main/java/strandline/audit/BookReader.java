package strandline.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads a workbook from its parts. */
final class BookReader {
  private final Parts parts;
  private final String part;
  private final Map<String, String> relations;
  private final List<SheetReader.Texts.Shared> shared;

  BookReader(Parts parts) {
    this.parts = parts;
    part =
        parts.links("").stream()
            .filter(link -> link.type().equals("officeDocument"))
            .map(Parts.Link::target)
            .findFirst()
            .orElse("xl/workbook.xml");
    relations = parts.relations(part);
    shared =
        SheetReader.Texts.read(
            parts,
            parts.links(part).stream()
                .filter(link -> link.type().equals("sharedStrings"))
                .map(Parts.Link::target)
                .findFirst()
                .orElse("xl/sharedStrings.xml"));
  }

  Book read(Predicate<String> isWanted) {
    Element root = parts.root(part);
    if (!root.name().equals("workbook")) {
      throw new Unreadable("the file is no workbook: " + part + " is a " + root.name(), null);
    }
    List<Book.Sheet> sheets = new ArrayList<>();
    for (Element entry : root.all("sheet")) {
      String id = Book.relation(entry, "id");
      if (isWanted.test(entry.attribute("name"))) {
        sheets.add(sheet(entry, relations.getOrDefault(id, id)));
      }
    }
    if (root.all("sheet").isEmpty()) {
      throw new Unreadable("the workbook has no sheet", null);
    }
    return new Book(root, sheets, Styles.read(parts));
  }

  private Book.Sheet sheet(Element entry, String part) {
    SheetReader.Content content = SheetReader.read(parts, part, shared);
    Map<String, String> links = parts.relations(part);
    List<Book.Table> tables = new ArrayList<>();
    for (Element link : content.root().all("tablePart")) {
      String target = links.get(Book.relation(link, "id"));
      if (target != null && parts.has(target)) {
        Element table = parts.root(target);
        tables.add(new Book.Table(target, table, Area.parse(table.attribute("ref"))));
      }
    }
    tables.sort(Comparator.comparing(table -> table.area().top()));
    return new Book.Sheet(
        entry.attribute("name"),
        part,
        entry,
        content.root(),
        links,
        content.cells(),
        content.hiddenRows(),
        content.flaws(),
        content.lastRow(),
        tables);
  }
}
