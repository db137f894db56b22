package vn.thuocdo.analytics.quality;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.analytics.quality.RateSide.Side;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.quality.Agreement;
import vn.thuocdo.data.quality.AnswerSide;
import vn.thuocdo.data.quality.Comparison;

/** The parts that a catalogue's contracts and agreements ask for. */
final class CatalogueParts {
  private final Catalogue catalogue;
  private final PlacedRows placed;

  CatalogueParts(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.placed = new PlacedRows(catalogue);
  }

  /** Every part; those of datasets first. */
  List<QualityPart> all() {
    List<QualityPart> parts = new ArrayList<>();
    for (DatasetContract contract : catalogue.datasets().values()) {
      if (!contract.expectedColumns().isEmpty()) {
        parts.add(new CompleteCells(contract, placed));
      }
      if (!contract.quality().shared().isEmpty()) {
        parts.add(new SharedIdentifiers(contract, placed));
      }
    }
    catalogue.agreements().values().forEach(a -> parts.addAll(parts(a)));
    return parts;
  }

  private List<QualityPart> parts(Agreement agreement) {
    if (agreement.comparison() instanceof Comparison.OfRows rows) {
      return List.of(new RowAgreement(agreement.id(), rows, catalogue, placed));
    }
    Comparison rates = agreement.comparison();
    return List.of(
        rateSide(agreement, Side.LEFT, rates.left()),
        rateSide(agreement, Side.RIGHT, rates.right()));
  }

  private QualityPart rateSide(Agreement agreement, Side side, AnswerSide answers) {
    return RateSide.of(agreement.id(), side, answers, agreement.uses(), catalogue, placed);
  }
}
