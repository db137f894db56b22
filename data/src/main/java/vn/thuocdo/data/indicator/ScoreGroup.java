package vn.thuocdo.data.indicator;

import java.math.BigDecimal;
import java.util.List;
import vn.thuocdo.data.text.Bilingual;

/** Parts of an index under one heading; their points add up to the group's. */
public record ScoreGroup(String id, Bilingual name, List<ScorePart> parts) {
  public ScoreGroup {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("group '%s' has no parts".formatted(id));
    }
  }

  /** The most points of the group. */
  public BigDecimal points() {
    return parts.stream().map(ScorePart::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal sum(List<ScoreGroup> groups) {
    return groups.stream().map(ScoreGroup::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
