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
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The rules of the house, as {@code src/site/markdown/architecture.md} tells them. */
final class ArchitectureTest {
  private static final int MOST_TYPES = 25;
  private static final int MOST_PARAMETERS = 6;
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project", "."));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("strandline");

  @Test
  void packagesUseOnlyWhatLiesBelowThem() {
    House.MAY_USE.forEach(
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
    String[] known =
        House.MAY_USE.keySet().stream().map("strandline."::concat).toArray(String[]::new);
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
    House.LIBRARIES.forEach(
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
  void chartsAreXCharts() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.getPackageName().equals("strandline.render.chart"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(use -> use.getTargetClass().getName())
                .filter(name -> name.startsWith("org.knowm.xchart.")))
        .contains(
            "org.knowm.xchart.XYChart",
            "org.knowm.xchart.CategoryChart",
            "org.knowm.xchart.HeatMapChart");
  }

  @Test
  void theAuditReadsWithPoi() {
    assertThat(CLASSES)
        .filteredOn(type -> type.getPackageName().equals("strandline.audit"))
        .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
        .extracting(use -> use.getTargetClass().getFullName())
        .contains(
            "org.apache.poi.openxml4j.opc.OPCPackage",
            "org.apache.poi.xssf.eventusermodel.XSSFReader",
            "org.apache.poi.xssf.model.StylesTable");
  }

  @Test
  void noLibraryIsUsedThatIsNotListed() {
    String[] known =
        Stream.concat(
                Stream.of(
                    "strandline..",
                    "java..",
                    "javax.imageio..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "javax.xml..",
                    ""),
                House.LIBRARIES.keySet().stream().flatMap(List::stream))
            .toArray(String[]::new);
    classes().should().onlyDependOnClassesThat().resideInAnyPackage(known).check(CLASSES);
  }

  @Test
  void aNamedLibraryDoesItsWork() {
    House.MUST_USE.forEach(
        (name, library) ->
            assertThat(CLASSES.stream())
                .as("%s uses %s", name, library)
                .filteredOn(user -> user.getPackageName().equals("strandline." + name))
                .flatMap(user -> List.copyOf(user.getDirectDependenciesFromSelf()))
                .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(library)));
  }

  @Test
  void theNamedLibrariesArePartOfTheProgram() throws Exception {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(PROJECT.resolve("pom.xml").toFile())
            .getElementsByTagName("dependency");
    Map<String, String> scopes = new TreeMap<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element dependency = (Element) all.item(i);
      // Those of the project itself; profiles and managed versions say nothing of the program.
      if (dependency.getParentNode().getParentNode().getNodeName().equals("project")) {
        scopes.put(text(dependency, "artifactId"), text(dependency, "scope"));
      }
    }
    // No scope said is the scope compile.
    assertThat(scopes)
        .containsEntry("commons-csv", "")
        .containsEntry("tablesaw-core", "")
        .containsEntry("xchart", "")
        .containsEntry("poi-ooxml", "");
  }

  private static String text(Element parent, String name) {
    Node found = parent.getElementsByTagName(name).item(0);
    return found == null ? "" : found.getTextContent().strip();
  }

  @Test
  void markupIsWrittenByLibraries() throws IOException {
    Pattern literal = Pattern.compile("\"\\s*<[/?!]?[A-Za-z]");
    Set<String> writers = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PROJECT.resolve("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (literal.matcher(Files.readString(file)).find()) {
          writers.add(file.getFileName().toString());
        }
      }
    }
    assertThat(writers).isEmpty();
  }

  @Test
  void aNameStandsForOneThing() {
    Map<String, Long> names =
        CLASSES.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, counting()));
    names.values().removeIf(count -> count == 1);
    assertThat(names.keySet()).as("names of two types").isEmpty();
  }

  @Test
  void digestsAreSha256() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.zip.CRC32C")
        .check(CLASSES);
  }

  @Test
  void databasesAreAskedByRollUpsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("strandline.rollup")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(CLASSES);
  }

  @Test
  void workbooksAreWrittenByPoi() {
    assertThat(dependents("strandline.render.workbook", "org.apache.poi."))
        .contains("WorkbookWriter", "SheetWriter", "GridWriter", "ChartWriter", "RecordRows");
    // What POI's own classes have no methods for; more would be a writer of our own.
    assertThat(dependents("strandline.render.workbook", "org.openxmlformats."))
        .hasSizeBetween(1, 2);
  }

  /** The classes of a package that depend on classes whose names begin in some way. */
  private static Set<String> dependents(String packageName, String start) {
    return CLASSES.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .filter(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(use -> use.getTargetClass().getName().startsWith(start)))
        .map(type -> type.getName().replaceFirst(".*\\.([^.$]+)(\\$.*)?", "$1"))
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void onlyLibrariesDeflate() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.zip.Deflater")
        .check(CLASSES);
  }

  @Test
  void picturesAreDrawnInTheChartPackagesAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "strandline.render.figure", "strandline.render.chart", "strandline.render.picture")
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
            "strandline.edition", "strandline.job", "strandline.cli", "strandline.audit..")
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
    return resideOutsideOfPackages("strandline.cli");
  }

  @Test
  void aPackageHasAtMostTwentyFiveTypes() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
    assertThat(sizes).isNotEmpty();
    assertThat(sizes)
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThan(MOST_TYPES + 1));
  }

  /** What belongs together is a record of its own; the list of those that are left only shrinks. */
  @Test
  void nothingTakesMoreThanSixParameters() {
    Set<String> found =
        CLASSES.stream()
            .filter(type -> !type.getPackageName().startsWith("strandline.language"))
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(unit -> parameters(unit) > MOST_PARAMETERS)
            .map(ArchitectureTest::named)
            .collect(toCollection(TreeSet::new));
    assertThat(found).containsExactlyElementsOf(new TreeSet<>(House.MORE_THAN_SIX_PARAMETERS));
  }

  private static String named(JavaCodeUnit unit) {
    String type = unit.getOwner().getName().replaceFirst("strandline\\.", "");
    return unit.isConstructor() ? type : type + "." + unit.getName();
  }

  /** The compiler gives constructors of enums two more, and those of inner classes one. */
  private static int parameters(JavaCodeUnit unit) {
    JavaClass type = unit.getOwner();
    int hidden = type.isEnum() ? 2 : type.isInnerClass() ? 1 : 0;
    return unit.getRawParameterTypes().size() - (unit.isConstructor() ? hidden : 0);
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
