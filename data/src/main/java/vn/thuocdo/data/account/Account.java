package vn.thuocdo.data.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.Viewer;

/**
 * A person or program that can sign in.
 *
 * @param password true when it has a password; others sign in by the city's own sign-in or by token
 * @param disabled true when nobody may sign in with it
 */
public record Account(
    String name,
    Set<Role> roles,
    Scope scope,
    boolean password,
    boolean disabled,
    Instant createdAt) {
  public Account {
    AccountName.checked(name);
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }

  /** The account as somebody who asks. */
  public Viewer viewer() {
    return Viewer.of(name, roles, scope);
  }
}
