package vn.thuocdo.dashboard.web.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;

/** {@code GET /datasets}: what sources send. */
public final class DatasetsResource {
  private static final List<String> COLUMNS =
      List.of("dataset_id", "version", "name", "about", "key", "event_date", "columns");

  private final Catalogue catalogue;
  private final Lists lists;

  public DatasetsResource(Catalogue catalogue, Lists lists) {
    this.catalogue = catalogue;
    this.lists = lists;
  }

  /** Every dataset. Cells that hold several names join them with semicolons. */
  public void list(Context context) {
    lists.answer(
        context,
        request ->
            new Table(
                COLUMNS,
                catalogue.datasets().values().stream()
                    .map(dataset -> cells(dataset, request.locale()))
                    .toList()));
  }

  private static List<Object> cells(DatasetContract dataset, Locale locale) {
    return Arrays.asList(
        dataset.id(),
        (long) dataset.version(),
        dataset.name().in(locale),
        dataset.about().in(locale),
        String.join(";", dataset.key()),
        dataset.eventDate(),
        String.join(";", dataset.columns().stream().map(Column::name).toList()));
  }
}
