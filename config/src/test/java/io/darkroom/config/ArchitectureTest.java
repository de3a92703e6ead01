package io.darkroom.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final String BASE = "io.darkroom.config";

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(BASE);

  @Test
  void knowsNothingButItsLibraries() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            BASE + "..",
            "java..",
            "io.smallrye.config..",
            "org.eclipse.microprofile.config..",
            "org.yaml.snakeyaml..",
            "org.slf4j..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void meetsSmallRyeInOnePlace() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.MergedReadings(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.smallrye..", "org.eclipse.microprofile..")
        .check(CLASSES);
  }

  @Test
  void meetsYamlInOnePlace() {
    noClasses()
        .that()
        .doNotHaveSimpleName("YamlReader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.yaml..")
        .check(CLASSES);
  }

  @Test
  void hasNoCyclesBetweenPackages() {
    slices()
        .matching(BASE + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void marksEveryPackageForNullChecks() {
    var basePackage = CLASSES.getPackage(BASE);

    assertThat(basePackage.getSubpackagesInTree())
        .as("packages below would need the mark as well")
        .isEmpty();
    assertThat(basePackage.isAnnotatedWith(NullMarked.class)).isTrue();
  }

  @Test
  void leavesStandardStreamsAlone() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void throwsExceptionsThatSayWhatTheyAre() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
  }
}
