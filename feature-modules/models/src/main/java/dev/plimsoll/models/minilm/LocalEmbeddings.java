package dev.plimsoll.models.minilm;

import dev.plimsoll.platform.lifecycle.StopStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The single instance of the model and its vocabulary in this process. */
@ApplicationScoped
class LocalEmbeddings {
  @Produces
  @Singleton
  WordPieces wordPieces() {
    return new WordPieces();
  }

  @Produces
  @Singleton
  MiniLm miniLm(WordPieces wordPieces) {
    return new MiniLm(wordPieces);
  }

  /**
   * Closes the model in good time: at the end of the process its runtime would be freed while it is
   * still in use, for which the process would pay by a crash.
   */
  void stop(@Observes StopStage stage, MiniLm miniLm) {
    if (stage == StopStage.OVER) {
      miniLm.close();
    }
  }

  void unload(@Disposes MiniLm miniLm) {
    miniLm.close();
  }
}
