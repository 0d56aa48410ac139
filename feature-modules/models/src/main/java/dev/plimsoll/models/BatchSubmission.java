package dev.plimsoll.models;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.models.keys.PooledKey;
import dev.plimsoll.models.provider.BatchApi;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Submits a batch with one key after another, until one is neither refused nor rate limited. After
 * any other failure the batch may have arrived, so no other key is tried.
 */
record BatchSubmission(BatchApi api, List<PooledKey> keys) {
  private static final Logger LOG = System.getLogger(BatchSubmission.class.getName());

  /**
   * The provider's id of the batch.
   *
   * @param note called with the name of each key before it is used
   */
  String hand(String name, Map<String, ModelRequest> questions, Consumer<String> note) {
    ProviderRequestFailed why = null;
    for (var key : keys) {
      note.accept(key.name());
      try {
        return api.submit(key.deployment(), name, questions);
      } catch (ProviderRequestFailed e) {
        if (!e.isOfKey()) {
          throw e;
        }
        LOG.log(
            Level.WARNING, "A batch was not accepted with " + key.name() + ": " + e.getMessage());
        why = rather(why, e);
      }
    }
    throw why == null
        ? new ProviderRequestFailed(FailureKind.RATE_LIMITED, "all keys of the provider are paused")
        : why;
  }

  /** A temporary failure counts more than a permanent one: the batch is tried again. */
  private static ProviderRequestFailed rather(
      @Nullable ProviderRequestFailed before, ProviderRequestFailed now) {
    return before != null && before.mayPass() ? before : now;
  }
}
