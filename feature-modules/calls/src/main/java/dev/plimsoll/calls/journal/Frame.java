package dev.plimsoll.calls.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * An entry as it lies in a file: its length, a checksum over its bytes, its bytes. An end that was
 * torn off is known by either.
 */
final class Frame {
  static final int HEADER = Integer.BYTES + Integer.BYTES;

  private Frame() {}

  /** Writes the frame of an entry whose checksum is known. */
  static void put(byte[] entry, int checksum, ByteBuffer into) {
    into.putInt(entry.length).putInt(checksum).put(entry);
  }

  static int checksum(ByteBuffer bytes) {
    var crc = new CRC32C();
    crc.update(bytes.duplicate());
    return (int) crc.getValue();
  }
}
