package strandline.dataset;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import strandline.dataset.DataPackage.ReadFile;
import strandline.input.Fields;
import strandline.input.Fingerprint;
import strandline.input.Form;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.rollup.FileRollUp;
import strandline.rollup.Release;
import strandline.rollup.ReleasedRecords;
import strandline.rollup.Releases;
import strandline.schema.RecordChecker;
import strandline.schema.References;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;
import strandline.series.EventLog;
import strandline.series.Source;

/** Reads a data package: its descriptor, its CSV files, its sources. */
public final class DataPackageReader {
  /** What a descriptor may hold. */
  public static final Form FORM = Form.of(DataPackageReader.class, "datapackage.schema.json");

  private static final List<String> KINDS = List.of("observations", "events", "sources");

  /** Makes a reader. */
  public DataPackageReader() {}

  /**
   * Reads everything, and lists every problem.
   *
   * @param folder where the files are
   * @param descriptor the descriptor's path, such as {@code datasets/datapackage.json}
   * @param problems takes what is wrong or doubtful
   * @return the package; usable only when no error was added
   * @throws IOException when a file cannot be read for another reason than that it is missing
   */
  public DataPackage read(Folder folder, String descriptor, Problems problems) throws IOException {
    return new Reading(folder, problems).read(descriptor);
  }

  /** A release whose file is not read yet: its description and where its path is named. */
  private record Waiting(Release release, Fields fields, Location named) {
    /** Prints add up over time as the figures do whose prints they are. */
    Waiting among(List<Waiting> all) {
      return all.stream()
          .map(Waiting::release)
          .filter(first -> first.resource().name().equals(release.of()))
          .filter(first -> first.measure().equals(release.measure()))
          .findFirst()
          .map(first -> new Waiting(release.over(first.rollUp().sum().over()), fields, named))
          .orElse(this);
    }
  }

  /** One reading of one package. */
  private static final class Reading {
    private final Folder folder;
    private final Problems problems;
    private final List<ReadFile> files = new ArrayList<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Part> rolled = new LinkedHashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Releases releases;

    Reading(Folder folder, Problems problems) {
      this.folder = folder;
      this.problems = problems;
      this.releases = new Releases(problems);
    }

    DataPackage read(String descriptor) throws IOException {
      Optional<byte[]> bytes = open(descriptor, Location.of(descriptor));
      Optional<Node> root = bytes.flatMap(b -> new YamlReader().read(descriptor, b, problems));
      root.ifPresent(node -> FORM.check(node, problems));
      if (root.isEmpty() || problems.hasErrors()) {
        return DataPackage.EMPTY;
      }
      files.add(ReadFile.of(descriptor, bytes.get(), 0));
      Fields fields = root.get().fields(problems);
      String path = descriptor.substring(0, descriptor.lastIndexOf('/') + 1);
      for (Node node : fields.items("resources")) {
        readResource(node.fields(problems), path);
      }
      readRecords();
      return assemble(fields.at("resources"));
    }

    private void readResource(Fields fields, String path) throws IOException {
      Optional<Fields> own = fields.optional("strandline").map(node -> node.fields(problems));
      if (own.isEmpty()) {
        String found = "the resource has no \"strandline\" property and is not read";
        String remedy = "add one, or remove the resource";
        problems.add(Problem.warning(fields.location(), "unused-resource", found, remedy));
        return;
      }
      Optional<TableResource> resource = TableResource.read(fields, path, problems);
      if (resource.isPresent() && own.get().keys().contains("rollup")) {
        Release.read(resource.get(), own.get(), problems)
            .forEach(one -> waiting.add(new Waiting(one, own.get(), fields.at("path"))));
      } else if (resource.isPresent()) {
        Optional<byte[]> bytes = open(resource.get().path(), fields.at("path"));
        Part part = new Part(resource.get(), own.get(), bytes, problems);
        if (parts.putIfAbsent(resource.get().name(), part) != null) {
          String found = "the resource \"" + resource.get().name() + "\" stands twice";
          problems.error(
              fields.at("name"), "duplicate-key", found, "give each resource its own name");
        }
      }
    }

    /** Files of records are read when all are known, each once; what it comes to alone is kept. */
    private void readRecords() throws IOException {
      List<Waiting> alike = waiting.stream().map(one -> one.among(waiting)).toList();
      List<Release> all = alike.stream().map(Waiting::release).toList();
      for (Waiting one : alike) {
        String path = one.release().resource().path();
        try {
          FileRollUp.Facts read = releases.add(one.release(), all, folder.source(path));
          files.add(new ReadFile(path, read.print(), read.records()));
          String name = one.release().resource().name();
          if (one.release().of().isEmpty() && !rolled.containsKey(name)) {
            rolled.put(name, new Part(one, read.print(), problems));
          }
        } catch (FileNotFoundException e) {
          missing(path, one.named());
        }
      }
    }

