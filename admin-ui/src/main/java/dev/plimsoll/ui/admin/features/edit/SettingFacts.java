package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.LevelMessages;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.features.settings.RiskPolicy;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.text.Messages;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The current settings of a feature, by group. */
final class SettingFacts {
  private SettingFacts() {}

  static Component about(AiFeature feature) {
    return new Facts()
        .with(text("settings.key"), feature.key())
        .with(text("settings.owner"), feature.about().owner())
        .with(text("settings.stage"), text(feature.about().stage()))
        .with(text("settings.task"), text(feature.task()))
        .with(text("settings.cache"), cache(feature));
  }

  private static Anchor cache(AiFeature feature) {
    var cache = feature.cache();
    return cache == null
        ? new Anchor("/admin/caches", text("settings.cache.off"))
        : new Anchor(
            "/admin/caches/" + feature.key(),
            cache.shared()
                ? text("settings.cache.tenant", cache.exactFor())
                : text("settings.cache.user", cache.exactFor()));
  }

  static Component prompt(AiFeature feature) {
    var use = feature.prompt().use();
    return new Facts()
        .with(
            text("settings.prompt"),
            use == null
                ? new Text(text("settings.prompt.none"))
                : new Anchor(
                    "/admin/prompts/" + use.name(),
                    text("settings.prompt.label", use.name(), use.label())))
        .with(text("settings.variables"), String.join(", ", feature.prompt().variables().keySet()))
        .with(
            text("settings.documents"),
            Objects.requireNonNullElse(
                feature.prompt().collection(), text("settings.documents.none")));
  }

  static Component examples(AiFeature feature) {
    if (feature.examples().all().isEmpty()) {
      return note(text("settings.examples.none"));
    }
    var facts = new Facts();
    feature.examples().all().stream()
        .collect(Collectors.groupingBy(LabelledExample::label, TreeMap::new, Collectors.counting()))
        .forEach(facts::with);
    return facts;
  }

  static Component fallback(AiFeature feature) {
    var steps = new OrderedList();
    feature.fallback().steps().forEach(step -> steps.add(new ListItem(step(step))));
    if (feature.fallback().models().size() < 2) {
      return steps;
    }
    var routing =
        feature.routes().isEmpty() ? text("settings.routing.none") : text("settings.routing");
    return new Div(steps, new Anchor("/admin/features/" + feature.key() + "/routing", routing));
  }

  private static String step(FallbackStep step) {
    return switch (step) {
      case FallbackStep.Model(var key) -> text("settings.fallback.model", key);
      case FallbackStep.Cached(var upTo) -> text("settings.fallback.earlier", upTo);
      case FallbackStep.Later(var within) -> text("settings.fallback.later", within);
      case FallbackStep.Template(var text) -> text("settings.fallback.text", text);
    };
  }

  static Component limits(AiFeature feature) {
    var facts =
        new Facts()
            .with(text("settings.input"), text("settings.characters", feature.limits().maxInput()))
            .with(
                text("settings.answer"),
                text("settings.tokens", feature.limits().maxOutputTokens()))
            .with(
                text("settings.refused"),
                names(feature.limits().blocked(), "settings.refused.none"))
            .with(
                text("settings.masked"), names(feature.limits().masked(), "settings.masked.none"));
    return new Div(facts, CheckFigures.all());
  }

  private static String names(Set<InputCheck> checks, String none) {
    return checks.isEmpty()
        ? text(none)
        : checks.stream().map(Messages::text).collect(Collectors.joining(", "));
  }

  static Component stream(AiFeature feature) {
    var policy = feature.stream();
    var characters =
        feature.holdsBack() || policy.holdBack() == StreamPolicy.WHOLE
            ? text("settings.held-back.all")
            : text("settings.held-back.end", policy.holdBack());
    return new Facts()
        .with(text("settings.held-back"), characters)
        .with(text("edit.stream.broken"), text(policy.whenBroken()));
  }

  static Component delivery(Delivery delivery) {
    return new Facts()
        .with(text("settings.delivery"), text(delivery.mode()))
        .with(
            text("settings.webhooks"),
            delivery.webhooks().isEmpty()
                ? text("settings.webhooks.none")
                : String.join(", ", delivery.webhooks()));
  }

  static Component risk(@Nullable RiskPolicy policy) {
    if (policy == null) {
      return note(text("settings.risk.none"));
    }
    return new Facts()
        .with(
            text("settings.risk.judge"),
            switch (policy.scoring()) {
              case Scoring.Rules(var rules) -> text("settings.risk.rules", rules.size());
              case Scoring.Classifier(var judge, var _) -> text("settings.risk.classifier", judge);
            })
        .with(text("settings.risk.passed"), text("settings.risk.up-to", policy.pass()))
        .with(
            text("settings.risk.safe"),
            text("settings.risk.from", policy.refuse(), policy.safeAnswer()))
        .with(text("settings.risk.person"), text("settings.risk.between", policy.within()));
  }

  static Component messages(LevelMessages messages) {
    var own = messages.own();
    if (own.isEmpty()) {
      return note(text("settings.messages.default"));
    }
    var facts = new Facts();
    Stream.of(CapabilityLevel.values())
        .filter(level -> level != CapabilityLevel.FULL)
        .forEach(level ->
            facts.with(
                text(level), own.getOrDefault(level, text("settings.messages.default-one"))));
    return facts;
  }

  static Component checks(OutputChecks checks) {
    var schema = checks.schema();
    return schema == null
        ? new Facts()
            .with(text("settings.format"), text("settings.format.free"))
            .with(text("edit.checks.language"), text(checks.languageMatch()))
        : new Verbatim(Json.parse(schema).toPrettyString());
  }
}
