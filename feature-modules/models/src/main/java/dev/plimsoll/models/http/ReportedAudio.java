package dev.plimsoll.models.http;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;

/**
 * The tokens of sounds, as a provider reports them: all that the model heard, with those read from
 * the cache, and all that it said.
 *
 * @param heard in the prompt
 * @param cached those of {@code heard} that were read from the cache; 0 where that is not told
 * @param said in the answer
 */
public record ReportedAudio(long heard, long cached, long said) {

  /**
   * The tokens with their sounds. Counts that contradict each other are reduced to ones that do
   * not. A sound counts as read from the cache only where the provider says so, or where all others
   * of the prompt are, so that it is never charged too little.
   */
  public Tokens in(Tokens tokens) {
    var read = Math.min(Math.min(cached, heard), tokens.cachedRead());
    var uncached = tokens.input() - tokens.cachedRead() - tokens.cachedWrite();
    var fresh = Math.min(heard - read, uncached);
    read = Math.min(heard - fresh, tokens.cachedRead());
    var output = Math.min(said, tokens.output());
    return new Tokens(
        tokens.input(),
        tokens.cachedRead(),
        tokens.cachedWrite(),
        tokens.output(),
        Math.min(tokens.reasoning(), tokens.output() - output),
        tokens.cachedWriteLong(),
        new Audio(fresh, read, output));
  }
}
