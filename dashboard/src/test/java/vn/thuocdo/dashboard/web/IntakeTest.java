package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.plan.Classification;

/** Files sent to a real server: what lands, what comes back, and who is refused. */
class IntakeTest {
  private static final String HEADER =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date\n";
  private static final String GOOD = "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10\n";
  private static final String BAD = "F2,H2,79,99999,Khu phố 1,household,S1,2026-01-10\n";
  private static final String FORMS = "/api/v1/ingest/survey_forms";

  @TempDir Path folder;
  private Home home;
  @AutoClose private Site site;

  @BeforeEach
  void serve() {
    home = Home.open(folder);
    site = Site.of(home);
  }

  private static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
    return new ObjectMapper().readTree(response.body());
  }

  @Test
  void aBodyLandsAndTheSameBytesAreDuplicates() throws JsonProcessingException {
    HttpResponse<String> first =
        site.post(FORMS + "?name=phieu.csv&ticket=phieu-0001", HEADER + GOOD + BAD);
    HttpResponse<String> second = site.post(FORMS + "?name=phieu.csv", HEADER + GOOD + BAD);

    assertThat(first.statusCode()).isEqualTo(200);
    JsonNode facts = json(first);
    assertThat(facts.path("file").asText()).isEqualTo("phieu.csv");
    assertThat(facts.path("rows_read").asLong()).isEqualTo(2);
    assertThat(facts.path("rows_accepted").asLong()).isEqualTo(1);
    assertThat(facts.path("rows_quarantined").asLong()).isEqualTo(1);
    assertThat(facts.path("batch_id").asText()).isEqualTo("b000001");
    assertThat(facts.path("recompute").asText()).isEqualTo("started");
    assertThat(json(second).path("same_as_batch").asText()).isEqualTo("b000001");
    assertThat(json(second).path("rows_duplicate").asLong()).isEqualTo(2);
    assertThat(json(second).path("recompute").asText()).isEqualTo("not_needed");
    assertThat(json(site.get("/api/v1/ingest/progress/phieu-0001")).path("stage").asText())
        .isEqualTo("done");
  }

  @Test
  void aFormTakesSeveralFilesAndTellsOfEach() throws IOException {
    HttpResponse<String> response =
        site.post(
            FORMS,
            FilledForm.of(
                FilledForm.file("một.csv", HEADER + GOOD),
                FilledForm.file("hai.csv", "tên,tuổi\nAn,3\n"),
                FilledForm.file("../../ba.csv", HEADER + BAD)),
            "Content-Type",
            FilledForm.TYPE);

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode files = json(response).path("files");
    assertThat(files).hasSize(3);
    assertThat(files.path(0).path("rows_accepted").asLong()).isEqualTo(1);
    assertThat(files.path(1).path("code").asText()).isEqualTo("input_refused");
    assertThat(files.path(1).path("detail").asText()).contains("'hai.csv'");
    assertThat(files.path(2).path("file").asText()).isEqualTo("ba.csv");
    try (Stream<Path> left = Files.list(home.temporary())) {
      assertThat(left.filter(path -> path.toString().contains("received"))).isEmpty();
    }
  }

  @Test
  void aRefusedFileIsAProblemAndLeavesNothing() throws JsonProcessingException {
    HttpResponse<String> refused = site.post(FORMS + "?name=a.csv", "tên,tuổi\nAn,3\n");
    HttpResponse<String> tooBad =
        site.post(FORMS + "?name=b.csv&max_rejected=10", HEADER + GOOD + BAD);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(refused).path("detail").asText())
        .contains("'a.csv'", "required column 'form_id' (Mã phiếu) is missing");
    assertThat(tooBad.statusCode()).isEqualTo(422);
    assertThat(json(site.get("/api/v1/batches")).path("items")).isEmpty();
  }

  @Test
  void aRefusalIsSaidInTheReadersLanguage() throws JsonProcessingException {
    String vietnamese = "thiếu cột bắt buộc 'form_id' (Mã phiếu)";
    JsonNode program =
        json(site.post(FORMS + "?name=a.csv", "tên\nAn\n", "Accept-Language", "vi-VN,en;q=0.5"));
    assertThat(program.path("detail").asText())
        .startsWith("Không nạp được tệp 'a.csv'")
        .contains(vietnamese);
  }

  @Test
  void aDryRunWritesNothing() throws JsonProcessingException {
    JsonNode facts = json(site.post(FORMS + "?dry_run=true", HEADER + GOOD));

    assertThat(facts.path("rows_accepted").asLong()).isEqualTo(1);
    assertThat(facts.path("batch_id").isNull()).isTrue();
    assertThat(facts.path("recompute").asText()).isEqualTo("not_needed");
    assertThat(json(site.get("/api/v1/batches")).path("items")).isEmpty();
  }

  @Test
  void aBatchTellsItsCountsAndHandsOutItsErrors() throws IOException {
    site.post(FORMS + "?name=phieu.csv", HEADER + GOOD + BAD);

    JsonNode batch = json(site.get("/api/v1/batches?dataset=survey_forms")).path("items").path(0);
    assertThat(batch.path("rows_read").asLong()).isEqualTo(2);
    assertThat(batch.path("rows_open").asLong()).isEqualTo(1);
    assertThat(batch.path("landed_by").asText()).isEqualTo("web:site");
    assertThat(json(site.get("/api/v1/batches/b000001"))).isEqualTo(batch);
    JsonNode error = json(site.get("/api/v1/batches/b000001/errors")).path("items").path(0);
    assertThat(error.path("code").asText()).isEqualTo("UNKNOWN_UNIT");
    assertThat(error.path("line").asLong()).isEqualTo(3);
    assertThat(site.get("/api/v1/batches/b000001/errors?format=csv").body())
        .startsWith("batch_id,dataset,file,line");

    HttpResponse<byte[]> marked = site.download("/api/v1/batches/b000001/errors.xlsx");
    assertThat(marked.statusCode()).isEqualTo(200);
    assertThat(marked.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"survey_forms-b000001-errors.xlsx\"");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked.body()))) {
      assertThat(workbook.getSheetAt(0).getRow(3).getCell(4).getStringCellValue())
          .isEqualTo("99999");
      assertThat(workbook.getSheet("Lỗi").getRow(1).getCell(4).toString())
          .isEqualTo("UNKNOWN_UNIT");
    }
    assertThat(site.get("/api/v1/batches/b000002/errors.xlsx").statusCode()).isEqualTo(404);
    assertThat(site.get("/api/v1/batches/x").statusCode()).isEqualTo(404);
  }

  @Test
  void templatesAndTheFormAreHandedOut() throws IOException {
    HttpResponse<byte[]> template = site.download("/api/v1/datasets/population/template.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template.body()))) {
      assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("Ghi chú");
    }
    assertThat(site.get("/api/v1/datasets/survey_forms/form.xml").body()).startsWith("<?xml");
    assertThat(site.get("/api/v1/datasets/nothing/template.xlsx").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/ingest/survey_form, 404, Did you mean survey_forms",
    "/api/v1/ingest/survey_forms?dry_run=yes, 400, Write it as true or false",
    "/api/v1/ingest/survey_forms?max_rejected=many, 400, a percentage from 0 to 100",
    "/api/v1/ingest/survey_forms?ticket=x, 400, 8 to 64 letters",
    "/api/v1/ingest/survey_forms?dataset=x, 400, it is not known here"
  })
  void wrongRequestsAreRefused(String path, int status, String why) {
    HttpResponse<String> response = site.post(path, HEADER + GOOD);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(why);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Origin, https://evil.example, 403",
    "Origin, null, 403"
  })
  void otherSitesCannotSendInAReadersName(String header, String value, int status) {
    assertThat(site.post(FORMS, HEADER + GOOD, header, value).statusCode()).isEqualTo(status);
    assertThat(
            site.post(FORMS, HEADER + GOOD, "Origin", "http://127.0.0.1:" + site.port())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoMayNotUploadIsRefused() {
    String analyst = site.token("binh", Role.ANALYST, Scope.EVERYTHING);
    assertThat(site.as(analyst, "POST", FORMS, HEADER + GOOD).statusCode()).isEqualTo(403);
  }

  @Test
  void largeRequestsAreRefused(@TempDir Path other) throws IOException {
    WebSettings settings = new WebSettings("127.0.0.1", 0, true, WebSettings.Door.CLOSED, 1_000);
    try (Site small = Site.of(Home.open(other), settings)) {
      assertThat(small.post(FORMS, HEADER + BAD).statusCode()).isEqualTo(200);
      HttpResponse<String> large = small.post(FORMS, HEADER + GOOD.repeat(20));
      assertThat(large.statusCode()).isEqualTo(413);
      assertThat(large.body()).contains("more than 1,000 bytes");
      assertThat(
              small
                  .post(
                      FORMS,
                      FilledForm.of(FilledForm.file("a.csv", HEADER + GOOD.repeat(20))),
                      "Content-Type",
                      FilledForm.TYPE)
                  .statusCode())
          .isEqualTo(413);
      assertThat(small.post("/dang-nhap", "name=" + "x".repeat(70_000)).statusCode())
          .isEqualTo(413);
    }
  }

  @Test
  void aWardOfficerSendsForTheWardOnly() throws JsonProcessingException {
    Scope ward = new Scope(UnitScope.parse("27316"), Classification.INTERNAL);
    String officer = site.token("an", Role.WARD_OFFICER, ward);
    String foreign = "F3,H3,79,26732,Khu phố 1,household,S1,2026-01-10\n";

    JsonNode facts = json(site.as(officer, "POST", FORMS, HEADER + GOOD + foreign));
    assertThat(facts.path("rows_accepted").asLong()).isEqualTo(1);
    assertThat(facts.path("rows_quarantined").asLong()).isEqualTo(1);
    assertThat(site.as(officer, "GET", "/api/v1/batches/b000001/errors", "").body())
        .contains("UNKNOWN_UNIT");
    assertThat(site.as(officer, "POST", "/api/v1/ingest/survey_members", "x").statusCode())
        .isEqualTo(403);

    site.post(FORMS + "?name=khac.csv", HEADER + foreign);
    assertThat(json(site.as(officer, "GET", "/api/v1/batches", "")).path("items")).hasSize(1);
    assertThat(site.as(officer, "GET", "/api/v1/batches/b000002", "").statusCode()).isEqualTo(404);
    assertThat(site.as(officer, "GET", "/api/v1/batches/b000002/errors.xlsx", "").statusCode())
        .isEqualTo(404);
  }
}
