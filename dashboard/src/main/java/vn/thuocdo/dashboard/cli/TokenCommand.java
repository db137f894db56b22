package vn.thuocdo.dashboard.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuocdo.dashboard.encode.AccountTable;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.account.ApiToken;
import vn.thuocdo.data.account.Tokens;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Keys for programs. */
@Command(
    name = "token",
    description = {
      "Makes a key for a program, sent as 'Authorization: Bearer KEY'; it is shown once.",
      "With --list it lists all keys, with --revoke ID it makes one worthless."
    })
final class TokenCommand extends KeyCommand {
  @Option(
      names = "--scope",
      defaultValue = "figures",
      paramLabel = "PERMISSION,...",
      description =
          "figures, quality, templates, ledger, upload, refused_rows, audit; never more than the account may (default: figures).")
  private String scope;

  TokenCommand(Console console) {
    super("token", console);
  }

  @Override
  Table keys(AccountBook book, Predicate<String> account) {
    return AccountTable.ofTokens(
        book.accounts().tokens().all().stream()
            .filter(token -> account.test(token.account()))
            .toList());
  }

  @Override
  String revoke(AccountBook book, String id) {
    ApiToken token = book.accounts().tokens().revoke(id);
    return "%s of %s".formatted(token.id(), token.account());
  }

  @Override
  void make(AccountBook book, String name, long days) {
    Account account = book.accounts().load(name);
    Set<Permission> wanted =
        Arrays.stream(scope.split("\\s*,\\s*", -1)).map(Permission::of).collect(Collectors.toSet());
    refuseMore(account, wanted);
    Tokens.Made made = book.accounts().tokens().make(name, wanted, days);
    book.note(
        Action.TOKEN_CREATED,
        "%s for %s: %s until %s"
            .formatted(made.token().id(), name, scope, made.token().expiresAt()));
    common().answer(console(), facts(made), made.key());
    if (!common().json() && !common().quiet()) {
      console()
          .complain(
              "Token %s of %s, until %s. It is not shown again."
                  .formatted(made.token().id(), name, made.token().expiresAt()));
    }
  }

  private static void refuseMore(Account account, Set<Permission> wanted) {
    wanted.stream()
        .filter(permission -> !account.viewer().may(permission))
        .findFirst()
        .ifPresent(
            permission -> {
              throw new KpiException(
                  ErrorCode.NOT_ALLOWED,
                  "Cannot give a token of '%s' the permission '%s': the account does not have it. Leave it out, or change the account's roles."
                      .formatted(account.name(), permission.id()));
            });
  }

  private static Map<String, Object> facts(Tokens.Made made) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("token_id", made.token().id());
    facts.put("name", made.token().account());
    facts.put("permissions", made.token().permissions().stream().map(Permission::id).toList());
    facts.put("expires_at", made.token().expiresAt().toString());
    facts.put("token", made.key());
    return facts;
  }
}
