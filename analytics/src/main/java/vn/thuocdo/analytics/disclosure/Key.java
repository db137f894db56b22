package vn.thuocdo.analytics.disclosure;

/** Names a block within an indicator. */
record Key(String unit, Span period, String breakdown) {
  /** Much quicker than the one a record has by itself; keys are looked up very often. */
  @Override
  public int hashCode() {
    return (unit.hashCode() * 31 + period.hashCode()) * 31 + breakdown.hashCode();
  }
}
