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
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.platform.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Features to try things on. */
public final class Samples {
  private static final Fallback FALLBACK =
      Fallback.of(
          new FallbackStep.Model(new ModelKey("small")), new FallbackStep.Template("Later."));

  private Samples() {}

  static AiFeature feature(String key, int maxOutputTokens) {
    return feature(key, Task.CHAT, maxOutputTokens, FALLBACK, null, null);
  }

  /** A call of a feature that streams like this. */
  static CallInProgress call(StreamPolicy policy) {
    return call(
        caller("uma", TenantId.DEFAULT), feature("help", Task.CHAT, 500, FALLBACK, policy, null));
  }

  static Caller caller(String user, TenantId tenant) {
    return new Caller(new UserId(user), user, tenant, Set.of(Role.USER), null, null);
  }

  /** A call of a feature whose answers are kept like this. */
  static CallInProgress call(Caller caller, CachePolicy policy) {
    return call(caller, feature("help", Task.CHAT, 500, FALLBACK, null, policy));
  }

  private static CallInProgress call(Caller caller, AiFeature feature) {
    var ask =
        new Ask(
            feature.key(),
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
        feature,
        ask,
        ask.interaction(),
        new Stopwatch(() -> 0));
  }

  /** A feature that gives vectors. */
  static AiFeature embedding() {
    var fallback = Fallback.of(new FallbackStep.Model(new ModelKey("small")));
    return feature("vectors", Task.EMBED, 500, fallback, null, null);
  }

  private static AiFeature feature(
      String key,
      Task task,
      int maxOutputTokens,
      Fallback fallback,
      @Nullable StreamPolicy stream,
      @Nullable CachePolicy cache) {
    return new AiFeature(
        new FeatureKey(key),
        task,
        new About("Help", "Helps", "Anna", FeatureStage.PROTOTYPE),
        null,
        null,
        fallback,
        new Limits(8_000, maxOutputTokens, Set.of(InputCheck.SECRET)),
        null,
        stream,
        null,
        null,
        cache,
        null,
        null);
  }
}
