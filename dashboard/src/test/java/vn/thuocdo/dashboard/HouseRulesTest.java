package vn.thuocdo.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import vn.thuocdo.dashboard.web.WebServer;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

@AnalyzeClasses(
    packages = "vn.thuocdo.dashboard",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("vn.thuocdo.dashboard.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule HTTP_STAYS_IN_THE_WEB =
      noClasses()
          .that()
          .resideOutsideOfPackage("..dashboard.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "gg.jte..");

  @ArchTest
  static final ArchRule WORDS_AND_CHARTS_KNOW_NO_HTTP =
      noClasses()
          .that()
          .resideInAnyPackage("..web.view..", "..web.text..", "..dashboard.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..");

  @ArchTest
  static final ArchRule NO_SQL =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

  /** Readers of the pages meet errors in Vietnamese; only the command line speaks English alone. */
  @ArchTest
  static final ArchRule READERS_MEET_ERRORS_IN_BOTH_LANGUAGES =
      noClasses()
          .that()
          .resideInAPackage("..dashboard.web..")
          .and()
          .doNotBelongToAnyOf(WebServer.class)
          .should()
          .callConstructor(KpiException.class, ErrorCode.class, String.class)
          .orShould()
          .callConstructor(KpiException.class, ErrorCode.class, String.class, Throwable.class);
}
