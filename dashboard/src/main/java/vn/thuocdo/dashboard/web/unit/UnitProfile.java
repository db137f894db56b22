package vn.thuocdo.dashboard.web.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.comparison.SimilarWards;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.unit.UnitView.Fact;
import vn.thuocdo.dashboard.web.unit.UnitView.Link;
import vn.thuocdo.dashboard.web.unit.UnitView.Links;
import vn.thuocdo.dashboard.web.unit.UnitView.Similar;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;

/** Writes what kind of unit it is and where it belongs. */
record UnitProfile(UnitAnswers unit, Wording wording) {

  /** The units above, the widest first. */
  List<Link> crumbs() {
    List<Link> crumbs = new ArrayList<>();
    Optional<Place> upper = UnitAnswers.above(unit.answers(), unit.place());
    while (upper.isPresent()) {
      crumbs.add(0, new Link(href(upper.get().code()), upper.get().name()));
      upper = UnitAnswers.above(unit.answers(), upper.get());
    }
    return crumbs;
  }

  private String href(String code) {
    return "/units/%s?period=%s".formatted(code, unit.period());
  }

  Links links(String goals) {
    String code = unit.place().code();
    return new Links(
        new Link(goals, wording.of("unit.goals", unit.place().name())),
        new Link(
            "/so-sanh?unit=%s&period=%s".formatted(code, unit.period()),
            wording.of("unit.compare")),
        new Link(
            "/giai-trinh?unit=%s&period=%s".formatted(code, unit.period()),
            wording.of("unit.explanations")));
  }

  /** What the official list says of a province or ward. */
  List<Fact> facts() {
    if (unit.place().level() == UnitLevel.NEIGHBOURHOOD) {
      return List.of();
    }
    Unit known = unit.catalogue().units().load(unit.place().code());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(wording.of("unit.code"), known.code()));
    facts.add(new Fact(wording.of("unit.area"), wording.numbers().area(known.areaKm2())));
    add(facts, "unit.former", known.formerDistrict());
    add(facts, "unit.former.province", known.formerProvince());
    facts.add(new Fact(wording.of("unit.since"), wording.dates().day(known.validFrom())));
    if (known.level() == UnitLevel.WARD) {
      facts.add(
          new Fact(
              wording.of("unit.neighbourhoods.many"),
              wording
                  .numbers()
                  .count(
                      unit.below().values().stream()
                          .flatMap(rows -> rows.stream().map(row -> row.place().code()))
                          .distinct()
                          .count())));
    }
    return facts;
  }

  private void add(List<Fact> facts, String term, String words) {
    if (!words.isBlank()) {
      facts.add(new Fact(wording.of(term), words));
    }
  }

  /** Which wards are similar and how that was decided. */
  Optional<Similar> similar() {
    return unit.similar()
        .map(
            similar ->
                new Similar(
                    how(similar),
                    similar.wards().stream()
                        .map(ward -> new Link(href(ward.code()), ward.fullName()))
                        .toList()));
  }

  private String how(SimilarWards similar) {
    String type = similar.ward().typeOn(unit.period().end()).orElse("");
    return similar.wards().isEmpty()
        ? wording.of("unit.similar.none", type)
        : wording.of("unit.similar.how", similar.wards().size(), type);
  }
}
