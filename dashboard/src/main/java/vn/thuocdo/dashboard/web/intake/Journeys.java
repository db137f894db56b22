package vn.thuocdo.dashboard.web.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** How far the files of recent deliveries are. A sender chooses the ticket to ask by. */
public final class Journeys {
  private static final int MOST = 500;
  private static final String TICKET = "[A-Za-z0-9-]{8,64}";

  private final Map<String, Stop> stops = new LinkedHashMap<>();

  /**
   * Where a delivery is.
   *
   * @param stage receiving, queued, reading, checking, writing or done
   * @param file the file in hand; empty before the first and after the last
   */
  public record Stop(String stage, String file) {}

  /** WRONG_USAGE when a ticket is none. */
  static String checked(String ticket) {
    if (!ticket.matches(TICKET)) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không dùng được phiếu '%s': phải gồm 8 đến 64 chữ cái, chữ số hoặc dấu gạch. Chọn phiếu khác.",
                  "Cannot use ticket '%s': it is not 8 to 64 letters, digits or dashes. Choose another.")
              .formatted(ticket));
    }
    return ticket;
  }

  synchronized void at(Optional<String> ticket, String stage, String file) {
    ticket.ifPresent(
        name -> {
          stops.remove(name);
          stops.put(name, new Stop(stage, file));
          if (stops.size() > MOST) {
            stops.remove(stops.keySet().iterator().next());
          }
        });
  }

  /** Where the delivery with this ticket is; NOT_FOUND when it is not known. */
  public synchronized Stop load(String ticket) {
    Stop stop = stops.get(ticket);
    if (stop == null) {
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          new Bilingual(
                  "Không tìm thấy phiếu '%s': không có lần gửi nào mang phiếu này. Gửi phiếu kèm theo tệp.",
                  "Cannot find ticket '%s': no delivery has it. Send the ticket along with the file.")
              .formatted(ticket));
    }
    return stop;
  }
}
