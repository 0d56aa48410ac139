package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.journal.Journal;
import dev.plimsoll.calls.journal.Sync;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the parts together over the data folder and the database.
 *
 * <p>Settings: {@code plimsoll.data}, the folder of everything that lasts, and {@code
 * plimsoll.journal.sync}, the name of a {@link Sync}.
 */
@ApplicationScoped
class Wiring {
  private static final long SEGMENT_SIZE = 16_000_000;

  @Resource(lookup = "jdbc/plimsoll")
  DataSource source;

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
  Progress progress() {
    return new Progress();
  }

  @Produces
  @Singleton
  Finished finished() {
    return new Finished();
  }

  @Produces
  @Singleton
  CallJournal callJournal(Journal journal, Progress progress, Finished finished) {
    return new CallJournal(journal, progress, finished);
  }

  @Produces
  @Singleton
  CallWriter writer(Journal journal, Progress progress, Finished finished) {
    var store = new CallStore(database(), calls(), conversations());
    var setAside = new SetAside(Path.of(data, "set-aside"));
    return new CallWriter(journal, store, setAside, progress, finished);
  }

  @Produces
  @Singleton
  CallTable calls() {
    return new CallTable(database());
  }

  @Produces
  @Singleton
  CallSearch search() {
    return new CallSearch(database(), clock, CallSearch.PATIENCE);
  }

  @Produces
  @Singleton
  CallPartitions partitions() {
    return new CallPartitions(database(), clock);
  }

  @Produces
  @Singleton
  ImportStore imports(CallTable calls, CallPartitions partitions) {
    return new ImportStore(database(), calls, partitions);
  }

  @Produces
  @Singleton
  RetentionTable retentions() {
    return new RetentionTable(database());
  }

  @Produces
  @Singleton
  LatencyBudgetTable latencyBudgets() {
    return new LatencyBudgetTable(database());
  }

  @Produces
  @Singleton
  PersonTable people() {
    return new PersonTable(database());
  }

  @Produces
  @Singleton
  OldCalls oldCalls(CallPartitions partitions) {
    return new OldCalls(database(), partitions);
  }

  @Produces
  @Singleton
  ConversationTable conversations() {
    return new ConversationTable(database());
  }

  @Produces
  @Singleton
  FeedbackTable feedback() {
    return new FeedbackTable(database());
  }

  @Produces
  @Singleton
  FigureReader figures() {
    return new FigureReader(database());
  }

  @Produces
  @Singleton
  ShareTable shares() {
    return new ShareTable(database());
  }

  private Database database() {
    return new Database(source);
  }
}
