package strandline.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import strandline.claim.Claim;
import strandline.claim.Verdict;
import strandline.content.EventSet;
import strandline.content.Scope;
import strandline.content.text.ClaimReader;
import strandline.dataset.DataPackage;
import strandline.input.Fields;
import strandline.input.InvalidInputException;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.input.Sha256;
import strandline.input.YamlReader;
import strandline.language.Language;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Report.Cover;
import strandline.report.Report.Headline;
import strandline.report.Report.InputFile;
import strandline.report.Report.KeyPoint;
import strandline.report.Report.Note;
import strandline.report.Report.Profile;
import strandline.report.Report.Section;
import strandline.report.Report.SheetPlan;
import strandline.report.Table;
import strandline.series.Series;
import strandline.series.Source;

/** Composes a report from its spec and the data: the claims first, then the sections. */
public final class ReportComposer {
  /** Makes a composer. */
  public ReportComposer() {}

  /**
   * Composes one report.
   *
   * @param id the report's id: the spec's file name without its ending
   * @param file the spec's path relative to the project, for the places of problems
   * @param spec the spec's bytes
   * @param data the data
   * @param problems takes what is wrong or doubtful in the spec
   * @return the report and its claims
   * @throws InvalidInputException when the spec cannot be used
   */
  public Composition compose(
      String id, String file, byte[] spec, DataPackage data, Problems problems) {
    Optional<Node> root = new YamlReader().read(file, spec, problems);
    problems.throwIfErrors();
    Fields fields = root.orElseThrow().fields(problems);
    Cover cover = new CoverReader(problems).read(fields);
    List<Profile> profiles = new CoverReader(problems).profiles(fields);
    Report.Pictures pictures = new CoverReader(problems).pictures(fields);
    Scope scope = scope(fields, data, problems);
    SpecCheck.requireSections(fields, problems);
    SectionReader reader = new SectionReader(scope);
    List<Section> sections = new ArrayList<>(reader.read(fields.items("sections")));
    if (!problems.hasErrors()) {
      reader.requirePlaces(fields.items("claims"), sections);
    }
    HeadlineReader first = new HeadlineReader(scope, sections);
    List<KeyPoint> keyPoints = problems.hasErrors() ? List.of() : first.keyPoints(fields);
    List<Headline> headlines =
        problems.hasErrors() ? List.of() : first.read(fields.items("headlines"));
    List<Note> notes = reader.notes(fields.items("notes"));
    List<Table> tables =
        sections.stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .toList();
    List<SheetPlan> sheets =
        new SheetPlanReader(problems, scope.refused(), problems.hasErrors() ? List.of() : tables)
            .read(fields.items("sheets"));
    if (!problems.hasErrors()) {
      new ProseCheck(scope, sections).check(fields);
    }
    SpecCheck.FORM.check(root.get(), problems);
    problems.throwIfErrors();
    Report report =
        new Report(
            id,
            CoverReader.filled(cover, scope.series().values()),
            keyPoints,
            headlines,
            sections,
            notes,
            sources(sections, scope),
            inputs(file, spec, data),
            new MakingReader(scope, data).making(profiles, pictures, sheets));
    return new Composition(
        report, judged(scope), List.copyOf(scope.verdicts().values()), scope.series());
  }

  private static Scope scope(Fields fields, DataPackage data, Problems problems) {
    NameReader names = new NameReader(data, fields, problems);
    Map<String, Series> series =
        fields.optional("series").map(n -> names.series(n.fields(problems))).orElse(Map.of());
    Map<String, EventSet> events =
        fields.optional("events").map(n -> names.events(n.fields(problems))).orElse(Map.of());
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    Set<String> refused = new TreeSet<>();
    Scope scope =
        new Scope(
            series,
            events,
            verdicts,
            refused,
            new Scope.Data(data.sources(), data.records(), names::siblings),
            problems);
    List<Node> nodes = fields.items("claims");
    List<Claim> claims = new ClaimReader(scope, data.sources()).read(nodes);
    claims.forEach(claim -> verdicts.put(claim.id(), claim.judge()));
    nodes.forEach(node -> refused.add(node.fields(new Problems()).text("id", "")));
    refused.removeAll(verdicts.keySet());
    return scope;
  }

  private static List<Source> sources(List<Section> sections, Scope scope) {
    TreeSet<String> ids = new TreeSet<>();
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table) {
          ids.addAll(table.sourceIds());
        } else if (block instanceof Figure figure) {
          ids.addAll(figure.sourceIds());
        }
      }
    }
    for (Verdict verdict : scope.verdicts().values()) {
      ids.add(verdict.claim().cited()); // an empty one names no source below
      verdict.now().forEach(judgement -> ids.addAll(judgement.sourceIds()));
    }
    return ids.stream().flatMap(id -> scope.source(id).stream()).toList();
  }

  private static List<InputFile> inputs(String file, byte[] spec, DataPackage data) {
    List<InputFile> inputs = new ArrayList<>();
    data.files().forEach(f -> inputs.add(new InputFile(f.path(), f.sha256(), f.bytes(), f.rows())));
    inputs.add(new InputFile(file, Sha256.of(spec), spec.length, 0));
    inputs.sort(java.util.Comparator.comparing(InputFile::path));
    return inputs;
  }

  private static List<Composition.Judged> judged(Scope scope) {
    return scope.verdicts().values().stream()
        .map(
            v ->
                new Composition.Judged(
                    v.claim().id(),
                    v.claim().says(),
                    Language.english().text(v.standing()),
                    v.stands(),
                    v.claim().mustHold(),
                    String.join(" ", Language.english().texts(v.reasons()))))
        .toList();
  }
}
