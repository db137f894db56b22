package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.util.List;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Stage;
import vn.thuocdo.ingest.generate.Weighted;

/**
 * The catalogue of procedures of a province: some 300, of which 53 are essential. The codes have
 * the form of the national catalogue but stand for nothing there. Ho Chi Minh City offered 345 of
 * 1,627 fully online (Thanh Niên, 19/09/2025); the other shares are assumptions.
 */
final class ProcedureCatalogue implements Contents {
  private static final int STREAM = 6;
  private static final int PROCEDURES = 300;
  private static final int ESSENTIAL = 53;
  private static final int FIRST_NUMBER = 2_001;
  private static final double IMPROVED_IN_STAGE = 0.09;

  private static final Weighted<String> ACTS =
      Weighted.evenly(
          List.of(
              "Cấp ",
              "Cấp lại ",
              "Gia hạn ",
              "Điều chỉnh ",
              "Thu hồi ",
              "Đăng ký ",
              "Xác nhận ",
              "Thông báo "));

  private static final Weighted<Subject> SUBJECTS =
      Weighted.evenly(
          List.of(
              new Subject("trích lục hộ tịch", "ho_tich", "STP"),
              new Subject("bản sao có chứng thực", "chung_thuc", "STP"),
              new Subject("hưởng trợ cấp xã hội hằng tháng", "bao_tro_xa_hoi", "SYT"),
              new Subject("chế độ người có công", "nguoi_co_cong", "SNV"),
              new Subject("giấy chứng nhận quyền sử dụng đất", "dat_dai", "SNNMT"),
              new Subject("giấy phép môi trường", "moi_truong", "SNNMT"),
              new Subject("hộ kinh doanh", "dang_ky_kinh_doanh", "STC"),
              new Subject("doanh nghiệp tư nhân", "dang_ky_kinh_doanh", "STC"),
              new Subject("giấy phép xây dựng", "xay_dung", "SXD"),
              new Subject("giấy phép lái xe", "giao_thong", "SXD"),
              new Subject("giấy phép hành nghề khám bệnh, chữa bệnh", "y_te", "SYT"),
              new Subject("giấy phép lao động", "lao_dong", "SNV"),
              new Subject("chuyển trường học sinh", "giao_duc", "SGDDT"),
              new Subject("giấy phép tổ chức lễ hội", "van_hoa", "SVHTT"),
              new Subject("giấy phép quảng cáo ngoài trời", "van_hoa", "SVHTT"),
              new Subject("chứng nhận an toàn thực phẩm", "an_toan_thuc_pham", "SYT")));

  /** What a procedure is about, its field and the department that handles it. */
  private record Subject(String words, String field, String agency) {}

  @Override
  public void write(ProvinceSources sources, RegisterFiles files) throws IOException {
    String root = sources.province().agencyRoot();
    Draws province =
        new Draws(sources.seed()).branch(Long.parseLong(sources.province().code())).branch(STREAM);
    for (int number = 0; number < PROCEDURES; number++) {
      Draws draws = province.branch(number);
      Subject subject = SUBJECTS.pick(draws);
      ProcedureState state = ProcedureState.of(number < ESSENTIAL, draws);
      Row row =
          new Row(
              "%d.%06d.000.00.00.%s".formatted(number % 3 + 1, FIRST_NUMBER + number * 7, root),
              sources.province().code(),
              ACTS.pick(draws) + subject.words(),
              subject.field(),
              root + "." + subject.agency());
      write(row, state, draws, files);
    }
  }

  private static void write(Row row, ProcedureState first, Draws draws, RegisterFiles files)
      throws IOException {
    row.write(files.single(), first, Days.FIRST);
    ProcedureState before = first;
    for (Stage stage : Stage.values()) {
      if (draws.chance(IMPROVED_IN_STAGE)) {
        ProcedureState now = before.improved(draws);
        if (!now.equals(before)) {
          row.write(files.single(), now, draws.between(stage.firstDay() + 1, stage.lastDay()));
          before = now;
        }
      }
    }
  }

  /** The part of a row that stays. */
  private record Row(String code, String province, String name, String field, String agency) {
    void write(RowFile file, ProcedureState state, int validFrom) throws IOException {
      file.text(code);
      file.text(province);
      file.words(name);
      file.text(field);
      file.text(agency);
      state.writeTo(file);
      file.date(validFrom);
      file.endRow();
    }
  }
}
