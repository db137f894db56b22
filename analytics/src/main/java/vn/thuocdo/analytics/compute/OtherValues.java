package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;

/**
 * Indicators that are not counted from rows of a relation: reference counts held against each
 * other, what agencies state, milestones, and last the indexes made of all others.
 */
final class OtherValues {
  private final ComputeSession session;
  private final Catalogue catalogue;
  private final LocalDate today;
  private final List<Failure> failures = new ArrayList<>();

  OtherValues(ComputeSession session, Catalogue catalogue, LocalDate today) {
    this.session = session;
    this.catalogue = catalogue;
    this.today = today;
  }

  /** Adds rows to table {@code computed}; returns what could not be computed. */
  List<Failure> insert() {
    for (Indicator indicator : catalogue.indicators().values()) {
      if (indicator.formula() instanceof Formula.RatioOfGroups ratio && knows(ratio.kind())) {
        attempt(indicator.id(), () -> new GroupValues(session, today).insert(indicator, ratio));
      }
    }
    if (knows("reported")) {
      attempt("reported", () -> new ReportedValues(session, catalogue, today).insert());
    }
    if (knows("milestone")) {
      attempt("milestones", () -> new MilestoneValues(session, catalogue, today).insert());
    }
    CompositeValues composites = new CompositeValues(session, catalogue);
    for (Indicator index : knows("composite") ? indexes() : List.<Indicator>of()) {
      attempt(index.id(), () -> composites.insert(index, (Formula.Composite) index.formula()));
    }
    return List.copyOf(failures);
  }

  private boolean knows(String kind) {
    return !session.unsupportedFormulas().contains(kind);
  }

  private void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (KpiException e) {
      failures.add(new Failure(what, e.getMessage()));
    }
  }

  /** Indexes, each after the indexes it is made of; the catalogue has refused circles. */
  private List<Indicator> indexes() {
    Set<Indicator> ordered = new LinkedHashSet<>();
    catalogue.indicators().values().forEach(indicator -> add(indicator, ordered));
    return List.copyOf(ordered);
  }

  private void add(Indicator indicator, Set<Indicator> ordered) {
    if (indicator.formula() instanceof Formula.Composite composite) {
      composite.parts().forEach(part -> add(catalogue.indicator(part), ordered));
      ordered.add(indicator);
    }
  }
}
