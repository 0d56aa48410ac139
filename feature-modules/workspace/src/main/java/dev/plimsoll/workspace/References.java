package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.features.settings.RiskPolicy;
import dev.plimsoll.features.settings.Scoring;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one part of a workspace file says of another, and whether that is there. */
record References(WorkspaceFile file, Function<String, @Nullable String> environment) {
  private static final Set<String> COLLECTIONS = Set.of("guide");

  /** Tells of each broken reference: its key, and what was expected. */
  void broken(BiConsumer<String, String> tell) {
    models(tell);
    features(tell);
    budgets(tell);
    secrets(tell);
    twice("providers", names(file.providers(), WorkspaceFile.Provider::name), tell);
    twice("models", names(file.models(), WorkspaceFile.Model::key), tell);
    twice("prompts", names(file.prompts(), WorkspaceFile.Prompt::name), tell);
    twice("features", names(file.features(), WorkspaceFile.Feature::key), tell);
    twice("budgets", names(file.budgets(), WorkspaceFile.Budget::name), tell);
    twice("people", names(file.people(), WorkspaceFile.Person::name), tell);
    twice("keys", names(file.keys(), WorkspaceFile.Key::name), tell);
  }

  private void models(BiConsumer<String, String> tell) {
    var providers = Set.copyOf(names(file.providers(), WorkspaceFile.Provider::name));
    var models = each(file.models());
    for (var i = 0; i < models.size(); i++) {
      known("models[" + i + "].provider", models.get(i).provider(), providers, "provider", tell);
    }
  }

  private void features(BiConsumer<String, String> tell) {
    var models = Set.copyOf(names(file.models(), WorkspaceFile.Model::key));
    var prompts = Set.copyOf(names(file.prompts(), WorkspaceFile.Prompt::name));
    var features = each(file.features());
    for (var i = 0; i < features.size(); i++) {
      var feature = features.get(i).settings();
      var at = "features[" + i + "]";
      var prompt = feature.prompt().use();
      if (prompt != null) {
        known(at + ".prompt.name", prompt.name().value(), prompts, "prompt", tell);
        fillable(at + ".prompt", prompt, tell);
      }
      classifier(at + ".risk.classifier", feature.risk(), tell);
      known(at + ".collection", feature.prompt().collection(), COLLECTIONS, "collection", tell);
      var steps = feature.fallback().steps();
      for (var j = 0; j < steps.size(); j++) {
        if (steps.get(j) instanceof FallbackStep.Model(var model)) {
          known(at + ".fallback[" + j + "].model", model.value(), models, "model", tell);
        }
      }
      routes(at + ".routes", feature, tell);
    }
  }

  /** Questions go to models of the feature's own fallback order. */
  private static void routes(String key, AiFeature feature, BiConsumer<String, String> tell) {
    var models =
        feature.fallback().models().stream().map(ModelKey::value).collect(Collectors.toSet());
    var what = "model in the fallback order";
    var rules = feature.routes().rules();
    for (var i = 0; i < rules.size(); i++) {
      known(key + ".rules[" + i + "].model", rules.get(i).model().value(), models, what, tell);
    }
    feature.routes().examples().stream()
        .map(example -> example.model().value())
        .distinct()
        .forEach(model -> known(key + ".examples", model, models, what, tell));
  }

  private void budgets(BiConsumer<String, String> tell) {
    var features = Set.copyOf(names(file.features(), WorkspaceFile.Feature::key));
    var budgets = each(file.budgets());
    for (var i = 0; i < budgets.size(); i++) {
      var counts = budgets.get(i).counts();
      if (counts != null && !Scope.EACH.equals(counts.feature())) {
        known("budgets[" + i + "].counts.feature", counts.feature(), features, "feature", tell);
      }
    }
  }

  /** Risk is judged by another feature, which is not judged itself. */
  private void classifier(String key, @Nullable RiskPolicy risk, BiConsumer<String, String> tell) {
    if (risk != null && risk.scoring() instanceof Scoring.Classifier classifier) {
      var fitting =
          each(file.features()).stream()
              .filter(feature -> feature.settings().canJudgeRisk())
              .map(WorkspaceFile.Feature::key)
              .collect(Collectors.toSet());
      var judge = classifier.feature().value();
      known(key + ".feature", judge, fitting, "feature that classifies", tell);
    }
  }

  private void fillable(String key, PromptUse use, BiConsumer<String, String> tell) {
    var filled = AiFeature.fillable(use.variables().keySet());
    each(file.prompts()).stream()
        .filter(prompt -> prompt.name().equals(use.name().value()))
        .flatMap(
            prompt -> Objects.requireNonNullElse(prompt.variables(), Set.<String>of()).stream())
        .filter(variable -> !filled.contains(variable))
        .forEach(variable -> tell.accept(key, "'variables' with a value for '" + variable + "'"));
  }

  private static void known(
      String key,
      @Nullable String name,
      Set<String> names,
      String what,
      BiConsumer<String, String> tell) {
    if (name != null && !names.contains(name)) {
      var expected = names.stream().sorted().collect(Collectors.joining(", "));
      tell.accept(
          key,
          "there is no "
              + what
              + " '"
              + name
              + "'; expected "
              + (names.isEmpty() ? "one that this file declares" : "one of " + expected));
    }
  }

  private void secrets(BiConsumer<String, String> tell) {
    var people = each(file.people());
    for (var i = 0; i < people.size(); i++) {
      set("people[" + i + "].password", people.get(i).password(), tell);
    }
    var keys = each(file.keys());
    for (var i = 0; i < keys.size(); i++) {
      set("keys[" + i + "].secret", keys.get(i).secret(), tell);
    }
  }

  private void set(String key, @Nullable String secret, BiConsumer<String, String> tell) {
    if (secret != null && value(secret) == null) {
      tell.accept(key, "the environment variable " + variable(secret) + " to be set");
    }
  }

  private @Nullable String value(String secret) {
    return environment.apply(variable(secret));
  }

  /** The name in {@code ${NAME}}. */
  static String variable(String secret) {
    return secret.substring(2, secret.length() - 1);
  }

  private static void twice(String part, List<String> names, BiConsumer<String, String> tell) {
    var seen = new HashSet<String>();
    for (var i = 0; i < names.size(); i++) {
      if (!seen.add(names.get(i))) {
        tell.accept(part + "[" + i + "]", "'" + names.get(i) + "' to be declared once");
      }
    }
  }

  private static <T> List<String> names(@Nullable List<T> part, Function<T, String> name) {
    return each(part).stream().map(name).toList();
  }
}
