package dev.plimsoll.calls.exchange;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Imports conversations of another system, so that they can be drawn, read and rated like
 * Plimsoll's own. A file is imported as a whole or not at all. A conversation that was imported
 * before is recognised by its source and its line, and stays as it is.
 */
@ApplicationScoped
@Transactional
public class ConversationImport {
  @Inject ImportStore store;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * Checks what a file would import, and changes nothing.
   *
   * @throws InvalidImport if a line breaks a rule
   */
  public ImportSummary preview(ImportFile file) {
    return look(file).summary();
  }

  /** Imports the conversations of a file, without reporting progress. */
  @OnlyFor(Role.ADMIN)
  public ImportSummary take(ImportFile file, Actor actor) {
    return take(file, actor, _ -> {});
  }

  /**
   * Imports the conversations of a file.
   *
   * @param progress called with the number of written calls, as it grows
   * @throws InvalidImport if a line breaks a rule; then nothing is imported
   */
  @OnlyFor(Role.ADMIN)
  public ImportSummary take(ImportFile file, Actor actor, IntConsumer progress) {
    var seen = look(file);
    var summary = seen.summary();
    if (summary.conversations() > 0) {
      store.prepare(seen.days());
      var after =
          Json.object().put("conversations", summary.conversations()).put("calls", summary.calls());
      var subject = new Subject("conversations", file.source());
      ledger.record(new Change(actor, subject, "imported", null, null, after.toString()));
      write(file, progress);
    }
    return summary;
  }

  /** Reads the file to its end before anything is written, so that a problem leaves nothing. */
  private ImportLook look(ImportFile file) {
    var look = new ImportLook();
    ConversationLines.read(file, clock.instant(), talks -> look.see(talks, fresh(talks)));
    return look;
  }

  private void write(ImportFile file, IntConsumer progress) {
    var written = new AtomicInteger();
    ConversationLines.read(
        file,
        clock.instant(),
        talks -> progress.accept(written.addAndGet(store.add(fresh(talks)))));
  }

  private List<ImportedTalk> fresh(List<ImportedTalk> talks) {
    var known = store.known(talks);
    return talks.stream().filter(talk -> !known.contains(talk.id())).toList();
  }
}
