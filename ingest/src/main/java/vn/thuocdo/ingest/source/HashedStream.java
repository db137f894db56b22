package vn.thuocdo.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Hashes what is read from a stream on a thread of its own, as hashing takes as long as reading.
 */
final class HashedStream extends FilterInputStream {
  private static final int BLOCKS_AHEAD = 64;

  private final MessageDigest digest = SourceFile.newSha256();
  private final ExecutorService aside = Executors.newSingleThreadExecutor();
  private final Semaphore ahead = new Semaphore(BLOCKS_AHEAD);

  HashedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    if (read > 0) {
      byte[] block = Arrays.copyOfRange(bytes, from, from + read);
      ahead.acquireUninterruptibly();
      aside.execute(() -> hash(block));
    }
    return read;
  }

  private void hash(byte[] block) {
    digest.update(block);
    ahead.release();
  }

  /** SHA-256 of everything, lower-case hex; reads what is left first. */
  String sha256() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    ahead.acquireUninterruptibly(BLOCKS_AHEAD);
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    aside.shutdown();
    super.close();
  }
}
