package dev.plimsoll.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonDeclaration;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.guardrails.TenantCountries;
import dev.plimsoll.guardrails.personal.Countries;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.prompts.PromptDraft;
import dev.plimsoll.prompts.PromptPart;
import dev.plimsoll.prompts.PromptRegistry;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A workspace file is applied where it says something new: all of that, or nothing. */
@SharedContainer
class WorkspacesIT {
  private static final Actor ADA = new Actor("ada");
  private static final String LIVE = "production";

  @Inject Workspaces workspaces;
  @Inject DeclaredPeople declaredPeople;
  @Inject People people;
  @Inject FeatureCatalog features;
  @Inject FeatureFlags flags;
  @Inject TenantCountries countries;
  @Inject PromptRegistry prompts;
  @Inject Budgets budgets;
  @Inject ModelDeclarations models;
  @Inject Ledger ledger;

  @Test
  void changes_nothing_when_it_is_applied_again() {
    apply("again", "everyone", "Be brief.");
    var entries = ledger.count(LedgerFilter.ALL);
    apply("again", "everyone", "Be brief.");
    assertThat(ledger.count(LedgerFilter.ALL)).isEqualTo(entries);
  }

  @Test
  void sets_the_countries_whose_personal_data_is_looked_for() {
    workspaces.apply("countries.yaml", "countries: [de, FR]", Actor.WORKSPACE);
    assertThat(countries.of(TenantId.DEFAULT)).isEqualTo(Countries.of(List.of("DE", "FR")));
    workspaces.apply("countries.yaml", "countries: []", Actor.WORKSPACE);
    assertThat(countries.of(TenantId.DEFAULT)).isEqualTo(Countries.ALL);
  }

  @Test
  void keeps_what_was_changed_in_the_console_since() {
    apply("kept-in-console", "everyone", "Be brief.");
    rollOut("kept-in-console", new Rollout.StaffOnly());
    say("kept-in-console", "Be kind.");
    budgets.set(Budget.of(new FeatureKey("kept-in-console"), Usd.of("9"), Period.DAY), ADA, null);
    apply("kept-in-console", "everyone", "Be brief.");
    assertThat(rollout("kept-in-console")).isEqualTo(new Rollout.StaffOnly());
    assertThat(live("kept-in-console")).isEqualTo("Be kind.");
    assertThat(budgets.named("kept-in-console"))
        .contains(Budget.of(new FeatureKey("kept-in-console"), Usd.of("9"), Period.DAY));
  }

  @Test
  void keeps_people_as_they_were_changed_or_removed_in_the_console_since() {
    var file =
        """
        people:
          - {name: ws-kept, displayName: Kept, roles: [user]}
          - {name: ws-gone, displayName: Gone, roles: [user]}
        """;
    var kept = new UserId("ws-kept");
    var gone = new UserId("ws-gone");
    workspaces.apply("people.yaml", file, Actor.WORKSPACE);
    var changed = new Person(kept, "Kept", null, Set.of(Role.STAFF));
    people.declare(new PersonDeclaration(changed, null), ADA);
    people.remove(gone, ADA, "Left.");
    workspaces.apply("people.yaml", file, Actor.WORKSPACE);
    assertThat(people.named(kept)).contains(changed);
    assertThat(people.named(gone)).isEmpty();
    assertThat(declaredPeople.overruled())
        .contains(new OverruledPerson("ws-kept", false), new OverruledPerson("ws-gone", true));

    workspaces.apply("people.yaml", file.replace("[user]", "[reviewer]"), Actor.WORKSPACE);
    assertThat(people.named(kept)).map(Person::roles).contains(Set.of(Role.REVIEWER));
    assertThat(people.named(gone)).isPresent();
    assertThat(declaredPeople.overruled()).isEmpty();
    people.remove(kept, ADA, "The test is over.");
    people.remove(gone, ADA, "The test is over.");
  }

  @Test
  void brings_nobody_back_who_was_removed_before_people_were_noted() {
    var person = new Person(new UserId("ws-former"), "Former", null, Set.of(Role.USER));
    people.declare(new PersonDeclaration(person, null), Actor.WORKSPACE);
    people.remove(person.user(), ADA, "Left.");
    workspaces.apply(
        "people.yaml",
        "people: [{name: ws-former, displayName: Former, roles: [user]}]",
        Actor.WORKSPACE);
    assertThat(people.named(person.user())).isEmpty();
  }

