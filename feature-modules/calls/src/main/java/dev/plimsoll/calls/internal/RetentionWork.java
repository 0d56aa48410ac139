package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Retention;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Background;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Deletes each hour, on one server, what is kept no longer. */
@ApplicationScoped
public class RetentionWork {
  private static final String NAME = "deleting old calls";
  private static final Duration PAUSE = Duration.ofHours(1);

  @Inject RetentionTable retentions;
  @Inject OldCalls calls;
  @Inject Lease lease;
  @Inject RetentionWork self;
  @Inject Ledger ledger;
  @Inject Background background;
  @Inject Clock clock;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    background.repeat(NAME, PAUSE, this::deleteDue);
  }

  /** Deletes what is due now, unless another server is at it. */
  public void deleteDue() {
    if (!lease.take(NAME)) {
      return;
    }
    try {
      deleteDue(retentions.all());
    } finally {
      lease.giveBack(NAME);
    }
  }

  private void deleteDue(Map<TenantId, Retention> all) {
    var due = new HashMap<TenantId, Instant>();
    all.forEach((tenant, retention) -> {
      var before = retention.dueBefore(clock.instant());
      if (before != null) {
        due.put(tenant, before);
      }
    });
    if (due.isEmpty()) {
      return;
    }
    var allDue = due.values().stream().min(Instant::compareTo).orElseThrow();
    var dropped = calls.dropDays(due.keySet(), allDue);
    if (dropped > 0) {
      self.tell(new Subject("retention", "all"), dropped, allDue);
    }
    due.forEach((tenant, before) -> {
      var deleted = calls.delete(tenant, before);
      if (deleted > 0) {
        self.tell(new Subject("retention", tenant.value()), deleted, before);
      }
    });
  }

  @Transactional
  void tell(Subject subject, long deleted, Instant before) {
    var after = Json.object().put("deleted", deleted).put("before", before.toString());
    ledger.record(new Change(Actor.SYSTEM, subject, "deleted", null, null, after.toString()));
  }
}
