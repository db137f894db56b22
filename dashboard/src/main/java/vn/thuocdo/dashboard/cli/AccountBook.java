package vn.thuocdo.dashboard.cli;

import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.audit.AuditEvent;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.home.Home;

/** The accounts of a home, opened by the machine's operator; every change is written down. */
record AccountBook(Accounts accounts, AuditLog audit, String actor) implements AutoCloseable {

  static AccountBook open(CommonOptions common) {
    Home home = common.home();
    return new AccountBook(
        Accounts.open(home, common.clock()),
        AuditLog.open(home, common.clock()),
        "cli:" + common.user());
  }

  void note(AuditEvent.Action action, String object) {
    audit.add(new AuditEvent(actor, action, object, ""));
  }

  @Override
  public void close() {
    accounts.close();
    audit.close();
  }
}
