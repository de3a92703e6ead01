package io.darkroom.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.darkroom.server");

  @Test
  void onlyApplicationAndItsNeighborsKnowEverything() {
    noClasses()
        .that()
        .resideInAPackage("io.darkroom.server.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.darkroom.server")
        .check(SERVER);
  }

  @Test
  void endpointsKnowNoEngineBehindTheFrontDoor() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.darkroom.transform.engine.vips..",
            "io.darkroom.transform.engine.portable..",
            "java.lang.foreign..",
            "software.amazon..",
            "org.jooq..")
        .check(SERVER);
  }

  @Test
  void onlyTheHttpPackagesAndTheRootKnowTheHttpServer() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.darkroom.server", "io.darkroom.server.http..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("io\\.vertx\\.core\\.http\\.HttpServer.*")
        .check(SERVER);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.darkroom.server.Main")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(SERVER);
  }

  @Test
  void storiesDependOnRequestsAndNotTheOtherWayRound() {
    slices().matching("io.darkroom.server.(*)..").should().beFreeOfCycles().check(SERVER);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(SERVER);
  }
}
