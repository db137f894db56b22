package vn.thuocdo.ingest.restricted;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** What people on the support list need (KH 31/KH-UBND, V.6 and V.15). */
public enum Need {
  DEVICE("Hộ khó khăn chưa có điện thoại thông minh", "Household in need without a smartphone"),
  ID_CARD("Cần cấp thẻ căn cước", "Needs an ID card"),
  VNEID("Cần định danh điện tử mức 2", "Needs a level-2 electronic identity");

  private final Bilingual words;

  Need(String vi, String en) {
    this.words = new Bilingual(vi, en);
  }

  /** The need in words. */
  public Bilingual words() {
    return words;
  }

  /** The name in commands and answers: {@code id_card}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The need with this {@link #id()}; WRONG_USAGE otherwise. */
  public static Need of(String id) {
    return Arrays.stream(values())
        .filter(need -> need.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    new Bilingual(
                            "Không lập được danh sách cho nhu cầu '%s': không có nhu cầu này. Chọn"
                                + " trong %s.",
                            "Cannot list need '%s': there is no such need. Choose from %s.")
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(Need::id)
                                .collect(Collectors.joining(", ")))));
  }
}
