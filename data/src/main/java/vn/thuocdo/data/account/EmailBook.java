package vn.thuocdo.data.account;

import java.util.Optional;
import vn.thuocdo.data.home.HomeStore;
import vn.thuocdo.data.mail.EmailAddress;

/** E-mail addresses of accounts, for those who want letters. */
public final class EmailBook {
  private final HomeStore store;

  EmailBook(HomeStore store) {
    this.store = store;
  }

  /** Where letters to an account go; empty when it wants none. */
  public Optional<EmailAddress> find(String account) {
    return store
        .read(
            "SELECT email FROM account_emails WHERE account = ?",
            row -> new EmailAddress(row.getString(1)),
            account)
        .stream()
        .findFirst();
  }

  /** Sets the address of an account. */
  public void set(String account, EmailAddress address) {
    store.write(
        "INSERT INTO account_emails (account, email) VALUES (?, ?) ON CONFLICT (account) DO UPDATE"
            + " SET email = excluded.email",
        account,
        address.text());
  }

  /** Sends an account no more letters. */
  public void remove(String account) {
    store.write("DELETE FROM account_emails WHERE account = ?", account);
  }
}
