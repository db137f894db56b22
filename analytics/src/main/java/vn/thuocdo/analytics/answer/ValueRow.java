package vn.thuocdo.analytics.answer;

import java.time.LocalDate;
import java.util.Optional;
import vn.thuocdo.analytics.values.Interval;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.time.Period;

/**
 * One figure of an answer.
 *
 * @param breakdown such as {@code sex}; empty text for the total
 * @param provisional true while the period is not over
 * @param dataThrough last day of data that could count
 * @param interval of a share that was surveyed in a part of the population only
 */
public record ValueRow(
    String indicatorId,
    Place place,
    Period period,
    String breakdown,
    String breakdownValue,
    Measurement measurement,
    boolean provisional,
    Optional<LocalDate> dataThrough,
    Optional<Interval> interval) {}
