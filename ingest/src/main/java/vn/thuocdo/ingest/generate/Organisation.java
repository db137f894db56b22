package vn.thuocdo.ingest.generate;

/**
 * An enterprise or a household business at an address.
 *
 * @param taxCode empty when it is not registered
 * @param status code of the form's question B.2.1
 * @param rawAnswer what the misprinted question B.2.2 was answered: it offers the answers of B.2.1
 * @param eid fraction for the electronic identity, read as in {@link Person}
 * @param withoutEid what an organisation without an active identity answers instead
 * @param signature fraction for the digital signature
 * @param ownAccount whether payments go to an account of the organisation
 * @param qr fraction for QR payment
 */
public record Organisation(
    boolean householdBusiness,
    String name,
    String taxCode,
    PersonName representative,
    String representativeId,
    String status,
    String rawAnswer,
    double eid,
    double withoutEid,
    double signature,
    boolean ownAccount,
    double qr) {
  private static final double ISSUED_NOT_ACTIVATED = 0.25;
  private static final double UNKNOWN = 0.3;

  /** The state of the electronic identity on a day of the sample year, as a code of the form. */
  public String eidStatus(Ward ward, int day) {
    Trait trait = householdBusiness ? Trait.HOUSEHOLD_BUSINESS_EID : Trait.ENTERPRISE_EID;
    if (has(trait, eid, ward, day)) {
      return "activated";
    }
    if (withoutEid < ISSUED_NOT_ACTIVATED) {
      return "issued";
    }
    return withoutEid < UNKNOWN ? "unknown" : "none";
  }

  /** Whether it signs digitally, as a code of the form. */
  public String signatureStatus(Ward ward, int day) {
    Trait trait =
        householdBusiness ? Trait.HOUSEHOLD_BUSINESS_SIGNATURE : Trait.ENTERPRISE_SIGNATURE;
    return has(trait, signature, ward, day) ? "in_use" : "none_or_expired";
  }

  /** How customers can pay, as a code of the form. */
  public String cashless(Ward ward, int day) {
    return has(Trait.QR_PAYMENT, qr, ward, day) ? "qr" : "cash_only";
  }

  private static boolean has(Trait trait, double fraction, Ward ward, int day) {
    return fraction < ward.rates().share(trait, Days.monthIndex(day), AgeGroup.ADULT, false);
  }
}
