package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.util.Locale;
import vn.thuocdo.ingest.generate.AgeGroup;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Trait;
import vn.thuocdo.ingest.generate.Ward;

/**
 * Payments for essential services: one row for each ward, service and month. Customers have a bank
 * account about as often as adults of the ward do; no share of cashless payments by service was
 * published, so these are assumptions.
 */
final class ServicePayments implements WardContents {
  private static final int STREAM = 1;
  private static final double SPREAD = 0.02;

  /**
   * A service: customers of a month per resident, those of June to August as a share of that, the
   * usual amount in VND, and how its cashless share grows.
   */
  private enum Service {
    ELECTRICITY(0.29, 1.08, 640_000, new Growth(0.82, 0.95, Trait.BANK_ACCOUNT)),
    WATER(0.25, 1.05, 140_000, new Growth(0.72, 0.90, Trait.BANK_ACCOUNT)),
    TUITION(0.16, 0.12, 310_000, new Growth(0.78, 0.94, Trait.BANK_ACCOUNT)),
    HOSPITAL(0.09, 1.0, 520_000, new Growth(0.48, 0.74, Trait.BANK_ACCOUNT));

    private final double perResident;
    private final double summer;
    private final long meanAmount;
    private final Growth cashless;

    Service(double perResident, double summer, long meanAmount, Growth cashless) {
      this.perResident = perResident;
      this.summer = summer;
      this.meanAmount = meanAmount;
      this.cashless = cashless;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    double customers(Ward ward, int month) {
      return ward.residents() * perResident * (month >= 5 && month <= 7 ? summer : 1);
    }
  }

  @Override
  public void write(Ward ward, ProvinceSources sources, RegisterFiles files) throws IOException {
    Draws draws = ward.draws(Ward.Use.REGISTERS).branch(STREAM);
    for (Service service : Service.values()) {
      for (int month = 0; month < Days.MONTHS; month++) {
        RowFile file = files.single();
        file.text("%s-%s".formatted(service.name(), sources.province().code()));
        file.text(ward.code());
        file.month(month);
        file.text(service.id());
        writeFigures(file, ward, service, month, draws);
        file.endRow();
      }
    }
  }

  private static void writeFigures(
      RowFile file, Ward ward, Service service, int month, Draws draws) {
    long customers = around(service.customers(ward, month), draws);
    double accounts = ward.rates().share(Trait.BANK_ACCOUNT, month, AgeGroup.ADULT, false);
    long withAccount = part(customers, accounts, draws);
    long cashless = part(withAccount, service.cashless.share(ward, month), draws);
    long extra = draws.chance(0.3) ? customers / 40 : 0;
    long amount = (customers + extra) * around((double) service.meanAmount, draws);
    file.number(customers);
    file.number(withAccount);
    file.number(cashless);
    file.number(customers + extra);
    file.number(cashless + part(extra, accounts, draws));
    file.number(amount);
    file.number(customers == 0 ? 0 : amount / 1000 * cashless / customers * 1000);
  }

  private static long around(double mean, Draws draws) {
    return Math.max(0, Math.round(mean * (1 + SPREAD * draws.normal())));
  }

  private static long part(long whole, double share, Draws draws) {
    return Math.min(whole, around(whole * share, draws));
  }
}
