package vn.thuocdo.dashboard.web.http;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Something that is sent again and again: compressed once, when it is made. */
public final class Packed {
  private static final String GZIP = "gzip";

  private final byte[] packed;

  private Packed(byte[] packed) {
    this.packed = packed;
  }

  public static Packed of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Packed of(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Packed(packed.toByteArray());
  }

  /** Bytes that are kept. */
  public int size() {
    return packed.length;
  }

  /** Answers with it; readers that cannot unpack get it as it was. */
  public void send(Context context, String mediaType) {
    context.contentType(mediaType).disableCompression();
    String accepted = context.header("Accept-Encoding");
    if (accepted != null && accepted.contains(GZIP) && !accepted.contains(GZIP + ";q=0")) {
      context.header("Content-Encoding", GZIP).result(packed);
    } else {
      context.result(unpacked());
    }
  }

  private byte[] unpacked() {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
