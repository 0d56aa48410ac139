package dev.plimsoll.models;

import dev.plimsoll.models.api.Circuit;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.catalogue.KeyHealth;
import dev.plimsoll.models.catalogue.LatestFailure;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.guard.Latencies;
import dev.plimsoll.models.guard.Safeguards;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The health of a model on this node.
 *
 * @param underWay the number of its running calls
 * @param atOnce the most calls that may run
 * @param keys of its provider, as this model uses them
 * @param servedModel the model that the provider last said it used; null before the first answer
 * @param firstToken of streamed answers
 * @param wholeAnswer of answers in one piece
 * @param latestFailure why the latest attempt failed; null if it did not
 */
public record ModelHealth(
    Model model,
    Circuit circuit,
    int underWay,
    int atOnce,
    List<KeyHealth> keys,
    @Nullable String servedModel,
    Speed firstToken,
    Speed wholeAnswer,
    @Nullable LatestFailure latestFailure) {
  /** What an admin has to know first. */
  public enum State {
    HEALTHY,
    /** The provider fails, or refuses all keys. */
    FAILING,
    /** No key has a value. */
    NOT_CONFIGURED
  }

  public State state() {
    if (!keys.isEmpty() && keys.stream().allMatch(key -> key.state() == KeyHealth.State.MISSING)) {
      return State.NOT_CONFIGURED;
    }
    var isRefused = latestFailure != null && latestFailure.kind() == FailureKind.NOT_AUTHORISED;
    return isRefused || circuit.state() != Circuit.State.CLOSED ? State.FAILING : State.HEALTHY;
  }

  /** How long the latest answers took; null if there were too few to tell. */
  public record Speed(@Nullable Duration p50, @Nullable Duration p95) {
    static Speed of(Latencies latencies) {
      return new Speed(latencies.percentile(0.5), latencies.percentile(0.95));
    }
  }

  static ModelHealth of(Safeguards safeguards, long now) {
    return new ModelHealth(
        safeguards.model(),
        safeguards.circuit().circuit(),
        safeguards.bulkhead().underWay(),
        safeguards.bulkhead().most(),
        safeguards.keys().health(now),
        safeguards.servedModel(),
        Speed.of(safeguards.firstTokens()),
        Speed.of(safeguards.wholeAnswers()),
        safeguards.latestFailure());
  }
}
