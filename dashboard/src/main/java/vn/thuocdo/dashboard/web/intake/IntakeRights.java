package vn.thuocdo.dashboard.web.intake;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * Who may send files, and see what senders wrote, while the server knows no users: whoever sits at
 * the machine itself, or everybody when the administrator says so.
 *
 * @param everybody set with {@code --allow-upload}
 * @param loopback true when the server listens to its own machine only
 */
public record IntakeRights(boolean everybody, boolean loopback) {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The rights of a server that listens on {@code host}. */
  public static IntakeRights of(String host, boolean everybody) {
    return new IntakeRights(everybody, isLoopback(host));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** True when the sender of this request may upload. */
  public boolean allow(Context context) {
    return everybody || (loopback && OWN_NAMES.contains(name(context.header("Host"))));
  }

  /** NOT_ALLOWED unless the sender of this request may upload. */
  public void check(Context context) {
    if (!allow(context)) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot take files or hand out what senders wrote: this server can be reached from other machines and knows no users. Start it with --host 127.0.0.1, or with --allow-upload if everybody who reaches it may upload.");
    }
  }

  private static String name(String host) {
    return host == null ? "" : host.replaceFirst(":\\d+$", "");
  }
}
