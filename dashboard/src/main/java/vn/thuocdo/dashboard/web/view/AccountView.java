package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Who has signed in.
 *
 * @param ends when the session ends; empty without one
 * @param csrf what the form for signing out sends along; empty without a session
 */
public record AccountView(
    String name, List<String> roles, List<String> units, String highest, String ends, String csrf) {
  public AccountView {
    roles = List.copyOf(roles);
    units = List.copyOf(units);
  }
}