    private Optional<byte[]> open(String path, Location named) throws IOException {
      try (InputStream in = folder.open(path)) {
        return Optional.of(in.readAllBytes());
      } catch (FileNotFoundException e) {
        missing(path, named);
        return Optional.empty();
      }
    }

    private void missing(String path, Location named) {
      problems.error(
          named, "missing-file", "there is no file " + path, "add the file, or correct the path");
    }

    private DataPackage assemble(Location at) throws IOException {
      Optional<Part> named = parts.values().stream().filter(Part::areSources).findFirst();
      Map<String, Source> sources = new TreeMap<>();
      Stream.concat(
              waiting.stream().flatMap(one -> one.release().described().stream()),
              parts.values().stream().flatMap(part -> part.source().stream()))
          .forEach(source -> sources.put(source.id(), source));
      boolean areNamed =
          parts.values().stream().allMatch(part -> part.source().isPresent())
              && waiting.stream().allMatch(one -> one.release().described().isPresent());
      if (named.isEmpty() && !areNamed) {
        String found = "no resource of the package is of the kind \"sources\"";
        String remedy =
            "write \"source\": {\"publisher\": \"…\", \"title\": \"…\"} in each resource, or add one of"
                + " that kind with the columns id, title, publisher and standing";
        problems.error(at, "missing-resource", found, remedy);
      }
      Map<String, CheckedTable> tables = tables(named);
      parts.forEach(
          (id, part) -> {
            int rows = tables.containsKey(id) ? tables.get(id).rows() : 0;
            String path = part.resource.path();
            part.bytes.ifPresent(b -> files.add(new ReadFile(path, part.print, rows)));
          });
      files.sort(Comparator.comparing(ReadFile::path));
      forSound(
          tables,
          (part, table) ->
              part.reader(SourceReader.class).ifPresent(s -> sources.putAll(s.read(table))));
      addReleases(tables, sources);
      Map<String, Dataset> datasets = new TreeMap<>();
      Map<String, EventLog> logs = new TreeMap<>();
      forSound(
          tables,
          (part, table) -> {
            String id = part.resource.name();
            String sha = part.print.sha256();
            part.reader(ObservationReader.class)
                .ifPresent(o -> datasets.put(id, o.read(table, sha, sources)));
            part.reader(EventReader.class)
                .ifPresent(events -> logs.put(id, events.read(table, sha, sources)));
          });
      return new DataPackage(
          Collections.unmodifiableMap(datasets),
          Collections.unmodifiableMap(logs),
          List.copyOf(sources.values()),
          List.copyOf(files),
          rows(tables),
          expectations(tables, datasets, logs),
          ReleasedRecords.of(releases, this::records));
    }

    private ReleasedRecords.Reader records(TableResource resource) {
      return own -> {
        try (InputStream in = folder.open(resource.path())) {
          return new RecordsReader(resource).read(in, own);
        }
      };
    }

    /** Checks the files that are written by hand; gives a table for each without an error. */
    private Map<String, CheckedTable> tables(Optional<Part> named) throws IOException {
      Map<String, TableResource> whole = new LinkedHashMap<>();
      parts.forEach((name, part) -> whole.put(name, part.whole(named)));
      References references = new References(whole, one -> parts.get(one.name()).open());
      Problems own = new Problems();
      List<Problem> footings = new ArrayList<>();
      Map<String, CheckedTable.Builder> builders = new TreeMap<>();
      for (Map.Entry<String, Part> one : parts.entrySet()) {
        TableResource resource = whole.get(one.getKey());
        RecordChecker.Demands demands = one.getValue().demands(references.of(resource, own));
        CheckedTable.Builder builder =
            new CheckedTable.Builder(
                resource, one.getValue().layout().map(ColumnRoles::kinds).orElse(Map.of()));
        Optional<InputStream> in = one.getValue().open();
        if (in.isPresent()) {
          RecordChecker.Result read =
              new RecordChecker(resource, demands, own, builder).read(in.get());
          footings.addAll(read.footings());
          if (read.isRead() && read.rows() == 0) {
            String found = "the file holds a header and no row";
            String remedy = "write rows, or remove the resource";
            own.add(Problem.error(Location.of(resource.path()), "empty-file", found, remedy));
          }
          builders.put(one.getKey(), builder);
        }
      }
      List<Problem> found = own.all();
      found.stream().sorted(Comparator.comparing(Problem::location)).forEach(problems::add);
      footings.forEach(problems::add);
      builders.keySet().removeIf(name -> isWrong(whole.get(name).path(), found));
      Map<String, CheckedTable> tables = new TreeMap<>();
      builders.forEach((name, builder) -> tables.put(name, builder.table()));
      return tables;
    }

