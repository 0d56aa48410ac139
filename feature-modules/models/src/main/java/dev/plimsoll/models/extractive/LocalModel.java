package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.minilm.WordPieces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The single instance of the built-in model in this process. */
@ApplicationScoped
class LocalModel {
  @Produces
  @Singleton
  Extractive extractive(Embeddings embeddings, WordPieces wordPieces) {
    return new Extractive(embeddings, wordPieces);
  }
}
