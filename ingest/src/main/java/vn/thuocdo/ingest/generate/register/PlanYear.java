package vn.thuocdo.ingest.generate.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.ingest.generate.Days;

/** The year of a plan; most copies at hand do not give the day, but every id names the year. */
final class PlanYear {
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  private PlanYear() {}

  static int of(Plan plan) {
    Matcher year = YEAR.matcher(plan.id());
    return year.find() ? Integer.parseInt(year.group()) : Days.year(Days.FIRST);
  }
}
