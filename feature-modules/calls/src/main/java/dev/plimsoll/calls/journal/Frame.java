package dev.plimsoll.calls.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The form of an entry in a file: its length, a checksum of its bytes, and the bytes. Length and
 * checksum show whether its end is missing.
 */
final class Frame {
  static final int HEADER = Integer.BYTES + Integer.BYTES;

  private Frame() {}

  static byte[] of(byte[] entry) {
    if (entry.length == 0) {
      throw new IllegalArgumentException("an entry has at least one byte");
    }
    var frame = ByteBuffer.allocate(HEADER + entry.length);
    frame.putInt(entry.length).putInt(checksum(ByteBuffer.wrap(entry))).put(entry);
    return frame.array();
  }

  static int checksum(ByteBuffer bytes) {
    var crc = new CRC32C();
    crc.update(bytes.duplicate());
    return (int) crc.getValue();
  }
}
