package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.util.Locale;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.Person;
import vn.thuocdo.ingest.generate.PersonalId;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Trait;
import vn.thuocdo.ingest.generate.Ward;

/**
 * Benefits and pensions, a sample of those entitled, month by month. Pensions and social insurance
 * start near the 85.44 % that Ho Chi Minh City paid without cash in 8/2025 (asiacity); the other
 * shares and the number of recipients are assumptions.
 */
final class BenefitPayments implements WardContents {
  private static final int STREAM = 2;
  private static final double ABLE_THOUGH_IN_CASH = 0.12;
  private static final double ACCOUNT_THOUGH_IN_CASH = 0.35;
  private static final double SOCIAL_SECURITY_ACCOUNT = 0.45;

  /** A program, its recipients per resident in this sample and its usual amount. */
  private enum Program {
    SOCIAL_ASSISTANCE(0.0085, 650_000, new Growth(0.58, 0.88, Trait.BANK_ACCOUNT)),
    PENSION(0.0070, 6_100_000, new Growth(0.84, 0.96, Trait.BANK_ACCOUNT)),
    SOCIAL_INSURANCE(0.0012, 3_200_000, new Growth(0.88, 0.97, Trait.BANK_ACCOUNT)),
    UNEMPLOYMENT(0.0012, 4_400_000, new Growth(0.93, 0.985, Trait.BANK_ACCOUNT));

    private final double perResident;
    private final long amount;
    private final Growth cashless;

    Program(double perResident, long amount, Growth cashless) {
      this.perResident = perResident;
      this.amount = amount;
      this.cashless = cashless;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Somebody entitled.
   *
   * @param cashlessFrom first month paid into an account
   * @param linkedFrom first month in which that is the social-security account
   */
  private record Recipient(
      String id, long amount, int cashlessFrom, int linkedFrom, boolean account, boolean able) {
    Recipient called(String known) {
      return new Recipient(known, amount, cashlessFrom, linkedFrom, account, able);
    }

    String channel(int month) {
      if (month < cashlessFrom) {
        return "cash";
      }
      return month < linkedFrom ? "bank_account" : "social_security_account";
    }
  }

  @Override
  public void write(Ward ward, ProvinceSources sources, RegisterFiles files) throws IOException {
    Draws draws = ward.draws(Ward.Use.REGISTERS).branch(STREAM);
    for (Program program : Program.values()) {
      RegisteredPeople registered = new RegisteredPeople(ward, sources);
      Draws met = draws.branch(program.id().hashCode());
      int recipients = draws.count(ward.residents() * program.perResident);
      for (int i = 0; i < recipients; i++) {
        Recipient stranger = recipient(ward, program, draws);
        write(ward, program, registered.next(met).map(stranger::called).orElse(stranger), files);
      }
    }
  }

  private static Recipient recipient(Ward ward, Program program, Draws draws) {
    boolean linked = draws.chance(SOCIAL_SECURITY_ACCOUNT);
    return new Recipient(
        PersonalId.of(Person.head(draws), ward.formerProvince(), draws),
        Math.round(program.amount * (0.8 + 0.4 * draws.fraction()) / 1000) * 1000,
        program.cashless.month(ward, draws.fraction()),
        linked ? draws.between(-4, Days.MONTHS) : Days.MONTHS,
        draws.chance(ACCOUNT_THOUGH_IN_CASH),
        draws.chance(ABLE_THOUGH_IN_CASH));
  }

  private static void write(Ward ward, Program program, Recipient recipient, RegisterFiles files)
      throws IOException {
    for (int month = 0; month < Days.MONTHS; month++) {
      RowFile file = files.single();
      String channel = recipient.channel(month);
      boolean paidIntoAccount = !channel.equals("cash");
      file.text(recipient.id());
      file.text(ward.code());
      file.text(program.id());
      file.month(month);
      file.number(recipient.amount());
      file.text(channel);
      file.flag(paidIntoAccount || recipient.account() || recipient.able());
      file.flag(paidIntoAccount || recipient.able());
      file.endRow();
    }
  }
}
