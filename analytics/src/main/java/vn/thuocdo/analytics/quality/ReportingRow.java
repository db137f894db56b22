package vn.thuocdo.analytics.quality;

import java.time.LocalDate;

/**
 * Who reported for a month.
 *
 * @param expected units that owe the dataset: 1 for a ward itself
 * @param actual those with at least one row that landed
 * @param onTime those whose first row landed by {@code dueOn}
 * @param running true while the month is not over
 */
public record ReportingRow(
    String dataset,
    QualityUnit unit,
    String month,
    long expected,
    long actual,
    long onTime,
    LocalDate dueOn,
    boolean running) {}