    private static boolean isWrong(String path, List<Problem> found) {
      return found.stream().anyMatch(one -> one.isError() && one.location().file().equals(path));
    }

    /** Adds the prints of all releases to the tables, and their parts to the others. */
    private void addReleases(Map<String, CheckedTable> tables, Map<String, Source> sources) {
      releases.check();
      for (Release release : releases.all().values()) {
        if (!sources.isEmpty() && !sources.containsKey(release.source())) {
          String found = "source \"" + release.source() + "\" is no source of the package";
          String remedy = NearestWord.remedy(release.source(), sources.keySet());
          problems.error(release.sourceAt(), "unknown-source", found, remedy);
        }
      }
      rolled.forEach(
          (name, part) -> {
            parts.put(name, part);
            List<Optional<List<Releases.Print>>> prints =
                part.reader(ObservationReader.class).orElseThrow().rolled().stream()
                    .filter(measure -> !problems.hasErrors())
                    .map(measure -> releases.prints(name, measure))
                    .toList();
            if (!prints.isEmpty() && prints.stream().allMatch(Optional::isPresent)) {
              tables.put(name, part.made(prints.stream().flatMap(o -> o.get().stream()).toList()));
            }
          });
    }

    private List<DataPackage.Rows> rows(Map<String, CheckedTable> tables) {
      Map<String, DataPackage.Rows> rows = new TreeMap<>();
      forSound(
          tables,
          (part, table) ->
              part.layout()
                  .ifPresent(
                      layout ->
                          rows.put(
                              part.resource.name(),
                              new DataPackage.Rows(table, layout, part.described))));
      return List.copyOf(rows.values());
    }

    private List<DataPackage.Expectation> expectations(
        Map<String, CheckedTable> tables,
        Map<String, Dataset> datasets,
        Map<String, EventLog> logs) {
      List<DataPackage.Expectation> expectations = new ArrayList<>();
      forSound(
          tables,
          (part, table) -> {
            String id = part.resource.name();
            Optional<LocalDate> last =
                Optional.ofNullable(datasets.get(id))
                    .flatMap(Dataset::last)
                    .or(
                        () ->
                            Optional.ofNullable(logs.get(id)).stream()
                                .flatMap(log -> log.events().stream())
                                .map(event -> event.when().last())
                                .max(Comparator.naturalOrder()));
            part.freshness.flatMap(asked -> asked.since(id, last)).ifPresent(expectations::add);
          });
      return expectations;
    }

    private void forSound(Map<String, CheckedTable> tables, BiConsumer<Part, CheckedTable> action) {
      parts.forEach(
          (id, part) -> {
            if (part.isSound && tables.containsKey(id)) {
              action.accept(part, tables.get(id));
            }
          });
    }
  }

  /** A resource with the reader of its kind. */
  private static final class Part {
    private final TableResource resource;

    /** What the file itself holds, which is more than what is made of it. */
    private final TableResource described;

    private final Optional<byte[]> bytes;
    private final Fingerprint print;
    private final Optional<RowReader> reader;
    private final Optional<DataPackage.Freshness> freshness;
    private final boolean isSound;

    Part(TableResource resource, Fields fields, Optional<byte[]> bytes, Problems problems) {
      this.resource = resource;
      this.described = resource;
      this.bytes = bytes;
      this.print = Fingerprint.of(bytes.orElse(new byte[0]));
      long before = Problems.errors(problems.all());
      freshness = freshness(fields, problems);
      reader =
          switch (fields.text("kind")) {
            case "observations" -> Optional.of(new ObservationReader(resource, fields, problems));
            case "events" -> Optional.of(new EventReader(resource, fields, problems));
            case "sources" -> Optional.of(new SourceReader(resource, fields, problems));
            default -> Optional.empty();
          };
      if (reader.isEmpty()) {
        String kind = fields.text("kind");
        String found = "the kind \"" + kind + "\" is not known";
        problems.error(fields.at("kind"), "unknown-kind", found, NearestWord.remedy(kind, KINDS));
      }
      isSound = Problems.errors(problems.all()) == before;
    }

