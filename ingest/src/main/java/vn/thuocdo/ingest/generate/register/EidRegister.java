package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.util.List;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.Household;
import vn.thuocdo.ingest.generate.Person;
import vn.thuocdo.ingest.generate.PersonState;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Stage;
import vn.thuocdo.ingest.generate.Ward;

/**
 * The e-identity register: the card holders from 14 on of every fourth household, or of fewer in a
 * city in full. A full extract at the end of 2025; then in each stage a change file with the
 * accounts that changed or were found in use. Cards and levels are those of the survey's people.
 */
final class EidRegister implements WardContents {
  private static final int HOUSEHOLD_STREAM = 5;
  private static final int SMALLEST_STEP = 4;

  /** Residents of a province who are looked at, at most. */
  private static final long LARGEST_SAMPLE = 1_550_000;

  @Override
  public void write(Ward ward, ProvinceSources sources, RegisterFiles files) throws IOException {
    int step = step(sources);
    for (int index = 0; index < ward.households(); index += step) {
      Household household = Household.of(ward, index);
      List<Person> people = household.people();
      for (int i = 0; i < people.size(); i++) {
        if (people.get(i).ageOn(Days.LAST) >= PersonState.ASKED_FROM) {
          Account account = new Account(household, people.get(i), draws(ward, index, i));
          write(account, sources.province().code(), files);
        }
      }
    }
  }

  /** Every how many households one is in the register. */
  static int step(ProvinceSources sources) {
    return Math.toIntExact(Math.max(SMALLEST_STEP, sources.residents() / LARGEST_SAMPLE + 1));
  }

  /** Where a member's account is drawn from. */
  static Draws draws(Ward ward, int household, int member) {
    return ward.householdDraws(household).branch(HOUSEHOLD_STREAM).branch(member);
  }

  private static void write(Account account, String province, RegisterFiles files)
      throws IOException {
    AccountState before = account.on(Days.FIRST - 1);
    if (before.known()) {
      write(files.baseline(), account, before, province, Days.FIRST - 1);
    }
    for (Stage stage : Stage.values()) {
      AccountState now = account.on(stage.lastDay());
      if (now.known() && !now.equals(before)) {
        write(files.of(stage), account, now, province, stage.lastDay());
        before = now;
      }
    }
  }

  private static void write(
      RowFile file, Account account, AccountState state, String province, int asOf)
      throws IOException {
    file.text(account.id());
    file.text(province);
    file.text(account.ward().code());
    file.date(account.person().birth());
    file.text(account.person().sex().id());
    file.date(account.cardIssuedOn());
    file.dateOrEmpty(account.cardExpiresOn());
    state.writeTo(file);
    file.date(asOf);
    file.endRow();
  }
}
