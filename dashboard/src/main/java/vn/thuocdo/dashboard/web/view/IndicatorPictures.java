package vn.thuocdo.dashboard.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.dashboard.web.text.Wording;

/**
 * The charts of an indicator's page, each as a picture.
 *
 * @param source where the figures come from
 */
public record IndicatorPictures(
    IndicatorAnswers answers, WardMaps maps, Wording wording, String source) {
  private static final String MAP = "map";

  /** Names of the pictures there are for this unit and period. */
  public List<String> names() {
    return List.copyOf(all().keySet());
  }

  /** The picture of this name, if there is one. */
  public Optional<Picture> find(String name, String style) {
    return Optional.ofNullable(all().get(name)).map(drawn -> picture(drawn, style));
  }

  /** What is drawn, with its title and what to know to read it. */
  private record Drawn(String finding, PictureBody body, String notes) {}

  private Map<String, Drawn> all() {
    Map<String, Drawn> all = new LinkedHashMap<>();
    charts().forEach(chart -> all.put(chart.name(), chart(chart)));
    map().ifPresent(map -> all.put(MAP, map(map)));
    new SpreadWriter(answers, wording).view().ifPresent(spread -> spread(spread, all));
    return all;
  }

  private static Drawn chart(Drawing drawing) {
    return new Drawn(
        drawing.heading(),
        new PictureBody.OfChart(drawing.chart()),
        drawing.subject() + ". " + String.join(" ", drawing.notes()));
  }

  private Drawn map(WardMap map) {
    return new Drawn(
        new ChartFindings(answers, wording).map(), new PictureBody.OfMap(map), legend(map));
  }

  private void spread(SpreadView spread, Map<String, Drawn> all) {
    all.put(
        SpreadWriter.STRIP,
        new Drawn(
            spread.finding(),
            new PictureBody.OfStrip(spread.strip(), spread.stripLabel()),
            spread.stripNote()));
    spread
        .funnel()
        .ifPresent(
            funnel ->
                all.put(
                    SpreadWriter.FUNNEL,
                    new Drawn(
                        funnel.finding(),
                        new PictureBody.OfFunnel(funnel.plot(), funnel.label()),
                        funnel.note())));
  }

  private List<Drawing> charts() {
    return Stream.of(
            new TrendDrawing(answers, wording).draw(),
            new RankingDrawing(answers, new IndicatorFinding(answers, wording), wording).draw())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<WardMap> map() {
    return maps.of(answers.indicator(), answers.wards(), answers.place().code(), "");
  }

  private String legend(WardMap map) {
    List<String> keys = new ArrayList<>();
    map.legend().forEach(key -> keys.add(key.text() + " = " + key.words()));
    return String.join("; ", keys);
  }

  private Picture picture(Drawn drawn, String style) {
    String about =
        "%s · %s · %s"
            .formatted(
                wording.of(answers.indicator().name()),
                answers.place().name(),
                wording.dates().period(answers.period()));
    return new Picture(drawn.finding(), drawn.body(), List.of(about, drawn.notes(), source), style);
  }
}
