package dev.plimsoll.models.dialects;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.provider.Deployment;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  /** Of OpenAI's models; other words are mistakes, which teach nothing. */
  private static final Set<String> EFFORTS =
      Set.of("", "none", "minimal", "low", "medium", "high", "xhigh");

  /** What models want, by their deployments, and by the effort that was asked of them. */
  private final Map<Asked, Set<Adjustment>> learned = new ConcurrentHashMap<>();

  /**
   * Whom something was learned of.
   *
   * @param effort to think that was asked for, empty for none; null for whatever effort
   */
  private record Asked(@Nullable URI url, String model, @Nullable String effort) {}

  /** The outcome of a question, asked again where the model refuses it and says what it wants. */
  public ModelOutcome ask(
      Deployment deployment, ModelRequest request, Function<ModelRequest, ModelOutcome> asking) {
    var asked = adapted(deployment, request);
    var all = new ArrayList<>(List.of(asked));
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
      if (all.contains(asked)) {
        // It wants first one thing, and then the other again.
        return outcome;
      }
      all.add(asked);
      var next = asking.apply(asked);
      if (isUnsupported(next)) {
        return outcome;
      }
      outcome = next;
      // Where it refuses the same again, it meant something else; another failure tells nothing.
      var still = Refusal.adjustments(outcome);
      var tells = outcome instanceof ModelOutcome.Answered || !still.isEmpty();
      if (tells && wanted.stream().noneMatch(still::contains)) {
        learn(deployment, request, wanted);
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
    if (learned.isEmpty()) {
      return named;
    }
    var general = changed(named, learned.getOrDefault(asked(deployment, null), Set.of()));
    return changed(general, learned.getOrDefault(asked(deployment, effort(request)), Set.of()));
  }

  private static ModelRequest changed(ModelRequest request, Iterable<Adjustment> adjustments) {
    var changed = request;
    for (var change : adjustments) {
      changed = change.in(changed);
    }
    return changed;
  }

  private void learn(Deployment deployment, ModelRequest request, List<Adjustment> wanted) {
    var effort = effort(request);
    if (!EFFORTS.contains(effort)) {
      return;
    }
    var quotations = new Quotations(request);
    for (var change : wanted) {
      // Which options a model takes can depend on how hard it is to think.
      var asked = asked(deployment, change instanceof Adjustment.Without ? effort : null);
      if (change.isLasting()
          && !quotations.mayHave(change)
          && learned.computeIfAbsent(asked, _ -> ConcurrentHashMap.newKeySet()).add(change)) {
        LOG.log(Level.INFO, "{0} is asked as it wants from now on: {1}", asked, change);
      }
    }
  }

  private static String effort(ModelRequest request) {
    return request.options().path("reasoning_effort").asString("");
  }

  private static Asked asked(Deployment deployment, @Nullable String effort) {
    return new Asked(deployment.baseUrl(), deployment.model(), effort);
  }
}
