package dev.plimsoll.features.settings;

/**
 * What a feature shows of an answer that is not whole yet.
 *
 * @param whenBroken what follows when an answer breaks off after its first words were shown
 * @param holdBack how many characters at the end of what a model has said are held back until it
 *     says more, so that output guardrails see them first; {@link #WHOLE} for all of it
 */
public record StreamPolicy(WhenBroken whenBroken, int holdBack) {
  /** Nothing is shown before the answer is whole and has passed the guardrails. */
  public static final int WHOLE = Integer.MAX_VALUE;

  private static final int MOST = 100_000;

  public static final StreamPolicy DEFAULT = new StreamPolicy(WhenBroken.END, 0);

  /** What follows an answer that broke off. */
  public enum WhenBroken {
    /** The caller is told that it is not the whole answer. */
    END,
    /** The next model of the ladder goes on from what was said. */
    CONTINUE
  }

  public StreamPolicy {
    if (holdBack < 0 || (holdBack > MOST && holdBack != WHOLE)) {
      throw new IllegalArgumentException(
          "stream.holdBack must be 0 to " + MOST + " characters, or whole, but was " + holdBack);
    }
  }
}
