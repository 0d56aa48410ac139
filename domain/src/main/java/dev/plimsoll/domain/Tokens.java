package dev.plimsoll.domain;

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
 */
public record Tokens(
    long input,
    long cachedRead,
    long cachedWrite,
    long output,
    long reasoning,
    long cachedWriteLong) {
  public static final Tokens NONE = new Tokens(0, 0, 0, 0, 0);

  public Tokens {
    if ((input | cachedRead | cachedWrite | output | reasoning | cachedWriteLong) < 0) {
      throw new IllegalArgumentException("negative tokens");
    }
    if (cachedRead + cachedWrite > input) {
      throw new IllegalArgumentException("more cached than input tokens");
    }
    if (reasoning > output) {
      throw new IllegalArgumentException("more reasoning than output tokens");
    }
    if (cachedWriteLong > cachedWrite) {
      throw new IllegalArgumentException("more cached for long than cached tokens");
    }
  }

  /** Tokens without any that are cached for an hour. */
  public Tokens(long input, long cachedRead, long cachedWrite, long output, long reasoning) {
    this(input, cachedRead, cachedWrite, output, reasoning, 0);
  }

  public static Tokens of(long input, long output) {
    return new Tokens(input, 0, 0, output, 0);
  }

  public Tokens plus(Tokens other) {
    return new Tokens(
        input + other.input,
        cachedRead + other.cachedRead,
        cachedWrite + other.cachedWrite,
        output + other.output,
        reasoning + other.reasoning,
        cachedWriteLong + other.cachedWriteLong);
  }

  public long total() {
    return input + output;
  }
}
