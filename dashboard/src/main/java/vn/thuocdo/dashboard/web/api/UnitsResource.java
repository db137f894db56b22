package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.unit.Unit;

/** {@code GET /units}: provinces and wards of the official list. */
public final class UnitsResource implements Topic {
  private static final List<String> COLUMNS =
      List.of(
          "unit_code",
          "unit_level",
          "unit_name",
          "parent_code",
          "valid_from",
          "longitude",
          "latitude",
          "area_km2");

  private final Lists lists;

  public UnitsResource(Lists lists) {
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/units", this::list);
  }

  /** Every unit, in the order of the list. */
  private void list(Context context) {
    lists.answer(
        context,
        request ->
            new Table(
                COLUMNS,
                request.catalogue().units().all().stream().map(UnitsResource::cells).toList()));
  }

  private static List<Object> cells(Unit unit) {
    return Arrays.asList(
        unit.code(),
        unit.level().id(),
        unit.fullName(),
        unit.parent().orElse(null),
        unit.validFrom().toString(),
        java.math.BigDecimal.valueOf(unit.lon()),
        java.math.BigDecimal.valueOf(unit.lat()),
        java.math.BigDecimal.valueOf(unit.areaKm2()));
  }
}
