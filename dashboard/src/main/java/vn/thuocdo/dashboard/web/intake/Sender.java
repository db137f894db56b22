package vn.thuocdo.dashboard.web.intake;

import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * Who sends files, and for which units.
 *
 * @param name as the ledger names the sender
 * @param everywhere true when rows of all units are taken
 * @param catalogue with the units whose rows are taken; rows of others are quarantined as rows of
 *     units that do not exist
 */
public record Sender(String name, boolean everywhere, Catalogue catalogue) {

  /** The sender of a request. */
  public static Sender of(Visit visit) {
    return new Sender(
        Intake.sender(visit.viewer()),
        visit.viewer().scope().units().everywhere(),
        visit.catalogue());
  }

  /**
   * NOT_ALLOWED when somebody who sends for some units only sends a dataset whose rows need not
   * name a unit: nobody could tell whose they are.
   */
  public void check(Delivery delivery) {
    DatasetContract contract = catalogue.dataset(delivery.dataset());
    boolean named = contract.columns().stream().anyMatch(Sender::isUnit);
    if (!everywhere && !named) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          new Bilingual(
                  "Không nhận tập dữ liệu '%s': các dòng không bắt buộc ghi phường, xã, còn tài khoản chỉ gửi cho một số địa bàn. Nhờ người quản trị dữ liệu gửi.",
                  "Cannot take dataset '%s': its rows need not name a ward, and the account sends for some units only. Ask a data steward to send it.")
              .formatted(contract.id()));
    }
  }

  private static boolean isUnit(Column column) {
    return column.required() && column.type() == ColumnType.UNIT;
  }
}
