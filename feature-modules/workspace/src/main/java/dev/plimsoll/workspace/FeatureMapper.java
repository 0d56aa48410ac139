package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.features.settings.SemanticPolicy;
import dev.plimsoll.features.settings.SemanticPolicy.Mode;
import dev.plimsoll.features.settings.ServingPolicy;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.features.settings.StreamPolicy.WhenBroken;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.models.api.Task;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a checked workspace file says of a feature: how it answers, and who has it. */
final class FeatureMapper {
  private FeatureMapper() {}

  static AiFeature feature(WorkspaceFile.Feature given) {
    var schema = given.schema();
    return new AiFeature(
        new FeatureKey(given.key()),
        given.title(),
        Objects.requireNonNullElse(given.description(), ""),
        Objects.requireNonNullElse(given.owner(), ""),
        ScalarParsers.one(given.stage(), FeatureStage.PROTOTYPE),
        ScalarParsers.one(Task.class, given.task()),
        promptUse(given.prompt()),
        variables(given.prompt()),
        given.collection(),
        schema == null ? null : schema.toString(),
        each(given.examples()).stream().map(e -> new LabelledExample(e.text(), e.label())).toList(),
        given.ladder().stream().map(FeatureMapper::step).toList(),
        Objects.requireNonNullElse(given.maxInput(), AiFeature.DEFAULT_MAX_INPUT),
        Objects.requireNonNullElse(given.maxOutputTokens(), AiFeature.DEFAULT_MAX_OUTPUT_TOKENS),
        Objects.requireNonNullElse(given.block(), Set.<String>of()).stream()
            .map(check -> ScalarParsers.one(InputCheck.class, check))
            .collect(Collectors.toSet()),
        new ServingPolicy(
            cache(given.cache()),
            stream(given.stream()),
            messages(given.messages()),
            StakesMapper.stakes(given.stakes()),
            delivery(given),
            RoutesMapper.routes(given.routes())));
  }

  private static Map<CapabilityLevel, String> messages(@Nullable Map<String, String> given) {
    return Objects.requireNonNullElse(given, Map.<String, String>of()).entrySet().stream()
        .collect(
            Collectors.toMap(
                message -> ScalarParsers.one(CapabilityLevel.class, message.getKey()),
                Map.Entry::getValue));
  }

  private static Delivery delivery(WorkspaceFile.Feature given) {
    return new Delivery(
        "asynchronous".equals(given.delivery()),
        Objects.requireNonNullElse(given.webhooks(), Set.<String>of()));
  }

  private static @Nullable CachePolicy cache(WorkspaceFile.@Nullable Cache given) {
    if (given == null) {
      return null;
    }
    var exact = ScalarParsers.duration(given.exact(), Duration.ZERO);
    return new CachePolicy(
        exact, Boolean.TRUE.equals(given.shared()), semantic(given.semantic(), exact));
  }

  /** As long as exact answers, and in shadow mode, unless the file says otherwise. */
  private static @Nullable SemanticPolicy semantic(
      WorkspaceFile.@Nullable Semantic given, Duration exact) {
    return given == null
        ? null
        : new SemanticPolicy(
            ScalarParsers.duration(given.upTo(), exact),
            Objects.requireNonNullElse(given.threshold(), SemanticPolicy.USUAL_THRESHOLD),
            ScalarParsers.one(given.mode(), Mode.SHADOW));
  }

  private static StreamPolicy stream(WorkspaceFile.@Nullable Stream given) {
    if (given == null) {
      return StreamPolicy.DEFAULT;
    }
    var hold = given.holdBack();
    return new StreamPolicy(
        ScalarParsers.one(given.whenBroken(), WhenBroken.END),
        hold == null ? 0 : hold.isInt() ? hold.intValue() : StreamPolicy.WHOLE);
  }

  private static Map<String, String> variables(WorkspaceFile.@Nullable PromptUse use) {
    return use == null ? Map.of() : Objects.requireNonNullElse(use.variables(), Map.of());
  }

  private static @Nullable PromptUse promptUse(WorkspaceFile.@Nullable PromptUse given) {
    return given == null
        ? null
        : new PromptUse(
            new PromptName(given.name()),
            Objects.requireNonNullElse(given.label(), WorkspaceMapper.PRODUCTION));
  }

  private static FallbackStep step(WorkspaceFile.Rung given) {
    var model = given.model();
    if (model != null) {
      return new FallbackStep.Model(new ModelKey(model));
    }
    var cached = given.cached();
    if (cached != null) {
      return new FallbackStep.Cached(ScalarParsers.duration(cached, Duration.ZERO));
    }
    var later = given.later();
    return later != null
        ? new FallbackStep.Later(ScalarParsers.duration(later, Duration.ZERO))
        : new FallbackStep.Template(Objects.requireNonNull(given.template()));
  }

  /** Who has a feature; without a word on it, staff only. */
  static Rollout rollout(@Nullable JsonNode given) {
    if (given == null) {
      return new Rollout.StaffOnly();
    }
    if (given.has("pilot")) {
      return new Rollout.Pilot(
          given
              .get("pilot")
              .valueStream()
              .map(user -> new UserId(user.stringValue()))
              .collect(Collectors.toSet()));
    }
    if (given.has("percentage")) {
      return new Rollout.Percentage(given.get("percentage").intValue());
    }
    return switch (given.stringValue()) {
      case "everyone" -> new Rollout.Everyone();
      case "staff" -> new Rollout.StaffOnly();
      default -> new Rollout.Off();
    };
  }
}
