package dev.plimsoll.platform.bodies;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A compressed body that is unpacked as it is read. The server would unpack all that it has
 * received at once, a thousand times as much as was sent, whether anybody reads it or not.
 */
final class UnpackedBody extends ServletInputStream {
  private static final Map<String, Unpacking> KNOWN =
      Map.of(
          "gzip", GZIPInputStream::new,
          "x-gzip", GZIPInputStream::new,
          "deflate", UnpackedBody::inflated);

  private final ServletInputStream packed;
  private final Unpacking unpacking;
  private @Nullable InputStream unpacked;
  private boolean finished;

  private interface Unpacking {
    InputStream of(InputStream packed) throws IOException;
  }

  private UnpackedBody(ServletInputStream packed, Unpacking unpacking) {
    this.packed = packed;
    this.unpacking = unpacking;
  }

  /**
   * The body that a request means.
   *
   * @param coding the header {@code Content-Encoding}; a body in one that is not known stays as it
   *     is
   */
  static ServletInputStream of(ServletInputStream body, @Nullable String coding) {
    var unpacking = coding == null ? null : KNOWN.get(coding.toLowerCase(Locale.ROOT));
    return unpacking == null ? body : new UnpackedBody(body, unpacking);
  }

  static boolean knows(String coding) {
    return KNOWN.containsKey(coding.toLowerCase(Locale.ROOT));
  }

  /** Zlib, as RFC 9110 says, or without its head, as some senders understand it. */
  private static InputStream inflated(InputStream packed) throws IOException {
    var peeked = new PushbackInputStream(packed, 2);
    var head = peeked.readNBytes(2);
    peeked.unread(head);
    var isZlib =
        head.length == 2
            && (head[0] & 0x0F) == 8
            && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) % 31 == 0;
    return new InflaterInputStream(peeked, new Inflater(!isZlib));
  }

  private InputStream unpacked() throws IOException {
    var body = unpacked;
    if (body == null) {
      body = unpacking.of(packed);
      unpacked = body;
    }
    return body;
  }

  @Override
  public int read() throws IOException {
    var octet = unpacked().read();
    finished |= octet < 0;
    return octet;
  }

  @Override
  public int read(byte[] octets, int from, int length) throws IOException {
    var count = unpacked().read(octets, from, length);
    finished |= count < 0;
    return count;
  }

  @Override
  public boolean isFinished() {
    return finished;
  }

  @Override
  public boolean isReady() {
    return packed.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    packed.setReadListener(listener);
  }
}
