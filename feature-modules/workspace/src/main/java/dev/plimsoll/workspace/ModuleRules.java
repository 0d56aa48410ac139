package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.domain.PromptName;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of the modules to which the parts of a workspace file go, each asked beforehand. */
record ModuleRules(WorkspaceFile file, WorkspaceMapper reading, CostMapper costs) {

  /** Tells of each part that a module would refuse: its key, and what the module says. */
  void broken(BiConsumer<String, String> tell) {
    ask("providers", file.providers(), reading::provider, tell);
    ask("models", file.models(), costs::prices, tell);
    ask("prompts", file.prompts(), this::checkPrompt, tell);
    ask("features", file.features(), this::checkFeature, tell);
    ask("budgets", file.budgets(), costs::budget, tell);
    ask("people", file.people(), reading::person, tell);
    ask("keys", file.keys(), reading::grant, tell);
  }

  private void checkPrompt(WorkspaceFile.Prompt prompt) {
    reading.prompt(prompt).check(new PromptName(prompt.name()));
  }

  private void checkFeature(WorkspaceFile.Feature feature) {
    var read = feature.settings();
    read.check();
    var _ = RolloutMapper.rollout(feature.flag());
    if (feature.budget() != null) {
      var _ = costs.budget(read.key(), feature.budget());
    }
    if (feature.spendBreaker() != null) {
      var _ = costs.breaker(read.key(), feature.spendBreaker());
    }
  }

  private static <T> void ask(
      String part, @Nullable List<T> given, Consumer<T> rule, BiConsumer<String, String> tell) {
    var items = each(given);
    for (var i = 0; i < items.size(); i++) {
      try {
        rule.accept(items.get(i));
      } catch (RuntimeException broken) {
        tell.accept(part + "[" + i + "]", String.valueOf(broken.getMessage()));
      }
    }
  }
}
