package vn.thuocdo.dashboard.web.http;

import java.util.List;
import java.util.stream.Collectors;

/** The one style sheet of all pages, put together from the palettes and a file per topic. */
public final class StyleSheet {
  private static final String DRAWINGS = "drawings";
  private static final String OUTLINES = "outlines";

  /** A later topic may refine an earlier one. */
  private static final List<String> TOPICS =
      List.of(
          "base",
          "frame",
          "controls",
          "tables",
          "status",
          "charts",
          DRAWINGS,
          OUTLINES,
          "spread",
          "overview",
          "indicator",
          "unit",
          "compare",
          "tasks",
          "quality",
          "intake",
          "people",
          "meeting",
          "print");

  private StyleSheet() {}

  /** The reader's choice wins over what the system asks for; without either it is light. */
  static String text() {
    return palettes() + topics();
  }

  private static String palettes() {
    return """
    :root { %1$s }
    @media screen and (prefers-color-scheme: dark) { :root { %2$s } }
    @media (prefers-contrast: more) { :root { %3$s } }
    :root[data-theme="light"] { %1$s }
    @media screen { :root[data-theme="dark"] { %2$s } }
    :root[data-theme="contrast"] { %3$s }
    """
        .formatted(
            Palette.LIGHT.declarations(),
            Palette.DARK.declarations(),
            Palette.CONTRAST.declarations());
  }

  /** Rules for a chart that stands alone. */
  public static String ofPicture(Palette palette) {
    return palette.inlined(topic(DRAWINGS) + topic(OUTLINES));
  }

  private static String topics() {
    return TOPICS.stream().map(StyleSheet::topic).collect(Collectors.joining());
  }

  private static String topic(String name) {
    return Resources.text("/assets/style/" + name + ".css");
  }
}
