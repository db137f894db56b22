package vn.thuocdo.dashboard.web.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;

/** Makes the choices of a {@link Picker}. */
public record Picks(Catalogue catalogue, Wording wording) {

  /** All plans. */
  public List<Pick> plans(Plan chosen) {
    return catalogue.plans().values().stream()
        .map(plan -> new Pick(plan.id(), label(plan), plan.id().equals(chosen.id())))
        .toList();
  }

  /** A plan in a few words: its number and its province. */
  public String label(Plan plan) {
    String number = plan.document().number().orElse(wording.of(plan.title()));
    return shortened(number) + " · " + catalogue.units().provinceName(plan.province());
  }

  private static String shortened(String text) {
    return text.length() <= 48 ? text : text.substring(0, text.lastIndexOf(' ', 46)) + " …";
  }

  /** A province and its wards, or all provinces with theirs, as far as there are any. */
  public List<Pick.Group> units(Optional<String> province, String chosen) {
    return catalogue.units().all().stream()
        .map(unit -> unit.parent().orElse(unit.code()))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .filter(code -> province.isEmpty() || province.get().equals(code))
        .map(code -> group(code, chosen))
        .toList();
  }

  /** Every unit, and a neighbourhood when one is chosen. */
  public List<Pick.Group> places(Place chosen) {
    List<Pick.Group> groups = new ArrayList<>(units(Optional.empty(), chosen.code()));
    if (chosen.level() == UnitLevel.NEIGHBOURHOOD) {
      groups.add(0, new Pick.Group("", List.of(new Pick(chosen.code(), chosen.name(), true))));
    }
    return groups;
  }

  private Pick.Group group(String province, String chosen) {
    List<Pick> picks = new ArrayList<>();
    catalogue.units().find(province).ifPresent(unit -> picks.add(pick(unit, chosen)));
    catalogue.units().wards(Optional.of(province)).forEach(ward -> picks.add(pick(ward, chosen)));
    return new Pick.Group(
        catalogue
            .units()
            .find(province)
            .map(Unit::fullName)
            .orElseGet(() -> catalogue.units().provinceName(province)),
        picks);
  }

  private static Pick pick(Unit unit, String chosen) {
    return new Pick(unit.code(), unit.fullName(), unit.code().equals(chosen));
  }

  /**
   * The months with figures, newest first, and the quarters and years they make up; a chosen period
   * of another kind, or without figures, stands before them.
   */
  public List<Pick.Group> periods(List<Period> months, Period chosen) {
    List<Pick.Group> groups = new ArrayList<>();
    addPeriods(groups, "pick.months", months, chosen, Function.identity());
    addPeriods(
        groups,
        "pick.quarters",
        months,
        chosen,
        month -> Period.quarter(month.end().getYear(), (month.end().getMonthValue() + 2) / 3));
    addPeriods(groups, "pick.years", months, chosen, month -> Period.year(month.end().getYear()));
    if (groups.stream().flatMap(group -> group.picks().stream()).noneMatch(Pick::selected)) {
      Pick other = new Pick(chosen.toString(), wording.dates().period(chosen), true);
      groups.add(0, new Pick.Group(wording.of("pick.chosen"), List.of(other)));
    }
    return groups;
  }

  private void addPeriods(
      List<Pick.Group> groups,
      String label,
      List<Period> months,
      Period chosen,
      Function<Period, Period> whole) {
    TreeSet<Period> periods = new TreeSet<>(Collections.reverseOrder());
    months.forEach(month -> periods.add(whole.apply(month)));
    groups.add(
        new Pick.Group(
            wording.of(label),
            periods.stream()
                .map(
                    period ->
                        new Pick(
                            period.toString(),
                            wording.dates().period(period),
                            period.equals(chosen)))
                .toList()));
  }
}
