package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.admin.features.edit.EditDialog.quiet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.features.settings.ServingPolicy;
import dev.plimsoll.features.settings.StakesPolicy;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.HowLong;
import dev.plimsoll.ui.parts.Verbatim;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of a feature as they are, group by group. */
final class SettingFacts {
  private SettingFacts() {}

  static Component about(AiFeature feature) {
    return new Facts()
        .with("Key", feature.key().value())
        .with("Owner", feature.owner())
        .with("Stage", SettingWords.lower(feature.stage()))
        .with("Task", SettingWords.lower(feature.task()))
        .with("Same answer", cache(feature));
  }

  static Component prompt(AiFeature feature) {
    var use = feature.prompt();
    return new Facts()
        .with(
            "Prompt",
            use == null
                ? new Text("none: what the caller says")
                : new Anchor("/admin/prompts/" + use.name(), use.name() + ", " + use.label()))
        .with("Variables", String.join(", ", feature.variables().keySet()))
        .with("Documents", Objects.requireNonNullElse(feature.collection(), "none"));
  }

  static Component examples(AiFeature feature) {
    var labels =
        feature.examples().stream()
            .collect(
                Collectors.groupingBy(LabelledExample::label, TreeMap::new, Collectors.counting()));
    var facts = new Facts();
    labels.forEach((label, count) -> facts.with(label, count.toString()));
    return labels.isEmpty() ? quiet("None: the labels are told by their names.") : facts;
  }

  private static Anchor cache(AiFeature feature) {
    var cache = feature.policy().cache();
    return cache == null
        ? new Anchor("/admin/caches", "not given again")
        : new Anchor(
            "/admin/caches/" + feature.key(),
            "for "
                + HowLong.of(cache.exactFor())
                + (cache.shared() ? ", to all users of a tenant" : ", to the same user"));
  }

  static Component ladder(AiFeature feature) {
    var steps = new OrderedList();
    feature.ladder().forEach(step -> steps.add(new ListItem(SettingWords.step(step))));
    return feature.models().size() > 1 ? new Div(steps, routing(feature)) : steps;
  }

  private static Anchor routing(AiFeature feature) {
    return new Anchor(
        "/admin/features/" + feature.key() + "/routing",
        feature.policy().routes() == null
            ? "Send hard questions to another model first"
            : "Routing: which model a question goes to first");
  }

  static Component limits(AiFeature feature) {
    var refused =
        feature.blocked().stream().map(SettingWords::check).collect(Collectors.joining(", "));
    return new Facts()
        .with("Longest input", counted(feature.maxInput(), "characters"))
        .with("Longest answer", counted(feature.maxOutputTokens(), "tokens"))
        .with("Refused inputs", refused.isEmpty() ? "none; findings are noted" : refused);
  }

  private static String counted(int number, String what) {
    return String.format(Locale.ROOT, "%,d %s", number, what);
  }

  static Component stream(AiFeature feature) {
    var policy = feature.policy().stream();
    return new Facts()
        .with(
            "Held back",
            feature.holdsBack() ? "all of it, until it is checked" : SettingWords.heldBack(policy))
        .with("When it breaks off", SettingWords.whenBroken(policy.whenBroken()));
  }

  static Component delivery(ServingPolicy policy) {
    var delivery = policy.delivery();
    return new Facts()
        .with("Answers", SettingWords.delivery(delivery.asynchronous()))
        .with(
            "Webhooks",
            delivery.webhooks().isEmpty() ? "none" : String.join(", ", delivery.webhooks()));
  }

  static Component stakes(@Nullable StakesPolicy policy) {
    if (policy == null) {
      return quiet("Answers are given without a look at how risky they are.");
    }
    return new Facts()
        .with(
            "Judged by",
            switch (policy.scoring()) {
              case Scoring.Rules(var rules) -> "rules: " + rules.size();
              case Scoring.Classifier(var judge, var _) -> "the feature " + judge;
            })
        .with("Given at once", "up to the risk " + policy.pass())
        .with("Safe answer", "from the risk " + policy.refuse() + ": “" + policy.safeAnswer() + "”")
        .with("A person decides", "on those between, within " + HowLong.of(policy.within()));
  }

  static Component messages(ServingPolicy policy) {
    var own = policy.messages();
    if (own.isEmpty()) {
      return quiet("The usual words at every level.");
    }
    var facts = new Facts();
    SettingWords.LESS_THAN_FULL.forEach(
        level -> facts.with(SettingWords.lower(level), own.getOrDefault(level, "the usual words")));
    return facts;
  }

  static Component schema(@Nullable String schema) {
    return schema == null
        ? quiet("Answers are free text.")
        : new Verbatim(Json.parse(schema).toPrettyString());
  }
}
