package dev.plimsoll.models.provider;

import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.BatchProgress;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderRequestFailed;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The batch API of a kind of provider, which answers many questions within a day at a lower price.
 * Questions have names, by which their answers are matched.
 *
 * <p>Failures of the provider or the network are a {@link ProviderRequestFailed}.
 */
public interface BatchApi {
  /** Whether a question may be in a batch: one that cannot be sent would fail the whole batch. */
  boolean takes(Deployment deployment, ModelRequest question);

  /**
   * Submits questions.
   *
   * @param name the name of the batch, by which it can be found again
   * @param questions by their names
   * @return the provider's id of the batch
   */
  String submit(Deployment deployment, String name, Map<String, ModelRequest> questions);

  /** Looks for a batch whose submission was not confirmed. */
  BatchLookupResult find(Deployment deployment, BatchFingerprint trace);

  /** The progress of a batch. */
  BatchProgress look(Deployment deployment, String batch);

  /**
   * Reads the results of a batch that is over, without questions that were not answered because it
   * expired or was cancelled.
   */
  void collect(
      Deployment deployment,
      String batch,
      Map<String, ModelRequest> questions,
      BiConsumer<String, ModelOutcome> answers);

  /** Asks the provider to start no further questions of a batch. */
  void cancel(Deployment deployment, String batch);
}
