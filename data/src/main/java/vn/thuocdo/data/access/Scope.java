package vn.thuocdo.data.access;

import java.util.Locale;
import vn.thuocdo.data.plan.Classification;

/**
 * How far somebody's view goes.
 *
 * @param units units that may be seen
 * @param highest the highest classification that may be seen, and all below it
 */
public record Scope(UnitScope units, Classification highest) {
  /** Everything there is. */
  public static final Scope EVERYTHING = new Scope(UnitScope.EVERYWHERE, Classification.RESTRICTED);

  /** True when figures of this classification may be seen. */
  public boolean sees(Classification classification) {
    return classification.compareTo(highest) <= 0;
  }

  /** Names the scope, for caches and tags: equal for equal scopes. */
  public String key() {
    return highest.name().toLowerCase(Locale.ROOT) + " " + units;
  }
}
