package strandline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, as {@code src/site/markdown/architecture.md} tells them. */
final class ArchitectureTest {
  private static final int MOST_TYPES = 8;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("strandline");

  /** What each package may use, bottom-up; {@code ..} stands for a package and those below it. */
  private static final Map<String, List<String>> MAY_USE = mayUse();

  private static Map<String, List<String>> mayUse() {
    Map<String, List<String>> may = new LinkedHashMap<>();
    may.put("input", List.of());
    may.put("json", List.of());
    may.put("audit", List.of());
    may.put("audit.file", List.of("audit"));
    may.put("twin", List.of());
    may.put("audit.source", List.of("audit", "audit.file", "twin"));
    may.put("audit.look", List.of("audit", "audit.file"));
    may.put("audit.word", List.of("audit", "audit.file"));
    may.put("audit.check", List.of("audit", "audit.file", "audit.look", "audit.word"));
    may.put("series", List.of());
    may.put("series.event", List.of("series"));
    may.put("prose", List.of("series"));
    may.put("text", List.of("input"));
    may.put("csv", List.of("input", "text"));
    may.put("table", List.of("input", "text", "csv"));
    may.put("rollup", List.of("input", "series", "csv", "table"));
    may.put("rollup.release", List.of("input", "series", "series.event", "csv", "table", "rollup"));
    may.put("scan", List.of("input", "csv", "table"));
    may.put("scan.record", List.of("scan", "column", "input", "csv", "table"));
    may.put("rollup.sum", List.of("rollup", "series", "table"));
    may.put(
        "rollup.scan",
        List.of(
            "rollup",
            "rollup.release",
            "rollup.sum",
            "scan",
            "scan.record",
            "input",
            "column",
            "table"));
    may.put("rollup.sql", List.of("rollup", "rollup.sum", "table"));
    may.put("validate", List.of("input", "json", "csv", "table", "dataset"));
    may.put(
        "dataset",
        List.of(
            "input",
            "series",
            "series.event",
            "csv",
            "table",
            "column",
            "rollup.release",
            "rollup.scan",
            "scan",
            "scan.record"));
    may.put("analysis..", List.of("analysis..", "series", "series.event"));
    may.put("analyse", List.of("input", "csv", "table", "json", "series", "analysis.."));
    may.put("sketch", List.of("analyse", "content.chart", "input", "prose", "report", "series"));
    may.put("claim", List.of("analysis..", "series", "series.event", "prose"));
    may.put("claim.check", List.of("claim", "series", "series.event", "prose"));
    may.put(
        "claim.check.*",
        List.of("claim", "claim.check", "analysis..", "series", "series.event", "prose"));
    may.put("column", List.of());
    may.put("report", List.of("series", "column"));
    may.put(
        "content..",
        List.of(
            "content..",
            "input",
            "column",
            "rollup.scan",
            "table",
            "series",
            "series.event",
            "dataset",
            "analysis..",
            "claim..",
            "report",
            "prose"));
    may.put(
        "compose",
        List.of(
            "rollup.scan",
            "input",
            "series",
            "series.event",
            "dataset",
            "analysis..",
            "claim..",
            "report",
            "content..",
            "prose"));
    may.put("compose.spec", List.of("compose", "content.claim", "input", "series"));
    may.put("render", List.of("series", "report", "prose"));
    may.put("render.picture", List.of("render", "report", "series", "prose"));
    may.put("render.picture.*", List.of("render", "render.picture"));
    may.put("render.plot", List.of("render", "render.picture", "report", "series"));
    may.put("render.label", List.of("render", "render.picture", "render.plot", "report", "series"));
    may.put("render.frame", List.of("render", "render.picture", "render.plot", "report", "series"));
    may.put(
        "render.figure",
        List.of(
            "render",
            "render.picture",
            "render.picture.*",
            "render.chart",
            "json",
            "report",
            "series",
            "twin"));
    may.put(
        "render.chart",
        List.of(
            "render",
            "render.picture",
            "render.plot",
            "render.label",
            "render.frame",
            "report",
            "series"));
    may.put("render.bulk", List.of("column"));
    may.put("render.sheet", List.of("render", "report", "series", "prose", "column"));
    may.put("render.formula", List.of("render", "render.sheet", "report", "series", "prose"));
    may.put(
        "render.layout",
        List.of("render", "render.sheet", "render.formula", "report", "series", "prose", "column"));
    may.put(
        "render.workbook",
        List.of(
            "render",
            "render.sheet",
            "render.layout",
            "render.chart",
            "render.bulk",
            "report",
            "series",
            "prose",
            "column"));
    may.put("revision", List.of("json", "dataset", "series", "compose", "report", "prose"));
    may.put(
        "edition",
        List.of("input", "json", "dataset", "render", "audit", "audit.check", "audit.source"));
    may.put(
        "render.twin",
        List.of("render", "render.sheet", "render.layout", "report", "series", "twin", "column"));
    may.put(
        "job",
        List.of(
            "scan",
            "input",
            "json",
            "dataset",
            "series",
            "compose",
            "report",
            "render",
            "audit",
            "revision",
            "edition"));
    may.put("monitor", List.of("input", "json", "compose", "report", "revision", "edition", "job"));
    may.put("explain", List.of("input", "json", "series", "report", "render.sheet", "column"));
    may.put("verdict", List.of("json", "claim", "compose", "report", "series", "prose"));
    may.put("command", List.of("input", "dataset", "compose", "edition", "job"));
    may.put("command.report", List.of("."));
    may.put("command.file", List.of("."));
    may.put("cli", List.of("."));
    return may;
  }

