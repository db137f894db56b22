package vn.thuocdo.dashboard.web.view;

/** What went wrong and what to do; {@code hint} is empty when nothing can be done. */
public record ErrorView(String title, int status, String detail, String hint) {}
