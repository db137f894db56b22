package vn.thuocdo.data.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A dated target of a goal.
 *
 * @param value the number in the goal's printed unit; empty when the document gives words only
 * @param printed the document's own words, such as {@code 100 (cơ bản)}
 */
public record Target(Due due, Optional<BigDecimal> value, String printed) {}
