package vn.thuocdo.dashboard.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.dashboard.encode.AccountTable;
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
final class TokenCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Whose rights.")
  private String name;

  @Option(
      names = "--scope",
      defaultValue = "figures",
      paramLabel = "PERMISSION,...",
      description =
          "figures, quality, templates, ledger, upload, refused_rows, audit; never more than the account may (default: figures).")
  private String scope;

  @Option(
      names = "--days",
      defaultValue = "90",
      description = "How long it opens anything: 1 to 366 (default: 90).")
  private long days;

  @Option(names = "--list", description = "List the keys of NAME, or of everybody.")
  private boolean list;

  @Option(names = "--revoke", paramLabel = "ID", description = "Make this key worthless.")
  private String revoked;

  private final Console console;

  TokenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (AccountBook book = AccountBook.open(common)) {
      if (list) {
        list(book);
      } else if (revoked != null) {
        revoke(book);
      } else {
        make(book);
      }
      return 0;
    }
  }

  private void list(AccountBook book) {
    List<ApiToken> tokens =
        book.accounts().tokens().all().stream()
            .filter(token -> name == null || token.account().equals(name))
            .toList();
    output.write(AccountTable.ofTokens(tokens), common, console);
  }

  private void revoke(AccountBook book) {
    ApiToken token = book.accounts().tokens().revoke(revoked);
    book.note(Action.TOKEN_REVOKED, "%s of %s".formatted(token.id(), token.account()));
    common.answer(console, Map.of("token_id", token.id()), "Revoked " + token.id());
  }

  private void make(AccountBook book) {
    if (name == null) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE, "Cannot make a token without an account. Name one.");
    }
    Account account = book.accounts().load(name);
    Set<Permission> wanted =
        Arrays.stream(scope.split("\\s*,\\s*", -1)).map(Permission::of).collect(Collectors.toSet());
    refuseMore(account, wanted);
    Tokens.Made made = book.accounts().tokens().make(name, wanted, days);
    book.note(
        Action.TOKEN_CREATED,
        "%s for %s: %s until %s"
            .formatted(made.token().id(), name, scope, made.token().expiresAt()));
    common.answer(console, facts(made), made.key());
    if (!common.json() && !common.quiet()) {
      console.complain(
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
