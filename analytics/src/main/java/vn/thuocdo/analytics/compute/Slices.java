package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thuocdo.analytics.disclosure.EndMonths;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.time.Period;

/**
 * How the values of a group are cut into files. New rows mostly tell of late months, so a state has
 * one file for each quarter in which the months lie that its periods look at; the others stay as
 * they are. A slice holds whole pieces of {@link vn.thuocdo.analytics.disclosure.Linked#pieces}.
 *
 * @param ends the months that periods of a state look at; empty when all lies in one file
 */
record Slices(Optional<EndMonths> ends) {
  /** The name of what is not cut. */
  static final String WHOLE = "whole";

  static final Slices UNCUT = new Slices(Optional.empty());

  /** By the quarter in which a period ends. */
  static final Slices QUARTERS = new Slices(Optional.of(new EndMonths(YearMonth.of(9999, 12))));

  /** Of a group with a calendar, if it has one; an index is cut like the states it is made of. */
  static Slices of(ValueGroup group, Optional<Calendar> calendar) {
    if (group.kind() == ValueGroup.Kind.INDEX) {
      return QUARTERS;
    }
    boolean state = group.relation().filter(r -> r.time() == Relation.Time.STATE).isPresent();
    return new Slices(
        calendar.filter(c -> state).map(c -> new EndMonths(YearMonth.from(c.dataThrough()))));
  }

  /** The name of the slice in which a period lies. */
  String of(String period) {
    return ends.map(e -> Period.quarter(e.of(Period.parse(period))).toString()).orElse(WHOLE);
  }

  /** Some periods by the slice they lie in. */
  Map<String, List<String>> cut(List<String> periods) {
    return periods.stream().collect(groupingBy(this::of, TreeMap::new, toList()));
  }
}
