package dev.plimsoll.features.settings;

import dev.plimsoll.domain.ModelKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a question goes, and why.
 *
 * @param model that is asked first; null for the first of the fallback order
 * @param reason for people to read
 */
public record Route(@Nullable ModelKey model, String reason) {
  @Override
  public String toString() {
    return (model == null ? "the first model" : model) + ": " + reason;
  }
}
