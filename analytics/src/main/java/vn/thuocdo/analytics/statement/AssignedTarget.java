package vn.thuocdo.analytics.statement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The level of a goal that was assigned to a unit.
 *
 * @param unitCode province, ward, or {@code 27316/khu-pho-2}
 * @param value in the goal's printed unit
 */
public record AssignedTarget(
    String goalId, String unitCode, LocalDate dueOn, BigDecimal value, LocalDate assignedOn) {}
