package vn.thuocdo.ingest.restricted;

/**
 * What an erasure did.
 *
 * @param texts rows of personal text that were removed
 * @param sources sealed copies of refused files that were removed, because they may name the people
 * @param left texts of the household found when everything was opened once more: 0
 */
public record Erased(String householdId, long texts, long sources, long left) {}
