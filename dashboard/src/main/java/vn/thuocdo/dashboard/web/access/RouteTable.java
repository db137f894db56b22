package vn.thuocdo.dashboard.web.access;

import static vn.thuocdo.data.access.Permission.ANSWER;
import static vn.thuocdo.data.access.Permission.ASK;
import static vn.thuocdo.data.access.Permission.AUDIT;
import static vn.thuocdo.data.access.Permission.FIGURES;
import static vn.thuocdo.data.access.Permission.LEDGER;
import static vn.thuocdo.data.access.Permission.PERSONAL_TEXT;
import static vn.thuocdo.data.access.Permission.QUALITY;
import static vn.thuocdo.data.access.Permission.REFUSED_ROWS;
import static vn.thuocdo.data.access.Permission.TEMPLATES;
import static vn.thuocdo.data.access.Permission.UPLOAD;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.access.Permission;

/** Every address of the server and whom it admits. What is not listed here admits nobody. */
public final class RouteTable {
  private static final String API = "/api/v1";
  private static final Map<String, Rule> RULES = rules();

  private RouteTable() {}

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    open(rules, "GET /health", "GET /ready", "GET /assets/{file}");
    open(rules, "GET /nhung/{key}"); // the key is asked for inside
    open(rules, "GET /dang-nhap", "POST /dang-nhap");
    open(rules, "GET /dang-nhap/oidc", "GET /dang-nhap/oidc/ve");
    known(rules, "POST /dang-xuat", "GET /tai-khoan", "GET " + API + "/me");
    needs(rules, FIGURES, "GET /", "GET /plans", "GET /plans/{plan}", "GET /indicators/{id}");
    needs(
        rules,
        FIGURES,
        "GET /units",
        "GET /units/{code}",
        "GET /units/{code}/{part}",
        "GET /nhiem-vu",
        "GET /nhiem-vu/timeline.svg",
        "GET /indicators/{id}/charts/{file}",
        "GET /tim");
    needs(rules, FIGURES, "GET /so-sanh", "GET /trinh-chieu");
    api(rules, FIGURES, "/compare");
    needs(rules, QUALITY, "GET /chat-luong");
    needs(rules, LEDGER, "GET /nap-du-lieu");
    needs(rules, UPLOAD, "POST /nap-du-lieu");
    needs(rules, AUDIT, "GET /nhat-ky");
    api(rules, FIGURES, "/indicators", "/indicators/{id}", "/plans", "/plans/{id}/scorecard");
    api(rules, FIGURES, "/units", "/values", "/values/explain", "/tasks", "/tasks/agencies");
    api(rules, QUALITY, "/quality", "/quality/reporting", "/quality/agreements");
    api(rules, TEMPLATES, "/datasets", "/datasets/{id}/template.xlsx");
    api(rules, TEMPLATES, "/datasets/survey_forms/form.xml");
    needs(rules, UPLOAD, "POST " + API + "/ingest/{dataset}");
    api(rules, UPLOAD, "/ingest/progress/{ticket}");
    api(rules, LEDGER, "/batches", "/batches/{id}");
    api(rules, REFUSED_ROWS, "/batches/{id}/errors", "/batches/{id}/errors.xlsx");
    api(rules, AUDIT, "/audit");
    needs(rules, FIGURES, "GET /giai-trinh");
    needs(rules, ASK, "POST /giai-trinh", "POST " + API + "/explanations");
    needs(rules, ANSWER, "POST /giai-trinh/{id}", "POST " + API + "/explanations/{id}/answer");
    api(rules, FIGURES, "/explanations");
    needs(rules, PERSONAL_TEXT, "GET /ho-tro", "POST /ho-tro", "POST " + API + "/support");
    return rules;
  }

  private static void open(Map<String, Rule> rules, String... routes) {
    for (String route : routes) {
      rules.put(route, new Rule.Public());
    }
  }

  private static void known(Map<String, Rule> rules, String... routes) {
    for (String route : routes) {
      rules.put(route, new Rule.SignedIn());
    }
  }

  private static void needs(Map<String, Rule> rules, Permission permission, String... routes) {
    for (String route : routes) {
      rules.put(route, new Rule.Needs(permission));
    }
  }

  private static void api(Map<String, Rule> rules, Permission permission, String... paths) {
    for (String path : paths) {
      rules.put("GET " + API + path, new Rule.Needs(permission));
    }
  }

  /** The rule of a route such as {@code GET /plans/{plan}}; empty when it admits nobody. */
  public static Optional<Rule> find(String method, String path) {
    return Optional.ofNullable(RULES.get((method.equals("HEAD") ? "GET" : method) + " " + path));
  }
}
