package io.darkroom.storage.asset;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class CatalogArchitectureTest {
  private static final String STORAGE = "io.darkroom.storage";
  private static final String BASE = STORAGE + ".asset";
  private static final String DEFINITION = STORAGE + ".definition";
  private static final String PENDING = STORAGE + ".pending";

  /// What comes in and goes out, one package for each kind of thing.
  private static final String[] CONTRACTS = {BASE, DEFINITION, PENDING};

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages(BASE, DEFINITION, PENDING, STORAGE + ".sql");

  @Test
  void theContractKnowsNoDatabase() {
    classes()
        .that()
        .resideInAnyPackage(CONTRACTS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(CONTRACTS, "java..", "org.jspecify.annotations.."))
        .check(CLASSES);
  }

  @Test
  void theImplementationKnowsOnlyTheContractTheSettingsAndItsLibraries() {
    classes()
        .that()
        .resideInAPackage(STORAGE + "..sql..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            with(
                CONTRACTS,
                STORAGE + "..sql..",
                "io.darkroom.config",
                "java..",
                "javax.sql..",
                "org.jooq..",
                "org.flywaydb.core..",
                "org.sqlite..",
                "com.zaxxer.hikari..",
                "com.fasterxml.jackson.core..",
                "org.jspecify.annotations.."))
        .check(CLASSES);
  }

  private static String[] with(String[] packages, String... more) {
    return Stream.concat(Stream.of(packages), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void everyPackageIsMarkedForNullChecks() {
    for (var name : List.of(BASE, DEFINITION, PENDING, STORAGE + ".sql")) {
      assertThat(CLASSES.getPackage(name).getSubpackagesInTree())
          .allMatch(subpackage -> subpackage.isAnnotatedWith(NullMarked.class));
      assertThat(CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class)).as(name).isTrue();
    }
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
