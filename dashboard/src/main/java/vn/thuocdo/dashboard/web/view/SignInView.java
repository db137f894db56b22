package vn.thuocdo.dashboard.web.view;

/**
 * The page on which people sign in.
 *
 * @param next where they go then
 * @param name typed before, if that try failed
 * @param trouble what was wrong with it; empty at first
 * @param provider address of the city's own sign-in; empty without one
 */
public record SignInView(
    String action, String next, String name, String trouble, String provider) {}
