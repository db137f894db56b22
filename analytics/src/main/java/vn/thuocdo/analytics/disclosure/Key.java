package vn.thuocdo.analytics.disclosure;

/** Names a block within an indicator. */
record Key(String unit, Span period, String breakdown) {}
