package vn.thuocdo.analytics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is withheld of the neighbourhoods of one ward in one month. */
record Neighbourhoods(List<Block> blocks, Thresholds thresholds) {

  /**
   * The codes of neighbourhoods that must be withheld. A ward's only neighbourhood is the ward.
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
    List<Block> hidden =
        new ArrayList<>(blocks.stream().filter(b -> b.isSmall(thresholds.below())).toList());
    List<Block> shown =
        new ArrayList<>(
            blocks.stream()
                .filter(b -> !b.isSmall(thresholds.below()))
                .sorted(Comparator.comparingLong((Block b) -> b.sum().denominator()))
                .toList());
    while (!hidden.isEmpty() && !shown.isEmpty() && !protect(hidden)) {
      hidden.add(shown.remove(partner(hidden, shown)));
    }
    return hidden;
  }

  private boolean protect(List<Block> hidden) {
    return new Bounds(hidden, true, block -> false).protect(thresholds.below());
  }

  private int partner(List<Block> hidden, List<Block> shown) {
    for (int i = 0; i < shown.size(); i++) {
      List<Block> more = new ArrayList<>(hidden);
      more.add(shown.get(i));
      if (protect(more)) {
        return i;
      }
    }
    return shown.size() - 1;
  }
}