  /** Which packages use which library; what is not listed is not used. */
  private static final Map<List<String>, List<String>> LIBRARIES =
      Map.of(
          List.of("tech.tablesaw.."),
          List.of("strandline.table"),
          List.of("org.apache.commons.csv..", "org.apache.commons.io.."),
          List.of("strandline.csv"),
          List.of("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats.."),
          List.of("strandline.render.workbook.."),
          List.of("org.apache.commons.compress.."),
          List.of("strandline.render.bulk"),
          List.of("org.knowm.xchart.."),
          List.of("strandline.render.plot"),
          List.of("org.apache.pdfbox..", "org.apache.fontbox.."),
          List.of("strandline.render.picture.pdf"),
          List.of("org.snakeyaml.."),
          List.of("strandline.input"),
          List.of("com.fasterxml.jackson.."),
          List.of("strandline.json"),
          List.of(
              "org.apache.commons.math3..",
              "org.apache.commons.statistics..",
              "org.apache.commons.numbers.."),
          List.of("strandline.analysis.."),
          List.of("picocli.."),
          List.of("strandline.cli", "strandline.command.."));

  @Test
  void packagesUseOnlyWhatLiesBelowThem() {
    MAY_USE.forEach(
        (name, used) -> {
          String[] allowed =
              Stream.concat(Stream.of(name), used.stream())
                  .map(part -> part.equals(".") ? "strandline.." : "strandline." + part)
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage("strandline." + name)
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage("strandline..").and(resideOutsideOfPackages(allowed)))
              .allowEmptyShould(true)
              .check(CLASSES);
        });
  }

  @Test
  void everyPackageIsInTheTable() {
    String[] known = MAY_USE.keySet().stream().map("strandline."::concat).toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("strandline.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void aParentNeverUsesItsSubpackage() {
    classes().should(notUseSubpackages()).check(CLASSES);
  }

  private static ArchCondition<JavaClass> notUseSubpackages() {
    return new ArchCondition<>("not use packages below their own") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().stream()
            .filter(
                use ->
                    use.getTargetClass().getPackageName().startsWith(user.getPackageName() + "."))
            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
      }
    };
  }

  @Test
  void aLibraryIsUsedInItsOwnPackagesAlone() {
    LIBRARIES.forEach(
        (library, users) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(users.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.toArray(String[]::new))
                .check(CLASSES));
  }

  @Test
  void noLibraryIsUsedThatIsNotListed() {
    String[] known =
        Stream.concat(
                Stream.of(
                    "strandline..", "java..", "org.w3c.dom..", "org.xml.sax..", "javax.xml..", ""),
                LIBRARIES.keySet().stream().flatMap(List::stream))
            .toArray(String[]::new);
    classes().should().onlyDependOnClassesThat().resideInAnyPackage(known).check(CLASSES);
  }

  @Test
  void picturesAreDrawnInTheChartPackagesAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "strandline.render.chart..",
            "strandline.render.picture..",
            "strandline.render.plot",
            "strandline.render.label",
            "strandline.render.frame")
        .and()
        .doNotHaveFullyQualifiedName("strandline.cli.Fonts")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.imageio..")
        .check(CLASSES);
  }

  @Test
  void filesAreTouchedWhereEditionsAreMadeAndKept() {
    Set<String> files =
        Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel");
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "strandline.edition", "strandline.job", "strandline.command..", "strandline.cli")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..")
                // What a supplier of streams throws may be told apart.
                .and(not(assignableTo(Throwable.class)))
                .or(describe("name a file", used -> files.contains(used.getFullName()))))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsTheTime() {
    noClasses().that(areNotTheEdge()).should().accessTargetWhere(tellsTheTime()).check(CLASSES);
  }

  private static DescribedPredicate<JavaAccess<?>> tellsTheTime() {
    Set<String> owners =
        Set.of(
            "java.util.Date.<init>",
            "java.util.Calendar.getInstance",
            "java.util.GregorianCalendar.<init>",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime");
    return describe(
        "tells the time",
        access -> {
          String name = name(access);
          return owners.contains(name)
              || name.matches("java\\.time\\..*\\.now")
              || name.matches("java\\.time\\.Clock\\.(system|tick).*");
        });
  }

  @Test
  void onlyTheCommandLinePrints() {
    Set<String> printing =
        Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.exit");
    noClasses()
        .that(areNotTheEdge())
        .should()
        .accessTargetWhere(
            describe(
                "prints or ends the process",
                access -> printing.contains(name(access)) || isPrintedTrace(access)))
        .check(CLASSES);
  }

  private static boolean isPrintedTrace(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
        && call.getName().equals("printStackTrace")
        && call.getRawParameterTypes().isEmpty();
  }

  @Test
  void nothingDependsOnWhereTheMachineStandsOrOnChance() {
    noClasses().that(areNotTheEdge()).should().accessTargetWhere(varies()).check(CLASSES);
  }

  private static DescribedPredicate<JavaAccess<?>> varies() {
    Set<String> always =
        Set.of(
            "java.util.Locale.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.nio.charset.Charset.defaultCharset");
    Set<String> withoutLocale =
        Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.util.Random.<init>()");
    return describe(
        "depends on the default locale or zone, or on chance",
        access ->
            always.contains(name(access))
                || withoutLocale.contains(access.getTarget().getFullName()));
  }

  private static String name(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
  }

  private static DescribedPredicate<JavaClass> areNotTheEdge() {
    return resideOutsideOfPackages("strandline.cli", "strandline.command..");
  }

  @Test
  void aPackageHasAtMostEightTypes() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
    assertThat(sizes).isNotEmpty();
    assertThat(sizes)
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThan(MOST_TYPES + 1));
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?")
        .check(CLASSES);
  }
}
