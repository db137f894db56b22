package vn.thuocdo.dashboard.web.http;

import io.javalin.config.RoutesConfig;

/** A part of the server that answers addresses of its own. */
@FunctionalInterface
public interface Topic {
  /** Registers every address of this part; the route table says whom each admits. */
  void addTo(RoutesConfig routes);
}
