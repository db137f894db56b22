package vn.thuocdo.dashboard.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses of all pages of a site, taken from its routes, so that a new page is looked at by every
 * test of pages without being named there.
 */
final class AddressBook {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** Something to put into a route's parameters; the key may name the route for clearness. */
  private static final Map<String, String> SAMPLES =
      Map.of(
          "{plan}", "hcmc-kh31-2026",
          "/indicators/{id}", "vneid_any_coverage",
          "{code}", "27316");

  /** Other faces of the same routes. */
  private static final List<String> FACES =
      List.of(
          "/units/79",
          "/indicators/full_online_rate?unit=27316&period=2026-10",
          "/indicators/coverage_5g",
          "/indicators/vneid_any_coverage?unit=27316&period=2026-10&nguon=1",
          "/plans/dongnai-dean06-2026-2030?period=2026-Q3",
          "/chat-luong?dataset=dossiers",
          "/tim?q=an",
          "/nothing-here");

  private AddressBook() {}

  /** Every page an administrator can open, and other faces of some. */
  static List<String> pages(Site site) {
    Stream<String> routes =
        site.server().routes().stream()
            .filter(route -> route.startsWith("GET /") && !route.startsWith("GET /api/"))
            .map(route -> filled(route.substring("GET ".length())))
            .filter(address -> isPage(site, address));
    return Stream.concat(routes, FACES.stream()).sorted().distinct().toList();
  }

  private static String filled(String route) {
    Matcher parameter = PARAMETER.matcher(route);
    return parameter.replaceAll(
        found -> {
          String here = route.substring(0, found.end());
          String sample = SAMPLES.getOrDefault(here, SAMPLES.get(found.group()));
          return sample == null ? "none" : sample;
        });
  }

  /** Downloads, redirections and files are no pages; neither is an unknown parameter's error. */
  private static boolean isPage(Site site, String address) {
    HttpResponse<String> answer = site.get(address);
    boolean html = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    return html && answer.statusCode() == 200;
  }
}
