package dev.plimsoll.serving;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.features.settings.SettingsGroup;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.flags.FlagReason;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.call.AskedCall;
import dev.plimsoll.serving.call.PreparedCall;
import dev.plimsoll.serving.call.RenderedPrompt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Features and calls to try things on. */
public final class Samples {
  public static final ModelKey SMALL = new ModelKey("small");
  public static final ModelKey LARGE = new ModelKey("large");
  public static final Caller UMA = caller("uma", TenantId.DEFAULT);

  private Samples() {}

  public static Caller caller(String user, TenantId tenant) {
    return new Caller(new UserId(user), user, tenant, Set.of(Role.USER), null, null);
  }

  /** A feature of a small model and a text, with these settings. */
  public static AiFeature feature(SettingsGroup... settings) {
    var feature =
        AiFeature.of(
            new FeatureKey("help"),
            Task.CHAT,
            new About("Help", "Helps", "Anna", null),
            Fallback.of(new FallbackStep.Model(SMALL), new FallbackStep.Template("Later.")));
    var limited = FeatureEdit.to(new Limits(8_000, 500, Set.of(InputCheck.SECRET))).of(feature);
    for (var group : settings) {
      limited = FeatureEdit.to(group).of(limited);
    }
    return limited;
  }

  /** A feature that gives vectors. */
  public static AiFeature embedding() {
    return AiFeature.of(
        new FeatureKey("vectors"),
        Task.EMBED,
        new About("Vectors", null, null, null),
        Fallback.of(new FallbackStep.Model(SMALL)));
  }

  /** A call that streams, of a feature with these settings. */
  public static PreparedCall call(SettingsGroup... settings) {
    return call(UMA, feature(settings));
  }

  public static PreparedCall call(Caller caller, AiFeature feature) {
    return call(feature, CapabilityLevel.FULL, ask(caller, Channel.API, Json.object(), true));
  }

  public static Ask ask(Caller caller, Channel channel, ObjectNode options, boolean stream) {
    return new Ask(
        new FeatureKey("help"),
        caller,
        channel,
        null,
        List.of(Message.user("Why?")),
        Map.of(),
        options,
        stream);
  }

  /** A call that is ready for a model. */
  public static PreparedCall call(AiFeature feature, CapabilityLevel level, Ask ask) {
    return new PreparedCall(
        asked(feature, ask),
        new FlagDecision.On(1, FlagReason.EVERYONE),
        level,
        List.of(),
        new RenderedPrompt(null, ask.messages()),
        feature.fallback().steps());
  }

  /** A call that begins. */
  public static AskedCall asked(AiFeature feature, Ask ask) {
    return AskedCall.of(
        new CallId("01J00000000000000000000000"),
        new ConversationId("c"),
        Instant.EPOCH,
        feature,
        ask,
        InteractionType.PROGRESSIVE);
  }
}
