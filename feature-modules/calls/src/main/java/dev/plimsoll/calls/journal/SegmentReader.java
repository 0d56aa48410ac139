package dev.plimsoll.calls.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Reads the entries of one file of the journal in order. */
final class SegmentReader implements AutoCloseable {
  private static final int CHUNK = 256 * 1024;

  private final RandomAccessFile file;
  private ByteBuffer buffer = ByteBuffer.allocate(CHUNK).limit(0);
  private long position;

  SegmentReader(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "r");
  }

  /** The end of the entries that were read so far. */
  long position() {
    return position;
  }

  long fileLength() throws IOException {
    return file.length();
  }

  /**
   * The next entry, if it is complete. Its bytes are valid until the next call.
   *
   * @param end the position up to which the file may be read
   */
  Optional<ByteBuffer> next(long end) throws IOException {
    if (!load(Segments.HEADER, end)) {
      return Optional.empty();
    }
    var size = buffer.getInt(buffer.position());
    var checksum = buffer.getInt(buffer.position() + Integer.BYTES);
    if (size <= 0 || !load(Segments.HEADER + (long) size, end)) {
      return Optional.empty();
    }
    var entry = buffer.slice(buffer.position() + Segments.HEADER, size);
    if (checksum(entry) != checksum) {
      return Optional.empty();
    }
    buffer.position(buffer.position() + Segments.HEADER + size);
    position += Segments.HEADER + size;
    return Optional.of(entry);
  }

  private static int checksum(ByteBuffer entry) {
    var crc = new CRC32C();
    crc.update(entry.duplicate());
    return (int) crc.getValue();
  }

  /** Fills the buffer with a number of bytes from the position on; false if the file has fewer. */
  private boolean load(long count, long end) throws IOException {
    if (buffer.remaining() >= count) {
      return true;
    }
    if (position + count > end) {
      return false;
    }
    var wanted = (int) Math.min(Math.max(count, CHUNK), end - position);
    if (wanted > buffer.capacity()) {
      buffer = ByteBuffer.allocate(wanted);
    }
    file.seek(position);
    file.readFully(buffer.array(), 0, wanted);
    buffer.clear().limit(wanted);
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
