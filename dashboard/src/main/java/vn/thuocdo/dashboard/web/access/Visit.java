package vn.thuocdo.dashboard.web.access;

import io.javalin.http.Context;
import java.util.Optional;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.account.Session;
import vn.thuocdo.data.catalogue.Catalogue;

/**
 * One request and for whom it is answered.
 *
 * @param session of a browser; empty for programs and visitors
 */
public record Visit(Released released, Optional<Session> session) {
  private static final String NAME = "visit";

  /** The visit of a request that the gate has let in. */
  public static Visit of(Context context) {
    return find(context).orElseThrow(() -> new IllegalStateException("nobody asked the gate"));
  }

  /** The visit; empty when the request did not get as far as the gate. */
  public static Optional<Visit> find(Context context) {
    return Optional.ofNullable(context.attribute(NAME));
  }

  void enter(Context context) {
    context.attribute(NAME, this);
  }

  /** Who asks. */
  public Viewer viewer() {
    return released.viewer();
  }

  /** What there is for whoever asks. */
  public Catalogue catalogue() {
    return released.catalogue();
  }

  /** True when whoever asks may do this. */
  public boolean may(Permission permission) {
    return viewer().may(permission);
  }
}
