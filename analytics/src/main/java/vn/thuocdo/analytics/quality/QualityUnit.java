package vn.thuocdo.analytics.quality;

/**
 * Whom a figure is about.
 *
 * @param code of a province or ward, or {@code all}
 * @param level {@code province}, {@code ward} or {@code all}
 * @param name with its type; of all, the word for it
 */
public record QualityUnit(String code, String level, String name) {}
