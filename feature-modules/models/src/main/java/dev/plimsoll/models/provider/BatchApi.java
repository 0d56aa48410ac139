package dev.plimsoll.models.provider;

import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.BatchProgress;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderBatchFailed;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * How a kind of provider takes many questions at once, to answer them within a day at a lower
 * price. Questions go by names, by which their answers are known again.
 *
 * <p>What a provider or the network may do is a {@link ProviderBatchFailed}.
 */
public interface BatchApi {
  /**
   * Hands questions in.
   *
   * @param name of all of them together, by which they can be found again
   * @param questions by their names
   * @return the provider's name of the batch
   */
  String submit(Deployment deployment, String name, Map<String, ModelRequest> questions);

  /** Looks whether questions were handed in, where nobody heard how that ended. */
  BatchLookupResult find(Deployment deployment, BatchFingerprint trace);

  /** How far a batch has come. */
  BatchProgress look(Deployment deployment, String batch);

  /**
   * Reads what came of a batch that is over; tells nothing of questions that were not answered as
   * it expired or was cancelled.
   */
  void collect(
      Deployment deployment,
      String batch,
      Map<String, ModelRequest> questions,
      BiConsumer<String, ModelOutcome> answers);

  /** Asks the provider to begin no further questions of a batch. */
  void cancel(Deployment deployment, String batch);
}
