package vn.thuocdo.dashboard.web;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The sample in a browser where the administrator has signed in, for all tests of a suite; to be
 * registered before whatever uses it.
 */
final class BrowsedSample implements BeforeAllCallback, AfterAllCallback {
  private Site site;

  @Override
  public void beforeAll(ExtensionContext suite) {
    site = Site.ofSample();
    Chromium.signIn(site);
  }

  @Override
  public void afterAll(ExtensionContext suite) throws IOException {
    Chromium.width(0);
    site.close();
  }

  Site site() {
    return site;
  }

  /** Opens a page. */
  void open(String path) {
    Chromium.shared().get(site.address(path));
  }
}
