package dev.plimsoll.ui.admin.calls;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.calls.exchange.ConversationImport;
import dev.plimsoll.calls.exchange.ImportFile;
import dev.plimsoll.calls.exchange.ImportSummary;
import dev.plimsoll.calls.exchange.InvalidImport;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.ui.failures.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Runs imports on their own threads, so that a page can show their progress. */
@ApplicationScoped
class ImportDesk {
  @Inject ConversationImport imports;
  @Inject BackgroundExecutor executor;
  @Inject Failures failures;

  /** The result of an import. */
  sealed interface Outcome {}

  record Done(ImportSummary summary) implements Outcome {}

  record Refused(InvalidImport invalid) implements Outcome {}

  /**
   * @param words what users read about the failure
   */
  record Failed(String words) implements Outcome {}

  /**
   * @param end called with the result, on another thread
   */
  void preview(Supplier<ImportFile> file, Consumer<Outcome> end) {
    start(() -> imports.preview(file.get()), end);
  }

  /**
   * @param progress called with the number of written calls
   */
  @OnlyFor(Role.ADMIN)
  void take(Supplier<ImportFile> file, Actor actor, IntConsumer progress, Consumer<Outcome> end) {
    start(() -> imports.take(file.get(), actor, progress), end);
  }

  private void start(Supplier<ImportSummary> work, Consumer<Outcome> end) {
    var _ = executor.start("An import of conversations", () -> end.accept(outcome(work)));
  }

  private Outcome outcome(Supplier<ImportSummary> work) {
    try {
      return new Done(work.get());
    } catch (InvalidImport invalid) {
      return new Refused(invalid);
    } catch (RuntimeException failure) {
      return new Failed(failures.words(failure));
    }
  }
}
