package vn.thuocdo.ingest.generate;

import java.time.LocalDate;
import vn.thuocdo.data.unit.Unit;

/**
 * What a ward is like. The shifts are assumptions: towns lead the countryside, which leads the
 * island.
 */
public enum WardKind {
  URBAN("Khu phố ", "Tổ dân phố ", 0.15, 0.85),
  RURAL("Ấp ", "Tổ nhân dân ", -0.30, 1.6),
  ISLAND("Khu dân cư ", "Tổ dân cư ", -0.55, 1.3);

  private final String neighbourhood;
  private final String residentGroup;
  private final double lead;
  private final double poverty;

  WardKind(String neighbourhood, String residentGroup, double lead, double poverty) {
    this.neighbourhood = neighbourhood;
    this.residentGroup = residentGroup;
    this.lead = lead;
    this.poverty = poverty;
  }

  /** By the ward's type on the first sample day, so that its neighbourhoods keep their names. */
  public static WardKind of(Unit ward) {
    return switch (ward.typeOn(LocalDate.ofEpochDay(Days.FIRST)).orElseThrow()) {
      case "phường" -> URBAN;
      case "xã" -> RURAL;
      default -> ISLAND;
    };
  }

  /** What a neighbourhood is called, before its number. */
  public String neighbourhood() {
    return neighbourhood;
  }

  /** What the groups of a neighbourhood are called, before their number. */
  public String residentGroup() {
    return residentGroup;
  }

  /** Shift of every share, in logits. */
  public double lead() {
    return lead;
  }

  /** How many times as frequent poverty is as on average. */
  public double poverty() {
    return poverty;
  }
}
