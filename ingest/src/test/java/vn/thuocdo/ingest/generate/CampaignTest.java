package vn.thuocdo.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CampaignTest {
  private static final Ward WARD = new Ward(TinyUnits.units().load("27316"), 5_000, 1);

  @Test
  void nobodyLosesGroundBetweenTwoVisits() {
    Campaign campaign = new Campaign(WARD);
    for (int household = 0; household < WARD.households(); household++) {
      List<Visit> visits = campaign.visits(household);
      if (visits.size() == 2) {
        assertNoLoss(visits.get(0), visits.get(1));
      }
    }
  }

  private static void assertNoLoss(Visit first, Visit second) {
    assertThat(second.day()).isGreaterThan(first.day());
    for (Visit.Member before : first.members()) {
      second.members().stream()
          .filter(after -> after.person().equals(before.person()))
          .forEach(after -> assertNoLoss(before.state(), after.state()));
    }
  }

  private static void assertNoLoss(PersonState before, PersonState after) {
    assertThat(after.hasCard() || !before.hasCard()).isTrue();
    assertThat(after.level2() || !before.level2()).isTrue();
    assertThat(after.smartphone() || !before.smartphone()).isTrue();
    assertThat(after.bankAccount() || !before.bankAccount()).isTrue();
  }

  @Test
  void householdsHoldEveryResidentOnce() {
    int people = 0;
    for (int household = 0; household < WARD.households(); household++) {
      people += Household.of(WARD, household).people().size();
    }
    assertThat(people).isEqualTo(WARD.residents());
  }
}
