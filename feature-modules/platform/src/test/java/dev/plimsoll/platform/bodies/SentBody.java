package dev.plimsoll.platform.bodies;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A body that is there already, as a container gives it. */
final class SentBody extends ServletInputStream {
  private final ByteArrayInputStream bytes;

  SentBody(byte[] bytes) {
    this.bytes = new ByteArrayInputStream(bytes);
  }

  /** How many bytes were not read yet. */
  int left() {
    return bytes.available();
  }

  @Override
  public int read() {
    return bytes.read();
  }

  @Override
  public int read(byte[] octets, int from, int length) {
    return bytes.read(octets, from, length);
  }

  @Override
  public boolean isFinished() {
    return bytes.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("nothing here is asynchronous");
  }
}
