package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.home.Home;

/** The page on which files are sent, for readers without scripts. */
class IntakePageTest {
  private static final String PAGE = "/nap-du-lieu";
  private static final String ROWS =
      """
      form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date
      F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10
      F2,H2,79,99999,Khu phố 1,household,S1,2026-01-10
      """;

  @TempDir Path folder;
  @AutoClose private Site site;

  @BeforeEach
  void serve() {
    site = Site.of(Home.open(folder));
  }

  private HttpResponse<String> send(String query, String file, String text) {
    String form =
        FilledForm.of(FilledForm.value("dataset", "survey_forms"), FilledForm.file(file, text));
    return site.post(PAGE + query, form, "Content-Type", FilledForm.TYPE);
  }

  @Test
  void aPlainFormLandsAndTheCountsAreShown() {
    HttpResponse<String> page = send("", "phiếu.csv", ROWS);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Đã nhận 1 trong 2 dòng; 1 dòng có lỗi, cần sửa và gửi lại.")
        .contains("/api/v1/batches/b000001/errors.xlsx")
        .contains("UNKNOWN_UNIT")
        .contains("data-batch=\"b000001\"")
        .doesNotContain(" style=");
    assertThat(page.headers().firstValue("ETag")).isEmpty();
    assertThat(site.get(PAGE + "?lang=en").body())
        .contains("Upload data", "Digital-citizen survey forms");
  }

  @Test
  void aRefusalIsSaidInTheReadersLanguage() {
    assertThat(send("", "a.csv", "tên\nAn\n").body())
        .contains("Không nạp được tệp", "thiếu cột bắt buộc")
        .doesNotContain("Cannot land");
    assertThat(send("?lang=en", "a.csv", "tên\nAn\n").body()).contains("Cannot land file");
  }

  @Test
  void whoMayNotUploadSeesNoForm() {
    String analyst = site.token("binh", Role.ANALYST, Scope.EVERYTHING);
    assertThat(site.as(analyst, "GET", PAGE, "").body())
        .contains("không nhận tệp từ tài khoản của bạn")
        .doesNotContain("type=\"file\"");
  }

  @Test
  void datasetsStandInVietnameseOrder() {
    String page = site.get(PAGE).body();

    assertThat(page.indexOf("Dân số")).isLessThan(page.indexOf("Hồ sơ"));
    assertThat(page.indexOf(">Báo cáo")).isLessThan(page.indexOf(">Chi trả"));
  }
}
