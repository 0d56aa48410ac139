package dev.plimsoll.flags;

import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Brings the flags of this node up to date, at once after a change and every {@link #PAUSE}, so
 * that no change is missed while the database cannot be reached; then reports the versions that the
 * node uses.
 */
@ApplicationScoped
class FlagRefresher {
  static final Duration PAUSE = Duration.ofSeconds(3);

  @Inject Flags flags;
  @Inject LiveFlags live;
  @Inject FlagNodes nodes;
  @Inject BackgroundExecutor executor;
  @Inject IdSource ids;

  private String node = "";

  @PostConstruct
  void name() {
    node = ids.next();
  }

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    nodes.forgetGone();
    catchUp();
  }

  void follow(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat("Following the flags", PAUSE, this::catchUp);
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(FeatureFlags.KIND)) {
      catchUp();
    }
  }

  private synchronized void catchUp() {
    live.actOn(flags.committed());
    nodes.seen(node, live.all());
  }
}
