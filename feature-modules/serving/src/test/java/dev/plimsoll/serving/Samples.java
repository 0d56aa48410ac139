package dev.plimsoll.serving;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.calls.Channel;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.Task;
import dev.plimsoll.platform.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Features to try things on. */
final class Samples {
  private Samples() {}

  static AiFeature feature(String key, int maxOutputTokens) {
    return feature(key, maxOutputTokens, Map.of());
  }

  static AiFeature feature(String key, Map<String, String> variables) {
    return feature(key, 500, variables);
  }

  /** A call of a feature that streams like this. */
  static CallInProgress call(StreamPolicy policy) {
    return call(caller("uma", TenantId.DEFAULT), ServingPolicy.DEFAULT.streamed(policy));
  }

  static Caller caller(String user, TenantId tenant) {
    return new Caller(new UserId(user), user, tenant, Set.of(Role.USER), null, null);
  }

  /** A call of a feature that is served like this. */
  static CallInProgress call(Caller caller, ServingPolicy policy) {
    var ask =
        new Ask(
            new FeatureKey("help"),
            caller,
            Channel.API,
            null,
            List.of(Message.user("Why?")),
            Map.of(),
            Json.object(),
            true);
    return new CallInProgress(
        new CallId("01J00000000000000000000000"),
        new ConversationId("c"),
        Instant.EPOCH,
        feature("help", 500, Map.of(), policy),
        ask,
        ask.interaction(),
        new Stopwatch(() -> 0));
  }

  /** A feature with this ladder. */
  static AiFeature feature(Rung... ladder) {
    return feature("help", 500, Map.of(), ServingPolicy.DEFAULT, List.of(ladder));
  }

  private static AiFeature feature(
      String key, int maxOutputTokens, Map<String, String> variables, ServingPolicy policy) {
    var ladder = List.<Rung>of(new Rung.Model(new ModelKey("small")), new Rung.Template("Later."));
    return feature(key, maxOutputTokens, variables, policy, ladder);
  }

  private static AiFeature feature(String key, int maxOutputTokens, Map<String, String> variables) {
    return feature(key, maxOutputTokens, variables, ServingPolicy.DEFAULT);
  }

  /** A feature that gives vectors. */
  static AiFeature embedding() {
    var ladder = List.<Rung>of(new Rung.Model(new ModelKey("small")));
    return feature("vectors", Task.EMBED, 500, Map.of(), ServingPolicy.DEFAULT, ladder);
  }

  /** A feature that labels. */
  static AiFeature classifying(String key) {
    var chat = feature(key, 500);
    return new AiFeature(
        chat.key(),
        chat.title(),
        chat.description(),
        chat.owner(),
        chat.stage(),
        Task.CLASSIFY,
        null,
        Map.of(),
        null,
        "{}",
        List.of(),
        chat.ladder(),
        chat.maxInput(),
        chat.maxOutputTokens(),
        Set.of(),
        ServingPolicy.DEFAULT);
  }

  private static AiFeature feature(
      String key,
      int maxOutputTokens,
      Map<String, String> variables,
      ServingPolicy policy,
      List<Rung> ladder) {
    return feature(key, Task.CHAT, maxOutputTokens, variables, policy, ladder);
  }

  private static AiFeature feature(
      String key,
      Task task,
      int maxOutputTokens,
      Map<String, String> variables,
      ServingPolicy policy,
      List<Rung> ladder) {
    return new AiFeature(
        new FeatureKey(key),
        "Help",
        "Helps",
        "Anna",
        Stage.PROTOTYPE,
        task,
        null,
        variables,
        null,
        null,
        List.of(),
        ladder,
        8_000,
        maxOutputTokens,
        Set.of(InputCheck.SECRET),
        policy);
  }
}
