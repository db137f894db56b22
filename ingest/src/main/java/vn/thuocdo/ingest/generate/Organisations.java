package vn.thuocdo.ingest.generate;

import java.util.List;
import java.util.Optional;

/** Invents the organisations of a ward. All shares here are assumptions. */
final class Organisations {
  /** Household businesses that still give a ten-digit code from before 01/07/2025. */
  private static final double OLD_TAX_CODE = 0.15;

  private static final Weighted<String> STATUSES =
      Weighted.of(
          List.of("active_at_address", "not_at_address", "active_unregistered"), 0.93, 0.03, 0.04);

  private static final Weighted<String> RAW_ANSWERS =
      Weighted.of(
          List.of(
              "Đang hoạt động tại địa chỉ đăng ký",
              "Không hoạt động tại địa chỉ",
              "Có hoạt động nhưng chưa đăng ký kinh doanh",
              "Đã có",
              "Chưa có",
              ""),
          0.6,
          0.03,
          0.04,
          0.12,
          0.15,
          0.06);

  private static final Weighted<String> COMPANY_FORMS =
      Weighted.of(List.of("Công ty TNHH ", "Công ty Cổ phần ", "Hợp tác xã "), 0.7, 0.25, 0.05);

  private static final Weighted<String> TRADES =
      Weighted.evenly(
          List.of("Thương mại ", "Dịch vụ ", "Xây dựng ", "Vận tải ", "Nông sản ", "Cơ khí "));

  private static final Weighted<String> SHOPS =
      Weighted.evenly(
          List.of("Tạp hóa ", "Quán ăn ", "Tiệm may ", "Cà phê ", "Sửa xe ", "Nhà thuốc "));

  private static final Weighted<String> OWN_NAMES =
      Weighted.evenly(
          List.of("An Phát", "Hưng Thịnh", "Phú Quý", "Minh Tâm", "Đại Lợi", "Thành Công"));

  private Organisations() {}

  /** The organisation at an address, if there is one; the household's head stands for it. */
  static Optional<Organisation> at(Ward ward, Person head, Draws draws) {
    double fraction = draws.fraction();
    if (fraction >= Priors.WITH_ENTERPRISE + Priors.WITH_HOUSEHOLD_BUSINESS) {
      return Optional.empty();
    }
    return Optional.of(invent(ward, head, fraction >= Priors.WITH_ENTERPRISE, draws));
  }

  private static Organisation invent(
      Ward ward, Person head, boolean householdBusiness, Draws draws) {
    String headId = PersonalId.of(head, ward.formerProvince(), draws);
    String status = STATUSES.pick(draws);
    boolean personalCode = householdBusiness && !draws.chance(OLD_TAX_CODE);
    String code = personalCode ? headId : TaxCode.of(ward.formerProvince().taxOffice(), draws);
    return new Organisation(
        householdBusiness,
        name(householdBusiness, draws),
        status.equals("active_unregistered") ? "" : code,
        head.name(),
        headId,
        status,
        RAW_ANSWERS.pick(draws),
        draws.fraction(),
        draws.fraction(),
        draws.fraction(),
        draws.chance(householdBusiness ? 0.35 : 0.92),
        draws.fraction());
  }

  private static String name(boolean householdBusiness, Draws draws) {
    String kind =
        householdBusiness
            ? "Hộ kinh doanh " + SHOPS.pick(draws)
            : COMPANY_FORMS.pick(draws) + TRADES.pick(draws);
    return kind + OWN_NAMES.pick(draws);
  }
}
