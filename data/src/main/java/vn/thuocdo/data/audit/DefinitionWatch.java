package vn.thuocdo.data.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeStore;

/**
 * Notices that a definition is another than when it was last used in a home, and writes that down:
 * definitions are files, so nobody signs in to change them.
 */
public final class DefinitionWatch {
  private static final int SHORT_BYTES = 6;
  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS definitions_seen (
        name TEXT PRIMARY KEY,
        hash TEXT NOT NULL)
      """;

  private final Home home;
  private final Clock clock;

  public DefinitionWatch(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /**
   * Compares with what was seen last and writes one record per definition that was added, changed
   * or removed since; of a home's first catalogue one record for all.
   *
   * @param actor who uses the definitions now, which need not be who changed them
   */
  public void look(Catalogue catalogue, String actor) {
    Map<String, String> now = hashes(catalogue);
    try (HomeStore store = HomeStore.open(home, List.of(TABLE));
        AuditLog log = AuditLog.open(home, clock)) {
      Map<String, String> seen = new TreeMap<>();
      store.read(
          "SELECT name, hash FROM definitions_seen",
          row -> seen.put(row.getString("name"), row.getString("hash")));
      if (seen.isEmpty()) {
        now.forEach((name, hash) -> see(store, name, hash));
        log.add(changed(actor, "%d definitions seen first".formatted(now.size())));
        return;
      }
      now.forEach(
          (name, hash) -> {
            if (see(store, name, hash)) {
              log.add(
                  changed(
                      actor, "%s: %s -> %s".formatted(name, seen.getOrDefault(name, "new"), hash)));
            }
          });
      seen.keySet().stream()
          .filter(name -> !now.containsKey(name))
          .filter(name -> store.write("DELETE FROM definitions_seen WHERE name = ?", name) == 1)
          .forEach(name -> log.add(changed(actor, name + ": removed")));
    }
  }

  /** True when it was not known like this; of two processes only one is told so. */
  private static boolean see(HomeStore store, String name, String hash) {
    return store.write(
            "INSERT INTO definitions_seen (name, hash) VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
                + " SET hash = excluded.hash WHERE definitions_seen.hash <> excluded.hash",
            name,
            hash)
        == 1;
  }

  private static AuditEvent changed(String actor, String what) {
    return new AuditEvent(actor, Action.DEFINITION_CHANGED, what, "");
  }

  private static Map<String, String> hashes(Catalogue catalogue) {
    Map<String, String> hashes = new TreeMap<>();
    add(hashes, "dataset ", catalogue.datasets());
    add(hashes, "relation ", catalogue.relations());
    add(hashes, "agreement ", catalogue.agreements());
    add(hashes, "indicator ", catalogue.indicators());
    add(hashes, "plan ", catalogue.plans());
    hashes.put("tasks", hash(catalogue.tasks()));
    return hashes;
  }

  private static void add(Map<String, String> hashes, String kind, Map<String, ?> definitions) {
    definitions.forEach((id, definition) -> hashes.put(kind + id, hash(definition)));
  }

  private static String hash(Object meaning) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(meaning.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, SHORT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
