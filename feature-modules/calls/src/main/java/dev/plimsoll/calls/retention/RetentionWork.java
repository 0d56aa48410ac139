package dev.plimsoll.calls.retention;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.TaskSchedule;
import dev.plimsoll.work.Tasks;
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

/** Deletes expired calls, each hour on one node. */
@ApplicationScoped
public class RetentionWork {
  private static final TaskSchedule HOURLY = new TaskSchedule.Every(Duration.ofHours(1));

  @Inject RetentionTable retentions;
  @Inject OldCalls calls;
  @Inject RetentionWork self;
  @Inject Ledger ledger;
  @Inject Tasks tasks;
  @Inject Clock clock;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    tasks.repeat("delete-old-calls", HOURLY, this::deleteDue);
  }

  /** Deletes everything that has expired. */
  public void deleteDue() {
    deleteDue(retentions.all());
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
      self.record(new Subject("retention", "all"), dropped, allDue);
    }
    due.forEach((tenant, before) -> {
      var deleted = calls.delete(tenant, before);
      if (deleted > 0) {
        self.record(new Subject("retention", tenant.value()), deleted, before);
      }
    });
  }

  @Transactional
  void record(Subject subject, long deleted, Instant before) {
    var after = Json.object().put("deleted", deleted).put("before", before.toString());
    ledger.record(new Change(Actor.SYSTEM, subject, "deleted", null, null, after.toString()));
  }
}
