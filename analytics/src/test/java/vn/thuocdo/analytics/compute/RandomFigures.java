package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.analytics.compute.RandomRows.Row;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.indicator.Indicator;

/**
 * Random files of some datasets, and the indicators that plain Java can count from them.
 *
 * @param folder for homes
 * @param files of each dataset, in the order in which they landed
 */
record RandomFigures(Path folder, Map<String, List<List<Row>>> files) {
  static final Catalogue ALL = CatalogueReader.builtIn();
  static final Catalogue FEW = onlyFolded();
  static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  static final long SEED = Long.getLong("kpi.random-laws", 11);
  private static final List<String> DATASETS =
      List.of("survey_forms", "survey_members", "dossiers", "service_payments", "eid_accounts");

  private static Catalogue onlyFolded() {
    Map<String, Indicator> few =
        ALL.indicators().values().stream()
            .filter(i -> PlainFold.INDICATORS.contains(i.id()))
            .collect(toMap(Indicator::id, i -> i));
    return new Catalogue(
        ALL.units(),
        ALL.agencies(),
        ALL.datasets(),
        ALL.relations(),
        ALL.agreements(),
        few,
        Map.of(),
        List.of());
  }

  static RandomFigures in(Path folder) {
    RandomRows random = new RandomRows(ALL, SEED);
    Map<String, List<List<Row>>> files = new HashMap<>();
    for (String dataset : DATASETS) {
      files.put(
          dataset, List.of(random.base(dataset, 150), random.rows(dataset, 60, RandomRows.WARDS)));
    }
    return new RandomFigures(folder, files);
  }

  /** A home with these files. */
  RandomLake lake(String name) {
    return lake(name, files);
  }

  /** A home with other files of the same datasets. */
  RandomLake lake(String name, Map<String, List<List<Row>>> others) {
    RandomLake lake = new RandomLake(folder.resolve(name));
    for (String dataset : DATASETS) {
      others.get(dataset).forEach(rows -> lake.append(ALL.dataset(dataset), rows));
    }
    return lake;
  }

  /** Every value computed from files. */
  List<String> compute(String name, Map<String, List<List<Row>>> others) {
    try (RandomLake lake = lake(name, others)) {
      assertThat(lake.compute(FEW, TODAY, true).failures()).isEmpty();
      return lake.values();
    }
  }
}
