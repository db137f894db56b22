package vn.thuocdo.ingest.quarantine;

import vn.thuocdo.data.text.Bilingual;

/**
 * A reason for refusal and how often it was found in a batch.
 *
 * @param rows rows refused for it, those sent again since among them
 */
public record RefusalReason(String code, Bilingual message, long rows) {}
