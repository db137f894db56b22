package vn.thuocdo.dashboard.web.view;

/** The shapes of statuses around the origin, 10 pixels wide, for drawings that place them. */
public final class Shapes {
  private static final String CIRCLE = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z";

  private Shapes() {}

  /** The {@code d} of a path. */
  public static String path(String status) {
    return switch (status) {
      case "due_and_missed" -> "M-5-5H5V5H-5Z";
      case "off_track" -> "M0-6 6 0 0 6-6 0Z";
      case "at_risk" -> "M0-5.5 5.5 5H-5.5Z";
      default -> CIRCLE;
    };
  }

  /** True for shapes that are only outlined. */
  public static boolean isOpen(String status) {
    return status.equals("on_track") || status.equals("no_target_number");
  }
}
