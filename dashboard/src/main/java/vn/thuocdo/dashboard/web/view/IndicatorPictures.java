package vn.thuocdo.dashboard.web.view;

import java.util.ArrayList;
import java.util.List;
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
    return Stream.concat(charts().stream().map(Drawing::name), map().map(map -> MAP).stream())
        .toList();
  }

  /** The picture of this name, if there is one. */
  public Optional<Picture> find(String name, String style) {
    return name.equals(MAP)
        ? map().map(map -> picture(map.heading(), Picture.Body.of(map), legend(map), style))
        : charts().stream()
            .filter(drawing -> drawing.name().equals(name))
            .findFirst()
            .map(
                drawing ->
                    picture(
                        drawing.heading(),
                        Picture.Body.of(drawing.chart()),
                        String.join(" ", drawing.notes()),
                        style));
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

  private Picture picture(String heading, Picture.Body body, String notes, String style) {
    String title =
        "%s · %s · %s"
            .formatted(
                wording.of(answers.indicator().name()),
                answers.place().name(),
                wording.dates().period(answers.period()));
    return new Picture(title, body, List.of(heading + ". " + notes, source), style);
  }
}
