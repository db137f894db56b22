package vn.thuocdo.ingest.check;

import vn.thuocdo.data.text.Bilingual;

/**
 * A question to every row of staging; true means the row is refused.
 *
 * @param column column to point at
 * @param code stable name of the error
 * @param fails SQL condition over the columns of {@link StagingSql#typed}
 */
public record Check(String column, String code, String fails, Bilingual message) {}
