package io.darkroom.transform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which package may use which. Contracts live below; tables that know implementations live one
/// level up, beside the front door.
final class ArchitectureTest {
  private static final String BASE = "io.darkroom.transform";

  /// A package may use those on its line, the JDK and libraries, nothing else. The front door may
  /// use all.
  private static final Map<String, List<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("error", List.of()),
          Map.entry("lettering", List.of()),
          Map.entry("media", List.of()),
          Map.entry("syntax", List.of("error")),
          Map.entry("expression", List.of("syntax", "error")),
          Map.entry("op", List.of("lettering", "media")),
          Map.entry("color", List.of("op")),
          Map.entry("effect", List.of("color", "op", "media", "error")),
          Map.entry("model", List.of("effect", "expression", "op", "media")),
          Map.entry(
              "read",
              List.of(
                  "syntax",
                  "expression",
                  "color",
                  "effect",
                  "lettering",
                  "model",
                  "op",
                  "media",
                  "error")),
          Map.entry("plan.rule", List.of("op", "media")),
          Map.entry(
              "plan",
              List.of(
                  "model",
                  "expression",
                  "color",
                  "effect",
                  "lettering",
                  "op",
                  "plan.rule",
                  "media",
                  "error")),
          Map.entry("explain", List.of("op", "media")),
          Map.entry("engine", List.of("op", "media", "error")),
          Map.entry("sheet", List.of("engine", "op", "media", "error")),
          Map.entry("engine.font", List.of("engine", "error")),
          Map.entry("engine.source", List.of("engine", "media", "error")),
          Map.entry("engine.raster", List.of("engine.trace", "op", "media")),
          Map.entry("engine.trace", List.of("op", "media")),
          Map.entry(
              "engine.vips",
              List.of(
                  "engine.vips.ffm",
                  "engine.font",
                  "engine.source",
                  "engine.raster",
                  "engine",
                  "lettering",
                  "op",
                  "media",
                  "error")),
          Map.entry("engine.vips.ffm", List.of()),
          Map.entry(
              "engine.portable",
              List.of(
                  "engine.font",
                  "engine.source",
                  "engine.raster",
                  "engine",
                  "lettering",
                  "op",
                  "media",
                  "error")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void usesOnlyWhatItsLineAllows(String name) {
    var allowed =
        Stream.concat(Stream.of(name), ALLOWED.getOrDefault(name, List.of()).stream())
            .map(each -> BASE + "." + each)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(BASE + "." + name)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(BASE + "..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(allowed)))
        .check(CLASSES);
  }

  @Test
  void hasALineForEachPackage() {
    assertThat(packages().filter(name -> !ALLOWED.containsKey(name))).isEmpty();
  }

  @Test
  void hasNoCycles() {
    slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void letsReadingAndTheModelSeeNoOperationButColors() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + ".model", BASE + ".read")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(BASE + ".op")
                .and(JavaClass.Predicates.simpleName("Rgba").negate()))
        .check(CLASSES);
  }

  @Test
  void keepsForeignMemoryInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".engine.vips.ffm")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.foreign..")
        .check(CLASSES);
  }

  @Test
  void keepsFilesAndNetworkOutOfTheLanguage() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BASE + ".syntax",
            BASE + ".expression",
            BASE + ".model",
            BASE + ".read",
            BASE + ".effect",
            BASE + ".plan..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
        .check(CLASSES);
  }

  @Test
  void marksEveryPackageAsFreeOfNull() {
    var marked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toSet());

    assertThat(marked).isEmpty();
  }

  @Test
  void keepsImplementationsFinal() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotAnonymousClasses()
        .and()
        .areTopLevelClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  private static Stream<String> packages() {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> !name.equals(BASE))
        .map(name -> name.substring(BASE.length() + 1))
        .distinct()
        .sorted();
  }
}
