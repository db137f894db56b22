package vn.thuocdo.dashboard.web.api;

/** Where the API begins. */
final class Api {
  static final String ROOT = "/api/v1";

  private Api() {}
}
