package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.ingest.template.DatasetTemplate;
import vn.thuocdo.ingest.template.SurveyForm;

/** {@code GET /datasets}: what sources send. */
public final class DatasetsResource implements Topic {
  private static final List<String> COLUMNS =
      List.of("dataset_id", "version", "name", "about", "key", "event_date", "columns");

  private final Catalogue catalogue;
  private final Lists lists;

  public DatasetsResource(Catalogue catalogue, Lists lists) {
    this.catalogue = catalogue;
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/datasets", this::list);
    routes.get(Api.ROOT + "/datasets/{id}/template.xlsx", this::template);
    routes.get(Api.ROOT + "/datasets/" + SurveyForm.DATASET + "/form.xml", this::form);
  }

  /** Every dataset. Cells that hold several names join them with semicolons. */
  private void list(Context context) {
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

  /** {@code GET /datasets/{id}/template.xlsx}: an empty workbook to fill in. */
  private void template(Context context) {
    Query.of(context, "lang");
    DatasetContract contract = catalogue.dataset(context.pathParam("id"));
    Attachment.xlsx(context, contract.id() + ".xlsx");
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    try {
      new DatasetTemplate(contract).write(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.result(workbook.toByteArray());
  }

  /** {@code GET /datasets/survey_forms/form.xml}: the questionnaire as an ODK XForm. */
  private void form(Context context) {
    Query.of(context, "lang");
    Attachment.as(context, "application/xml; charset=utf-8", SurveyForm.FILE_NAME);
    context.result(new SurveyForm(catalogue.units()).open());
  }
}
