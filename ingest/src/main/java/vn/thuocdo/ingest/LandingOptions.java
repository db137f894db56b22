package vn.thuocdo.ingest;

import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * How a file is landed.
 *
 * @param dryRun check only; nothing is written to the lake
 * @param maxRejectedPercent the file is refused as a whole when more of its rows are bad
 * @param by who lands it, for the ledger
 * @param watcher is told when a stage begins; quick to call
 */
public record LandingOptions(
    boolean dryRun, BigDecimal maxRejectedPercent, String by, Consumer<LandingStage> watcher) {
  /** Nobody watches. */
  public LandingOptions(boolean dryRun, BigDecimal maxRejectedPercent, String by) {
    this(dryRun, maxRejectedPercent, by, stage -> {});
  }

  /** Lands everything that is good, whatever the share. */
  public static LandingOptions by(String who) {
    return new LandingOptions(false, BigDecimal.valueOf(100), who);
  }
}
