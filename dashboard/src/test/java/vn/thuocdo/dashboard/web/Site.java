package vn.thuocdo.dashboard.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;

/**
 * A real server on a free port, and a client that asks it as an administrator unless told not to.
 */
final class Site implements AutoCloseable {
  private static final String ADMINISTRATOR = "site";

  private final SiteClient client;
  private final Lake lake;
  private final Accounts accounts;
  private final AuditLog audit;
  private final WebServer server;
  private final String administrator;

  private Site(Lake lake, WebServer server) {
    this.lake = lake;
    this.server = server;
    this.client = new SiteClient("http://127.0.0.1:" + server.port());
    this.accounts = Accounts.open(lake.home(), Clock.systemUTC());
    this.audit = AuditLog.open(lake.home(), Clock.systemUTC());
    this.administrator = token(ADMINISTRATOR, Role.ADMINISTRATOR, Scope.EVERYTHING);
  }

  /** Serves the sample. */
  static Site ofSample() {
    return of(SampleHome.home());
  }

  static Site of(Home home) {
    return of(home, new WebSettings("127.0.0.1", 0, true));
  }

  static Site of(Home home, WebSettings settings) {
    Lake lake = Lake.open(home);
    return new Site(
        lake, WebServer.start(settings, SampleHome.catalogue(), lake, Clock.systemUTC()));
  }

  /** A key with everything an account may do; the account is made or changed first. */
  String token(String name, Role role, Scope scope) {
    account(name, role, scope);
    Set<Permission> permissions = EnumSet.copyOf(role.permissions());
    return accounts.tokens().make(name, permissions, 1).key();
  }

  Account account(String name, Role role, Scope scope) {
    if (accounts.find(name).isEmpty()) {
      accounts.add(name, Set.of(role), scope);
    } else {
      accounts.change(name, Set.of(role), scope);
    }
    return accounts.load(name);
  }

  /** Secret of a new session of the administrator. */
  String session() {
    return accounts.sessions().begin(ADMINISTRATOR);
  }

  Accounts accounts() {
    return accounts;
  }

  AuditLog audit() {
    return audit;
  }

  WebServer server() {
    return server;
  }

  String address(String path) {
    return client.address(path).toString();
  }

  int port() {
    return server.port();
  }

  Lake lake() {
    return lake;
  }

  /** What the pages should say, asked directly. */
  Answers answers() {
    Optional<ValuesSnapshot> values = ValuesSnapshot.load(SampleHome.catalogue(), lake);
    return new Answers(SampleHome.catalogue(), values);
  }

  /** Asks with headers, given as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers) {
    return client.get(administrator, path, headers);
  }

  /** Sends a body with headers, given as name, value, name, value. */
  HttpResponse<String> post(String path, String body, String... headers) {
    return client.send(administrator, "POST", path, body, headers);
  }

  /** Asks with a key, or without any when it is empty. */
  HttpResponse<String> as(String key, String method, String path, String body, String... headers) {
    return client.send(key, method, path, body, headers);
  }

  /** Asks for bytes. */
  HttpResponse<byte[]> download(String path) {
    return client.download(administrator, path);
  }

  @Override
  public void close() throws IOException {
    server.close();
    accounts.close();
    audit.close();
    lake.close();
  }
}
