package dev.plimsoll.calls.exchange;

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
import java.util.function.IntConsumer;

/**
 * Imports conversations of another system, so that they can be drawn, read and rated like
 * Plimsoll's own. A file is imported as a whole or not at all. A conversation that was imported
 * before is recognised by its source and its line, and stays as it is.
 */
@ApplicationScoped
@Transactional
public class ConversationImport {
  private static final int TITLES = 10;

  @Inject ImportStore store;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * Checks what a file would import, and changes nothing.
   *
   * @throws InvalidImport if a line breaks a rule
   */
  public ImportSummary preview(ImportFile file) {
    var talks = talks(file);
    return summary(talks, fresh(talks));
  }

  /** Imports the conversations of a file, without reporting progress. */
  public ImportSummary take(ImportFile file, Actor actor) {
    return take(file, actor, _ -> {});
  }

  /**
   * Imports the conversations of a file.
   *
   * @param progress called with the number of written calls, as it grows
   * @throws InvalidImport if a line breaks a rule; then nothing is imported
   */
  public ImportSummary take(ImportFile file, Actor actor, IntConsumer progress) {
    var talks = talks(file);
    var fresh = fresh(talks);
    var summary = summary(talks, fresh);
    if (!fresh.isEmpty()) {
      store.prepare(fresh);
      var after =
          Json.object().put("conversations", summary.conversations()).put("calls", summary.calls());
      var subject = new Subject("conversations", file.source());
      ledger.record(new Change(actor, subject, "imported", null, null, after.toString()));
      store.add(fresh, progress);
    }
    return summary;
  }

  private List<ImportedTalk> talks(ImportFile file) {
    return new ConversationLines(file, clock.instant()).talks();
  }

  private List<ImportedTalk> fresh(List<ImportedTalk> talks) {
    var known = store.known(talks);
    return talks.stream().filter(talk -> !known.contains(talk.id())).toList();
  }

  private static ImportSummary summary(List<ImportedTalk> talks, List<ImportedTalk> fresh) {
    var calls = fresh.stream().mapToInt(talk -> talk.calls().size()).sum();
    var titles = fresh.stream().limit(TITLES).map(ImportedTalk::title).toList();
    return new ImportSummary(fresh.size(), calls, talks.size() - fresh.size(), titles);
  }
}
