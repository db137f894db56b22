package vn.thuocdo.dashboard.bench;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.SparkSettings;
import vn.thuocdo.data.indicator.Indicator;

/** The product's own sums of one relation by Spark on all cores of this machine. */
final class SparkSums {
  private SparkSums() {}

  /** Computes the relation, leaving its values alone in the lake, and tells how long that took. */
  static double seconds(TimedCompute compute, Home home) {
    ComputeSession session = ComputeEngine.SPARK.open(home, SparkSettings.at("local[*]"));
    return new TimedCompute(
            onlyRelation(compute.catalogue()), compute.lake(), compute.ledger(), compute.clock())
        .everything(session)
        .ofGroup("relation." + HandWrittenSums.RELATION);
  }

  private static Catalogue onlyRelation(Catalogue catalogue) {
    Map<String, Indicator> indicators =
        catalogue.indicators().values().stream()
            .filter(
                i -> i.formula().relation().filter(HandWrittenSums.RELATION::equals).isPresent())
            .collect(toMap(Indicator::id, i -> i));
    return new Catalogue(
        catalogue.units(),
        catalogue.agencies(),
        catalogue.datasets(),
        catalogue.relations(),
        catalogue.agreements(),
        indicators,
        Map.of(),
        List.of());
  }
}
