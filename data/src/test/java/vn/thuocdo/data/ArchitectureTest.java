package vn.thuocdo.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows of this room. */
@AnalyzeClasses(packages = "vn.thuocdo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("vn.thuocdo.data.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule DATA_KNOWS_NO_OTHER_ROOM =
      noClasses()
          .that()
          .resideInAPackage("vn.thuocdo.data..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.thuocdo.ingest..", "vn.thuocdo.analytics..", "vn.thuocdo.dashboard..");

  @ArchTest
  static final ArchRule SPARK_STAYS_BEHIND_ITS_DOOR =
      noClasses()
          .that()
          .resideInAPackage("vn.thuocdo.data..")
          .and()
          .resideOutsideOfPackage("vn.thuocdo.data.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.thuocdo.data.spark..", "org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule ONLY_THE_LAKE_KNOWS_ICEBERG =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.thuocdo.data.lake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.iceberg..");
}
