package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the references from one part of a workspace file to another. */
record References(WorkspaceFile file, Function<String, @Nullable String> environment) {
  private static final Set<String> COLLECTIONS = Set.of("guide");

  /** Reports each broken reference, with its key and what was expected. */
  void broken(BiConsumer<String, String> report) {
    models(report);
    features(report);
    budgets(report);
    tenants(report);
    secrets(report);
    twice("providers", names(file.providers(), WorkspaceFile.Provider::name), report);
    twice("models", names(file.models(), WorkspaceFile.Model::key), report);
    twice("prompts", names(file.prompts(), WorkspaceFile.Prompt::name), report);
    twice("features", names(file.features(), WorkspaceFile.Feature::key), report);
    twice("budgets", names(file.budgets(), WorkspaceFile.Budget::name), report);
    twice("tenants", names(file.tenants(), WorkspaceFile.Tenant::id), report);
    twice("people", names(file.people(), WorkspaceFile.Person::name), report);
    twice("keys", names(file.keys(), WorkspaceFile.Key::name), report);
  }

  private void models(BiConsumer<String, String> report) {
    var providers = Set.copyOf(names(file.providers(), WorkspaceFile.Provider::name));
    var models = each(file.models());
    for (var i = 0; i < models.size(); i++) {
      known("models[" + i + "].provider", models.get(i).provider(), providers, "provider", report);
    }
  }

  private void tenants(BiConsumer<String, String> report) {
    var tenants =
        Stream.concat(
                Stream.of(TenantId.DEFAULT.value()),
                each(file.tenants()).stream().map(WorkspaceFile.Tenant::id))
            .collect(Collectors.toSet());
    var people = each(file.people());
    for (var i = 0; i < people.size(); i++) {
      known("people[" + i + "].tenant", people.get(i).tenant(), tenants, "tenant", report);
    }
    var keys = each(file.keys());
    for (var i = 0; i < keys.size(); i++) {
      known("keys[" + i + "].tenant", keys.get(i).tenant(), tenants, "tenant", report);
    }
  }

  private void features(BiConsumer<String, String> report) {
    var models = Set.copyOf(names(file.models(), WorkspaceFile.Model::key));
    var prompts = Set.copyOf(names(file.prompts(), WorkspaceFile.Prompt::name));
    var features = each(file.features());
    for (var i = 0; i < features.size(); i++) {
      var feature = features.get(i).settings();
      var at = "features[" + i + "]";
      var prompt = feature.prompt().use();
      if (prompt != null) {
        known(at + ".prompt.name", prompt.name().value(), prompts, "prompt", report);
        fillable(at + ".prompt", prompt, report);
      }
      classifier(at + ".risk.classifier", feature.risk(), report);
      known(at + ".collection", feature.prompt().collection(), COLLECTIONS, "collection", report);
      var steps = feature.fallback().steps();
      for (var j = 0; j < steps.size(); j++) {
        if (steps.get(j) instanceof FallbackStep.Model(var model)) {
          known(at + ".fallback[" + j + "].model", model.value(), models, "model", report);
        }
      }
      routes(at + ".routes", feature, report);
    }
  }

  /** Questions can only go to models of the feature's own fallback order. */
  private static void routes(String key, AiFeature feature, BiConsumer<String, String> report) {
    var models =
        feature.fallback().models().stream().map(ModelKey::value).collect(Collectors.toSet());
    var what = "model in the fallback order";
    var rules = feature.routes().rules();
    for (var i = 0; i < rules.size(); i++) {
      known(key + ".rules[" + i + "].model", rules.get(i).model().value(), models, what, report);
    }
    feature.routes().examples().stream()
        .map(example -> example.model().value())
        .distinct()
        .forEach(model -> known(key + ".examples", model, models, what, report));
  }

  private void budgets(BiConsumer<String, String> report) {
    var features = Set.copyOf(names(file.features(), WorkspaceFile.Feature::key));
    var budgets = each(file.budgets());
    for (var i = 0; i < budgets.size(); i++) {
      var counts = budgets.get(i).counts();
      if (counts != null && !Scope.EACH.equals(counts.feature())) {
        known("budgets[" + i + "].counts.feature", counts.feature(), features, "feature", report);
      }
    }
  }

  /** Risk is judged by another feature, which must not have its own risk judged. */
  private void classifier(
      String key, @Nullable RiskPolicy risk, BiConsumer<String, String> report) {
    if (risk != null && risk.scoring() instanceof Scoring.Classifier classifier) {
      var fitting =
          each(file.features()).stream()
              .filter(feature -> feature.settings().canJudgeRisk())
              .map(WorkspaceFile.Feature::key)
              .collect(Collectors.toSet());
      var judge = classifier.feature().value();
      known(key + ".feature", judge, fitting, "feature that classifies", report);
    }
  }

  private void fillable(String key, PromptUse use, BiConsumer<String, String> report) {
    var filled = AiFeature.fillable(use.variables().keySet());
    each(file.prompts()).stream()
        .filter(prompt -> prompt.name().equals(use.name().value()))
        .flatMap(
            prompt -> Objects.requireNonNullElse(prompt.variables(), Set.<String>of()).stream())
        .filter(variable -> !filled.contains(variable))
        .forEach(variable -> report.accept(key, "'variables' with a value for '" + variable + "'"));
  }

  private static void known(
      String key,
      @Nullable String name,
      Set<String> names,
      String what,
      BiConsumer<String, String> report) {
    if (name != null && !names.contains(name)) {
      var expected = names.stream().sorted().collect(Collectors.joining(", "));
      report.accept(
          key,
          "there is no "
              + what
              + " '"
              + name
              + "'; expected "
              + (names.isEmpty() ? "one that this file declares" : "one of " + expected));
    }
  }

  private void secrets(BiConsumer<String, String> report) {
    var people = each(file.people());
    for (var i = 0; i < people.size(); i++) {
      set("people[" + i + "].password", people.get(i).password(), report);
    }
    var keys = each(file.keys());
    for (var i = 0; i < keys.size(); i++) {
      set("keys[" + i + "].secret", keys.get(i).secret(), report);
      var former = keys.get(i).former();
      set("keys[" + i + "].former.secret", former == null ? null : former.secret(), report);
    }
  }

  private void set(String key, @Nullable String secret, BiConsumer<String, String> report) {
    if (secret != null && value(secret) == null) {
      report.accept(key, "the environment variable " + variable(secret) + " to be set");
    }
  }

  private @Nullable String value(String secret) {
    return environment.apply(variable(secret));
  }

  /** The name in {@code ${NAME}}. */
  static String variable(String secret) {
    return secret.substring(2, secret.length() - 1);
  }

  private static void twice(String part, List<String> names, BiConsumer<String, String> report) {
    var seen = new HashSet<String>();
    for (var i = 0; i < names.size(); i++) {
      if (!seen.add(names.get(i))) {
        report.accept(part + "[" + i + "]", "'" + names.get(i) + "' to be declared once");
      }
    }
  }

  private static <T> List<String> names(@Nullable List<T> part, Function<T, String> name) {
    return each(part).stream().map(name).toList();
  }
}
