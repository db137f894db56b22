package vn.thuocdo.ingest.generate.dirt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.Reference;
import vn.thuocdo.ingest.generate.Draws;

/** A choice of mistakes, each as likely as the others where it is possible. */
record Mistakes(List<Mistake> all) {
  Mistakes {
    all = List.copyOf(all);
  }

  /** Every mistake that must be caught. */
  static Mistakes caught() {
    List<Mistake> all = new ArrayList<>();
    Stream.of(CellMistake.values()).map(SpoiledCell::new).forEach(all::add);
    all.addAll(Arrays.asList(RuleMistake.values()));
    Stream.of(Reference.values()).map(UnknownName::new).forEach(all::add);
    all.addAll(Arrays.asList(LineMistake.values()));
    return new Mistakes(all);
  }

  /** Every oddity that must not be caught. */
  static Mistakes harmless() {
    return new Mistakes(List.of(Oddity.values()));
  }

  /** The others. */
  Mistakes without(Mistake... left) {
    return new Mistakes(all.stream().filter(it -> !List.of(left).contains(it)).toList());
  }

  /** Makes one of those that are possible; empty when none is. */
  Optional<Slip> make(SourceRow row, Draws draws) {
    List<Slip> possible = new ArrayList<>();
    for (Mistake mistake : all) {
      mistake.make(row, draws).ifPresent(possible::add);
    }
    return possible.isEmpty()
        ? Optional.empty()
        : Optional.of(possible.get(draws.below(possible.size())));
  }
}
