package vn.thuocdo.analytics.release;

import java.util.Set;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.catalogue.Catalogue;

/**
 * What exists for one viewer. Units, goals and indicators that are not released are unknown here:
 * asking for them gives the same error as asking for what never was.
 *
 * @param catalogue what the viewer may know of
 * @param restricted those of its indicators whose reading is to be written down
 */
public record Released(Viewer viewer, Catalogue catalogue, Set<String> restricted) {
  public Released {
    restricted = Set.copyOf(restricted);
  }

  /** The answers this viewer may have. */
  public Answers answers(Answers all) {
    return new Answers(catalogue, all.snapshot());
  }

  /** The figures of data quality this viewer may have. */
  public QualityAnswers quality(QualityAnswers all) {
    return viewer.isOperator()
        ? all.unfiltered()
        : all.within(catalogue, viewer.scope().units().everywhere());
  }

  /** Names everything an answer may depend on beside the figures, for tags, cursors and caches. */
  public String key() {
    return viewer.scope().key() + " " + viewer.isKnown() + " " + viewer.permissions();
  }
}
