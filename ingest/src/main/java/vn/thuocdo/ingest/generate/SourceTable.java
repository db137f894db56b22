package vn.thuocdo.ingest.generate;

import java.util.List;
import vn.thuocdo.data.dataset.DatasetContract;

/** The columns of a dataset, in the order in which the sample files write them. */
public record SourceTable(String dataset, List<Column> columns) {
  static final SourceTable SURVEY_FORMS =
      new SourceTable(
          "survey_forms",
          List.of(
              new Column("form_id", "Mã phiếu"),
              new Column("household_id", "Mã hộ"),
              new Column("province_code", "Mã tỉnh"),
              new Column("ward_code", "Mã phường xã"),
              new Column("neighbourhood", "Khu phố/Ấp"),
              new Column("resident_group", "Tổ dân phố"),
              new Column("address_text", "Địa chỉ"),
              new Column("place_kinds", "Loại hình"),
              new Column("surveyor_id", "Mã cán bộ khảo sát"),
              new Column("survey_date", "Ngày khảo sát"),
              new Column("head_full_name", "Họ tên chủ hộ"),
              new Column("head_phone", "Số điện thoại"),
              new Column("household_internet", "Hộ có Internet"),
              new Column("household_class", "Diện hộ"),
              new Column("device_support_need", "Cần hỗ trợ thiết bị"),
              new Column("coached_vneid2_count", "Số người hướng dẫn VNeID mức 2"),
              new Column("coached_account_count", "Số người hướng dẫn mở tài khoản"),
              new Column("coached_online_dossier", "Hướng dẫn nộp hồ sơ trực tuyến"),
              new Column("issues_text", "Khó khăn vướng mắc")));

  static final SourceTable SURVEY_MEMBERS =
      new SourceTable(
          "survey_members",
          List.of(
              new Column("form_id", "Mã phiếu"),
              new Column("member_no", "STT"),
              new Column("full_name", "Họ và tên"),
              new Column("birth_date", "Ngày sinh"),
              new Column("sex", "Giới tính"),
              new Column("id_card_status", "Căn cước"),
              new Column("vneid_level", "VNeID"),
              new Column("device", "Thiết bị"),
              new Column("bank_account", "Tài khoản ngân hàng"),
              new Column("support_needed", "Nhu cầu hỗ trợ")));

  static final SourceTable SURVEY_ORGANISATIONS =
      new SourceTable(
          "survey_organisations",
          List.of(
              new Column("form_id", "Mã phiếu"),
              new Column("org_no", "STT tổ chức"),
              new Column("org_name", "Tên tổ chức"),
              new Column("tax_code", "Mã số thuế"),
              new Column("rep_full_name", "Họ tên người đại diện"),
              new Column("rep_personal_id", "Số định danh người đại diện"),
              new Column("org_status", "Tình trạng hoạt động"),
              new Column("org_eid_raw", "Trả lời câu B.2"),
              new Column("org_eid_status", "Định danh điện tử tổ chức"),
              new Column("digital_signature", "Chữ ký số"),
              new Column("bank_account", "Tài khoản ngân hàng"),
              new Column("cashless", "Thanh toán không tiền mặt")));

  static final SourceTable DOSSIERS =
      new SourceTable(
          "dossiers",
          List.of(
              new Column("dossier_code", "Mã hồ sơ"),
              new Column("procedure_code", "Mã thủ tục"),
              new Column("field_code", "Mã lĩnh vực"),
              new Column("agency_code", "Mã cơ quan"),
              new Column("ward_code", "Mã phường xã"),
              new Column("province_code", "Mã tỉnh"),
              new Column("received_on", "Ngày tiếp nhận"),
              new Column("channel", "Hình thức nộp"),
              new Column("procedure_level", "Mức độ thủ tục"),
              new Column("applicant_kind", "Đối tượng nộp"),
              new Column("authenticated", "Đã xác thực"),
              new Column("fee_required", "Có phí lệ phí"),
              new Column("paid_online", "Thanh toán trực tuyến"),
              new Column("due_on", "Ngày hẹn trả"),
              new Column("completed_on", "Ngày hoàn thành"),
              new Column("result_digitised", "Số hóa kết quả"),
              new Column("components_digitised", "Số hóa thành phần"),
              new Column("notified_vneid", "Thông báo VNeID"),
              new Column("satisfaction", "Mức hài lòng")));

  /** The table of a contract, with every column of it. */
  public static SourceTable of(DatasetContract contract) {
    return new SourceTable(
        contract.id(),
        contract.columns().stream()
            .map(column -> new Column(column.name(), column.label().vi()))
            .toList());
  }
}
