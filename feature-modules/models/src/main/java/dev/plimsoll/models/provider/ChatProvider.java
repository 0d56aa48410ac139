package dev.plimsoll.models.provider;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A kind of provider: asks one deployment once, without retries. */
public interface ChatProvider {
  /** The name of the kind in the workspace file, such as {@code openai}. */
  String kind();

  /** Whether its models are reached over the network, so that a provider needs a base URL. */
  default boolean isRemote() {
    return false;
  }

  /** Its batch API; empty if it has none. */
  default Optional<BatchApi> batches() {
    return Optional.empty();
  }

  /** Its list of models; empty if it has none. */
  default Optional<ModelList> models() {
    return Optional.empty();
  }

  /**
   * Whether its answers are in the format that the options of a request ask for; otherwise they
   * have to be checked, and mended where they are not.
   */
  default boolean keepsFormat(String model, ObjectNode options) {
    return true;
  }

  /**
   * Asks and waits for the end of the answer, passing on its pieces.
   *
   * <p>Never throws for failures of the provider or the network, which are a {@link
   * ModelOutcome.Failed}.
   */
  ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink);
}
