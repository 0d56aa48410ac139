package dev.plimsoll.calls.record;

import dev.plimsoll.domain.ModelKey;
import org.jspecify.annotations.Nullable;

/**
 * Which model answered and how it got there.
 *
 * @param asked the model that was asked last; null where none was
 * @param servedModel what the provider says it served
 * @param finishReason why the provider stopped, in its words
 * @param attempts how many requests were sent to providers
 */
public record ModelUse(
    @Nullable ModelKey asked,
    @Nullable String servedModel,
    @Nullable String finishReason,
    int attempts) {
  /** No model was asked. */
  public static final ModelUse NONE = new ModelUse(null, null, null, 0);
}
