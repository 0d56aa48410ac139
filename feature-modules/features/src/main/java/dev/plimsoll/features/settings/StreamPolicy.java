package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a feature shows of an answer that is not whole yet.
 *
 * @param whenBroken what follows when an answer breaks off after its first words were shown
 * @param holdBack how many characters at the end of what a model has said are held back until it
 *     says more, so that output guardrails see them first; {@link #WHOLE} for all of it
 */
public record StreamPolicy(WhenBroken whenBroken, int holdBack) implements SettingsGroup {
  /** Nothing is shown before the answer is whole and has passed the guardrails. */
  public static final int WHOLE = Integer.MAX_VALUE;

  private static final int MOST = 100_000;

  public static final StreamPolicy DEFAULT = new StreamPolicy(WhenBroken.END, 0);

  /** What follows an answer that broke off. */
  public enum WhenBroken {
    /** The caller is told that it is not the whole answer. */
    END,
    /** The next model of the fallback order goes on from what was said. */
    CONTINUE
  }

  /** Reads a policy whose parts may be left out, and whose hold-back may be {@code whole}. */
  @JsonCreator
  static StreamPolicy of(@Nullable WhenBroken whenBroken, @Nullable JsonNode holdBack) {
    return new StreamPolicy(
        Objects.requireNonNullElse(whenBroken, DEFAULT.whenBroken),
        holdBack == null || holdBack.isNull()
            ? DEFAULT.holdBack
            : holdBack.isInt() ? holdBack.intValue() : WHOLE);
  }

  public StreamPolicy {
    if (holdBack < 0 || (holdBack > MOST && holdBack != WHOLE)) {
      throw new IllegalArgumentException(
          "stream.holdBack must be 0 to " + MOST + " characters, or whole, but was " + holdBack);
    }
  }
}
