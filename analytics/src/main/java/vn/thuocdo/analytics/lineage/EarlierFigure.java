package vn.thuocdo.analytics.lineage;

import java.time.Instant;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.lake.SnapshotId;

/** What a figure was in an earlier computation. */
public record EarlierFigure(
    SnapshotId snapshot, Instant computedAt, Measurement measurement, String definitionHash) {}
