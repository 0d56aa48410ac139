package dev.plimsoll.ui.admin.calls;

import dev.plimsoll.calls.ConversationImport;
import dev.plimsoll.calls.ImportFile;
import dev.plimsoll.calls.ImportSummary;
import dev.plimsoll.calls.InvalidImport;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.Background;
import dev.plimsoll.ui.failures.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Imports on threads of their own, so that a page can tell meanwhile how far they are. */
@ApplicationScoped
class ImportDesk {
  @Inject ConversationImport imports;
  @Inject Background background;
  @Inject Failures failures;

  /** Is told what comes of an import, on its thread. */
  interface Outcome {
    void done(ImportSummary summary);

    void refused(InvalidImport invalid);

    void failed(String words);
  }

  void preview(Supplier<ImportFile> file, Outcome outcome) {
    start(() -> imports.preview(file.get()), outcome);
  }

  /**
   * @param progress is told how many calls are written
   */
  void take(Supplier<ImportFile> file, Actor actor, IntConsumer progress, Outcome outcome) {
    start(() -> imports.take(file.get(), actor, progress), outcome);
  }

  private void start(Supplier<ImportSummary> work, Outcome outcome) {
    var _ = background.start("An import of conversations", () -> end(work, outcome));
  }

  private void end(Supplier<ImportSummary> work, Outcome outcome) {
    try {
      outcome.done(work.get());
    } catch (InvalidImport invalid) {
      outcome.refused(invalid);
    } catch (RuntimeException failure) {
      outcome.failed("Nothing was imported. " + Failures.words(failures.log(failure)));
    }
  }
}
