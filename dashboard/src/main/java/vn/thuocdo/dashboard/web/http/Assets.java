package vn.thuocdo.dashboard.web.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** Scripts and styles, each under an address with the hash of its bytes, kept by browsers. */
public final class Assets {
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
  private static final Map<String, String> FILES = files();

  private final Map<String, Packed> byAddress = new LinkedHashMap<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();

  public Assets() {
    FILES.forEach((name, resource) -> add(name, Resources.bytes(resource)));
    add("style.css", StyleSheet.text().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("theme.js", "/assets/theme.js");
    files.put("page.js", "/assets/page.js");
    files.put("choice.js", "/assets/choice.js");
    files.put("charts.js", "/assets/charts.js");
    files.put("explore.js", "/assets/explore.js");
    files.put("echarts.min.js", ECHARTS);
    files.put("intake.js", "/assets/intake.js");
    files.put("meeting.js", "/assets/meeting.js");
    files.put("icon.svg", "/assets/icon.svg");
    return files;
  }

  private void add(String name, byte[] bytes) {
    int dot = name.indexOf('.');
    String hashed = name.substring(0, dot) + "-" + EntityTag.hash(bytes) + name.substring(dot);
    byAddress.put(hashed, Packed.of(bytes));
    addresses.put(name, "/assets/" + hashed);
  }

  private static String mediaType(String name) {
    if (name.endsWith(".css")) {
      return "text/css; charset=utf-8";
    }
    return name.endsWith(".svg") ? "image/svg+xml" : "text/javascript; charset=utf-8";
  }

  /** The address of an asset, such as {@code style.css}. */
  public String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("no asset '%s'".formatted(name));
    }
    return address;
  }

  /** A short hash of all assets. */
  public String version() {
    return EntityTag.hash(addresses.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Answers a request for {@code /assets/{file}}. */
  public void serve(Context context) {
    String file = context.pathParam("file");
    Packed asset = byAddress.get(file);
    if (asset == null) {
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          new Bilingual(
                  "Không tìm thấy tệp '%s': không thuộc các trang này. Tải lại trang.",
                  "Cannot find file '%s': it is not part of the pages. Reload the page.")
              .formatted(file));
    }
    context.header("Cache-Control", FOREVER).header("Vary", "Accept-Encoding");
    asset.send(context, mediaType(file));
  }
}
