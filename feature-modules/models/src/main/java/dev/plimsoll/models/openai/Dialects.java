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
import java.util.Objects;
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
  private static final Pattern THINKING = Pattern.compile("(^|/)(o[1-9]|gpt-[5-9])(?![0-9])");

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
  ModelRequest adapted(Deployment deployment, ModelRequest request) {
    var traits = traits(deployment);
    if (traits.isEmpty() && !isTwice(request.options())) {
      return request;
    }
    var renames = traits.contains(Trait.NEW_LIMIT) || isTwice(request.options());
    var messages = request.messages();
    return new ModelRequest(
        request.model(),
        traits.contains(Trait.NO_DEVELOPER)
            ? messages.stream().map(Dialects::bySystem).toList()
            : messages,
        request.stream(),
        renames ? renamed(request.options()) : request.options(),
        request.grounding());
  }

  private Set<Trait> traits(Deployment deployment) {
    var known = learned.isEmpty() ? null : learned.get(name(deployment));
    return known == null ? byName(deployment) : known;
  }

  private static Set<Trait> byName(Deployment deployment) {
    return THINKING.matcher(deployment.model()).find() ? Set.of(Trait.NEW_LIMIT) : Set.of();
  }

  /**
   * What the model has just refused of this request and need not be asked with; empty if it refused
   * something else.
   */
  Set<Trait> learn(Deployment deployment, ModelRequest request, ModelOutcome outcome) {
    var meant = EnumSet.noneOf(Trait.class);
    if (outcome instanceof ModelOutcome.Failed failed
        && failed.kind() == FailureKind.REJECTED
        && failed.status() != null) {
      for (var trait : Trait.values()) {
        if (trait.isMeant(said(failed)) && applies(trait, request)) {
          meant.add(trait);
        }
      }
    }
    if (!meant.isEmpty()) {
      var known = learned.computeIfAbsent(name(deployment), _ -> ConcurrentHashMap.newKeySet());
      known.addAll(byName(deployment));
      known.addAll(meant);
    }
    return meant;
  }

  /** Whether the model refuses just as well what was learned of it. */
  boolean stillRefuses(Set<Trait> traits, ModelOutcome outcome) {
    return outcome instanceof ModelOutcome.Failed failed
        && failed.kind() == FailureKind.REJECTED
        && traits.stream().anyMatch(trait -> trait.isMeant(said(failed)));
  }

  private static String said(ModelOutcome.Failed failed) {
    return Objects.requireNonNullElse(failed.errorBody(), "");
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
