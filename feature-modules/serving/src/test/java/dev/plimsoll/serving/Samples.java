package dev.plimsoll.serving;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.ServingPolicy;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.platform.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Features to try things on. */
public final class Samples {
  private static final List<FallbackStep> LADDER =
      List.of(new FallbackStep.Model(new ModelKey("small")), new FallbackStep.Template("Later."));

  private Samples() {}

  static AiFeature feature(String key, int maxOutputTokens) {
    return feature(key, Task.CHAT, maxOutputTokens, ServingPolicy.DEFAULT, LADDER);
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
        feature("help", Task.CHAT, 500, policy, LADDER),
        ask,
        ask.interaction(),
        new Stopwatch(() -> 0));
  }

  /** A feature that gives vectors. */
  static AiFeature embedding() {
    var ladder = List.<FallbackStep>of(new FallbackStep.Model(new ModelKey("small")));
    return feature("vectors", Task.EMBED, 500, ServingPolicy.DEFAULT, ladder);
  }

  private static AiFeature feature(
      String key, Task task, int maxOutputTokens, ServingPolicy policy, List<FallbackStep> ladder) {
    return new AiFeature(
        new FeatureKey(key),
        "Help",
        "Helps",
        "Anna",
        FeatureStage.PROTOTYPE,
        task,
        null,
        Map.of(),
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
