package strandline.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Formula;
import strandline.report.Report.Note;
import strandline.report.Report.Section;
import strandline.report.Table;
import strandline.series.Period;

/** Reads the sections, each of words that make blocks, and the notes that their tables name. */
final class SectionReader {
  private static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}";

  private final Scope scope;
  private final Map<String, Word> words = Words.all();
  private final Map<String, Location> ids = new HashMap<>();
  private final Map<Figure, Location> figures = new HashMap<>();
  private final Map<Location, String> monthTables = new LinkedHashMap<>();
  private final Map<String, Location> notes = new LinkedHashMap<>();

  SectionReader(Scope scope) {
    this.scope = scope;
  }

  List<Section> read(List<Node> nodes) {
    List<Section> sections = new ArrayList<>();
    for (Node node : nodes) {
      Fields fields = node.fields(scope.problems());
      String id = fields.text("id");
      claimId(id, fields.at("id"));
      String title = fields.text("title");
      List<Block> blocks = new ArrayList<>();
      fields.items("show").forEach(entry -> blocks.addAll(show(entry)));
      blocks.removeIf(
          block -> block instanceof Figure one && scope.refused().contains(one.tableId()));
      sections.add(new Section(id, title, blocks));
    }
    requireTables(sections);
    requireMonths(sections);
    return sections;
  }

  /** Reads a value that a note concerns. */
  private Optional<Note.About> about(Node node) {
    Fields fields = node.fields(scope.problems());
    Optional<NamedSeries> series = scope.oneSeries(fields);
    Optional<Period> at = series.flatMap(one -> scope.period(fields, "at", one.series()));
    fields.required("at");
    return at.map(period -> new Note.About(series.get().name(), period.label()));
  }

  /**
   * Reads the notes: each belongs to a table, and each that a table names is there. They come in
   * the order in which the tables first refer to them, which numbers them.
   */
  List<Note> notes(List<Node> nodes) {
    List<Note> read = new ArrayList<>();
    for (Node node : nodes) {
      Fields fields = node.fields(scope.problems());
      List<Note.About> about =
          fields.items("about").stream().flatMap(one -> about(one).stream()).toList();
      Note note = new Note(fields.text("id"), fields.text("text"), about);
      read.add(note);
      if (!notes.containsKey(note.id())) {
        scope.complain(
            node.location(),
            "unused-note",
            "note \"" + note.id() + "\" belongs to no table",
            "name it under notes of a table, or take it out");
      }
    }
    List<String> ids = read.stream().map(Note::id).toList();
    notes.forEach(
        (note, where) -> {
          if (!ids.contains(note)) {
            scope.unknown(where, "note", note, ids);
          }
        });
    List<String> byFirstUse = List.copyOf(notes.keySet());
    read.sort(Comparator.comparingInt(note -> byFirstUse.indexOf(note.id())));
    return read;
  }

  private List<Block> show(Node entry) {
    Fields fields = entry.fields(scope.problems());
    if (fields.keys().size() != 1) {
      scope.complain(
          entry.location(),
          "not-one-word",
          "an entry of " + fields.keys().size() + " words",
          "write one word an entry, such as - data-table: {series: …}");
      return List.of();
    }
    String name = fields.keys().iterator().next();
    Word word = words.get(name);
    if (word == null) {
      scope.unknown(fields.at(name), "word", name, words.keySet());
      return List.of();
    }
    Fields own = fields.required(name).orElseThrow().fields(scope.problems());
    int before = scope.problems().all().size();
    List<Block> blocks = word.blocks(own, scope);
    own.optional("context");
    own.optional("states");
    if (scope.problems().all().size() == before) {
      own.done(); // a word that stopped at a problem has not asked for all of its keys
    }
    for (Node item : own.keys().contains("derive") ? own.items("derive") : List.<Node>of()) {
      item.fields(new Problems())
          .optional("table")
          .ifPresent(table -> monthTables.put(table.location(), table.text(new Problems())));
    }
    blocks.forEach(block -> register(block, own));
    if (!blocks.isEmpty() && blocks.stream().allMatch(Block.Paragraph.class::isInstance)) {
      refuse(own);
    }
    return blocks;
  }

  /** Figures that do not compare are said in words; what names their table or figure stays. */
  private void refuse(Fields own) {
    if (own.keys().contains("id")) {
      scope.refused().add(own.text("id"));
    }
    if (own.keys().contains("notes")) {
      own.texts("notes").forEach(note -> notes.putIfAbsent(note, own.at("notes")));
    }
  }

  private void register(Block block, Fields fields) {
    if (block instanceof Table table) {
      claimId(table.id(), fields.at("id"));
      table.notes().forEach(note -> notes.putIfAbsent(note, fields.at("notes")));
    } else if (block instanceof Figure figure) {
      claimId(figure.id(), fields.at("id"));
      figures.put(figure, fields.at("table"));
    } else if (block instanceof Block.Statement statement) {
      claimId(statement.id(), fields.location());
    }
  }

  /** Ids name files and sheets, on systems too that take capital letters for small ones. */
  private void claimId(String id, Location where) {
    if (!id.isEmpty() && !id.matches(ID)) {
      scope.complain(
          where,
          "bad-id",
          "\"" + id + "\" cannot be an id, which names files",
          "write at most 64 letters, digits, hyphens and underscores, a letter or digit first");
      return;
    }
    Location first = id.isEmpty() ? null : ids.putIfAbsent(id.toLowerCase(Locale.ROOT), where);
    if (first != null) {
      scope.complain(
          where, "two-ids", "a second \"" + id + "\", after " + first, "give each its own id");
    }
  }

  /** A column that adds up months reads them in another table, which must show them. */
  private void requireMonths(List<Section> sections) {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table) {
          tables.put(table.id(), table);
        }
      }
    }
    for (Table table : tables.values()) {
      for (Table.Column column : table.columns()) {
        if (column.formula().orElse(null) instanceof Formula.Months months) {
          requireMonths(table, column, months, tables);
        }
      }
    }
  }

  private void requireMonths(
      Table table, Table.Column column, Formula.Months months, Map<String, Table> tables) {
    Location where = ids.get(table.id().toLowerCase(Locale.ROOT));
    Table monthly = tables.get(months.table());
    if (monthly != null && !table.canAdd(column, months, monthly)) {
      scope.complain(
          where,
          "months-not-shown",
          "column "
              + column.id()
              + " adds up months of "
              + months.of()
              + " that table "
              + monthly.id()
              + " does not show",
          "let that table begin earlier and end later, or name another");
    }
  }

  /** Finds claims that name a table or figure that the sections do not show. */
  void requirePlaces(List<Node> claims, List<Section> sections) {
    List<String> drawn = figures.keySet().stream().map(Figure::id).sorted().toList();
    for (Node claim : claims) {
      Fields fields = claim.fields(new Problems());
      requirePlace(fields, "table", tables(sections));
      requirePlace(fields, "figure", drawn);
    }
  }

  private void requirePlace(Fields fields, String key, List<String> known) {
    String id = fields.text(key, "");
    if (!id.isEmpty() && !known.contains(id)) {
      scope.unknown(fields.at(key), key, id, known);
    }
  }

  private static List<String> tables(List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Table.class::isInstance)
        .map(block -> ((Table) block).id())
        .toList();
  }

  private void requireTables(List<Section> sections) {
    List<String> tables = tables(sections);
    monthTables.forEach(
        (where, table) -> {
          if (!tables.contains(table)) {
            scope.unknown(where, "table", table, tables);
          }
        });
    figures.forEach(
        (figure, where) -> {
          if (!tables.contains(figure.tableId())) {
            scope.unknown(where, "table", figure.tableId(), tables);
          }
        });
  }
}
