package vn.thuocdo.dashboard.web.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** The colours of pages and charts, by name. */
public enum Palette {
  LIGHT,
  DARK,
  CONTRAST;

  private final String declarations = Resources.text("/assets/palette/" + id() + ".css").strip();
  private final Map<String, String> colours = colours(declarations);

  /** Apart, because constants of an enum are made before its other fields. */
  private static final class Css {
    static final Pattern DECLARATION = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]+);");
    static final Pattern REFERENCE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
  }

  /** The palette of this id; WRONG_USAGE when there is none. */
  public static Palette of(String id) {
    return Arrays.stream(values())
        .filter(palette -> palette.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  private static KpiException unknown(String id) {
    List<String> known = Arrays.stream(values()).map(Palette::id).toList();
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        new Bilingual(
                "Không dùng được giao diện '%s': ở đây không có. Có: %s.",
                "Cannot use theme '%s': it is not known. Known are %s.")
            .formatted(id, String.join(", ", known)));
  }

  /** Name in addresses, such as {@code dark}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Colours as hexadecimal numbers, such as {@code #14506b}, by name. */
  public Map<String, String> colours() {
    return Map.copyOf(colours);
  }

  /** As CSS declares them. */
  String declarations() {
    return declarations;
  }

  /** CSS with every colour said outright, for programs that know no variables. */
  String inlined(String css) {
    return Css.REFERENCE.matcher(css).replaceAll(found -> colours.get(found.group(1)));
  }

  private static Map<String, String> colours(String declarations) {
    Map<String, String> colours = new LinkedHashMap<>();
    Css.DECLARATION
        .matcher(declarations)
        .results()
        .forEach(found -> colours.put(found.group(1), found.group(2)));
    return colours;
  }
}
