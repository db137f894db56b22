package vn.thuocdo.dashboard.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.UnitView.Neighbourhood;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/** Writes the neighbourhoods of a ward side by side. */
record Neighbourhoods(Answers answers, Place place, Period period, Wording wording) {
  private static final int MOST_COLUMNS = 6;

  /** Indicators with figures of neighbourhoods. */
  List<UnitStanding> columns(List<UnitStanding> standings) {
    return standings.stream()
        .filter(standing -> !figures(standing.indicator()).isEmpty())
        .limit(MOST_COLUMNS)
        .toList();
  }

  /** One line per neighbourhood, in the order of their names. */
  List<Neighbourhood> lines(List<UnitStanding> columns) {
    List<Map<String, Figure>> byColumn =
        columns.stream().map(column -> figures(column.indicator())).toList();
    return byColumn.stream()
        .flatMap(column -> column.keySet().stream())
        .distinct()
        .sorted(Units.vietnameseOrder())
        .map(name -> line(name, byColumn))
        .toList();
  }

  private static Neighbourhood line(String name, List<Map<String, Figure>> byColumn) {
    List<Figure> figures = new ArrayList<>();
    byColumn.forEach(column -> figures.add(column.getOrDefault(name, Figure.NONE)));
    return new Neighbourhood(name, List.copyOf(figures));
  }

  private Map<String, Figure> figures(Indicator indicator) {
    Map<String, Figure> byName = new LinkedHashMap<>();
    for (ValueRow row : answers.values(question(indicator))) {
      Figure figure =
          Figure.of(row.measurement(), v -> wording.numbers().figure(indicator.unit(), v));
      if (figure.isPresent() || figure.withheld()) {
        byName.put(row.place().name(), figure);
      }
    }
    return byName;
  }

  private ValuesQuestion question(Indicator indicator) {
    return new ValuesQuestion(
        indicator.id(),
        Optional.of(place.code()),
        Optional.of(UnitLevel.NEIGHBOURHOOD),
        Optional.of(period),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
