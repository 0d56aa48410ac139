package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.access.KeyGrant;
import dev.plimsoll.access.Person;
import dev.plimsoll.access.PersonDeclaration;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.LabelledExample;
import dev.plimsoll.models.ModelDeclaration;
import dev.plimsoll.models.Provider;
import dev.plimsoll.models.ProviderKey;
import dev.plimsoll.models.Task;
import dev.plimsoll.models.Timeouts;
import dev.plimsoll.prompts.PromptDraft;
import dev.plimsoll.prompts.PromptPart;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.CachePolicy;
import dev.plimsoll.serving.CapabilityLevel;
import dev.plimsoll.serving.Delivery;
import dev.plimsoll.serving.PromptUse;
import dev.plimsoll.serving.Rung;
import dev.plimsoll.serving.SemanticPolicy;
import dev.plimsoll.serving.SemanticPolicy.Mode;
import dev.plimsoll.serving.ServingPolicy;
import dev.plimsoll.serving.Stage;
import dev.plimsoll.serving.StreamPolicy;
import dev.plimsoll.serving.StreamPolicy.WhenBroken;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the parts of a checked workspace file mean to the modules that own them. */
record Reading(Function<String, @Nullable String> environment) {
  private static final String PRODUCTION = "production";

  Provider provider(WorkspaceFile.Provider given) {
    var url = given.url();
    return new Provider(
        given.name(),
        given.kind(),
        url == null ? null : URI.create(url),
        keys(given),
        given.keyHeader(),
        timeouts(given.timeouts()),
        Boolean.TRUE.equals(given.batchApi()));
  }

  private static List<ProviderKey> keys(WorkspaceFile.Provider given) {
    var only = given.key();
    return only != null
        ? List.of(ProviderKey.from(References.variable(only)))
        : each(given.keys()).stream()
            .map(key ->
                new ProviderKey(
                    References.variable(key.key()),
                    Objects.requireNonNullElse(key.weight(), 1),
                    key.perMinute()))
            .toList();
  }

  private static Timeouts timeouts(WorkspaceFile.@Nullable Timeouts given) {
    var usual = Timeouts.DEFAULT;
    return given == null
        ? usual
        : new Timeouts(
            duration(given.connect(), usual.connect()),
            duration(given.firstToken(), usual.firstToken()),
            duration(given.betweenTokens(), usual.betweenTokens()),
            duration(given.total(), usual.total()));
  }

  static Duration duration(@Nullable String given, Duration usual) {
    if (given == null) {
      return usual;
    }
    if (given.endsWith("ms")) {
      return Duration.ofMillis(Long.parseLong(given.substring(0, given.length() - 2)));
    }
    var count = Long.parseLong(given.substring(0, given.length() - 1));
    return switch (given.charAt(given.length() - 1)) {
      case 'd' -> Duration.ofDays(count);
      case 'h' -> Duration.ofHours(count);
      case 'm' -> Duration.ofMinutes(count);
      default -> Duration.ofSeconds(count);
    };
  }

  ModelDeclaration model(WorkspaceFile.Model given) {
    return new ModelDeclaration(
        new ModelKey(given.key()),
        given.provider(),
        given.model(),
        Boolean.TRUE.equals(given.hedge()),
        given.atOnce());
  }

  AiFeature feature(WorkspaceFile.Feature given) {
    var schema = given.schema();
    return new AiFeature(
        new FeatureKey(given.key()),
        given.title(),
        Objects.requireNonNullElse(given.description(), ""),
        Objects.requireNonNullElse(given.owner(), ""),
        Stage.valueOf(upper(Objects.requireNonNullElse(given.stage(), "prototype"))),
        Task.valueOf(upper(given.task())),
        promptUse(given.prompt()),
        variables(given.prompt()),
        given.collection(),
        schema == null ? null : schema.toString(),
        each(given.examples()).stream().map(e -> new LabelledExample(e.text(), e.label())).toList(),
        given.ladder().stream().map(Reading::rung).toList(),
        Objects.requireNonNullElse(given.maxInput(), AiFeature.DEFAULT_MAX_INPUT),
        Objects.requireNonNullElse(given.maxOutputTokens(), AiFeature.DEFAULT_MAX_OUTPUT_TOKENS),
        Objects.requireNonNullElse(given.block(), Set.<String>of()).stream()
            .map(check -> InputCheck.valueOf(upper(check).replace('-', '_')))
            .collect(Collectors.toSet()),
        new ServingPolicy(
            cache(given.cache()),
            stream(given.stream()),
            messages(given.messages()),
            StakesReading.stakes(given.stakes()),
            delivery(given),
            RoutesReading.routes(given.routes())));
  }

