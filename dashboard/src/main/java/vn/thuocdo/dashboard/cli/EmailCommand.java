package vn.thuocdo.dashboard.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.mail.EmailAddress;

/** Sets where letters to an account go. */
@Command(
    name = "email",
    description = "Sets the address to which letters about requests for explanations go.")
final class EmailCommand extends AccountCommand {
  @ArgGroup(multiplicity = "1")
  private Target target;

  /** An address, or none. */
  static final class Target {
    @Parameters(index = "1", paramLabel = "ADDRESS", description = "Such as an@phuong.example.vn.")
    private String address;

    @Option(names = "--none", description = "Send no more letters.")
    private boolean none;
  }

  EmailCommand(Console console) {
    super(console);
  }

  @Override
  void change(AccountBook book) {
    book.accounts().load(name);
    if (target.none) {
      book.accounts().emails().remove(name);
      book.note(Action.USER_CHANGED, name + ": no e-mail");
    } else {
      book.accounts().emails().set(name, new EmailAddress(target.address));
      book.note(Action.USER_CHANGED, name + ": e-mail set");
    }
  }
}
