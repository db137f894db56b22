package vn.thuocdo.dashboard.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests so broken that they never reach a route: the status, and nothing more. */
final class SilentErrors extends ErrorHandler {
  private static final byte[] NOTHING_MORE =
      "Cannot read this request.\n".getBytes(StandardCharsets.US_ASCII);

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
    response.write(true, ByteBuffer.wrap(NOTHING_MORE), callback);
    return true;
  }
}
