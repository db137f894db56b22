package vn.thuocdo.data.indicator;

import java.math.BigDecimal;
import vn.thuocdo.data.text.Bilingual;

/** The name of scores that are at least {@code from} points. */
public record ScoreRank(BigDecimal from, Bilingual name) {}
