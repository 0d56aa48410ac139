package dev.plimsoll.platform.lifecycle;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The failures of work that is repeated, as they are logged: each once until the work succeeds,
 * because what fails twice a second while the database is away would fill the disk.
 */
final class FailureLog {
  private static final String NONE = "";

  private final Logger log;
  private final String work;
  private final AtomicReference<String> last = new AtomicReference<>(NONE);

  FailureLog(Logger log, String work) {
    this.log = log;
    this.work = work;
  }

  void failed(Throwable failure) {
    var words = failure.toString();
    if (!last.getAndSet(words).equals(words)) {
      log.log(Level.ERROR, work + " failed, and is tried again", failure);
    }
  }

  void succeeded() {
    if (!last.getAndSet(NONE).isEmpty()) {
      log.log(Level.INFO, work + " succeeds again");
    }
  }
}
