package vn.thuocdo.ingest.generate;

import static vn.thuocdo.ingest.generate.Procedure.Level.FULL;
import static vn.thuocdo.ingest.generate.Procedure.Level.NONE;
import static vn.thuocdo.ingest.generate.Procedure.Level.PARTIAL;

import java.util.List;

/**
 * An office that receives dossiers: a ward's committee or a department.
 *
 * @param agencyCode electronic identifier, root first: {@code H29.27316} or {@code H29.SXD}
 * @param codePrefix leaf-first identifier in its dossier codes, as in {@code 000.00.01.H29}
 * @param wardCode empty for a department
 * @param dossiers dossiers expected over the whole sample, January to October
 */
record Desk(
    String agencyCode,
    String codePrefix,
    String wardCode,
    double dossiers,
    List<Procedure> procedures,
    WardRates rates,
    Draws draws) {
  /**
   * What wards receive. All values are assumptions; the codes have the form of the national
   * catalogue of procedures but need not stand for these procedures there.
   */
  private static final List<Procedure> WARD_PROCEDURES =
      List.of(
          new Procedure("1.001193", "ho_tich", FULL, false, 10, 0.4, 1, 0),
          new Procedure("1.000894", "ho_tich", FULL, false, 6, 0.0, 1, 0),
          new Procedure("1.000656", "ho_tich", FULL, false, 4, 0.1, 1, 0),
          new Procedure("2.000815", "chung_thuc", PARTIAL, true, 18, -0.2, 0, 0.15),
          new Procedure("2.000884", "chung_thuc", NONE, true, 10, 0, 0, 0.05),
          new Procedure("1.001776", "bao_tro_xa_hoi", FULL, false, 9, 0.2, 10, 0),
          new Procedure("1.001758", "bao_tro_xa_hoi", PARTIAL, false, 3, 0.0, 7, 0),
          new Procedure("1.010833", "nguoi_co_cong", FULL, false, 4, -0.1, 12, 0),
          new Procedure("1.012790", "dat_dai", PARTIAL, true, 11, -0.4, 15, 0.05),
          new Procedure("1.001612", "dang_ky_kinh_doanh", FULL, true, 10, 0.6, 3, 0.9),
          new Procedure("1.009994", "xay_dung", FULL, true, 5, 0.2, 15, 0.1),
          new Procedure("1.004438", "giao_duc", FULL, false, 6, 0.5, 5, 0.1),
          new Procedure("1.008902", "moi_truong", PARTIAL, true, 4, 0.0, 10, 0.8));

  private static final List<Department> DEPARTMENTS =
      List.of(
          new Department(
              "STC", new Procedure("2.001610", "dang_ky_kinh_doanh", FULL, true, 0.26, 1, 3, 1)),
          new Department(
              "SNNMT", new Procedure("1.012756", "dat_dai", PARTIAL, true, 0.30, -0.3, 20, 0.2)),
          new Department(
              "SXD", new Procedure("1.009974", "xay_dung", FULL, true, 0.10, 0.2, 20, 0.8)),
          new Department(
              "SXD", new Procedure("1.002835", "giao_thong", FULL, true, 0.12, 0.3, 5, 0.4)),
          new Department("SYT", new Procedure("1.012265", "y_te", FULL, true, 0.08, 0.1, 15, 0.5)),
          new Department(
              "SNV", new Procedure("1.001881", "lao_dong", PARTIAL, false, 0.10, 0.2, 10, 0.7)),
          new Department(
              "SGDDT", new Procedure("1.005095", "giao_duc", FULL, false, 0.04, 0.3, 7, 0.2)));

  /** A department and a procedure it handles; transport came under construction (SXD) in 2025. */
  private record Department(String id, Procedure procedure) {}

  /** The committee of a ward. */
  static Desk of(Ward ward, Province province) {
    String code = ward.code();
    return new Desk(
        province.agencyRoot() + "." + code,
        "000." + code.substring(0, 2) + "." + code.substring(2) + "." + province.agencyRoot(),
        code,
        dossiers(ward.residents()) * (1 - Priors.DEPARTMENT_SHARE),
        WARD_PROCEDURES,
        ward.rates(),
        ward.draws(Ward.Use.DOSSIERS));
  }

  /** The departments of a province for this many residents. */
  static List<Desk> departments(Province province, long residents, long seed) {
    double dossiers = dossiers(residents) * Priors.DEPARTMENT_SHARE;
    Draws draws = new Draws(seed).branch(Long.parseLong(province.code()));
    return DEPARTMENTS.stream()
        .map(department -> of(department, province, dossiers, draws))
        .toList();
  }

  private static Desk of(Department department, Province province, double dossiers, Draws draws) {
    int number = DEPARTMENTS.indexOf(department) + 1;
    Draws own = draws.branch(number);
    return new Desk(
        province.agencyRoot() + "." + department.id(),
        "000.00.0" + number + "." + province.agencyRoot(),
        "",
        dossiers * department.procedure().share(),
        List.of(department.procedure()),
        new WardRates(WardKind.URBAN, own.branch(0)),
        own);
  }

  private static double dossiers(long residents) {
    return residents * Priors.DOSSIERS_PER_RESIDENT_MONTH * Days.MONTHS;
  }
}
