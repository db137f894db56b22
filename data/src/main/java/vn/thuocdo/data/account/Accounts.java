package vn.thuocdo.data.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeStore;

/** All accounts of a home. */
public final class Accounts implements AutoCloseable {
  private final HomeStore store;
  private final Clock clock;

  private Accounts(HomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Opens the accounts of a home, creating what is missing. */
  public static Accounts open(Home home, Clock clock) {
    return new Accounts(HomeStore.open(home, AccountTables.DEFINITIONS), clock);
  }

  /** Sessions of these accounts. */
  public Sessions sessions() {
    return new Sessions(store, clock);
  }

  /** Tokens of these accounts. */
  public Tokens tokens() {
    return new Tokens(store, clock);
  }

  /** Tiles of these accounts. */
  public Tiles tiles() {
    return new Tiles(store, clock);
  }

  /** E-mail addresses of these accounts. */
  public EmailBook emails() {
    return new EmailBook(store);
  }

  /** Counts failed sign-ins. */
  public SignInFailures failures() {
    return new SignInFailures(store, clock);
  }

  /** Every account, in order of name. */
  public List<Account> all() {
    return store.read("SELECT * FROM accounts ORDER BY name", AccountTables::account);
  }

  /** The account with this name. */
  public Optional<Account> find(String name) {
    return store
        .read("SELECT * FROM accounts WHERE name = ?", AccountTables::account, name)
        .stream()
        .findFirst();
  }

  /** The account with this name; NOT_FOUND otherwise. */
  public Account load(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    "Cannot find user '%s': there is no such account. %s"
                        .formatted(
                            name,
                            NearMatches.hint(name, all().stream().map(Account::name).toList()))));
  }

  /** Adds an account without a password; NOT_ALLOWED when the name is taken. */
  public Account add(String name, Set<Role> roles, Scope scope) {
    Account account = new Account(name, roles, scope, false, false, clock.instant());
    insert(account, Optional.empty());
    return account;
  }

  /** Adds an account with a password; NOT_ALLOWED when the name is taken. */
  public Account add(String name, Set<Role> roles, Scope scope, String password) {
    Account account = new Account(name, roles, scope, true, false, clock.instant());
    insert(account, Optional.of(Passwords.hash(password)));
    return account;
  }

  private void insert(Account account, Optional<String> hash) {
    int added =
        store.write(
            "INSERT INTO accounts (name, roles, units, highest, password_hash, disabled,"
                + " created_at) VALUES (?, ?, ?, ?, ?, 0, ?) ON CONFLICT (name) DO NOTHING",
            account.name(),
            AccountTables.joined(account.roles()),
            account.scope().units().toString(),
            account.scope().highest().name().toLowerCase(Locale.ROOT),
            hash.orElse(null),
            account.createdAt().toString());
    if (added == 0) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot add user '%s': the name is taken. Choose another, or change it with 'user roles'."
              .formatted(account.name()));
    }
  }

  /** Gives other roles and another scope; ends the account's sessions. */
  public void change(String name, Set<Role> roles, Scope scope) {
    load(name);
    store.write(
        "UPDATE accounts SET roles = ?, units = ?, highest = ? WHERE name = ?",
        AccountTables.joined(roles),
        scope.units().toString(),
        scope.highest().name().toLowerCase(Locale.ROOT),
        name);
    sessions().endAll(name);
  }

  /** Sets a password; ends the account's sessions and forgives failed sign-ins. */
  public void password(String name, String password) {
    load(name);
    store.write(
        "UPDATE accounts SET password_hash = ? WHERE name = ?", Passwords.hash(password), name);
    sessions().endAll(name);
    failures().forgive(new SignInFailures.Subject(SignInFailures.Kind.NAME, name));
  }

  /** Lets nobody in with the account any more, or again; ends its sessions. */
  public void disable(String name, boolean disabled) {
    load(name);
    store.write("UPDATE accounts SET disabled = ? WHERE name = ?", disabled ? 1 : 0, name);
    sessions().endAll(name);
  }

  /**
   * The account, if the password is right and it may sign in. Takes as long for an unknown name as
   * for a wrong password.
   */
  public Optional<Account> authenticate(String name, String password) {
    Optional<String> hash =
        store
            .read(
                "SELECT password_hash FROM accounts WHERE name = ? AND password_hash IS NOT NULL"
                    + " AND disabled = 0",
                row -> row.getString(1),
                name)
            .stream()
            .findFirst();
    return Passwords.match(password, hash) ? find(name) : Optional.empty();
  }

  /** True when nobody has a password yet. */
  public boolean isFresh() {
    return all().stream().noneMatch(Account::password);
  }

  @Override
  public void close() {
    store.close();
  }
}
