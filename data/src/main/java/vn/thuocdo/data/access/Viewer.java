package vn.thuocdo.data.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.thuocdo.data.plan.Classification;

/**
 * Who asks, and what this person or program may see and do. Every answer is made for one viewer.
 *
 * @param name name of the account; {@code visitor} or {@code operator} for those who have none
 * @param roles what the viewer is for
 * @param permissions never more than the roles permit; a token may have fewer
 */
public record Viewer(String name, Set<Role> roles, Scope scope, Set<Permission> permissions) {
  /** Whoever runs commands on the machine: sees everything. */
  public static final Viewer OPERATOR =
      of("operator", EnumSet.of(Role.ADMINISTRATOR), Scope.EVERYTHING);

  /** Somebody unknown, on a server that is open to everybody: open figures only. */
  public static final Viewer VISITOR =
      of("visitor", EnumSet.of(Role.VISITOR), new Scope(UnitScope.EVERYWHERE, Classification.OPEN));

  public Viewer {
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    Set<Permission> most = permitted(roles);
    most.retainAll(permissions);
    permissions = Collections.unmodifiableSet(most);
  }

  /** A viewer who may do all that the roles permit. */
  public static Viewer of(String name, Set<Role> roles, Scope scope) {
    return new Viewer(name, roles, scope, permitted(roles));
  }

  private static Set<Permission> permitted(Set<Role> roles) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> all.addAll(role.permissions()));
    return all;
  }

  /** The same viewer with no more than these permissions. */
  public Viewer limitedTo(Set<Permission> fewer) {
    return new Viewer(name, roles, scope, fewer);
  }

  /** True when the viewer may do this. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** True for whoever runs commands on the machine without a user's eyes. */
  public boolean isOperator() {
    return equals(OPERATOR);
  }

  /** True when the viewer has signed in. */
  public boolean isKnown() {
    return !roles.contains(Role.VISITOR);
  }
}
