package dev.plimsoll.gateway.http;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A stream of events that its call writes, and that says with comments that it is alive while
 * nothing comes. It begins with whatever is sent first.
 */
public final class LiveStream {
  /** Where the events go. */
  public interface Output {
    void open() throws IOException;

    void data(String data) throws IOException;

    void comment() throws IOException;
  }

  private final Output output;
  private final Clock clock;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile long sentAt;
  private boolean open;
  private boolean over;
  private boolean gone;
  private Runnable whenGone = () -> {};

  public LiveStream(Output output, Clock clock) {
    this.output = output;
    this.clock = clock;
    sentAt = clock.millis();
  }

  /** Has this run when a comment does not reach the client any more, or at once if one did not. */
  public void whenGone(Runnable then) {
    writing.lock();
    try {
      whenGone = then;
      if (gone) {
        then.run();
      }
    } finally {
      writing.unlock();
    }
  }

  /** Sends an event now. */
  public void send(String data) throws IOException {
    writing.lock();
    try {
      begin();
      output.data(data);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Ends it if nothing was sent yet, so that its response can be another one: no comment opens it
   * after that.
   *
   * @return false if it is open and goes on
   */
  public boolean endUnopened() {
    writing.lock();
    try {
      over |= !open;
      return !open;
    } finally {
      writing.unlock();
    }
  }

  /** Ends it: nothing is sent after this. */
  public void end() {
    writing.lock();
    try {
      over = true;
    } finally {
      writing.unlock();
    }
  }

  boolean isSilentSince(long millis) {
    return sentAt <= millis;
  }

  /** Sends a comment if nothing has been sent since this time; false once it is over. */
  boolean beat(long silentSince) {
    // Whoever holds it is sending.
    if (!writing.tryLock()) {
      return true;
    }
    try {
      if (!over && isSilentSince(silentSince)) {
        begin();
        output.comment();
      }
    } catch (IOException _) {
      over = true;
      gone = true;
      whenGone.run();
    } finally {
      writing.unlock();
    }
    return !over;
  }

  private void begin() throws IOException {
    sentAt = clock.millis();
    if (!open) {
      open = true;
      output.open();
    }
  }
}
