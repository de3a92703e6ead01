package io.darkroom.storage.blob;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BlobArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.darkroom.storage");

  @Test
  void onlyTheS3StoreSeesTheAwsSdk() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.darkroom.storage.blob.s3..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..")
        .check(CLASSES);
  }

  @Test
  void theContractKnowsNoStore() {
    noClasses()
        .that()
        .resideInAPackage("io.darkroom.storage.blob")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.darkroom.storage.blob.(*)..")
        .check(CLASSES);
  }

  @Test
  void storesDoNotKnowOneAnother() {
    slices()
        .matching("io.darkroom.storage.blob.(*)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void blobsKnowNothingOfAssets() {
    noClasses()
        .that()
        .resideInAPackage("io.darkroom.storage.blob..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.darkroom.storage.asset..")
        .check(CLASSES);
  }
}
