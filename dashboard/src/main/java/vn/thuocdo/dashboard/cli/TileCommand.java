package vn.thuocdo.dashboard.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuocdo.analytics.release.Release;
import vn.thuocdo.dashboard.encode.AccountTable;
import vn.thuocdo.dashboard.encode.Table;
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
final class TileCommand extends KeyCommand {
  @Option(names = "--indicator", paramLabel = "ID", description = "What the tile shows.")
  private String indicator;

  @Option(names = "--unit", paramLabel = "CODE", description = "For which unit.")
  private String unit;

  TileCommand(Console console) {
    super("tile", console);
  }

  @Override
  Table keys(AccountBook book, Predicate<String> account) {
    return AccountTable.ofTiles(
        book.accounts().tiles().all().stream()
            .filter(tile -> account.test(tile.account()))
            .toList());
  }

  @Override
  String revoke(AccountBook book, String id) {
    Tile tile = book.accounts().tiles().revoke(id);
    return "tile %s of %s".formatted(tile.id(), tile.account());
  }

  @Override
  void make(AccountBook book, String name, long days) {
    if (indicator == null || unit == null) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot make a tile of '%s' without --indicator and --unit. Name both.".formatted(name));
    }
    Catalogue released =
        new Release(common().catalogue()).to(book.accounts().load(name).viewer()).catalogue();
    released.indicator(indicator);
    released.units().load(unit);
    Tiles.Made made = book.accounts().tiles().make(name, indicator, unit, days);
    book.note(
        Action.TOKEN_CREATED,
        "tile %s for %s: %s of %s until %s"
            .formatted(made.tile().id(), name, indicator, unit, made.tile().expiresAt()));
    common().answer(console(), facts(made), "/nhung/" + made.key());
  }

  private static Map<String, Object> facts(Tiles.Made made) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("tile_id", made.tile().id());
    facts.put("address", "/nhung/" + made.key());
    facts.put("expires_at", made.tile().expiresAt().toString());
    return facts;
  }
}
