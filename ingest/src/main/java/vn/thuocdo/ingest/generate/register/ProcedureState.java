package vn.thuocdo.ingest.generate.register;

import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.RowFile;

/** How far a procedure has come; it only ever gets better. All shares are assumptions. */
record ProcedureState(
    Level level,
    boolean fee,
    boolean onlinePayment,
    boolean authenticated,
    boolean catalogued,
    boolean documentsCut,
    boolean vneidNotify,
    boolean nonTerritorial,
    boolean paperless,
    boolean essential) {
  private static final double NEXT = 0.6;

  /** How far it can be done online, better from one to the next. */
  enum Level {
    NONE("none"),
    PARTIAL("partial"),
    FULL("full");

    private final String id;

    Level(String id) {
      this.id = id;
    }

    Level next() {
      return this == NONE ? PARTIAL : FULL;
    }
  }

  /** At the beginning of the sample year. */
  static ProcedureState of(boolean essential, Draws draws) {
    boolean fee = draws.chance(0.55);
    double fraction = draws.fraction();
    double full = essential ? 0.62 : 0.24;
    Level level = fraction < full ? Level.FULL : fraction < 0.88 ? Level.PARTIAL : Level.NONE;
    return new ProcedureState(
        level,
        fee,
        fee && level != Level.NONE && draws.chance(0.74),
        draws.chance(level == Level.NONE ? 0.2 : 0.82),
        draws.chance(0.66),
        draws.chance(0.48),
        draws.chance(0.35),
        draws.chance(0.80),
        level == Level.FULL && draws.chance(0.7),
        essential);
  }

  /** A state with some of what is missing. */
  ProcedureState improved(Draws draws) {
    Level now = draws.chance(NEXT) ? level.next() : level;
    return new ProcedureState(
        now,
        fee,
        onlinePayment || (fee && now != Level.NONE && draws.chance(NEXT)),
        authenticated || draws.chance(NEXT),
        catalogued || draws.chance(NEXT),
        documentsCut || draws.chance(NEXT),
        vneidNotify || draws.chance(NEXT),
        nonTerritorial || draws.chance(NEXT),
        paperless || (now == Level.FULL && draws.chance(NEXT)),
        essential);
  }

  /** Writes the columns from the online level to the essential services. */
  void writeTo(RowFile file) {
    file.text(level.id);
    file.flag(fee);
    file.flag(onlinePayment);
    file.flag(authenticated);
    file.flag(catalogued);
    file.flag(documentsCut);
    file.flag(vneidNotify);
    file.flag(nonTerritorial);
    file.flag(paperless);
    file.flag(essential);
  }
}
