package vn.thuocdo.analytics.compute;

import java.util.HashSet;
import java.util.Set;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Relation;

/** Relations that others use, each worked out when first needed. */
final class Steps {
  private final ComputeSession session;
  private final Catalogue catalogue;
  private final Set<String> done = new HashSet<>();

  Steps(ComputeSession session, Catalogue catalogue) {
    this.session = session;
    this.catalogue = catalogue;
  }

  /** Makes the tables that a relation uses. */
  void materialise(Relation relation) {
    for (String id : relation.uses()) {
      if (!done.contains(id)) {
        session.materialise(id, "/* %s */ %s".formatted(id, catalogue.relation(id).sql()));
        done.add(id);
      }
    }
  }

  /** Forgets all tables, because the rows below them are others now. */
  void forget() {
    done.clear();
  }
}
