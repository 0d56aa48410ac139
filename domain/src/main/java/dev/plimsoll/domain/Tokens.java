package dev.plimsoll.domain;

import java.util.Objects;

/**
 * The usage of a call in tokens, as the provider counts them.
 *
 * @param input all input tokens, including those read from and written to the provider's cache
 * @param cachedRead the part of {@code input} read from the provider's prompt cache
 * @param cachedWrite the part of {@code input} written to the provider's prompt cache
 * @param output all output tokens, including reasoning
 * @param reasoning the part of {@code output} spent on reasoning
 * @param cachedWriteLong the part of {@code cachedWrite} that the provider keeps for an hour or
 *     longer, at a separate price
 * @param audio the parts that are sound; none in JSON that was written before they were counted
 */
public record Tokens(
    long input,
    long cachedRead,
    long cachedWrite,
    long output,
    long reasoning,
    long cachedWriteLong,
    Audio audio) {
  public static final Tokens NONE = new Tokens(0, 0, 0, 0, 0);

  /**
   * The tokens of sounds. A sound read from the cache is not counted as one of the input, too,
   * because it has a price of its own.
   *
   * @param input the part of the input that is sound, neither read from nor written to the cache
   * @param cachedRead the part of {@code cachedRead} that is sound
   * @param output the part of the output that is sound, which is no reasoning
   */
  public record Audio(long input, long cachedRead, long output) {
    public static final Audio NONE = new Audio(0, 0, 0);

    public Audio {
      if ((input | cachedRead | output) < 0) {
        throw new IllegalArgumentException("negative tokens");
      }
    }

    /** All sounds that the model was sent. */
    public long heard() {
      return input + cachedRead;
    }

    Audio plus(Audio other) {
      return new Audio(input + other.input, cachedRead + other.cachedRead, output + other.output);
    }
  }

  public Tokens {
    audio = Objects.requireNonNullElse(audio, Audio.NONE);
    if ((input | cachedRead | cachedWrite | output | reasoning | cachedWriteLong) < 0) {
      throw new IllegalArgumentException("negative tokens");
    }
    if (cachedRead + cachedWrite + audio.input > input) {
      throw new IllegalArgumentException("more cached tokens and new sounds than input tokens");
    }
    if (reasoning + audio.output > output) {
      throw new IllegalArgumentException("more reasoning and sounds than output tokens");
    }
    if (cachedWriteLong > cachedWrite) {
      throw new IllegalArgumentException("more cached for long than cached tokens");
    }
    if (audio.cachedRead > cachedRead) {
      throw new IllegalArgumentException("more cached sounds than cached tokens");
    }
  }

  /** Tokens of text alone. */
  public Tokens(
      long input,
      long cachedRead,
      long cachedWrite,
      long output,
      long reasoning,
      long cachedWriteLong) {
    this(input, cachedRead, cachedWrite, output, reasoning, cachedWriteLong, Audio.NONE);
  }

  /** Tokens of text without any that are cached for an hour. */
  public Tokens(long input, long cachedRead, long cachedWrite, long output, long reasoning) {
    this(input, cachedRead, cachedWrite, output, reasoning, 0);
  }

  public static Tokens of(long input, long output) {
    return new Tokens(input, 0, 0, output, 0);
  }

  /** These tokens, of which some are sound. */
  public Tokens with(Audio sounds) {
    return new Tokens(input, cachedRead, cachedWrite, output, reasoning, cachedWriteLong, sounds);
  }

  public Tokens plus(Tokens other) {
    return new Tokens(
        input + other.input,
        cachedRead + other.cachedRead,
        cachedWrite + other.cachedWrite,
        output + other.output,
        reasoning + other.reasoning,
        cachedWriteLong + other.cachedWriteLong,
        audio.plus(other.audio));
  }

  public long total() {
    return input + output;
  }
}
