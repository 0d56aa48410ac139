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
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.features.settings.ServingPolicy;
import dev.plimsoll.features.settings.StakesPolicy;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.text.Messages;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of a feature as they are, group by group. */
final class SettingFacts {
  private SettingFacts() {}

  static Component about(AiFeature feature) {
    return new Facts()
        .with(text("settings.key"), feature.key())
        .with(text("settings.owner"), feature.owner())
        .with(text("settings.stage"), text(feature.stage()))
        .with(text("settings.task"), text(feature.task()))
        .with(text("settings.cache"), cache(feature));
  }

  private static Anchor cache(AiFeature feature) {
    var cache = feature.policy().cache();
    return cache == null
        ? new Anchor("/admin/caches", text("settings.cache.off"))
        : new Anchor(
            "/admin/caches/" + feature.key(),
            cache.shared()
                ? text("settings.cache.tenant", cache.exactFor())
                : text("settings.cache.user", cache.exactFor()));
  }

  static Component prompt(AiFeature feature) {
    var use = feature.prompt();
    return new Facts()
        .with(
            text("settings.prompt"),
            use == null
                ? new Text(text("settings.prompt.none"))
                : new Anchor(
                    "/admin/prompts/" + use.name(),
                    text("settings.prompt.label", use.name(), use.label())))
        .with(text("settings.variables"), String.join(", ", feature.variables().keySet()))
        .with(
            text("settings.documents"),
            Objects.requireNonNullElse(feature.collection(), text("settings.documents.none")));
  }

  static Component examples(AiFeature feature) {
    if (feature.examples().isEmpty()) {
      return note(text("settings.examples.none"));
    }
    var facts = new Facts();
    feature.examples().stream()
        .collect(Collectors.groupingBy(LabelledExample::label, TreeMap::new, Collectors.counting()))
        .forEach(facts::with);
    return facts;
  }

  static Component ladder(AiFeature feature) {
    var steps = new OrderedList();
    feature.ladder().forEach(step -> steps.add(new ListItem(step(step))));
    if (feature.models().size() < 2) {
      return steps;
    }
    var routing =
        feature.policy().routes() == null
            ? text("settings.routing.none")
            : text("settings.routing");
    return new Div(steps, new Anchor("/admin/features/" + feature.key() + "/routing", routing));
  }

  private static String step(FallbackStep step) {
    return switch (step) {
      case FallbackStep.Model(var key) -> text("settings.ladder.model", key);
      case FallbackStep.Cached(var upTo) -> text("settings.ladder.earlier", upTo);
      case FallbackStep.Later(var within) -> text("settings.ladder.later", within);
      case FallbackStep.Template(var text) -> text("settings.ladder.text", text);
    };
  }

  static Component limits(AiFeature feature) {
    var refused = feature.blocked().stream().map(Messages::text).collect(Collectors.joining(", "));
    return new Facts()
        .with(text("settings.input"), text("settings.characters", feature.maxInput()))
        .with(text("settings.answer"), text("settings.tokens", feature.maxOutputTokens()))
        .with(
            text("settings.refused"), refused.isEmpty() ? text("settings.refused.none") : refused);
  }

  static Component stream(AiFeature feature) {
    var policy = feature.policy().stream();
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
        .with(text("settings.delivery"), delivery(delivery.asynchronous()))
        .with(
            text("settings.webhooks"),
            delivery.webhooks().isEmpty()
                ? text("settings.webhooks.none")
                : String.join(", ", delivery.webhooks()));
  }

  static String delivery(boolean asynchronous) {
    return asynchronous ? text("settings.delivery.later") : text("settings.delivery.at-once");
  }

  static Component stakes(@Nullable StakesPolicy policy) {
    if (policy == null) {
      return note(text("settings.stakes.none"));
    }
    return new Facts()
        .with(
            text("settings.stakes.judge"),
            switch (policy.scoring()) {
              case Scoring.Rules(var rules) -> text("settings.stakes.rules", rules.size());
              case Scoring.Classifier(var judge, var _) ->
                  text("settings.stakes.classifier", judge);
            })
        .with(text("settings.stakes.passed"), text("settings.stakes.up-to", policy.pass()))
        .with(
            text("settings.stakes.safe"),
            text("settings.stakes.from", policy.refuse(), policy.safeAnswer()))
        .with(text("settings.stakes.person"), text("settings.stakes.between", policy.within()));
  }

  static Component messages(ServingPolicy policy) {
    var own = policy.messages();
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

  static Component schema(@Nullable String schema) {
    return schema == null
        ? note(text("settings.schema.none"))
        : new Verbatim(Json.parse(schema).toPrettyString());
  }
}
