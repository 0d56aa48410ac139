package dev.plimsoll.approvals;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.reviews.decisions.DecisionQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Notifies pages and streams of this node when an answer is held or decided, on any node. */
@ApplicationScoped
class HoldNews {
  /** The name of the review queue of held answers. */
  public static final String QUEUE = "held-answers";

  private static final Logger LOG = System.getLogger(HoldNews.class.getName());
  private static final String PREFIX = DecisionQueues.subject(QUEUE, "").id();

  private final Map<Object, Consumer<CallId>> listeners = new ConcurrentHashMap<>();

  public Subscription onChange(Consumer<CallId> listener) {
    var key = new Object();
    listeners.put(key, listener);
    return () -> listeners.remove(key);
  }

  void follow(@Observes LedgerAppended appended) {
    if (appended.concerns(DecisionQueues.KIND) && appended.subject().id().startsWith(PREFIX)) {
      notifyListeners(new CallId(appended.subject().id().substring(PREFIX.length())));
    }
  }

  private void notifyListeners(CallId call) {
    for (var listener : listeners.values()) {
      try {
        listener.accept(call);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "A listener failed on the change of the held answer " + call, e);
      }
    }
  }
}
