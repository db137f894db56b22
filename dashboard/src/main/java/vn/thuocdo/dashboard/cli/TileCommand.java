package vn.thuocdo.dashboard.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.analytics.release.Release;
import vn.thuocdo.dashboard.encode.AccountTable;
import vn.thuocdo.data.account.Tile;
import vn.thuocdo.data.account.Tiles;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Keys to single figures for frames of other sites. */
@Command(
    name = "tile",
    description = {
      "Makes the address of one figure that another site may show in a frame; it is shown once.",
      "The site must be named in 'embed.sites' of kpi.properties. With --list it lists all tiles,",
      "with --revoke ID it makes one worthless."
    })
final class TileCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Whose rights.")
  private String name;

  @Option(names = "--indicator", paramLabel = "ID", description = "What the tile shows.")
  private String indicator;

  @Option(names = "--unit", paramLabel = "CODE", description = "For which unit.")
  private String unit;

  @Option(names = "--days", defaultValue = "90", description = "1 to 366 (default: 90).")
  private long days;

  @Option(names = "--list", description = "List the tiles of NAME, or of everybody.")
  private boolean list;

  @Option(names = "--revoke", paramLabel = "ID", description = "Make this tile worthless.")
  private String revoked;

  private final Console console;

  TileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (AccountBook book = AccountBook.open(common)) {
      if (list) {
        list(book);
      } else if (revoked != null) {
        revoke(book);
      } else {
        make(book);
      }
      return 0;
    }
  }

  private void list(AccountBook book) {
    List<Tile> tiles =
        book.accounts().tiles().all().stream()
            .filter(tile -> name == null || tile.account().equals(name))
            .toList();
    output.write(AccountTable.ofTiles(tiles), common, console);
  }

  private void revoke(AccountBook book) {
    Tile tile = book.accounts().tiles().revoke(revoked);
    book.note(Action.TOKEN_REVOKED, "tile %s of %s".formatted(tile.id(), tile.account()));
    common.answer(console, Map.of("tile_id", tile.id()), "Revoked " + tile.id());
  }

  private void make(AccountBook book) {
    if (name == null || indicator == null || unit == null) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot make a tile without an account, --indicator and --unit. Name all three.");
    }
    Catalogue released =
        new Release(common.catalogue()).to(book.accounts().load(name).viewer()).catalogue();
    released.indicator(indicator);
    released.units().load(unit);
    Tiles.Made made = book.accounts().tiles().make(name, indicator, unit, days);
    book.note(
        Action.TOKEN_CREATED,
        "tile %s for %s: %s of %s until %s"
            .formatted(made.tile().id(), name, indicator, unit, made.tile().expiresAt()));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("tile_id", made.tile().id());
    facts.put("address", "/nhung/" + made.key());
    facts.put("expires_at", made.tile().expiresAt().toString());
    common.answer(console, facts, "/nhung/" + made.key());
  }
}