  @Test
  void applies_what_it_says_differently_and_only_that() {
    apply("renewed", "everyone", "Be brief.");
    rollOut("renewed", new Rollout.StaffOnly());
    say("renewed", "Be kind.");
    apply("renewed", "{percentage: 10}", "Be brief.");
    assertThat(rollout("renewed")).isEqualTo(new Rollout.Percentage(10));
    assertThat(live("renewed")).isEqualTo("Be kind.");
    apply("renewed", "{percentage: 10}", "Be very brief.");
    assertThat(live("renewed")).isEqualTo("Be very brief.");
  }

  @Test
  void puts_back_what_was_removed_in_the_console_when_a_changed_part_needs_it() {
    var spare =
        """
        providers:
          - {name: spare, kind: local-extractive}
        models:
          - {key: spare, provider: spare, model: local-extractive-1}
        """;
    var feature =
        """
        features:
          - {key: needs-it, title: A feature, task: chat, fallback: [{model: spare}], flag: staff}
        """;
    workspaces.apply("team.yaml", spare, Actor.WORKSPACE);
    models.remove(new ModelKey("spare"), ADA, "Nobody uses it.");
    models.remove("spare", ADA, "Nobody uses it.");
    workspaces.apply("team.yaml", spare, Actor.WORKSPACE);
    assertThat(models.isDeclared("spare")).isFalse();
    workspaces.apply("team.yaml", spare + feature, Actor.WORKSPACE);
    assertThat(models.isDeclared("spare")).isTrue();
    assertThat(models.uses(new ModelKey("spare"))).containsExactly("the feature needs-it");
  }

  @Test
  void leaves_a_killed_feature_killed_whatever_it_says() {
    apply("killed", "staff", "Be brief.");
    var _ = flags.kill(new FeatureKey("killed"), ADA, "It invents prices.");
    apply("killed", "everyone", "Be brief.");
    assertThat(flags.flag(new FeatureKey("killed")).orElseThrow().killed()).isTrue();
  }

  @Test
  void applies_nothing_of_a_file_of_which_anything_is_wrong() {
    var feature = new FeatureKey("half");
    assertThatThrownBy(() -> apply("half", "everyone", "Say {{undeclared}}."))
        .hasMessageContaining("undeclared");
    assertThatThrownBy(() -> features.feature(feature)).isInstanceOf(UnknownFeature.class);
    assertThat(flags.flag(feature)).isEmpty();
    apply("half", "everyone", "Be brief.");
    assertThat(live("half")).isEqualTo("Be brief.");
  }

  @Test
  void never_blocks_single_changes_at_the_same_time_nor_is_blocked_by_them() throws Exception {
    var feature = new FeatureKey("changed-at-once");
    apply("changed-at-once", "everyone", "Text");
    try (var threads = Executors.newFixedThreadPool(2)) {
      var files =
          threads.submit(() -> {
            for (var i = 0; i < 40; i++) {
              apply("changed-at-once", "{percentage: %d}".formatted(i), "Text " + i);
            }
          });
      var changes =
          threads.submit(() -> {
            for (var i = 0; i < 40; i++) {
              var _ = flags.kill(feature, ADA, "It invents prices.");
              say("changed-at-once", "Other text " + i);
              var _ = flags.restore(feature, ADA, "It knows the prices now.");
            }
          });
      files.get();
      changes.get();
    }
  }

  private void apply(String key, String flag, String template) {
    var text =
        """
        providers:
          - {name: built-in, kind: local-extractive}
        models:
          - {key: %1$s, provider: built-in, model: local-extractive-1}
        prompts:
          - {name: %1$s, parts: [{role: system, template: "%3$s"}]}
        features:
          - key: %1$s
            title: A feature
            task: answer
            prompt: {name: %1$s}
            flag: %2$s
            budget: {limit: 5, per: month}
            fallback: [{model: %1$s}]
        """
            .formatted(key, flag, template);
    workspaces.apply("team.yaml", text, Actor.WORKSPACE);
  }

  private void rollOut(String key, Rollout rollout) {
    var _ = flags.rollOut(new FeatureKey(key), rollout, ADA, null);
  }

  private Rollout rollout(String key) {
    return flags.flag(new FeatureKey(key)).orElseThrow().rollout();
  }

  /** Saves a version and makes it the live one. */
  private void say(String key, String template) {
    var name = new PromptName(key);
    var draft = new PromptDraft(List.of(new PromptPart("system", template)), Set.of(), "");
    prompts.label(name, LIVE, prompts.save(name, draft, ADA).version(), ADA, null);
  }

  private String live(String key) {
    return prompts.labelled(new PromptName(key), LIVE).orElseThrow().parts().getFirst().template();
  }
}
