package dev.plimsoll.models.minilm;

import jakarta.enterprise.context.ApplicationScoped;
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

  void unload(@Disposes MiniLm miniLm) {
    miniLm.close();
  }
}
