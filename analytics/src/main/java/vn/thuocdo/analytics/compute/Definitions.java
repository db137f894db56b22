package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.text.Fingerprint;
import vn.thuocdo.data.unit.Unit;

/** Says of a value group, in short texts, what its values depend on beside the rows. */
final class Definitions {
  /** To be raised when this package computes something else from the same definition. */
  private static final String RULES = "1";

  private static final String NO_CALENDAR = "none";

  private final Catalogue catalogue;
  private final LocalDate today;
  private final String units;

  Definitions(Catalogue catalogue, LocalDate today) {
    this.catalogue = catalogue;
    this.today = today;
    this.units =
        Fingerprint.of(
            catalogue.units().all().stream()
                .map(unit -> unit.code() + " " + unit.level() + " " + unit.parent())
                .toList());
  }

  /** Fingerprint of everything that says what is counted. */
  String of(ValueGroup group) {
    List<String> texts = new ArrayList<>(List.of(RULES, units));
    for (Indicator indicator : group.indicators()) {
      texts.add(indicator.id() + " " + indicator.definitionHash());
      if (group.kind() == ValueGroup.Kind.MILESTONES) {
        MilestoneValues.provinces(catalogue, indicator).stream()
            .map(Unit::code)
            .forEach(texts::add);
      }
    }
    group.measures().forEach(m -> texts.add(m.aggregates().toList() + " " + m.populationGroup()));
    group.relation().ifPresent(relation -> add(texts, relation));
    group.sources().forEach(dataset -> texts.add(LakeViews.keySql(catalogue.dataset(dataset))));
    return Fingerprint.of(texts);
  }

  private void add(List<String> texts, Relation relation) {
    texts.add(relation.time() + " " + relation.ages() + " " + relation.breakdowns());
    texts.add(relation.sql());
    relation.uses().forEach(step -> texts.add(catalogue.relation(step).sql()));
  }

  /** The months of a calendar, and what of the values changes as days go by. */
  String calendar(ValueGroup group, Optional<Calendar> calendar) {
    return switch (group.kind()) {
      case RELATION, COUNTS ->
          calendar
              .map(c -> "%s..%s@%s".formatted(c.first(), c.dataThrough(), weekAndMonth()))
              .orElse(NO_CALENDAR);
      case REPORTED, MILESTONES -> today.toString();
      case INDEX -> NO_CALENDAR;
    };
  }

  /** A period is over or not by the week and the month of the day. */
  private String weekAndMonth() {
    return "%d-W%02d/%s"
        .formatted(
            today.get(IsoFields.WEEK_BASED_YEAR),
            today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            YearMonth.from(today));
  }

  /** True when the codes of neighbourhoods may show in the values. */
  boolean namesNeighbourhoods(ValueGroup group) {
    return group.sources().stream()
        .anyMatch(dataset -> catalogue.dataset(dataset).find("neighbourhood").isPresent());
  }
}
