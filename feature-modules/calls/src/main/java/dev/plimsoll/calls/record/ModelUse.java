package dev.plimsoll.calls.record;

import dev.plimsoll.domain.ModelKey;
import org.jspecify.annotations.Nullable;

/**
 * The use of models by a call.
 *
 * @param asked the model that was asked last; null if none was
 * @param servedModel the model that the provider says it used
 * @param finishReason why the provider stopped, in its words
 * @param attempts the number of requests that were sent to providers
 */
public record ModelUse(
    @Nullable ModelKey asked,
    @Nullable String servedModel,
    @Nullable String finishReason,
    int attempts) {
  /** No model was asked. */
  public static final ModelUse NONE = new ModelUse(null, null, null, 0);
}
