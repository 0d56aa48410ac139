package dev.plimsoll.calls.exchange;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.SharedSlots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Exports calls, with memory that does not grow with their number. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class CallExport {
  private static final int BATCH = 50;

  private final SharedSlots slots = new SharedSlots(4, 2, 8, Duration.ofSeconds(20));

  @Inject CallTable calls;
  @Inject ExportRecords records;
  @Inject ApiKeys keys;
  @Inject VisibleTenants visible;

  /**
   * Writes the calls of a filter, newest first, after it has recorded who gets them. The stream
   * stays open. Whoever is not of the operator gets those of their tenant, without anything of what
   * was sent to models.
   *
   * @param reader the tenant of who gets them
   * @throws IllegalArgumentException if the format is not for the reader
   * @throws BodyRefused if too many others are written meanwhile
   */
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public void write(
      CallFilter given, ExportFormat format, TenantId reader, Actor actor, OutputStream out)
      throws IOException {
    visible.check(reader);
    try (var _ = slots.take(actor.name())) {
      write(given, format, reader, actor, CallSink.of(format, out));
    }
  }

  private void write(
      CallFilter given, ExportFormat format, TenantId reader, Actor actor, CallSink sink)
      throws IOException {
    if (!reader.isOperator() && !format.isForTenants()) {
      throw new IllegalArgumentException("format must be csv");
    }
    var seen = reader.isOperator() ? given : given.of(reader);
    records.exported(seen, format, actor);
    var filter = seen.in(() -> keys.applications());
    sink.begin();
    var batch = calls.older(filter, null, BATCH);
    while (!batch.isEmpty()) {
      for (var call : batch) {
        sink.write(reader.isOperator() ? call : call.withoutError());
      }
      batch = calls.older(filter, batch.getLast().call().id(), BATCH);
    }
    sink.end();
  }
}
