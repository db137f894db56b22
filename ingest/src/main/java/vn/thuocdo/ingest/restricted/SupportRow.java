package vn.thuocdo.ingest.restricted;

import java.util.Optional;

/**
 * Somebody to visit.
 *
 * @param person who needs it; empty when it is the household
 * @param head head of the household; texts are empty where none was kept
 */
public record SupportRow(
    String householdId,
    String neighbourhood,
    Optional<String> person,
    Optional<String> head,
    Optional<String> phone,
    Optional<String> address) {}
