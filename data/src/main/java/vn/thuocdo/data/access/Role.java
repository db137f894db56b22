package vn.thuocdo.data.access;

import static vn.thuocdo.data.access.Permission.ANSWER;
import static vn.thuocdo.data.access.Permission.ASK;
import static vn.thuocdo.data.access.Permission.AUDIT;
import static vn.thuocdo.data.access.Permission.FIGURES;
import static vn.thuocdo.data.access.Permission.LEDGER;
import static vn.thuocdo.data.access.Permission.PERSONAL_TEXT;
import static vn.thuocdo.data.access.Permission.QUALITY;
import static vn.thuocdo.data.access.Permission.REFUSED_ROWS;
import static vn.thuocdo.data.access.Permission.TEMPLATES;
import static vn.thuocdo.data.access.Permission.UPLOAD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** What somebody is for; a role permits what is named here and nothing else. */
public enum Role {
  LEADERSHIP(FIGURES, QUALITY, ASK),
  /** Sends files for the units of the scope and corrects what was refused of them. */
  WARD_OFFICER(FIGURES, QUALITY, TEMPLATES, LEDGER, UPLOAD, REFUSED_ROWS, PERSONAL_TEXT, ANSWER),
  AGENCY_OFFICER(FIGURES, QUALITY, TEMPLATES, ANSWER),
  ANALYST(FIGURES, QUALITY, TEMPLATES, LEDGER),
  /** A program that writes reports. */
  REPORT_GENERATOR(FIGURES),
  /** Looks after the data of all senders. */
  DATA_STEWARD(FIGURES, QUALITY, TEMPLATES, LEDGER, UPLOAD, REFUSED_ROWS),
  /** Keeps accounts and the machine; has no business with people's names. */
  ADMINISTRATOR(FIGURES, QUALITY, TEMPLATES, LEDGER, UPLOAD, REFUSED_ROWS, AUDIT, ASK, ANSWER),
  /** Somebody who has not signed in, on a server that is open; never given to an account. */
  VISITOR(FIGURES);

  private final List<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  /** What the role permits. */
  public Set<Permission> permissions() {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    all.addAll(permissions);
    return all;
  }

  /** The name in commands and answers: {@code ward_officer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Roles that can be given to an account. */
  public static List<Role> given() {
    return Arrays.stream(values()).filter(role -> role != VISITOR).toList();
  }

  /** The role with this {@link #id()} that can be given to an account; WRONG_USAGE otherwise. */
  public static Role of(String id) {
    return given().stream()
        .filter(role -> role.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    "Cannot give role '%s': there is no such role. Choose from %s."
                        .formatted(
                            id, given().stream().map(Role::id).collect(Collectors.joining(", ")))));
  }
}
