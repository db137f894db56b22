package vn.thuocdo.dashboard.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Makes, lists and revokes keys that open something with an account's rights until a day. */
abstract sealed class KeyCommand implements Callable<Integer> permits TokenCommand, TileCommand {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Whose rights.")
  private String name;

  @Option(
      names = "--days",
      defaultValue = "90",
      description = "How long it opens anything: 1 to 366 (default: 90).")
  private long days;

  @Option(names = "--list", description = "List those of NAME, or of everybody.")
  private boolean list;

  @Option(names = "--revoke", paramLabel = "ID", description = "Make this one worthless.")
  private String revoked;

  private final String noun;
  private final Console console;

  /**
   * @param noun in messages and answers
   */
  KeyCommand(String noun, Console console) {
    this.noun = noun;
    this.console = console;
  }

  /** Those of the accounts asked for. */
  abstract Table keys(AccountBook book, Predicate<String> account);

  /** Makes one worthless and says what is written down. */
  abstract String revoke(AccountBook book, String id);

  /** Makes one and tells it. */
  abstract void make(AccountBook book, String name, long days);

  @Override
  public final Integer call() {
    try (AccountBook book = AccountBook.open(common)) {
      if (list) {
        output.write(keys(book, account -> name == null || account.equals(name)), common, console);
      } else if (revoked != null) {
        book.note(Action.TOKEN_REVOKED, revoke(book, revoked));
        common.answer(console, Map.of(noun + "_id", revoked), "Revoked " + revoked);
      } else {
        make(book, named(), days);
      }
      return 0;
    }
  }

  private String named() {
    if (name == null) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE, "Cannot make a %s without an account. Name one.".formatted(noun));
    }
    return name;
  }

  CommonOptions common() {
    return common;
  }

  Console console() {
    return console;
  }
}
