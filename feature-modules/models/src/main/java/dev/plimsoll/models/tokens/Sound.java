package dev.plimsoll.models.tokens;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * The most tokens of a sound, by the format that its first bytes show: its name is the caller's
 * word. Silence takes next to no bytes in most formats, so that their length says nothing.
 */
final class Sound {
  /** Of Gemini; of OpenAI ten. */
  private static final int TOKENS_PER_SECOND = 32;

  /** 8 kbit/s is the least of MP3. */
  private static final int BYTES_PER_SECOND_OF_MP3 = 750;

  private static final int TAG_HEAD = 10;
  private static final int HEAD = 4_096;
  private static final int BASE64_HEAD = HEAD * 4 / 3;

  /** Formats of WAV whose samples all take the same number of bits. */
  private static final int PCM = 1;

  private static final int FLOATS = 3;
  private static final int A_LAW = 6;
  private static final int MU_LAW = 7;
  private static final int EXTENSIBLE = 0xFFFE;

  private Sound() {}

  /** The most tokens of a sound that is sent as base64. */
  static long tokens(String base64) {
    var bytes = base64.length() * 3L / 4;
    var head = head(base64, 0);
    if (startsWith(head, "RIFF")) {
      return ofWav(head, bytes);
    }
    return isMp3(behindTag(base64, head))
        ? ofSeconds((double) bytes / BYTES_PER_SECOND_OF_MP3)
        : Media.MOST;
  }

  /** Samples of 16 bits without a head, of which a second has at least 8,000. */
  static long ofSamples(String base64) {
    return ofSeconds(base64.length() * 3.0 / 4 / 16_000);
  }

  private static long ofSeconds(double seconds) {
    return Math.min(Media.MOST, (long) (seconds * TOKENS_PER_SECOND) + 1);
  }

  private static long ofWav(byte[] head, long bytes) {
    var wav = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    // "RIFF", a length, "WAVE", and then chunks with their names and lengths.
    for (long at = 12; at + 24 <= head.length; ) {
      var chunk = (int) at;
      var length = Integer.toUnsignedLong(wav.getInt(chunk + 4));
      if (new String(head, chunk, 4, StandardCharsets.ISO_8859_1).equals("fmt ")) {
        var format = Short.toUnsignedInt(wav.getShort(chunk + 8));
        var isExtensible = format == EXTENSIBLE && at + 34 <= head.length;
        var coding = isExtensible ? Short.toUnsignedInt(wav.getShort(chunk + 32)) : format;
        var bitsPerSecond =
            (double) Short.toUnsignedInt(wav.getShort(chunk + 10))
                * Integer.toUnsignedLong(wav.getInt(chunk + 12))
                * Short.toUnsignedInt(wav.getShort(chunk + 22));
        return isEven(coding) && bitsPerSecond > 0
            ? ofSeconds(8.0 * bytes / bitsPerSecond)
            : Media.MOST;
      }
      at += 8 + length + length % 2;
    }
    return Media.MOST;
  }

  private static boolean isEven(int coding) {
    return coding == PCM || coding == FLOATS || coding == A_LAW || coding == MU_LAW;
  }

  /**
   * What is behind a tag of ID3, which sounds of all formats may have in front.
   *
   * @see <a href="https://id3.org/id3v2.4.0-structure">ID3v2.4.0, 3.1 header</a>
   */
  private static byte[] behindTag(String base64, byte[] head) {
    if (!startsWith(head, "ID3") || head.length < TAG_HEAD) {
      return head;
    }
    var length = 0;
    for (var i = TAG_HEAD - 4; i < TAG_HEAD; i++) {
      length = (length << 7) | (head[i] & 0x7F);
    }
    return head(base64, TAG_HEAD + length);
  }

  /** With a bit rate: one of its own may be any. */
  private static boolean isMp3(byte[] head) {
    return head.length > 3
        && (head[0] & 0xFF) == 0xFF
        && (head[1] & 0xE6) == 0xE2
        && (head[2] & 0xF0) != 0
        && (head[2] & 0xF0) != 0xF0;
  }

  private static boolean startsWith(byte[] bytes, String sign) {
    var wanted = sign.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  /** The bytes from a place; none where it is not base64 in one piece, or has no such place. */
  private static byte[] head(String base64, int from) {
    var begin = from / 3 * 4L;
    if (begin >= base64.length()) {
      return new byte[0];
    }
    var end = Math.min(base64.length(), begin + BASE64_HEAD) / 4 * 4;
    // What a decoder skips, such as line breaks, would move all behind it.
    if (begin > 0 && !base64.substring(0, (int) begin).chars().allMatch(Sound::isDigit)) {
      return new byte[0];
    }
    try {
      var bytes = Base64.getMimeDecoder().decode(base64.substring((int) begin, (int) end));
      var skipped = Math.min(from % 3, bytes.length);
      return Arrays.copyOfRange(bytes, skipped, bytes.length);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  private static boolean isDigit(int sign) {
    return (sign >= 'A' && sign <= 'Z')
        || (sign >= 'a' && sign <= 'z')
        || (sign >= '0' && sign <= '9')
        || sign == '+'
        || sign == '/';
  }
}
