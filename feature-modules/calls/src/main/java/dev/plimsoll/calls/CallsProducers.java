package dev.plimsoll.calls;

import dev.plimsoll.calls.exchange.ImportStore;
import dev.plimsoll.calls.figures.FigureReader;
import dev.plimsoll.calls.figures.LatencyBudgetTable;
import dev.plimsoll.calls.figures.ShareTable;
import dev.plimsoll.calls.journal.Journal;
import dev.plimsoll.calls.journal.Sync;
import dev.plimsoll.calls.retention.OldCalls;
import dev.plimsoll.calls.retention.RetentionTable;
import dev.plimsoll.calls.store.CallPartitions;
import dev.plimsoll.calls.store.CallSearch;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.calls.store.ConversationTable;
import dev.plimsoll.calls.store.FeedbackTable;
import dev.plimsoll.calls.store.PersonTable;
import dev.plimsoll.calls.store.RecentlyFinished;
import dev.plimsoll.calls.writing.CallJournal;
import dev.plimsoll.calls.writing.CallStore;
import dev.plimsoll.calls.writing.CallWriter;
import dev.plimsoll.calls.writing.DeadLetters;
import dev.plimsoll.calls.writing.WriteProgress;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Assembles the parts of the module with the data folder and the database.
 *
 * <p>Settings: {@code plimsoll.data}, the data folder, and {@code plimsoll.journal.sync}, the name
 * of a {@link Sync}.
 */
@ApplicationScoped
class CallsProducers {
  private static final long SEGMENT_SIZE = 16_000_000;

  @Inject Sql sql;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  @Inject
  @ConfigProperty(name = "plimsoll.journal.sync", defaultValue = "none")
  String sync;

  @Produces
  @Singleton
  Journal journal() {
    return Journal.open(Path.of(data, "journal"), SEGMENT_SIZE, Sync.named(sync));
  }

  void close(@Disposes Journal journal) {
    journal.close();
  }

  @Produces
  @Singleton
  WriteProgress progress() {
    return new WriteProgress();
  }

  @Produces
  @Singleton
  RecentlyFinished finished() {
    return new RecentlyFinished();
  }

  @Produces
  @Singleton
  CallJournal callJournal(Journal journal, WriteProgress progress, RecentlyFinished finished) {
    return new CallJournal(journal, progress, finished);
  }

  @Produces
  @Singleton
  CallWriter writer(Journal journal, WriteProgress progress, RecentlyFinished finished) {
    var store = new CallStore(sql);
    var setAside = new DeadLetters(Path.of(data, "set-aside"));
    return new CallWriter(journal, store, setAside, progress, finished);
  }

  @Produces
  @Singleton
  CallTable calls() {
    return new CallTable(sql);
  }

  @Produces
  @Singleton
  CallSearch search() {
    return new CallSearch(sql, clock, CallSearch.PATIENCE);
  }

  @Produces
  @Singleton
  CallPartitions partitions() {
    return new CallPartitions(sql, clock);
  }

  @Produces
  @Singleton
  ImportStore imports(CallPartitions partitions) {
    return new ImportStore(sql, partitions);
  }

  @Produces
  @Singleton
  RetentionTable retentions() {
    return new RetentionTable(sql);
  }

  @Produces
  @Singleton
  LatencyBudgetTable latencyBudgets() {
    return new LatencyBudgetTable(sql);
  }

  @Produces
  @Singleton
  PersonTable people() {
    return new PersonTable(sql);
  }

  @Produces
  @Singleton
  OldCalls oldCalls(CallPartitions partitions) {
    return new OldCalls(sql, partitions);
  }

  @Produces
  @Singleton
  ConversationTable conversations() {
    return new ConversationTable(sql);
  }

  @Produces
  @Singleton
  FeedbackTable feedback() {
    return new FeedbackTable(sql);
  }

  @Produces
  @Singleton
  FigureReader figures() {
    return new FigureReader(sql);
  }

  @Produces
  @Singleton
  ShareTable shares() {
    return new ShareTable(sql);
  }
}
