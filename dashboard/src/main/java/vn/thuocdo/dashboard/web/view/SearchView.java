package vn.thuocdo.dashboard.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.Plan;

/**
 * What fits what somebody typed.
 *
 * @param typed as it was typed
 * @param groups kinds of things with what was found of them, the best first
 */
public record SearchView(String typed, String finding, List<Group> groups) {
  private static final int MOST = 20;

  public SearchView {
    groups = List.copyOf(groups);
  }

  /** Things of one kind. */
  public record Group(String heading, List<Hit> hits) {
    public Group {
      hits = List.copyOf(hits);
    }
  }

  /** Something found, with a word about where it belongs. */
  public record Hit(String href, String name, String about) {}

  /** Searches what there is for whoever asks. */
  public static SearchView of(String typed, Catalogue catalogue, Wording wording) {
    if (typed.isEmpty()) {
      return new SearchView(typed, wording.of("search.empty"), List.of());
    }
    List<Group> groups = new ArrayList<>();
    add(groups, wording.of("search.units"), typed, units(catalogue));
    add(groups, wording.of("search.indicators"), typed, indicators(catalogue, wording));
    add(groups, wording.of("search.goals"), typed, goals(catalogue, wording));
    add(groups, wording.of("search.plans"), typed, plans(catalogue, wording));
    long hits = groups.stream().mapToLong(group -> group.hits().size()).sum();
    return new SearchView(
        typed,
        hits == 0 ? wording.of("search.none", typed) : wording.of("search.finding", hits, typed),
        groups);
  }

  private static void add(List<Group> groups, String heading, String typed, Stream<Hit> all) {
    record Found(Hit hit, Match match) {}

    List<Hit> hits =
        all.flatMap(hit -> Match.of(hit.name(), typed).map(m -> new Found(hit, m)).stream())
            .sorted(Comparator.comparing(Found::match))
            .limit(MOST)
            .map(Found::hit)
            .toList();
    if (!hits.isEmpty()) {
      groups.add(new Group(heading, hits));
    }
  }

  private static Stream<Hit> units(Catalogue catalogue) {
    return catalogue.units().all().stream()
        .map(
            unit ->
                new Hit(
                    "/units/" + unit.code(),
                    unit.fullName(),
                    unit.parent().map(catalogue.units()::provinceName).orElse("")));
  }

  private static Stream<Hit> indicators(Catalogue catalogue, Wording wording) {
    return catalogue.indicators().values().stream()
        .map(i -> new Hit("/indicators/" + i.id(), wording.of(i.name()), i.id()));
  }

  private static Stream<Hit> goals(Catalogue catalogue, Wording wording) {
    Picks picks = new Picks(catalogue, wording);
    return catalogue.plans().values().stream()
        .flatMap(
            plan ->
                plan.goals().stream()
                    .map(
                        goal ->
                            new Hit(
                                "/indicators/%s?plan=%s".formatted(goal.indicator(), plan.id()),
                                wording.of(goal.name()),
                                picks.label(plan))));
  }

  private static Stream<Hit> plans(Catalogue catalogue, Wording wording) {
    return catalogue.plans().values().stream()
        .map(plan -> new Hit("/plans/" + plan.id(), title(plan, wording), plan.id()));
  }

  private static String title(Plan plan, Wording wording) {
    return Optional.of(plan)
        .flatMap(p -> p.document().number())
        .map(number -> number + " – " + wording.of(plan.title()))
        .orElseGet(() -> wording.of(plan.title()));
  }
}
