package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.features.AiFeature;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
      var feature = features.get(i);
      var at = "features[" + i + "]";
      var prompt = feature.prompt();
      if (prompt != null) {
        known(at + ".prompt.name", prompt.name(), prompts, "prompt", tell);
        fillable(at + ".prompt", prompt, tell);
      }
      classifier(at + ".stakes.classifier", feature.stakes(), tell);
      known(at + ".collection", feature.collection(), COLLECTIONS, "collection", tell);
      for (var j = 0; j < feature.ladder().size(); j++) {
        var model = feature.ladder().get(j).model();
        known(at + ".ladder[" + j + "].model", model, models, "model", tell);
      }
      routes(at + ".routes", feature, tell);
      if (feature.task().equals("classify") && feature.schema() == null) {
        tell.accept(at, "a 'schema' for the label, as the task is classify");
      }
    }
  }

  /** Questions go to models of the feature's own ladder. */
  private static void routes(
      String key, WorkspaceFile.Feature feature, BiConsumer<String, String> tell) {
    var routes = feature.routes();
    if (routes == null) {
      return;
    }
    var models =
        feature.ladder().stream()
            .map(WorkspaceFile.Rung::model)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var rules = each(routes.rules());
    for (var i = 0; i < rules.size(); i++) {
      known(key + ".rules[" + i + "].model", rules.get(i).model(), models, "rung", tell);
    }
    Objects.requireNonNullElse(routes.examples(), Map.<String, List<String>>of())
        .keySet()
        .forEach(model -> known(key + ".examples", model, models, "rung", tell));
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

  /** Stakes are judged by another feature, which has none itself. */
  private void classifier(
      String key, WorkspaceFile.@Nullable Stakes stakes, BiConsumer<String, String> tell) {
    var classifier = stakes == null ? null : stakes.classifier();
    if (classifier != null) {
      var fitting =
          each(file.features()).stream()
              .filter(feature -> feature.task().equals("classify") && feature.stakes() == null)
              .map(WorkspaceFile.Feature::key)
              .collect(Collectors.toSet());
      known(key + ".feature", classifier.feature(), fitting, "feature that classifies", tell);
    }
  }

  private void fillable(String key, WorkspaceFile.PromptUse use, BiConsumer<String, String> tell) {
    var own = Objects.requireNonNullElse(use.variables(), Map.<String, String>of()).keySet();
    var filled = AiFeature.fillable(own);
    each(file.prompts()).stream()
        .filter(prompt -> prompt.name().equals(use.name()))
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
