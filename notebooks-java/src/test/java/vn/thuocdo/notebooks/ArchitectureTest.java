package vn.thuocdo.notebooks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows of this room. */
@AnalyzeClasses(
    packages = "vn.thuocdo.notebooks",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NOTEBOOKS_KNOW_ONLY_DATA_AND_ANALYTICS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.thuocdo.ingest..", "vn.thuocdo.dashboard..");
}
