package dev.plimsoll.models.dialects;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.provider.Deployment;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Asks models as each of them wants to be asked, where they differ: known by their names, or
 * learned when one refuses, until the server stops.
 */
public final class Dialects {
  private static final Logger LOG = System.getLogger(Dialects.class.getName());

  /** OpenAI's models that think: o1 and later, gpt-5 and later. */
  private static final Pattern THINKING = Pattern.compile("(^|/)(o[1-9]|gpt-[5-9])(?![0-9])");

  /** How often a request is changed: a refusal names one fault of several. */
  private static final int MOST_CHANGES = 4;

  /** What models want, by their deployments. */
  private final Map<String, Set<Adjustment>> learned = new ConcurrentHashMap<>();

  /** The outcome of a question, asked again where the model refuses it and says what it wants. */
  public ModelOutcome ask(
      Deployment deployment, ModelRequest request, Function<ModelRequest, ModelOutcome> asking) {
    var asked = adapted(deployment, request);
    var outcome = asking.apply(asked);
    for (var adjustments = 0; adjustments < MOST_CHANGES; adjustments++) {
      var refused = asked;
      var wanted =
          Refusal.adjustments(outcome).stream()
              .filter(change -> !change.in(refused).equals(refused))
              .toList();
      if (wanted.isEmpty()) {
        return outcome;
      }
      asked = changed(asked, wanted);
      var next = asking.apply(asked);
      if (isUnsupported(next)) {
        return outcome;
      }
      outcome = next;
      // Where it refuses the same again, it meant something else.
      var still = Refusal.adjustments(outcome);
      if (wanted.stream().noneMatch(still::contains) && Refusal.isInItsOwnWords(request)) {
        learn(deployment, wanted);
      }
    }
    return outcome;
  }

  /**
   * Whether the adjustments do not go with the rest of the request, as a long time to think may
   * not.
   */
  private static boolean isUnsupported(ModelOutcome outcome) {
    return outcome instanceof ModelOutcome.Failed failed
        && failed.kind() == FailureKind.UNSUPPORTED;
  }

  /** The request as the model wants it, as far as that is known. */
  public ModelRequest adapted(Deployment deployment, ModelRequest request) {
    var options = request.options();
    // Both names of the limit are refused by models that know the new one.
    var renames =
        (options.has(Adjustment.LIMIT) && options.has(Adjustment.NEW_LIMIT))
            || THINKING.matcher(deployment.model()).find();
    var named = renames ? new Adjustment.NewLimit().in(request) : request;
    return changed(named, learned.getOrDefault(name(deployment), Set.of()));
  }

  private static ModelRequest changed(ModelRequest request, Iterable<Adjustment> adjustments) {
    var changed = request;
    for (var change : adjustments) {
      changed = change.in(changed);
    }
    return changed;
  }

  private void learn(Deployment deployment, List<Adjustment> wanted) {
    for (var change : wanted) {
      if (change.isLasting()
          && learned
              .computeIfAbsent(name(deployment), _ -> ConcurrentHashMap.newKeySet())
              .add(change)) {
        LOG.log(Level.INFO, "{0} is asked as it wants from now on: {1}", name(deployment), change);
      }
    }
  }

  private static String name(Deployment deployment) {
    return deployment.baseUrl() + " " + deployment.model();
  }
}
