package vn.thuocdo.dashboard.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.plan.Classification;
import vn.thuocdo.data.unit.Units;

/** What an account is for and how far its view goes. */
final class RightsOptions {
  @Option(
      names = "--roles",
      paramLabel = "ROLE,...",
      description =
          "leadership, ward_officer, agency_officer, analyst, report_generator, data_steward, administrator.")
  private String roles;

  @Option(
      names = "--units",
      paramLabel = "CODE,...",
      description = "Provinces (with their wards) and wards, such as 79 or 26368, or all.")
  private String units;

  @Option(
      names = "--highest",
      paramLabel = "CLASS",
      description = "Highest classification: open, internal (default) or restricted.")
  private String highest;

  Set<Role> roles() {
    if (roles == null) {
      throw missing("--roles");
    }
    return Arrays.stream(roles.split("\\s*,\\s*", -1)).map(Role::of).collect(Collectors.toSet());
  }

  Scope scope(Units known) {
    if (units == null) {
      throw missing("--units");
    }
    return new Scope(
        UnitScope.parse(units).checked(known),
        highest == null ? Classification.INTERNAL : classification());
  }

  Set<Role> rolesOr(Account before) {
    return roles == null ? before.roles() : roles();
  }

  Scope scopeOr(Account before, Units known) {
    return new Scope(
        units == null ? before.scope().units() : UnitScope.parse(units).checked(known),
        highest == null ? before.scope().highest() : classification());
  }

  private Classification classification() {
    try {
      return Classification.of(highest.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot use classification '%s': there is no such one. Choose open, internal or restricted."
              .formatted(highest),
          e);
    }
  }

  private static KpiException missing(String option) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        "Cannot add a user without rights. Name them with '%s'.".formatted(option));
  }
}
