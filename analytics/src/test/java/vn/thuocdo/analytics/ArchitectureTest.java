package vn.thuocdo.analytics;

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
      slices().matching("vn.thuocdo.analytics.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule INGEST_AND_ANALYTICS_MEET_ONLY_AT_THE_LAKE =
      noClasses()
          .that()
          .resideInAPackage("vn.thuocdo.analytics..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.thuocdo.ingest..", "vn.thuocdo.dashboard..");

  @ArchTest
  static final ArchRule SPARK_STAYS_BEHIND_ITS_DOOR =
      noClasses()
          .that()
          .resideInAPackage("vn.thuocdo.analytics..")
          .and()
          .resideOutsideOfPackage("vn.thuocdo.analytics.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule NOTHING_NEEDS_SPARK_TO_START =
      noClasses()
          .that()
          .resideOutsideOfPackages("vn.thuocdo.analytics.spark..", "vn.thuocdo.data.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.thuocdo.analytics.spark..", "vn.thuocdo.data.spark..");

  @ArchTest
  static final ArchRule WHAT_IS_COUNTED_KNOWS_NO_ENGINE =
      noClasses()
          .that()
          .resideInAPackage("vn.thuocdo.analytics.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.thuocdo.analytics.compute..",
              "vn.thuocdo.analytics.duckdb..",
              "vn.thuocdo.analytics.spark..",
              "vn.thuocdo.data.duckdb..");
}
