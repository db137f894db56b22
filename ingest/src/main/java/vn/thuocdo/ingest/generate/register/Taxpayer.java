package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.Organisation;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Ward;

/** An organisation of the survey's world, with what the tax register knows beyond the survey. */
final class Taxpayer {
  static final int EARLIEST = Days.epochDay(2009, 1, 1);

  /** Accounts of organisations are given since 01/07/2024 (NĐ 69/2024/NĐ-CP). */
  static final int FIRST_EID = Days.epochDay(2024, 7, 1);

  /** Shares of taxpayers that close in the sample year, and that rest all of it. Assumed. */
  private static final double CLOSES = 0.04;

  private static final double SUSPENDED = 0.03;

  private final Ward ward;
  private final Organisation organisation;
  private final String kind;
  private final int registeredOn;
  private final int eidOn;
  private final int closedOn;
  private final boolean suspended;

  Taxpayer(Ward ward, Organisation organisation, Draws draws) {
    this.ward = ward;
    this.organisation = organisation;
    this.kind = kind(organisation);
    this.registeredOn = draws.between(EARLIEST, Days.FIRST - 60);
    this.eidOn =
        Moments.day(eidMonth(ward, organisation), Math.max(registeredOn, FIRST_EID), draws);
    this.closedOn = draws.chance(CLOSES) ? draws.between(Days.FIRST, Days.LAST) : Days.NEVER;
    this.suspended = draws.chance(SUSPENDED);
  }

  private static String kind(Organisation organisation) {
    if (organisation.householdBusiness()) {
      return "household_business";
    }
    return organisation.name().startsWith("Hợp tác xã") ? "cooperative" : "enterprise";
  }

  private static int eidMonth(Ward ward, Organisation organisation) {
    int month = 0;
    while (month < Days.MONTHS
        && !organisation.eidStatus(ward, Days.firstOfMonth(month)).equals("activated")) {
      month++;
    }
    return month;
  }

  State on(int day) {
    int known = Math.max(day, Days.FIRST);
    return new State(
        closedOn <= day ? "closed" : suspended ? "suspended" : "active",
        eidOn <= day ? eidOn : Days.NEVER,
        organisation.signatureStatus(ward, known).equals("in_use"),
        organisation.cashless(ward, known).equals("qr"));
  }

  /** What may change. */
  record State(String status, int eidOn, boolean signature, boolean qr) {
    void writeTo(RowFile file, Taxpayer taxpayer, int asOf) throws IOException {
      file.text(taxpayer.organisation.taxCode());
      file.text(taxpayer.kind);
      file.text(taxpayer.ward.code());
      file.text(status);
      file.date(taxpayer.registeredOn);
      file.dateOrEmpty(eidOn);
      file.flag(signature);
      file.flag(qr);
      file.date(asOf);
      file.endRow();
    }
  }
}
