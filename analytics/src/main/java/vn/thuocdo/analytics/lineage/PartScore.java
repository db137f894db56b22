package vn.thuocdo.analytics.lineage;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.data.indicator.ScorePart;

/**
 * What one indicator added to an index.
 *
 * @param group heading it stands under
 * @param earned points, empty when it has no figure
 */
public record PartScore(
    String group, ScorePart part, ValueRow figure, Optional<BigDecimal> earned) {}
