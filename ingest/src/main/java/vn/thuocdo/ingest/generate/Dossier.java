package vn.thuocdo.ingest.generate;

import vn.thuocdo.ingest.generate.Procedure.Level;

/**
 * A dossier as it stands at the end of the sample. The shares of answers are assumptions where
 * {@link Priors} names no source.
 *
 * @param receivedOn days since 1970-01-01, as all days here
 * @param completedOn {@link #PENDING} while it is not finished
 * @param satisfaction 1 to 5; 0 when nobody was asked
 */
record Dossier(
    Procedure procedure,
    int receivedOn,
    String channel,
    boolean byOrganisation,
    boolean authenticated,
    boolean paidOnline,
    int dueOn,
    int completedOn,
    boolean resultDigitised,
    boolean componentsDigitised,
    boolean notifiedVneid,
    int satisfaction) {
  static final int PENDING = Integer.MAX_VALUE;

  private static final double FULLY_ONLINE = 0.88;
  private static final double POSTAL = 0.06;
  private static final double PAID_AT_THE_DESK = 0.15;
  private static final double RATED = 0.22;
  private static final int LONGEST_DELAY = 15;

  /** A dossier received on {@code day} by a desk with these rates. */
  static Dossier of(Procedure procedure, WardRates rates, int day, Draws draws) {
    double year = Days.monthIndex(day) / (Days.MONTHS - 1.0);
    String channel = channel(procedure, rates, day, draws);
    boolean online = channel.startsWith("online");
    int due = day + procedure.days();
    int completed = completedOn(day, due, draws);
    boolean done = completed != PENDING;
    return new Dossier(
        procedure,
        day,
        channel,
        draws.chance(procedure.byOrganisations()),
        draws.chance(online ? 0.88 + 0.09 * year : 0.35 + 0.2 * year),
        procedure.fee() && draws.chance(online ? 0.72 + 0.2 * year : PAID_AT_THE_DESK),
        due,
        completed,
        done && draws.chance(0.80 + 0.15 * year),
        draws.chance(0.65 + 0.25 * year),
        draws.chance(0.30 + 0.40 * year),
        done && draws.chance(RATED) ? Priors.SATISFACTION.pick(draws) : 0);
  }

  private static String channel(Procedure procedure, WardRates rates, int day, Draws draws) {
    double logit = rates.logit(Trait.ONLINE_DOSSIER, Days.monthIndex(day)) + procedure.lead();
    if (procedure.level() == Level.NONE || !draws.chance(Logit.share(logit))) {
      return draws.chance(POSTAL) ? "postal" : "direct";
    }
    boolean fully = procedure.level() == Level.FULL && draws.chance(FULLY_ONLINE);
    return fully ? "online_full" : "online_partial";
  }

  private static int completedOn(int received, int due, Draws draws) {
    int completed =
        draws.chance(Priors.ON_TIME)
            ? draws.between(received, due)
            : due + draws.between(1, LONGEST_DELAY);
    return completed > Days.LAST ? PENDING : completed;
  }

  /** Writes the fields from the day of receipt on. */
  void writeTo(CsvFile csv) {
    csv.date(receivedOn);
    csv.text(channel);
    csv.text(procedure.level().id());
    csv.text(byOrganisation ? "organisation" : "person");
    csv.flag(authenticated);
    csv.flag(procedure.fee());
    csv.flag(paidOnline);
    csv.date(dueOn);
    writeOutcome(csv);
  }

  private void writeOutcome(CsvFile csv) {
    if (completedOn == PENDING) {
      csv.empty();
    } else {
      csv.date(completedOn);
    }
    csv.flag(resultDigitised);
    csv.flag(componentsDigitised);
    csv.flag(notifiedVneid);
    if (satisfaction == 0) {
      csv.empty();
    } else {
      csv.number(satisfaction);
    }
  }
}
