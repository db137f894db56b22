package vn.thuocdo.analytics.values;

import vn.thuocdo.data.text.Bilingual;

/** Why there is no figure. None of these is zero. */
public enum MissingReason {
  NO_ROWS("Đơn vị chưa có dòng số liệu nào trong kỳ", "The unit has no rows in the period"),
  NO_SUCH_PERIOD(
      "Chỉ tiêu trạng thái chỉ có số liệu tháng, quý và năm",
      "A state is told for months, quarters and years only"),
  ZERO_DENOMINATOR("Mẫu số bằng 0", "The denominator is zero"),
  NO_DENOMINATOR("Chưa có số liệu mẫu số", "The denominator has not been supplied yet"),
  LATE_SOURCE("Nguồn chưa gửi số liệu của kỳ này", "The source has not sent this period yet"),
  FAILED(
      "Tính chỉ tiêu này bị lỗi; lệnh ./kpi compute cho biết vì sao",
      "Computing this indicator failed; ./kpi compute says why"),
  NOT_COMPUTED("Chỉ tiêu chưa được tính", "The indicator has not been computed yet"),
  NOT_REPORTED("Cơ quan chưa báo cáo", "The agency has not reported yet"),
  PARTS_MISSING("Thiếu thành phần của chỉ số", "A part of the index has no figure");

  private final Bilingual words;

  MissingReason(String vi, String en) {
    this.words = new Bilingual(vi, en);
  }

  /** The reason in a sentence. */
  public Bilingual words() {
    return words;
  }
}
