package dev.plimsoll.models.provider;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import java.util.Optional;

/** A kind of provider: asks one deployment once, without retries. */
public interface ChatProvider {
  /** The kind by its name in the workspace file, such as {@code openai}. */
  String kind();

  /** Whether its models are reached over the network, so that a provider needs a base URL. */
  default boolean isRemote() {
    return false;
  }

  /** How it takes batches; empty where it takes none. */
  default Optional<BatchApi> batches() {
    return Optional.empty();
  }

  /**
   * Asks and waits for the end of the answer, handing on pieces as they come.
   *
   * <p>Never throws for what a provider or the network may do: that is a {@link
   * ModelOutcome.Failed}.
   */
  ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink);
}
