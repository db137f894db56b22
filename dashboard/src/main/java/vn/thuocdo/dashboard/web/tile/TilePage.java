package vn.thuocdo.dashboard.web.tile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import vn.thuocdo.dashboard.web.access.Doorkeeper;
import vn.thuocdo.dashboard.web.http.SecurityHeaders;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.account.Tile;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.EmbedSettings;
import vn.thuocdo.data.text.Bilingual;

/**
 * {@code /nhung/{key}}: one figure for a frame of another site. The key opens this figure and
 * nothing else, with the rights its account has at the moment; only sites of the settings may frame
 * it, and it needs no scripts.
 */
public final class TilePage implements Topic {
  private final Pages pages;
  private final Doorkeeper doorkeeper;
  private final EmbedSettings embed;

  public TilePage(Pages pages, Doorkeeper doorkeeper, EmbedSettings embed) {
    this.pages = pages;
    this.doorkeeper = doorkeeper;
    this.embed = embed;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/nhung/{key}", this::show);
  }

  private void show(Context context) {
    Tile tile = doorkeeper.tiles().find(context.pathParam("key")).orElseThrow(TilePage::unknown);
    if (!doorkeeper.gate().enterAs(context, tile.account(), Set.of(Permission.FIGURES))) {
      throw unknown();
    }
    SecurityHeaders.allowFrames(context, embed.ancestors());
    pages.printAnew(context, request -> new TileWriter(request, tile).page());
  }

  /** A key that has ended and one that never was are answered alike. */
  private static KpiException unknown() {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        new Bilingual(
            "Không tìm thấy ô số liệu này: mã không đúng, đã thu hồi hoặc hết hạn. Tạo ô mới bằng"
                + " './kpi user tile'.",
            "Cannot find this tile: its key is unknown, revoked or has ended. Make a new one with"
                + " './kpi user tile'."));
  }
}
