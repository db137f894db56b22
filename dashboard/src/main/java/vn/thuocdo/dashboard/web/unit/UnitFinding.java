package vn.thuocdo.dashboard.web.unit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

/** Says in one sentence how a unit stands. */
record UnitFinding(Place place, Period period, Wording wording) {

  String sentence(List<UnitStanding> standings) {
    String when = wording.dates().inSentence(period);
    if (standings.isEmpty()) {
      return wording.of("unit.finding.nodata", place.name(), when);
    }
    return place.level() == UnitLevel.PROVINCE ? province(standings, when) : below(standings, when);
  }

  private String below(List<UnitStanding> standings, String when) {
    long better = standings.stream().filter(s -> s.advantage().signum() > 0).count();
    long compared = standings.stream().filter(s -> s.difference().isPresent()).count();
    if (compared == 0) {
      return wording.of("unit.province.finding", place.name(), when, standings.size());
    }
    String sentence = wording.of("unit.finding", place.name(), when, better, compared);
    UnitStanding worst = standings.get(0);
    return worst.advantage().signum() >= 0
        ? sentence
        : sentence
            + wording.of(
                "unit.finding.worst",
                wording.of(worst.indicator().name()),
                wording
                    .numbers()
                    .difference(worst.indicator().unit(), worst.difference().orElseThrow()));
  }

  private String province(List<UnitStanding> standings, String when) {
    String sentence = wording.of("unit.province.finding", place.name(), when, standings.size());
    return standings.stream()
        .filter(s -> s.indicator().unit() == Measure.PERCENT && s.peers().size() > 1)
        .max(Comparator.comparing(UnitStanding::spread))
        .map(widest -> sentence + spread(widest))
        .orElse(sentence);
  }

  private String spread(UnitStanding standing) {
    List<BigDecimal> values =
        standing.peers().stream()
            .map(ValueRow::measurement)
            .map(m -> m.value().orElseThrow())
            .sorted()
            .toList();
    return wording.of(
        "unit.province.finding.spread",
        wording.of(standing.indicator().name()),
        wording.numbers().figure(Measure.PERCENT, values.get(0)),
        wording.numbers().figure(Measure.PERCENT, values.get(values.size() - 1)));
  }
}
