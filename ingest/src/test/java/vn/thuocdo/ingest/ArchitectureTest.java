package vn.thuocdo.ingest;

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
      slices().matching("vn.thuocdo.ingest.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_DO_NOT_LOOK_UP_INTO_THE_ROOM =
      noClasses()
          .that()
          .resideInAnyPackage(
              "vn.thuocdo.ingest.check..",
              "vn.thuocdo.ingest.duckdb..",
              "vn.thuocdo.ingest.engine..",
              "vn.thuocdo.ingest.privacy..",
              "vn.thuocdo.ingest.quarantine..",
              "vn.thuocdo.ingest.source..",
              "vn.thuocdo.ingest.spark..",
              "vn.thuocdo.ingest.workbook..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.thuocdo.ingest");

  @ArchTest
  static final ArchRule INGEST_AND_ANALYTICS_MEET_ONLY_AT_THE_LAKE =
      noClasses()
          .that()
          .resideInAPackage("vn.thuocdo.ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.thuocdo.analytics..", "vn.thuocdo.dashboard..");

  @ArchTest
  static final ArchRule SPARK_STAYS_IN_PACKAGES_NAMED_FOR_IT =
      noClasses()
          .that()
          .resideOutsideOfPackage("..spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule NOTHING_NEEDS_SPARK_TO_START =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.thuocdo.ingest.spark..")
          .and()
          .resideOutsideOfPackage("vn.thuocdo.data.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.thuocdo.ingest.spark..", "vn.thuocdo.data.spark..");

  @ArchTest
  static final ArchRule NO_JDBC_IN_THIS_ROOM =
      noClasses()
          .that()
          .resideInAPackage("vn.thuocdo.ingest..")
          .and()
          .resideOutsideOfPackage("vn.thuocdo.ingest.duckdb..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.sql.Connection");
}
