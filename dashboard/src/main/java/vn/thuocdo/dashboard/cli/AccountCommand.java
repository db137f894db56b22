package vn.thuocdo.dashboard.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.mail.EmailAddress;

/** What every command about one account does: changes it, and says how it stands. */
abstract class AccountCommand implements Callable<Integer> {
  @Mixin CommonOptions common;

  @Parameters(index = "0", paramLabel = "NAME")
  String name;

  final Console console;

  AccountCommand(Console console) {
    this.console = console;
  }

  abstract void change(AccountBook book);

  @Override
  public Integer call() {
    try (AccountBook book = AccountBook.open(common)) {
      change(book);
      Account account = book.accounts().load(name);
      common.answer(console, facts(book, account), rights(account));
      return 0;
    }
  }

  private static Map<String, Object> facts(AccountBook book, Account account) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", account.name());
    facts.put("roles", account.roles().stream().map(Role::id).toList());
    facts.put("units", account.scope().units().toString());
    facts.put("highest", account.scope().highest().name().toLowerCase(Locale.ROOT));
    facts.put(
        "email",
        book.accounts().emails().find(account.name()).map(EmailAddress::text).orElse(null));
    facts.put("password", account.password());
    facts.put("disabled", account.disabled());
    return facts;
  }

  /** The rights of an account in words. */
  static String rights(Account account) {
    return "%s: %s, units %s, up to %s%s"
        .formatted(
            account.name(),
            account.roles().stream().map(Role::id).collect(Collectors.joining(", ")),
            account.scope().units(),
            account.scope().highest().name().toLowerCase(Locale.ROOT),
            account.disabled() ? ", disabled" : "");
  }
}
