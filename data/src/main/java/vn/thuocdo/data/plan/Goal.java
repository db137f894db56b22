package vn.thuocdo.data.plan;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.text.Bilingual;

/**
 * A goal of a plan: an indicator held against dated targets.
 *
 * @param group heading it stands under in the document
 * @param clause number in the document
 * @param words the document's own words
 * @param name a short label for tables
 * @param related indicators shown beside it
 * @param unit printed unit, empty when the document leaves it blank
 * @param monitors agencies that answer for it
 * @param every breakdown in each value of which the comparison must hold
 * @param population denominator in the document's words
 */
public record Goal(
    String id,
    String planId,
    Bilingual group,
    String clause,
    String words,
    Bilingual name,
    String indicator,
    List<String> related,
    Optional<String> unit,
    Comparison comparison,
    List<Target> targets,
    List<String> monitors,
    String monitorPrinted,
    Classification classification,
    Optional<String> every,
    Optional<String> population,
    Optional<String> numerator,
    Optional<Bilingual> note) {
  public Goal {
    related = List.copyOf(related);
    targets = List.copyOf(targets);
    monitors = List.copyOf(monitors);
    boolean numbers = targets.stream().anyMatch(target -> target.value().isPresent());
    if (numbers && !comparison.isNumeric()) {
      throw new IllegalArgumentException(
          "goal %s has a target number but comparison '%s'".formatted(id, comparison.id()));
    }
  }

  /** The same goal held against other targets. */
  public Goal withTargets(Comparison other, List<Target> others) {
    return new Goal(
        id,
        planId,
        group,
        clause,
        words,
        name,
        indicator,
        related,
        unit,
        other,
        others,
        monitors,
        monitorPrinted,
        classification,
        every,
        population,
        numerator,
        note);
  }
}
