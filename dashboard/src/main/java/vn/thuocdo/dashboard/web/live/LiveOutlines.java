package vn.thuocdo.dashboard.web.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.thuocdo.dashboard.chart.OutlineLayout;
import vn.thuocdo.data.boundary.Boundaries;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.unit.Unit;

/** The outlines of now, laid out once; a new import is seen at the next request. */
public final class LiveOutlines {
  private final Boundaries boundaries;
  private final Catalogue catalogue;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(String version, Optional<OutlineLayout> layout) {}

  public LiveOutlines(Home home, Catalogue catalogue) {
    this.boundaries = new Boundaries(home);
    this.catalogue = catalogue;
  }

  /** The outlines of a province; empty when none were imported. */
  public Optional<OutlineLayout> of(String province) {
    String version = boundaries.version(province);
    return known
        .compute(
            province,
            (code, before) ->
                before != null && before.version().equals(version) ? before : read(code, version))
        .layout();
  }

  private Known read(String province, String version) {
    return new Known(version, boundaries.find(province).map(OutlineLayout::of));
  }

  /** Changes whenever any outlines do, for tags. */
  public String version() {
    return catalogue.units().provinces().stream()
        .map(Unit::code)
        .map(boundaries::version)
        .collect(Collectors.joining("."));
  }
}
