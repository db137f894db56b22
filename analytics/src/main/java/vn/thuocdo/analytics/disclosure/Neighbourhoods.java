package vn.thuocdo.analytics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is withheld of the neighbourhoods of one ward in one month.
 *
 * @param asked what is to be withheld whatever it shows
 */
record Neighbourhoods(List<Block> blocks, Set<Key> asked, Thresholds thresholds) {

  /**
   * The neighbourhoods that must be withheld. A ward's only neighbourhood is the ward.
   *
   * @param wardKnown false when the ward's own total is withheld
   */
  List<Block> withheld(boolean wardKnown) {
    if (!wardKnown) {
      return blocks;
    }
    if (blocks.size() < 2) {
      return List.of();
    }
    List<Block> hidden = new ArrayList<>();
    List<Block> shown = new ArrayList<>();
    Bounds bounds = new Bounds(Optional.empty(), block -> false, thresholds.below());
    for (Block block : blocks) {
      if (block.isSmall(thresholds.below()) || asked.contains(block.key())) {
        hidden.add(block);
        bounds.add(block);
      } else {
        shown.add(block);
      }
    }
    if (hidden.isEmpty()) {
      return hidden;
    }
    shown.sort(Comparator.comparingLong((Block b) -> b.sum().denominator()));
    Optional<Bounds.Open> open = bounds.open();
    while (open.isPresent() && !shown.isEmpty()) {
      Block partner = shown.remove(partner(bounds, open.get(), shown));
      hidden.add(partner);
      bounds.add(partner);
      open = bounds.open();
    }
    return hidden;
  }

  private static int partner(Bounds bounds, Bounds.Open open, List<Block> shown) {
    for (int i = 0; i < shown.size(); i++) {
      if (bounds.helps(open, shown.get(i))) {
        return i;
      }
    }
    return shown.size() - 1;
  }
}
