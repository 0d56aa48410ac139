package dev.plimsoll.batches.api;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.BatchLocation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Items of a batch that go to a provider's own batch interface together. It is written down before
 * it is sent, so that it never is sent twice.
 *
 * @param size how many items it has
 * @param key the name of the provider's key that it was last sent with; null before
 * @param sentAs the provider's name of it; null while nobody knows whether it arrived
 * @param cancelled whether the provider was asked to give it up
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

  /** That many items for a model, which are about to be sent. */
  public static ProviderBatch of(String id, String batch, ModelKey model, int size, Instant now) {
    return new ProviderBatch(id, batch, model, size, null, null, false, 0, now);
  }

  /** As operators know it. */
  @Override
  public String toString() {
    return "Parcel " + id + " of " + batch;
  }

  /** Where it is, once it is sent. */
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
