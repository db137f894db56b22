package vn.thuocdo.dashboard.web.intake;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.text.Bilingual;

/** The files of one request, in a folder that goes when they are closed. */
public final class ReceivedFiles implements AutoCloseable {
  /** Name of the field that holds files. */
  public static final String FIELD = "file";

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int LONGEST_NAME = 80;
  private static final String UNNAMED = "upload.csv";

  private final Scratch scratch;
  private final long mostBytes;
  private final List<Path> files = new ArrayList<>();

  private ReceivedFiles(Scratch scratch, long mostBytes) {
    this.scratch = scratch;
    this.mostBytes = mostBytes;
  }

  /**
   * Receives the files of a form, or the request's body as one file.
   *
   * @param bodyName name of a file that is the body itself
   * @throws KpiException TOO_LARGE beyond {@code mostBytes}; WRONG_USAGE when there is no file
   */
  public static ReceivedFiles of(Context context, Home home, long mostBytes, String bodyName) {
    refuseLarge(context, mostBytes);
    ReceivedFiles received = new ReceivedFiles(Scratch.open(home, "received"), mostBytes);
    try {
      received.receive(context, bodyName);
      return received;
    } catch (IOException e) {
      received.close();
      throw failed(e);
    } catch (RuntimeException e) {
      received.close();
      throw e;
    }
  }

  /** Somebody who sends too slowly is told so; anything else is our own fault. */
  private static RuntimeException failed(IOException cause) {
    return cause.getCause() instanceof TimeoutException
        ? new KpiException(
            ErrorCode.WRONG_USAGE,
            new Bilingual(
                "Chưa nhận được tệp vì đường truyền quá chậm. Gửi lại bằng đường truyền nhanh hơn.",
                "Cannot receive the file: it came too slowly. Send it again over a faster line."),
            cause)
        : new UncheckedIOException(cause);
  }

  /** TOO_LARGE when a request says itself that it is beyond {@code mostBytes}. */
  public static void refuseLarge(Context context, long mostBytes) {
    if (context.req().getContentLengthLong() > mostBytes) {
      throw tooLarge(mostBytes);
    }
  }

  private void receive(Context context, String bodyName) throws IOException {
    if (context.isMultipartFormData()) {
      for (UploadedFile file : context.uploadedFiles(FIELD)) {
        if (!file.filename().isEmpty()) {
          keep(file.filename(), file.content());
        }
      }
    } else {
      keep(bodyName, context.bodyInputStream());
    }
    if (files.isEmpty()) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Chưa nạp được vì chưa có tệp. Chọn một hay nhiều tệp (trường '%s'), hoặc gửi một"
                      + " tệp làm nội dung.",
                  "Cannot land without a file. Send one or more in field '%s', or one as the body.")
              .formatted(FIELD));
    }
  }

  private void keep(String name, InputStream content) throws IOException {
    Path folder = Files.createDirectory(scratch.folder().resolve(Integer.toString(files.size())));
    Path file = folder.resolve(safe(name));
    byte[] buffer = new byte[BUFFER_BYTES];
    long total = 0;
    try (content;
        OutputStream out = Files.newOutputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        total += read;
        if (total > mostBytes) {
          throw tooLarge(mostBytes);
        }
        out.write(buffer, 0, read);
      }
    }
    files.add(file);
  }

  /** The last part of a name, without what no file system takes. */
  static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "").strip();
    if (clean.isEmpty() || clean.matches("\\.+")) {
      return UNNAMED;
    }
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
  }

  private static KpiException tooLarge(long mostBytes) {
    return new KpiException(
        ErrorCode.TOO_LARGE,
        new Bilingual(
                "Không nhận được tệp: tệp lớn hơn %,d byte. Nén bằng gzip, chia nhỏ, hoặc nâng"
                    + " --max-upload.",
                "Cannot take the file: it has more than %,d bytes. Pack it with gzip, split it, or"
                    + " raise --max-upload.")
            .formatted(mostBytes));
  }

  /** Where the files lie, under their own names, in the order sent. */
  public List<Path> files() {
    return List.copyOf(files);
  }

  @Override
  public void close() {
    scratch.close();
  }
}