  private static Map<CapabilityLevel, String> messages(@Nullable Map<String, String> given) {
    return Objects.requireNonNullElse(given, Map.<String, String>of()).entrySet().stream()
        .collect(
            Collectors.toMap(
                message -> CapabilityLevel.valueOf(upper(message.getKey())), Map.Entry::getValue));
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
    var exact = duration(given.exact(), Duration.ZERO);
    return new CachePolicy(
        exact, Boolean.TRUE.equals(given.shared()), semantic(given.semantic(), exact));
  }

  /** As long as exact answers, and in shadow mode, unless the file says otherwise. */
  private static @Nullable SemanticPolicy semantic(
      WorkspaceFile.@Nullable Semantic given, Duration exact) {
    return given == null
        ? null
        : new SemanticPolicy(
            duration(given.upTo(), exact),
            Objects.requireNonNullElse(given.threshold(), SemanticPolicy.USUAL_THRESHOLD),
            Mode.valueOf(upper(Objects.requireNonNullElse(given.mode(), "shadow"))));
  }

  private static StreamPolicy stream(WorkspaceFile.@Nullable Stream given) {
    if (given == null) {
      return StreamPolicy.DEFAULT;
    }
    var hold = given.holdBack();
    return new StreamPolicy(
        WhenBroken.valueOf(upper(Objects.requireNonNullElse(given.whenBroken(), "end"))),
        hold == null ? 0 : hold.isInt() ? hold.intValue() : StreamPolicy.WHOLE);
  }

  private static Map<String, String> variables(WorkspaceFile.@Nullable PromptUse use) {
    return use == null ? Map.of() : Objects.requireNonNullElse(use.variables(), Map.of());
  }

  PromptDraft prompt(WorkspaceFile.Prompt given) {
    return new PromptDraft(
        given.parts().stream()
            .map(part -> new PromptPart(part.role(), part.template().stripTrailing()))
            .toList(),
        Objects.requireNonNullElse(given.variables(), Set.of()),
        Objects.requireNonNullElse(given.note(), ""));
  }

  /** The labels that the version is to carry: production unless the file says otherwise. */
  Set<String> labels(WorkspaceFile.Prompt given) {
    return Objects.requireNonNullElse(given.labels(), Set.of(PRODUCTION));
  }

  private static @Nullable PromptUse promptUse(WorkspaceFile.@Nullable PromptUse given) {
    return given == null
        ? null
        : new PromptUse(
            new PromptName(given.name()), Objects.requireNonNullElse(given.label(), PRODUCTION));
  }

  private static Rung rung(WorkspaceFile.Rung given) {
    var model = given.model();
    if (model != null) {
      return new Rung.Model(new ModelKey(model));
    }
    var cached = given.cached();
    if (cached != null) {
      return new Rung.Cached(duration(cached, Duration.ZERO));
    }
    var later = given.later();
    return later != null
        ? new Rung.Later(duration(later, Duration.ZERO))
        : new Rung.Template(Objects.requireNonNull(given.template()));
  }

  /** Who has a feature; without a word on it, staff only. */
  Rollout rollout(@Nullable JsonNode given) {
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

  PersonDeclaration person(WorkspaceFile.Person given) {
    var password = given.password();
    return new PersonDeclaration(
        new Person(
            new UserId(given.name()),
            Objects.requireNonNullElse(given.displayName(), given.name()),
            null,
            roles(given.roles()),
            TenantId.DEFAULT),
        password == null ? null : secret(password));
  }

  KeyGrant grant(WorkspaceFile.Key given) {
    var features = given.features();
    return new KeyGrant(
        given.name(),
        roles(given.roles()),
        features == null
            ? null
            : features.stream().map(FeatureKey::new).collect(Collectors.toSet()));
  }

  String secret(String variable) {
    return Objects.requireNonNull(environment.apply(References.variable(variable)));
  }

  private static Set<Role> roles(@Nullable Set<String> given) {
    return given == null
        ? EnumSet.of(Role.USER)
        : given.stream()
            .map(role -> Role.valueOf(upper(role)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
