package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.guardrails.personal.Countries;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks the parts of a workspace file by the rules of the modules that will own them, before
 * anything is applied.
 */
record ModuleRules(WorkspaceFile file, WorkspaceMapper reading, CostMapper costs) {

  /** Reports each part that a module would refuse, with its key and the module's message. */
  void broken(BiConsumer<String, String> report) {
    ask("countries", file.countries(), country -> Countries.of(List.of(country)), report);
    ask("providers", file.providers(), reading::provider, report);
    ask("models", file.models(), costs::prices, report);
    ask("prompts", file.prompts(), this::checkPrompt, report);
    ask("features", file.features(), this::checkFeature, report);
    ask("budgets", file.budgets(), costs::budget, report);
    ask("tenants", file.tenants(), reading::tenant, report);
    ask("people", file.people(), this::checkPerson, report);
    ask("keys", file.keys(), this::checkKey, report);
  }

  private void checkPrompt(WorkspaceFile.Prompt prompt) {
    reading.prompt(prompt).check(new PromptName(prompt.name()));
  }

  private void checkPerson(WorkspaceFile.Person person) {
    var password = given(person.password());
    if (password != null || person.password() == null) {
      var _ = reading.person(person);
    }
    if (password != null) {
      Passwords.check(password);
    }
  }

  private void checkKey(WorkspaceFile.Key key) {
    var grant = reading.grant(key);
    var secret = given(key.secret());
    if (secret != null) {
      ApiKeys.checkSecret(grant.name(), secret);
    }
    var former = key.former();
    var formerSecret = former == null ? null : given(former.secret());
    if (formerSecret != null) {
      ApiKeys.checkSecret(grant.name(), formerSecret);
    }
    if (secret != null && (former == null || formerSecret != null)) {
      var _ = reading.secret(key);
    }
  }

  /** Null where there is none; that a variable is missing is reported as such. */
  private @Nullable String given(@Nullable String variable) {
    return variable == null ? null : reading.environment().apply(References.variable(variable));
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
      String part, @Nullable List<T> given, Consumer<T> rule, BiConsumer<String, String> report) {
    var items = each(given);
    for (var i = 0; i < items.size(); i++) {
      try {
        rule.accept(items.get(i));
      } catch (RuntimeException broken) {
        report.accept(part + "[" + i + "]", String.valueOf(broken.getMessage()));
      }
    }
  }
}
