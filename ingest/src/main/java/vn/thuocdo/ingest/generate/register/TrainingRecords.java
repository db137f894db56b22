package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.Person;
import vn.thuocdo.ingest.generate.PersonalId;
import vn.thuocdo.ingest.generate.PopulationCounts;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Trait;
import vn.thuocdo.ingest.generate.Ward;

/**
 * Courses in digital skills. Each group is trained out of the ward's own reference count of it; no
 * results of the campaign were published, so all shares are assumptions.
 */
final class TrainingRecords implements WardContents {
  private static final int STREAM = 3;
  private static final int LAST_MONTH = Days.MONTHS - 1;
  private static final double SECOND_COURSE = 0.12;

  /** A group, the reference count it is a part of, and how its trained share grows. */
  private enum Group {
    RESIDENT("age14plus", 0.025, 0.085, 0.9),
    OFFICIAL("officials", 0.42, 0.95, 0.97),
    WORKER("workers", 0.03, 0.12, 0.6),
    STUDENT("students", 0.06, 0.22, 0.75),
    CAMPAIGN_FORCE("campaign_force", 0.55, 0.97, 0.95);

    private final String reference;
    private final Growth trained;
    private final double certified;

    Group(String reference, double january, double october, double certified) {
      this.reference = reference;
      this.trained = new Growth(january, october, Trait.VNEID2);
      this.certified = certified;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    long people(List<PopulationCounts.Count> counts) {
      return counts.stream()
          .filter(count -> count.neighbourhood().isEmpty() && count.group().equals(reference))
          .mapToLong(PopulationCounts.Count::count)
          .sum();
    }
  }

  @Override
  public void write(Ward ward, ProvinceSources sources, RegisterFiles files) throws IOException {
    Draws draws = ward.draws(Ward.Use.REGISTERS).branch(STREAM);
    Draws met = draws.branch(STREAM);
    RegisteredPeople registered = new RegisteredPeople(ward, sources);
    List<PopulationCounts.Count> counts = PopulationCounts.of(ward);
    for (Group group : Group.values()) {
      int trained = draws.count(group.people(counts) * group.trained.share(ward, LAST_MONTH));
      for (int i = 0; i < trained; i++) {
        String stranger = PersonalId.of(Person.head(draws), ward.formerProvince(), draws);
        writePerson(ward, group, registered.next(met).orElse(stranger), draws, files);
      }
    }
  }

  private static void writePerson(
      Ward ward, Group group, String person, Draws draws, RegisterFiles files) throws IOException {
    double fraction = draws.fraction() * group.trained.share(ward, LAST_MONTH);
    int month = Math.min(group.trained.month(ward, fraction), LAST_MONTH);
    int day = draws.between(Days.firstOfMonth(month), Days.firstOfMonth(month + 1) - 1);
    boolean certified = draws.chance(group.certified);
    write(files, ward, group, person, new Course("KNS-01", day, certified));
    if (draws.chance(SECOND_COURSE) && day < Days.LAST) {
      int later = draws.between(day + 1, Days.LAST);
      write(files, ward, group, person, new Course("KNS-02", later, true));
    }
  }

  /** A course that was completed. */
  private record Course(String code, int completedOn, boolean certified) {}

  private static void write(
      RegisterFiles files, Ward ward, Group group, String person, Course course)
      throws IOException {
    RowFile file = files.single();
    file.text(person);
    file.text(ward.code());
    file.text(group.id());
    file.text(course.code());
    file.date(course.completedOn());
    file.flag(course.certified());
    file.endRow();
  }
}
