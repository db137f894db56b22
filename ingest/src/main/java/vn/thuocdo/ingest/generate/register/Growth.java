package vn.thuocdo.ingest.generate.register;

import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Logit;
import vn.thuocdo.ingest.generate.Trait;
import vn.thuocdo.ingest.generate.Ward;

/**
 * A share that grows over the sample year, in wards that lead or lag in it as they do in a trait of
 * the survey.
 *
 * @param january share in an average ward, between 0 and 1
 * @param october likewise, ten months later
 * @param like the trait
 */
record Growth(double january, double october, Trait like) {
  /** The share of a ward in a month (0 = January). */
  double share(Ward ward, int month) {
    double first = Logit.of(january);
    double here = first + (Logit.of(october) - first) * month / (Days.MONTHS - 1);
    return Logit.share(here + ward.rates().logit(like, month) - like.logit(month));
  }

  /**
   * The first month in which somebody with this fraction has it; 0 when it was before the sample
   * year or in January, {@link Days#MONTHS} when it never comes.
   */
  int month(Ward ward, double fraction) {
    int month = 0;
    while (month < Days.MONTHS && fraction >= share(ward, month)) {
      month++;
    }
    return month;
  }
}
