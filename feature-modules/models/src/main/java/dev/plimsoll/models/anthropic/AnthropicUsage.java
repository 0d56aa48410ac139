package dev.plimsoll.models.anthropic;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.http.TokenCount;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The {@code usage} of the Messages API. Its input tokens exclude those read from and written to
 * the cache; ours include both.
 */
final class AnthropicUsage {
  private AnthropicUsage() {}

  /**
   * The tokens so far.
   *
   * @param earlier the tokens of an earlier event of the same stream, for counts that this one
   *     leaves out
   */
  static Tokens tokens(JsonNode usage, @Nullable Tokens earlier) {
    var before = earlier == null ? Tokens.NONE : earlier;
    var read = count(usage, "cache_read_input_tokens", before.cachedRead());
    var written = count(usage, "cache_creation_input_tokens", before.cachedWrite());
    var uncached = before.input() - before.cachedRead() - before.cachedWrite();
    var input = count(usage, "input_tokens", uncached) + read + written;
    var output = count(usage, "output_tokens", before.output());
    return new Tokens(input, read, written, output, 0, forLong(usage, written, before));
  }

  /** The part of the written tokens that is cached for an hour. */
  private static long forLong(JsonNode usage, long written, Tokens before) {
    var creation = usage.path("cache_creation");
    return Math.min(
        written, count(creation, "ephemeral_1h_input_tokens", before.cachedWriteLong()));
  }

  private static long count(JsonNode usage, String name, long before) {
    var number = usage.path(name);
    return number.isNumber() || number.isString() ? TokenCount.of(number) : before;
  }
}
