package vn.thuocdo.dashboard.cli;

import picocli.CommandLine.Option;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** With whose eyes a command looks. The machine's operator sees everything. */
final class ViewerOption {
  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "Only what this user may see (default: everything, unfiltered).")
  private String name;

  /** The viewer, who must be allowed to read figures. */
  Viewer viewer(CommonOptions common, Console console) {
    return viewer(common, console, Permission.FIGURES);
  }

  /**
   * The viewer; says once on the error stream when nothing is filtered.
   *
   * @param needed what a named user must be allowed to do; NOT_ALLOWED otherwise
   */
  Viewer viewer(CommonOptions common, Console console, Permission needed) {
    if (name == null) {
      if (!common.quiet()) {
        console.complain(
            "Không lọc theo quyền / unfiltered: everything is shown; --as USER applies a user's"
                + " rights.");
      }
      return Viewer.OPERATOR;
    }
    try (Accounts accounts = Accounts.open(common.home(), common.clock())) {
      Account account = accounts.load(name);
      if (account.disabled() || !account.viewer().may(needed)) {
        throw new KpiException(
            ErrorCode.NOT_ALLOWED,
            "Cannot look as user '%s': the account is disabled or lacks the permission '%s'. See './kpi user list'."
                .formatted(name, needed.id()));
      }
      return account.viewer();
    }
  }
}
