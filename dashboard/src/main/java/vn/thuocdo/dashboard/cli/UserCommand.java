package vn.thuocdo.dashboard.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.thuocdo.dashboard.encode.AccountTable;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.account.AccountName;
import vn.thuocdo.data.audit.AuditEvent.Action;

/** Accounts: who may sign in, and with which rights. */
@Command(
    name = "user",
    description = "Accounts: who may sign in to the dashboard, and with which rights.",
    subcommands = {
      UserCommand.Add.class,
      UserCommand.ListAll.class,
      UserCommand.Disable.class,
      UserCommand.Enable.class,
      UserCommand.Password.class,
      UserCommand.Roles.class,
      EmailCommand.class,
      TokenCommand.class,
      TileCommand.class
    })
final class UserCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Missing required subcommand. See './kpi help user'.");
  }

  /** Adds an account. */
  @Command(
      name = "add",
      description = "Adds an account; the password is typed, or read from standard input.")
  static final class Add extends AccountCommand {
    @Mixin private RightsOptions rights;

    @Option(
        names = "--no-password",
        description = "For people who sign in by the city's own sign-in, and for programs.")
    private boolean noPassword;

    Add(Console console) {
      super(console);
    }

    @Override
    void change(AccountBook book) {
      Set<Role> roles = rights.roles();
      Scope scope = rights.scope(common.catalogue().units());
      AccountName.checked(name);
      Account account =
          noPassword
              ? book.accounts().add(name, roles, scope)
              : book.accounts().add(name, roles, scope, console.password("Mật khẩu / password"));
      book.note(Action.USER_ADDED, AccountCommand.rights(account));
    }
  }

  /** Lists accounts. */
  @Command(name = "list", description = "Lists all accounts with their rights.")
  static final class ListAll implements Callable<Integer> {
    @Mixin private CommonOptions common;
    @Mixin private TableOutput output;

    private final Console console;

    ListAll(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      try (AccountBook book = AccountBook.open(common)) {
        output.write(AccountTable.of(book.accounts().all()), common, console);
        return 0;
      }
    }
  }

  /** Lets nobody in with an account any more. */
  @Command(name = "disable", description = "Ends an account's sessions and lets it in no more.")
  static final class Disable extends AccountCommand {
    Disable(Console console) {
      super(console);
    }

    @Override
    void change(AccountBook book) {
      book.accounts().disable(name, true);
      book.note(Action.USER_CHANGED, name + ": disabled");
    }
  }

  /** Undoes {@link Disable}. */
  @Command(name = "enable", description = "Lets a disabled account in again.")
  static final class Enable extends AccountCommand {
    Enable(Console console) {
      super(console);
    }

    @Override
    void change(AccountBook book) {
      book.accounts().disable(name, false);
      book.note(Action.USER_CHANGED, name + ": enabled");
    }
  }

  /** Sets a password. */
  @Command(
      name = "password",
      description = "Sets a password, typed or read from standard input; ends a lock-out.")
  static final class Password extends AccountCommand {
    Password(Console console) {
      super(console);
    }

    @Override
    void change(AccountBook book) {
      book.accounts().load(name);
      book.accounts().password(name, console.password("Mật khẩu mới / new password"));
      book.note(Action.USER_CHANGED, name + ": password set");
    }
  }

  /** Changes rights. */
  @Command(
      name = "roles",
      description = "Changes roles, units or highest classification; what is not named stays.")
  static final class Roles extends AccountCommand {
    @Mixin private RightsOptions rights;

    Roles(Console console) {
      super(console);
    }

    @Override
    void change(AccountBook book) {
      Account before = book.accounts().load(name);
      book.accounts()
          .change(name, rights.rolesOr(before), rights.scopeOr(before, common.catalogue().units()));
      book.note(Action.USER_CHANGED, AccountCommand.rights(book.accounts().load(name)));
    }
  }
}
