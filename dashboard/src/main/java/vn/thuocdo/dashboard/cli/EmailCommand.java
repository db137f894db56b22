package vn.thuocdo.dashboard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.mail.EmailAddress;

/** Sets where letters to an account go. */
@Command(
    name = "email",
    description = "Sets the address to which letters about requests for explanations go.")
final class EmailCommand extends AccountCommand {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ADDRESS",
      description = "Such as an@phuong.example.vn.")
  private String address;

  @Option(names = "--none", description = "Send no more letters.")
  private boolean none;

  EmailCommand(Console console) {
    super(console);
  }

  @Override
  void change(AccountBook book) {
    if (none == (address != null)) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot set the e-mail of '%s': give either an address or --none.".formatted(name));
    }
    book.accounts().load(name);
    if (none) {
      book.accounts().emails().remove(name);
      book.note(Action.USER_CHANGED, name + ": no e-mail");
    } else {
      book.accounts().emails().set(name, new EmailAddress(address));
      book.note(Action.USER_CHANGED, name + ": e-mail set");
    }
  }
}
