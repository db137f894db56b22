package vn.thuocdo.dashboard.web;

/**
 * How the server is reached and what it says about its data.
 *
 * @param host address to listen on, such as {@code 127.0.0.1}
 * @param port port to listen on; 0 for any free one
 * @param synthetic true when the figures are made up; every page then says so
 */
public record WebSettings(String host, int port, boolean synthetic) {}
