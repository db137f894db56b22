package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.RowFile;

/**
 * What an agency of a province states for a period.
 *
 * @param day on which it is sent, in days since 1970-01-01
 */
record AgencyReport(
    String province,
    Indicator indicator,
    ReportPeriod period,
    Figure figure,
    int day,
    String note) {
  /** The same figure, sent once more. */
  AgencyReport again(int later, String why) {
    return new AgencyReport(province, indicator, period, figure, later, why);
  }

  void writeTo(RowFile file, Draws draws) throws IOException {
    file.text(indicator.id());
    file.text(province);
    file.text(period.name());
    figure.writeTo(file);
    file.text(indicator.owner());
    file.date(day);
    file.words(note);
    file.text("BC-" + draws.between(100, 2_999));
    file.endRow();
  }
}
