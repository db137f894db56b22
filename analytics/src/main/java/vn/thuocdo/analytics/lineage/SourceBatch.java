package vn.thuocdo.analytics.lineage;

import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.RowCounts;

/**
 * A landed file that a figure was made from.
 *
 * @param rows where its rows of the figure's unit and time went
 * @param warned accepted ones among them that drew a warning
 */
public record SourceBatch(Batch batch, RowCounts rows, long warned) {}
