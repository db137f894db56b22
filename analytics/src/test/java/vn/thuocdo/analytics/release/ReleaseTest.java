package vn.thuocdo.analytics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.plan.Classification;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

class ReleaseTest {
  private static final Catalogue ALL = CatalogueReader.builtIn();
  private static final Period OCTOBER = Period.parse("2026-10");

  private static Released to(String units, Classification highest) {
    return new Release(ALL)
        .to(Viewer.of("an", Set.of(Role.ANALYST), new Scope(UnitScope.parse(units), highest)));
  }

  private static long goals(Released released) {
    return released.catalogue().plans().values().stream()
        .mapToLong(plan -> plan.goals().size())
        .sum();
  }

  @Test
  void goalsAreThereUpToTheHighestClassification() {
    assertThat(goals(to("all", Classification.RESTRICTED))).isEqualTo(107);
    assertThat(goals(to("all", Classification.INTERNAL))).isEqualTo(107 - 4);
    assertThat(goals(to("all", Classification.OPEN))).isEqualTo(107 - 4 - 1);
    assertThat(to("all", Classification.INTERNAL).catalogue().indicators())
        .doesNotContainKey("dn_v_05_forged_identity_crime_fall")
        .containsKey("smartphone_coverage");
  }

  @Test
  void aWardOfficerKnowsTheWardAndNothingElse() {
    Released ward = to("26368", Classification.RESTRICTED);
    assertThat(ward.catalogue().units().all()).extracting(Unit::code).containsExactly("26368");
    assertThat(ward.catalogue().plans()).containsOnlyKeys("dongnai-dean06-2026-2030");
    Answers answers = ward.answers(new Answers(ALL, Optional.empty()));
    assertThat(
            answers.scorecard("dongnai-dean06-2026-2030", OCTOBER, Optional.empty()).place().code())
        .isEqualTo("26368");
    assertThatThrownBy(
            () -> answers.values(ValuesQuestion.of("smartphone_coverage", "75", OCTOBER)))
        .isInstanceOf(KpiException.class)
        .hasMessage("Cannot find unit '75': it is not in the unit list. Did you mean 26368?");
    assertThat(ward.catalogue().units().provinceName("75")).isEqualTo("Đồng Nai");
  }

  @Test
  void aProvinceStandsForItsWardsToo() {
    Released city = to("79", Classification.INTERNAL);
    assertThat(city.catalogue().units().all()).hasSize(1 + 168);
    assertThat(city.catalogue().plans()).hasSize(3).doesNotContainKey("dongnai-dean06-2026-2030");
  }

  @Test
  void whoMayDoLessHasAnotherKey() {
    assertThat(to("79", Classification.OPEN).key())
        .isNotEqualTo(to("79", Classification.INTERNAL).key())
        .isNotEqualTo(to("75", Classification.OPEN).key());
  }
}
