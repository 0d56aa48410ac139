package dev.plimsoll.flags;

import dev.plimsoll.ledger.Changed;
import dev.plimsoll.platform.Background;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Makes this node act on what is committed, at once after a change and again every {@link #PAUSE},
 * so that no change is missed because the database was away; and writes down how far it has come.
 */
@ApplicationScoped
class FlagFollower {
  static final Duration PAUSE = Duration.ofSeconds(3);

  @Inject Flags flags;
  @Inject LiveFlags live;
  @Inject FlagNodes nodes;
  @Inject Background background;
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
    background.repeat("Following the flags", PAUSE, this::catchUp);
  }

  void refresh(@Observes Changed change) {
    if (change.concerns(FeatureFlags.KIND)) {
      catchUp();
    }
  }

  private synchronized void catchUp() {
    live.actOn(flags.committed());
    nodes.seen(node, live.all());
  }
}
