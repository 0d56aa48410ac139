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

  static int checksum(ByteBuffer bytes) {
    var crc = new CRC32C();
    crc.update(bytes.duplicate());
    return (int) crc.getValue();
  }

  /** The checksum of an entry in parts. */
  static int checksum(byte[][] parts) {
    var crc = new CRC32C();
    for (var part : parts) {
      crc.update(part);
    }
    return (int) crc.getValue();
  }
}
