package strandline.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import strandline.series.Source;

/**
 * A finished report: a value that every renderer turns into its format.
 *
 * @param id a slug; names the files
 * @param cover what stands on the first page
 * @param keyPoints the sentences of the first screen, in the order of the editor
 * @param headlines the figures for the first screen, with their verdicts; at least one
 * @param sections in reading order
 * @param notes numbered by their place in this list, from 1
 * @param sources every source that a table or figure names, in order of id
 * @param inputs the files that it was made from, in order of path
 * @param making how it came about, and for whom
 */
public record Report(
    String id,
    Cover cover,
    List<KeyPoint> keyPoints,
    List<Headline> headlines,
    List<Section> sections,
    List<Note> notes,
    List<Source> sources,
    List<InputFile> inputs,
    Making making) {

  /** For whom a workbook is made. */
  public enum Profile {
    /** Who filters, charts and passes on: frozen headers, filters, charts. */
    ANALYST,
    /** Everybody, as the guidance of official statistics has it: tables and words alone. */
    PUBLICATION
  }

  /**
   * How the report came about, and for whom it is published.
   *
   * @param program the program and its version; empty when nobody says it
   * @param profiles for whom there are workbooks, at least one
   * @param dictionary every column of every dataset, in order of file
   * @param used the series that it shows, in order of name
   * @param pictures which pictures of the figures are published
   * @param sheets the sheets that hold tables together; a table that none names has its own
   */
  public record Making(
      String program,
      List<Profile> profiles,
      List<Described> dictionary,
      List<Used> used,
      Pictures pictures,
      List<SheetPlan> sheets) {
    /** Nothing is known, and the workbook is the analyst's. */
    public static final Making UNKNOWN =
        new Making("", List.of(Profile.ANALYST), List.of(), List.of(), Pictures.USUAL, List.of());

    /** Copies. */
    public Making {
      profiles = List.copyOf(profiles);
      dictionary = List.copyOf(dictionary);
      used = List.copyOf(used);
      sheets = List.copyOf(sheets);
    }
  }

  /**
   * Which pictures of each figure are published.
   *
   * @param formats the endings of their files, such as {@code png}; empty for all
   * @param sizes the sizes beside the figure's own
   */
  public record Pictures(List<String> formats, List<Figure.Size> sizes) {
    /** Every format, in the figure's own size. */
    public static final Pictures USUAL = new Pictures(List.of(), List.of());

    /** Copies. */
    public Pictures {
      formats = List.copyOf(formats);
      sizes = List.copyOf(sizes);
    }
  }

  /**
   * A sheet of the workbook and the tables that stand on it, one below the other.
   *
   * @param name the sheet's name
   * @param title what its tables show, where and when; empty where it holds one table
   * @param tables the ids of the tables, at least one
   * @param isForAnalysts whether the workbook for publication goes without it
   */
  public record SheetPlan(String name, String title, List<String> tables, boolean isForAnalysts) {
    /** Copies. */
    public SheetPlan {
      tables = List.copyOf(tables);
    }
  }

  /**
   * A column of a dataset.
   *
   * @param file the dataset's file, relative to the project
   * @param dataset the dataset's title
   * @param column the column's name in the file's header
   * @param meaning one or more sentences
   * @param unit what its numbers count; empty where it holds none, or each row names its own
   * @param type what a cell holds, in the words of the schema
   * @param constraints what else a cell must fulfil, in words; empty when nothing
   */
  public record Described(
      String file,
      String dataset,
      String column,
      String meaning,
      String unit,
      String type,
      String constraints) {}

  /**
   * A series that the report is made from.
   *
   * @param name its name in the spec
   * @param title what it is, in words
   * @param definition what is counted, in one or more sentences
   * @param file the dataset's file, relative to the project
   * @param span its first and last period
   * @param periods how many periods it has
   * @param prints how many figures were printed for them
   * @param taken how many of those the report takes: one a period at most
   * @param lines the first and the last line of the file that hold a figure taken, such as {@code 2
   *     to 40}
   */
  public record Used(
      String name,
      String title,
      String definition,
      String file,
      String span,
      long periods,
      long prints,
      long taken,
      String lines) {}

  /**
   * What stands on the first page.
   *
   * @param title the report's title
   * @param subtitle what, where and when, in one sentence
   * @param edition the edition's month or day, such as {@code 2024-09}
   * @param asOf the day that the data reach, in words, such as {@code 30 September 2024}
   * @param published the day of publication, in words, from the spec
   * @param nextUpdate when the next edition comes, in words
   * @param geography which places it covers
   * @param contact whom to ask
   * @param licence under what terms it may be used
   * @param language an IETF language tag, such as {@code en-GB}
   * @param keywords for the document's properties
   */
  public record Cover(
      String title,
      String subtitle,
      String edition,
      String asOf,
      String published,
      String nextUpdate,
      String geography,
      String contact,
      String licence,
      String language,
      List<String> keywords) {
    /** Copies. */
    public Cover {
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * A sentence that the report puts first, bound to a claim that must hold.
   *
   * @param sentence the sentence
   * @param claimId the claim
   */
  public record KeyPoint(String sentence, String claimId) {}

  /**
   * A figure for the first screen.
   *
   * @param label what it is, such as {@code Flow at sea, FY2014 against FY2012}
   * @param number the number
   * @param unit the unit, such as {@code times} or {@code people}
   * @param verdict the verdict on the claim about it; empty when it is our own
   * @param sentence one sentence that says it in words
   * @param tableId the table that it stands in
   * @param columnId the column of that table that it stands in; the period column when it was
   *     computed from several cells
   * @param period the label of the row that it stands in
   */
  public record Headline(
      String label,
      Cell.Number number,
      String unit,
      String verdict,
      String sentence,
      String tableId,
      String columnId,
      String period) {
    /** Returns the number's value. */
    public double value() {
      return number.value();
    }

    /** Returns how many decimals are shown. */
    public int decimals() {
      return number.decimals();
    }
  }

  /**
   * A part of a report.
   *
   * @param id a slug, unique in the report
   * @param title a few words
   * @param blocks in reading order
   */
  public record Section(String id, String title, List<Block> blocks) {
    /** Copies. */
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A note, shown as {@code [note 1]} in titles.
   *
   * @param id a slug, unique among notes
   * @param text one or more sentences
   * @param about the values that it concerns; none where it concerns whole tables
   */
  public record Note(String id, String text, List<About> about) {
    /** Creates a note that concerns whole tables. */
    public Note(String id, String text) {
      this(id, text, List.of());
    }

    /**
     * A value that a note concerns.
     *
     * @param column the id of its column, in every table that refers to the note
     * @param period the label of its period
     */
    public record About(String column, String period) {}
  }

  /**
   * A file that the report was made from.
   *
   * @param path relative to the project, with forward slashes
   * @param sha256 64 lower-case hexadecimal digits
   * @param bytes its length
   * @param rows how many records it holds; 0 for a spec
   */
  public record InputFile(String path, String sha256, long bytes, long rows) {}

  /** Copies, and checks the rules of publication. */
  public Report {
    keyPoints = List.copyOf(keyPoints);
    headlines = List.copyOf(headlines);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
    inputs = List.copyOf(inputs);
    requireUniqueIds(sections);
    requireResolved(sections, notes, sources);
  }

  /**
   * Makes a report of which nobody says how it came about.
   *
   * @param id a slug; names the files
   * @param cover what stands on the first page
   * @param headlines the figures for the first screen; at least one
   * @param sections in reading order
   * @param notes numbered by their place in this list, from 1
   * @param sources every source that a table or figure names, in order of id
   * @param inputs the files that it was made from, in order of path
   */
  public Report(
      String id,
      Cover cover,
      List<Headline> headlines,
      List<Section> sections,
      List<Note> notes,
      List<Source> sources,
      List<InputFile> inputs) {
    this(id, cover, List.of(), headlines, sections, notes, sources, inputs, Making.UNKNOWN);
  }

  /**
   * Returns the same report, saying which program makes it.
   *
   * @param program the program and its version
   * @return a new report
   */
  public Report madeBy(String program) {
    Making made =
        new Making(
            program,
            making.profiles(),
            making.dictionary(),
            making.used(),
            making.pictures(),
            making.sheets());
    return new Report(id, cover, keyPoints, headlines, sections, notes, sources, inputs, made);
  }

  /**
   * Returns every table in reading order.
   *
   * @return the tables
   */
  public List<Table> tables() {
    return of(sections, Table.class).toList();
  }

  /**
   * Returns every figure in reading order.
   *
   * @return the figures
   */
  public List<Figure> figures() {
    return of(sections, Figure.class).toList();
  }

  /**
   * Returns the lead, the figure that stands for the report.
   *
   * @return the first figure of a report that has key points
   */
  public Optional<Figure> lead() {
    return keyPoints.isEmpty() ? Optional.empty() : figures().stream().findFirst();
  }

  /**
   * Returns every statement in reading order.
   *
   * @return the statements
   */
  public List<Block.Statement> statements() {
    return of(sections, Block.Statement.class).toList();
  }

  /**
   * Returns a table.
   *
   * @param tableId its id
   * @return the table, if there is one
   */
  public Optional<Table> table(String tableId) {
    return tables().stream().filter(table -> table.id().equals(tableId)).findFirst();
  }

  /**
   * Returns a source.
   *
   * @param sourceId its id
   * @return the source, if there is one
   */
  public Optional<Source> source(String sourceId) {
    return sources.stream().filter(source -> source.id().equals(sourceId)).findFirst();
  }

  private static <T extends Block> Stream<T> of(List<Section> sections, Class<T> kind) {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static void requireUniqueIds(List<Section> sections) {
    List<String> ids = new ArrayList<>(sections.stream().map(Section::id).toList());
    of(sections, Table.class).map(Table::id).forEach(ids::add);
    of(sections, Figure.class).map(Figure::id).forEach(ids::add);
    of(sections, Block.Statement.class).map(Block.Statement::id).forEach(ids::add);
    Set<String> seen = new HashSet<>();
    ids.stream()
        .filter(id -> !seen.add(id))
        .findFirst()
        .ifPresent(id -> refuse("two blocks " + id));
  }

  private static void requireResolved(
      List<Section> sections, List<Note> notes, List<Source> sources) {
    Set<String> noteIds = new HashSet<>(notes.stream().map(Note::id).toList());
    Set<String> sourceIds = new HashSet<>(sources.stream().map(Source::id).toList());
    Set<String> tableIds = new HashSet<>(of(sections, Table.class).map(Table::id).toList());
    Set<String> usedNotes = new HashSet<>();
    of(sections, Table.class).forEach(table -> usedNotes.addAll(table.notes()));
    usedNotes.stream().filter(id -> !noteIds.contains(id)).forEach(id -> refuse("no note " + id));
    noteIds.stream()
        .filter(id -> !usedNotes.contains(id))
        .forEach(id -> refuse("unused note " + id));
    Stream.concat(
            of(sections, Table.class).flatMap(table -> table.sourceIds().stream()),
            of(sections, Figure.class).flatMap(figure -> figure.sourceIds().stream()))
        .filter(id -> !sourceIds.contains(id))
        .forEach(id -> refuse("no source " + id));
    of(sections, Figure.class)
        .filter(figure -> !tableIds.contains(figure.tableId()))
        .forEach(figure -> refuse("no table " + figure.tableId() + " for figure " + figure.id()));
  }

  private static void refuse(String what) {
    throw new IllegalArgumentException("report: " + what);
  }
}
