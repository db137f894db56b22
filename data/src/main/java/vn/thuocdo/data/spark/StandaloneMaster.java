package vn.thuocdo.data.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * Spark's own cluster master, as in {@code spark://host:7077,standby:7077}.
 *
 * @param addresses {@code host:port}, in the order in which they are tried
 */
record StandaloneMaster(List<String> addresses) {
  private static final String SCHEME = "spark://";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  StandaloneMaster {
    addresses = List.copyOf(addresses);
  }

  /** Empty when {@code url} names another kind of master. */
  static Optional<StandaloneMaster> of(String url) {
    return url.startsWith(SCHEME)
        ? Optional.of(new StandaloneMaster(List.of(url.substring(SCHEME.length()).split(",", -1))))
        : Optional.empty();
  }

  /** NOT_ALLOWED when no address answers; Spark itself would try for a minute and say less. */
  void reach() {
    List<String> reasons = new ArrayList<>();
    for (String address : addresses) {
      Optional<String> reason = refusal(address);
      if (reason.isEmpty()) {
        return;
      }
      reasons.add(reason.get());
    }
    throw new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot reach Spark master '%s%s': %s. Start it, or name another with --master."
            .formatted(SCHEME, String.join(",", addresses), String.join("; ", reasons)));
  }

  private static Optional<String> refusal(String address) {
    int colon = address.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      int port = Integer.parseInt(address.substring(colon + 1));
      socket.connect(
          new InetSocketAddress(address.substring(0, Math.max(0, colon)), port),
          Math.toIntExact(PATIENCE.toMillis()));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return Optional.of("'%s' is not HOST:PORT".formatted(address));
    }
  }
}
