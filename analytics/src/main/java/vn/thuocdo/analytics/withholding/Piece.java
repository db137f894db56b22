package vn.thuocdo.analytics.withholding;

/**
 * What is decided of linked indicators without regard to anything else.
 *
 * @param time piece of time, of {@link vn.thuocdo.analytics.disclosure.Linked#pieces}
 */
record Piece(String province, String time) {}
