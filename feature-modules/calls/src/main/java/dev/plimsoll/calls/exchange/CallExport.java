package dev.plimsoll.calls.exchange;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.ledger.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;

/** Exports calls, with memory that does not grow with their number. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class CallExport {
  private static final int BATCH = 50;

  @Inject CallTable calls;
  @Inject ExportRecords records;
  @Inject ApiKeys keys;

  /**
   * Writes the calls of a filter, newest first, after it has recorded who gets them. The stream
   * stays open.
   */
  @OnlyFor(Role.ADMIN)
  public void write(CallFilter given, ExportFormat format, Actor actor, OutputStream out)
      throws IOException {
    records.exported(given, format, actor);
    var filter = given.in(() -> keys.applications());
    var sink = CallSink.of(format, out);
    sink.begin();
    var batch = calls.older(filter, null, BATCH);
    while (!batch.isEmpty()) {
      for (var call : batch) {
        sink.write(call);
      }
      batch = calls.older(filter, batch.getLast().call().id(), BATCH);
    }
    sink.end();
  }
}