    /** The part of a resource that is rolled up. */
    Part(Waiting rolled, Fingerprint print, Problems problems) {
      long before = Problems.errors(problems.all());
      Release release = rolled.release();
      this.resource =
          Releases.resource(release.resource(), release.dimensions(), !release.measure().isEmpty());
      this.described = release.resource();
      this.print = print;
      bytes = Optional.empty();
      freshness = freshness(rolled.fields(), problems);
      reader =
          Optional.of(
              new ObservationReader(
                  this.resource, rolled.fields(), release.dimensions(), problems));
      isSound = Problems.errors(problems.all()) == before;
    }

    private static Optional<DataPackage.Freshness> freshness(Fields fields, Problems problems) {
      return fields.optional("freshness").map(node -> DataPackage.Freshness.read(node, problems));
    }

    /** Returns the reader of the rows where it is of a kind. */
    <R extends RowReader> Optional<R> reader(Class<R> kind) {
      return reader.filter(kind::isInstance).map(kind::cast);
    }

    boolean areSources() {
      return reader(SourceReader.class).isPresent();
    }

    /** Returns the one source of all rows, where it stands in the resource. */
    Optional<Source> source() {
      return reader(ObservationReader.class).flatMap(ObservationReader::described);
    }

    /** Opens the file, if there is one. */
    Optional<InputStream> open() {
      return bytes.map(ByteArrayInputStream::new);
    }

    /** Returns what is asked of the file beyond its schema. */
    RecordChecker.Demands demands(Map<TableSchema.ForeignKey, References.Known> references) {
      return new RecordChecker.Demands(
          reader.map(RowReader::rules).orElse(List.of()),
          layout().map(ColumnRoles::required).orElse(Set.of()),
          references,
          layout().map(ColumnRoles::footings).orElse(List.of()),
          Optional.empty(),
          false);
    }

    /** Returns the table of rows that were made by roll-ups. */
    CheckedTable made(List<Releases.Print> rows) {
      return CheckedTable.of(resource, layout().orElseThrow().kinds(), rows);
    }

    TableResource whole(Optional<Part> named) {
      return named.map(this::referringTo).orElse(resource);
    }

    private Optional<ColumnRoles> layout() {
      return reader.map(RowReader::layout);
    }

    /** Adds the reference to the sources, which the schema may leave unsaid. */
    private TableResource referringTo(Part named) {
      String column = areSources() ? "" : layout().map(l -> l.column("source")).orElse("");
      String id = named.layout().map(l -> l.column("id")).orElse("");
      return !isSound || !named.isSound || column.isEmpty()
          ? resource
          : resource.with(
              new TableSchema.ForeignKey(resource.location(), column, named.resource.name(), id));
    }
  }

  /** Reads the rows of a resource of one kind. */
  sealed interface RowReader permits ObservationReader, EventReader, SourceReader {
    /** Returns which column plays which role. */
    ColumnRoles layout();

    /** Returns what the cells must fulfil beyond their schema. */
    List<RecordChecker.Rule> rules();
  }

  /** Reads the resource of sources. */
  private static final class SourceReader implements RowReader {
    private final ColumnRoles layout;

    SourceReader(TableResource resource, Fields fields, Problems problems) {
      layout =
          new ColumnRoles(resource, fields, problems)
              .require("id", "title", "publisher", "standing")
              .allow("published", "url", "note", "name", "agency")
              .fill("id", "title", "publisher", "standing");
    }

    @Override
    public ColumnRoles layout() {
      return layout;
    }

    @Override
    public List<RecordChecker.Rule> rules() {
      List<String> words =
          Arrays.stream(Source.Standing.values()).map(Source.Standing::word).toList();
      RecordChecker.Rule standing = layout.words("standing", "unknown-standing", words);
      return List.of(layout.date("published"), layout.address("url"), standing);
    }

    Map<String, Source> read(CheckedTable table) {
      Map<String, Source> sources = new TreeMap<>();
      for (int row = 0; row < table.rows(); row++) {
        Source source =
            new Source(
                layout.text(table, "id", row),
                layout.text(table, "title", row),
                layout.text(table, "publisher", row),
                layout.text(table, "published", row),
                layout.text(table, "url", row),
                Source.Standing.ofWord(layout.text(table, "standing", row)).orElseThrow(),
                layout.text(table, "name", row),
                layout.text(table, "agency", row));
        sources.put(source.id(), source);
      }
      return sources;
    }
  }
}
