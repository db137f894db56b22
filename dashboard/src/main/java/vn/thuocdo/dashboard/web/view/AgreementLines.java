package vn.thuocdo.dashboard.web.view;

import vn.thuocdo.analytics.quality.AgreementRow;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.QualityView.Share;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.quality.Agreement;

/** Writes what two sources say to one question. */
record AgreementLines(Catalogue catalogue, Wording wording) {

  QualityView.Agreed of(AgreementRow row) {
    Agreement agreement = catalogue.agreement(row.agreement());
    if (row.withheld()) {
      return new QualityView.Agreed(
          row.agreement(),
          wording.of(agreement.name()),
          wording.of(agreement.question()),
          Figure.WITHHELD,
          "");
    }
    return new QualityView.Agreed(
        row.agreement(),
        wording.of(agreement.name()),
        wording.of(agreement.question()),
        row.agreeing()
            .map(sums -> share(sums).value())
            .orElseGet(
                () ->
                    Figure.of(
                        row.percentagePoints(),
                        p -> wording.numbers().difference(Measure.PERCENT, p.movePointLeft(2)))),
        row.agreeing()
                .map(sums -> share(sums).parts())
                .orElseGet(
                    () ->
                        wording.of(
                            "quality.sides",
                            share(row.left().orElseThrow()).value().text(),
                            share(row.right().orElseThrow()).value().text()))
            + " "
            + wording.of(agreement.unit()));
  }

  private Share share(Sums sums) {
    return new QualityShares(wording).of(sums);
  }
}
