package dev.plimsoll.models;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderBatchFailed;
import dev.plimsoll.models.keys.PooledKey;
import dev.plimsoll.models.provider.BatchApi;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands a batch in with one key after another, until one is neither refused nor limited. After any
 * other failure the batch may have arrived, so that no other key is tried.
 */
record BatchSubmission(BatchApi api, List<PooledKey> keys) {
  private static final Logger LOG = System.getLogger(BatchSubmission.class.getName());

  /**
   * The provider's name of the batch.
   *
   * @param note is told the name of each key before it is used
   */
  String hand(String name, Map<String, ModelRequest> questions, Consumer<String> note) {
    ProviderBatchFailed why = null;
    for (var key : keys) {
      note.accept(key.name());
      try {
        return api.submit(key.deployment(), name, questions);
      } catch (ProviderBatchFailed e) {
        if (!e.isOfKey()) {
          throw e;
        }
        LOG.log(Level.WARNING, "A batch is not taken with " + key.name() + ": " + e.getMessage());
        why = rather(why, e);
      }
    }
    throw why == null
        ? new ProviderBatchFailed(FailureKind.RATE_LIMITED, "all keys of the provider rest")
        : why;
  }

  /** What may pass says more than what will not: the batch is tried again. */
  private static ProviderBatchFailed rather(
      @Nullable ProviderBatchFailed before, ProviderBatchFailed now) {
    return before != null && before.mayPass() ? before : now;
  }
}
