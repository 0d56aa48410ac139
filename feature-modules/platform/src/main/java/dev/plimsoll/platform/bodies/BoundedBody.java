package dev.plimsoll.platform.bodies;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.LongConsumer;

/** A body that tells how much of it is read, before it is given away. */
final class BoundedBody extends ServletInputStream {
  private final ServletInputStream body;
  private final LongConsumer read;
  private final Runnable ended;

  /**
   * @param read is told how many bytes were read
   * @param ended is told that there are no more
   */
  BoundedBody(ServletInputStream body, LongConsumer read, Runnable ended) {
    this.body = body;
    this.read = read;
    this.ended = ended;
  }

  @Override
  public int read() throws IOException {
    var octet = body.read();
    if (octet >= 0) {
      read.accept(1);
    } else {
      ended.run();
    }
    return octet;
  }

  @Override
  public int read(byte[] octets, int from, int length) throws IOException {
    var count = body.read(octets, from, length);
    if (count > 0) {
      read.accept(count);
    } else if (count < 0) {
      ended.run();
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
