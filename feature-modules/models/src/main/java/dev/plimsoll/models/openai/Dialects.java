package dev.plimsoll.models.openai;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * How models with the OpenAI API want to be asked, where they differ: known by their names, or
 * learned when one refuses.
 */
final class Dialects {
  /** OpenAI's models that think: o1 and later, gpt-5 and later. */
  private static final Pattern THINKING = Pattern.compile("(^|/)(o[1-9]|gpt-([5-9]|[1-9][0-9]))");

  private static final String LIMIT = "max_tokens";
  private static final String NEW_LIMIT = "max_completion_tokens";

  /** What a model does not take, by its deployment. */
  private final Map<String, Set<Trait>> learned = new ConcurrentHashMap<>();

  /** A way in which a model differs. */
  enum Trait {
    /** It wants the limit of an answer under its new name. */
    NEW_LIMIT {
      @Override
      boolean isMeant(String refusal) {
        return refusal.contains(Dialects.NEW_LIMIT);
      }
    },
    /** It knows instructions of the system alone. */
    NO_DEVELOPER {
      @Override
      boolean isMeant(String refusal) {
        return refusal.contains("developer");
      }
    };

    abstract boolean isMeant(String refusal);
  }

  /** The request as the model wants it. */
  ModelRequest spoken(Deployment deployment, ModelRequest request) {
    var options = request.options();
    var traits = learned.getOrDefault(name(deployment), Set.of());
    var thinks = THINKING.matcher(deployment.model()).find();
    if (thinks || traits.contains(Trait.NEW_LIMIT) || isTwice(options)) {
      options = renamed(options);
    }
    var messages =
        traits.contains(Trait.NO_DEVELOPER)
            ? request.messages().stream().map(Dialects::bySystem).toList()
            : request.messages();
    return new ModelRequest(
        request.model(), messages, request.stream(), options, request.grounding());
  }

  /** What the model has just refused and need not be asked with; empty if nothing is new. */
  Set<Trait> learn(Deployment deployment, ModelRequest request, ModelOutcome outcome) {
    var meant = EnumSet.noneOf(Trait.class);
    if (outcome instanceof ModelOutcome.Failed failed
        && failed.kind() == FailureKind.REJECTED
        && failed.status() != null) {
      for (var trait : Trait.values()) {
        if (trait.isMeant(failed.detail()) && applies(trait, request)) {
          meant.add(trait);
        }
      }
    }
    if (!meant.isEmpty()) {
      var known = learned.computeIfAbsent(name(deployment), _ -> ConcurrentHashMap.newKeySet());
      meant.removeIf(trait -> !known.add(trait));
    }
    return meant;
  }

  /** Forgets what was learned, because the model refused the request without it, too. */
  void forget(Deployment deployment, Set<Trait> traits) {
    learned.getOrDefault(name(deployment), new HashSet<>()).removeAll(traits);
  }

  private static boolean applies(Trait trait, ModelRequest request) {
    return switch (trait) {
      case NEW_LIMIT -> request.options().has(LIMIT);
      case NO_DEVELOPER ->
          request.messages().stream().anyMatch(message -> message.role().equals("developer"));
    };
  }

  /** Both names are refused by models that know the new one. */
  private static boolean isTwice(ObjectNode options) {
    return options.has(LIMIT) && options.has(NEW_LIMIT);
  }

  private static ObjectNode renamed(ObjectNode options) {
    if (!options.has(LIMIT)) {
      return options;
    }
    var renamed = options.deepCopy();
    var limit = renamed.remove(LIMIT);
    if (!renamed.path(NEW_LIMIT).isNumber()) {
      renamed.set(NEW_LIMIT, limit);
    }
    return renamed;
  }

  private static Message bySystem(Message message) {
    if (!message.role().equals("developer")) {
      return message;
    }
    var raw = message.raw();
    return new Message(
        "system",
        message.text(),
        raw == null ? null : ((ObjectNode) Json.parse(raw)).put("role", "system").toString());
  }

  private static String name(Deployment deployment) {
    return deployment.baseUrl() + " " + deployment.model();
  }
}
