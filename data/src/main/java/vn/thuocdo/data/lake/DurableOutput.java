package vn.thuocdo.data.lake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/** A local file that has reached the disk when its stream is closed. */
record DurableOutput(Path file) implements OutputFile {
  @Override
  public PositionOutputStream create() {
    return open(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public PositionOutputStream createOrOverwrite() {
    return open(
        StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
  }

  private PositionOutputStream open(OpenOption... options) {
    try {
      Files.createDirectories(file.getParent());
      return new Stream(FileChannel.open(file, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String location() {
    return file.toString();
  }

  @Override
  public InputFile toInputFile() {
    return org.apache.iceberg.Files.localInput(file.toFile());
  }

  private static final class Stream extends PositionOutputStream {
    private final FileChannel channel;
    private final OutputStream buffer;
    private long position;

    Stream(FileChannel channel) {
      this.channel = channel;
      this.buffer = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int value) throws IOException {
      buffer.write(value);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      buffer.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      buffer.flush();
    }

    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        buffer.flush();
        channel.force(true);
        buffer.close();
      }
    }
  }
}
