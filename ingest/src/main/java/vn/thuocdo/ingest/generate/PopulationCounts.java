package vn.thuocdo.ingest.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * The reference counts of a ward on the first sample day. The counts by age follow {@link
 * AgeStructure}; the other shares are assumptions, since no figure by ward was published.
 */
public final class PopulationCounts {
  private static final double STUDENTS = 0.18;
  private static final double OFFICIALS = 0.009;
  private static final double WORKERS = 0.28;
  private static final double CAMPAIGN_FORCE = 0.003;
  private static final double COVERED_5G = 0.92;

  /** Standard deviation of the assumed shares between wards, in logits. */
  private static final double SPREAD = 0.15;

  private static final double LEAD_5G = 3;

  private PopulationCounts() {}

  /**
   * One count.
   *
   * @param neighbourhood empty for the whole ward
   */
  public record Count(String wardCode, String neighbourhood, String group, long count) {}

  /** All counts of a ward: its groups, then the households of each neighbourhood. */
  public static List<Count> of(Ward ward) {
    List<Count> counts = new ArrayList<>();
    Draws draws = ward.draws(Ward.Use.COUNTS);
    counts.add(whole(ward, "all", ward.residents()));
    for (int age : List.of(14, 15, 18, 60)) {
      long people = Math.round(ward.residents() * AgeStructure.shareFrom(age));
      counts.add(whole(ward, "age" + age + "plus", people));
    }
    counts.add(whole(ward, "households", ward.households()));
    counts.add(around(ward, "students", STUDENTS, 0, draws));
    counts.add(around(ward, "officials", OFFICIALS, 0, draws));
    counts.add(around(ward, "workers", WORKERS, 0, draws));
    counts.add(around(ward, "campaign_force", CAMPAIGN_FORCE, 0, draws));
    counts.add(around(ward, "covered_5g", COVERED_5G, LEAD_5G * ward.kind().lead(), draws));
    addNeighbourhoods(counts, ward);
    return counts;
  }

  private static Count whole(Ward ward, String group, long count) {
    return new Count(ward.code(), "", group, count);
  }

  private static Count around(Ward ward, String group, double share, double lead, Draws draws) {
    double logit = Logit.of(share) + lead + SPREAD * draws.normal();
    return whole(ward, group, Math.round(ward.residents() * Logit.share(logit)));
  }

  private static void addNeighbourhoods(List<Count> counts, Ward ward) {
    int[] households = ward.householdsByNeighbourhood();
    for (int i = 0; i < households.length; i++) {
      counts.add(new Count(ward.code(), ward.neighbourhoodName(i), "households", households[i]));
    }
  }
}
