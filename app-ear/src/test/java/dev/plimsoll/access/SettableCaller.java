package dev.plimsoll.access;

import jakarta.enterprise.context.ApplicationScoped;

/** Says who asks on a thread, as the pages do. */
@ApplicationScoped
public class SettableCaller implements CallerOfThread {
  private final ThreadLocal<Asker> asker = ThreadLocal.withInitial(Asker.Plimsoll::new);

  /** Lets somebody else ask meanwhile. */
  public void during(Asker other, Runnable work) {
    asker.set(other);
    try {
      work.run();
    } finally {
      asker.remove();
    }
  }

  @Override
  public Asker now() {
    return asker.get();
  }
}
