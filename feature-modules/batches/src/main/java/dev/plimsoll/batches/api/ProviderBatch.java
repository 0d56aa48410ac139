package dev.plimsoll.batches.api;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.BatchLocation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Items of a batch that are sent together to a provider's batch API. It is stored before it is
 * sent, so that it is never sent twice.
 *
 * @param size the number of its items
 * @param key the name of the provider key that it was last sent with; null before
 * @param sentAs the provider's id of it; null while it is unknown whether it arrived
 * @param cancelled whether the provider was asked to cancel it
 * @param tries how often it was sent and did not arrive
 */
public record ProviderBatch(
    String id,
    String batch,
    ModelKey model,
    int size,
    @Nullable String key,
    @Nullable String sentAs,
    boolean cancelled,
    int tries,
    Instant createdAt) {

  /** A new provider batch with this many items for a model, not yet sent. */
  public static ProviderBatch of(String id, String batch, ModelKey model, int size, Instant now) {
    return new ProviderBatch(id, batch, model, size, null, null, false, 0, now);
  }

  /** The name by which operators know it. */
  @Override
  public String toString() {
    return "Provider batch " + id + " of " + batch;
  }

  /** Its location at the provider, once it is sent. */
  public BatchLocation place() {
    return new BatchLocation(model, key);
  }

  public ProviderBatch sentAs(String name) {
    return new ProviderBatch(id, batch, model, size, key, name, cancelled, tries, createdAt);
  }

  public ProviderBatch asCancelled() {
    return new ProviderBatch(id, batch, model, size, key, sentAs, true, tries, createdAt);
  }

  public ProviderBatch afterTry() {
    return new ProviderBatch(id, batch, model, size, key, sentAs, cancelled, tries + 1, createdAt);
  }
}
