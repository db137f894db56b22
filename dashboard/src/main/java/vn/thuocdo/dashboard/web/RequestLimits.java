package vn.thuocdo.dashboard.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.MultipartConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.nio.file.Path;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import vn.thuocdo.dashboard.web.intake.ReceivedFiles;

/**
 * How large and how slow a request may be.
 *
 * @param mostUploadBytes largest request with files
 * @param temporary where parts of forms are kept that do not fit into memory
 */
record RequestLimits(long mostUploadBytes, Path temporary) {
  /** Larger parts of a form go to disk at once. */
  private static final int MOST_IN_MEMORY_BYTES = 64 * 1024;

  /** Larger requests without files have no business here. */
  private static final int MOST_PLAIN_BYTES = 64 * 1024;

  /** A client that sends and takes nothing for so long is let go. */
  private static final long LONGEST_SILENCE_MILLIS = 30_000;

  /** Slower than any telephone line: nobody keeps a connection busy by dripping. */
  private static final long SLOWEST_BYTES_A_SECOND = 240;

  void applyTo(JavalinConfig config) {
    config.http.maxRequestSize = MOST_PLAIN_BYTES;
    config.jetty.modifyHttpConfiguration(RequestLimits::limit);
    config.jetty.modifyServer(RequestLimits::limit);
    config.routes.beforeMatched(this::refuseLarge);
    MultipartConfig forms = config.jetty.multipartConfig;
    forms.cacheDirectory(temporary.toString());
    forms.maxInMemoryFileSize(MOST_IN_MEMORY_BYTES, SizeUnit.BYTES);
    forms.maxFileSize(mostUploadBytes, SizeUnit.BYTES);
    forms.maxTotalRequestSize(mostUploadBytes, SizeUnit.BYTES);
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setIdleTimeout(LONGEST_SILENCE_MILLIS);
  }

  private static void limit(Server server) {
    server.setErrorHandler(new SilentErrors());
    server.setHandler(new MinimumDataRateHandler(SLOWEST_BYTES_A_SECOND, SLOWEST_BYTES_A_SECOND));
  }

  private void refuseLarge(Context context) {
    boolean files = context.isMultipartFormData() || context.path().startsWith("/api/v1/ingest/");
    ReceivedFiles.refuseLarge(context, files ? mostUploadBytes : MOST_PLAIN_BYTES);
  }
}
