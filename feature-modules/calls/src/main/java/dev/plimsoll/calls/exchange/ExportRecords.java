package dev.plimsoll.calls.exchange;

import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Records in the ledger who has exported calls, and which. */
@ApplicationScoped
class ExportRecords {
  @Inject Ledger ledger;

  @Transactional
  void exported(CallFilter filter, ExportFormat format, Actor actor) {
    var subject = new Subject("calls", format.name().toLowerCase(Locale.ROOT));
    ledger.record(new Change(actor, subject, "exported", null, null, Json.write(filter)));
  }
}
