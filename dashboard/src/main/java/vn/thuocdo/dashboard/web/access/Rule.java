package vn.thuocdo.dashboard.web.access;

import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Viewer;

/** Whom a route admits. */
public sealed interface Rule {
  /** True when this viewer may pass. */
  boolean admits(Viewer viewer);

  /** Everybody. */
  record Public() implements Rule {
    @Override
    public boolean admits(Viewer viewer) {
      return true;
    }
  }

  /** Everybody who has signed in. */
  record SignedIn() implements Rule {
    @Override
    public boolean admits(Viewer viewer) {
      return viewer.isKnown();
    }
  }

  /** Whoever has a permission. */
  record Needs(Permission permission) implements Rule {
    @Override
    public boolean admits(Viewer viewer) {
      return viewer.may(permission);
    }
  }
}
