package io.darkroom.storage.asset;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class CatalogArchitectureTest {
  private static final String BASE = "io.darkroom.storage.asset";

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(BASE);

  @Test
  void theContractKnowsNoDatabase() {
    classes()
        .that()
        .resideInAPackage(BASE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(BASE, "java..", "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void theImplementationKnowsOnlyTheContractTheSettingsAndItsLibraries() {
    classes()
        .that()
        .resideInAPackage(BASE + ".sql..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            BASE + "..",
            "io.darkroom.config",
            "java..",
            "javax.sql..",
            "org.jooq..",
            "org.flywaydb.core..",
            "org.sqlite..",
            "com.zaxxer.hikari..",
            "com.fasterxml.jackson.core..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsMarkedForNullChecks() {
    var base = CLASSES.getPackage(BASE);

    assertThat(base.isAnnotatedWith(NullMarked.class)).isTrue();
    assertThat(base.getSubpackagesInTree())
        .isNotEmpty()
        .allMatch(subpackage -> subpackage.isAnnotatedWith(NullMarked.class));
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
