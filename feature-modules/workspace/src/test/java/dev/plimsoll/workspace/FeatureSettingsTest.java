package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.features.settings.Examples;
import dev.plimsoll.features.settings.Expression;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.LevelMessages;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.features.settings.PromptSettings;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.features.settings.RiskPolicy;
import dev.plimsoll.features.settings.RiskRule;
import dev.plimsoll.features.settings.RoutedExample;
import dev.plimsoll.features.settings.RoutingRule;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.features.settings.SemanticPolicy;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.features.settings.WordList;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.guardrails.LanguageMatch;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.models.api.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a workspace file says of the settings of a feature. */
class FeatureSettingsTest {
  private static final String AROUND =
      """
      providers:
        - {name: ours, kind: local-extractive}
      models:
        - {key: small, provider: ours, model: x}
        - {key: large, provider: ours, model: y}
      prompts:
        - {name: doctor, variables: [tone], parts: [{role: user, template: "{{tone}}"}]}
      features:
      """;
  private static final ModelKey SMALL = new ModelKey("small");
  private static final ModelKey LARGE = new ModelKey("large");

  @Test
  void reads_every_setting() {
    var read =
        read(
            """
              - key: health
                title: Health
                description: Advice
                owner: Anna
                stage: pilot
                task: classify
                prompt: {name: doctor, variables: {tone: calm}}
                collection: guide
                schema: {type: object}
                examples: [{text: It hurts., label: pain}]
                fallback: [{model: small}, {model: large}, {cached: 1h}, {later: 10m}, {template: Sorry.}]
                maxInput: 100
                maxOutputTokens: 50
                block: [secret]
                mask: [personal-data]
                cache: {exact: 1h, shared: true, semantic: {threshold: 0.9, mode: live}}
                stream: {whenBroken: continue, holdBack: whole}
                messages: {basic: Simpler., "off": Closed.}
                risk:
                  rules: [{category: dose, in: answer, words: [mg], pattern: "[0-9]+ g", weight: 0.5}]
                  pass: 0.2
                  refuse: 0.9
                  within: 30m
                  safeAnswer: Ask a doctor.
                routes:
                  rules: [{longerThan: 99, language: de, tenant: acme, model: large}]
                  examples: {small: [Hello], large: [Prove it]}
                delivery: asynchronous
                webhooks: ["https://shop.example.com/told"]
            """);
    assertThat(read)
        .isEqualTo(
            new AiFeature(
                new FeatureKey("health"),
                Task.CLASSIFY,
                new About("Health", "Advice", "Anna", FeatureStage.PILOT),
                new PromptSettings(
                    new PromptUse(new PromptName("doctor"), "production", Map.of("tone", "calm")),
                    "guide"),
                new Examples(List.of(new LabelledExample("It hurts.", "pain"))),
                Fallback.of(
                    new FallbackStep.Model(SMALL),
                    new FallbackStep.Model(LARGE),
                    new FallbackStep.Cached(Duration.ofHours(1)),
                    new FallbackStep.Later(Duration.ofMinutes(10)),
                    new FallbackStep.Template("Sorry.")),
                new Limits(100, 50, Set.of(InputCheck.SECRET), Set.of(InputCheck.PERSONAL_DATA)),
                OutputChecks.ofSchema("{\"type\":\"object\"}"),
                new StreamPolicy(StreamPolicy.WhenBroken.CONTINUE, StreamPolicy.WHOLE),
                new Delivery(Delivery.Mode.ASYNCHRONOUS, Set.of("https://shop.example.com/told")),
                new LevelMessages(
                    Map.of(CapabilityLevel.BASIC, "Simpler.", CapabilityLevel.OFF, "Closed.")),
                new CachePolicy(
                    Duration.ofHours(1),
                    true,
                    new SemanticPolicy(Duration.ofHours(1), 0.9, SemanticPolicy.Mode.LIVE)),
                risk(
                    new Scoring.Rules(
                        List.of(
                            new RiskRule(
                                "dose",
                                RiskRule.Where.ANSWER,
                                new WordList(Set.of("mg")),
                                Expression.of("[0-9]+ g", "pattern"),
                                0.5)))),
                new RoutingTable(
                    List.of(new RoutingRule(99, null, "de", new TenantId("acme"), null, LARGE)),
                    List.of(
                        new RoutedExample("Prove it", LARGE), new RoutedExample("Hello", SMALL)),
                    RoutingTable.USUAL_CLOSENESS)));
  }

  @Test
  void reads_what_follows_an_answer_in_another_language() {
    var match =
        "  - {key: f, title: F, task: chat, fallback: [{model: small}], languageMatch: %s%s}";
    assertThat(read(match.formatted("note", "")).checks().languageMatch())
        .isEqualTo(LanguageMatch.NOTE);
    assertThatThrownBy(() -> read(match.formatted("block", ", schema: {type: object}")))
        .hasMessageContaining("languageMatch must be off");
  }

  @Test
  void takes_the_default_for_what_is_not_said() {
    assertThat(
            read(
                """
                  - {key: help, title: Help, task: chat, delivery: at-once, fallback: [{model: small}]}
                """))
        .isEqualTo(
            AiFeature.of(
                new FeatureKey("help"),
                Task.CHAT,
                new About("Help", null, null, null),
                Fallback.of(new FallbackStep.Model(SMALL))));
  }

  @Test
  void reads_the_names_that_settings_had_before() {
    var judged =
        """
          - {key: judge, title: J, task: classify, schema: {}, fallback: [{model: small}]}
          - key: health
            title: Health
            task: chat
            %s: [{model: small}]
            %s:
              classifier: {feature: judge, labels: {harm: 1}}
              pass: 0.2
              refuse: 0.9
              within: 30m
              safeAnswer: Ask a doctor.
        """;
    assertThat(read(judged.formatted("ladder", "stakes")))
        .isEqualTo(read(judged.formatted("fallback", "risk")))
        .returns(
            risk(new Scoring.Classifier(new FeatureKey("judge"), Map.of("harm", 1.0))),
            AiFeature::risk);
    assertThatThrownBy(
            () -> read("  - {key: f, title: F, task: chat,\n     ladder: [{model: gone}]}\n"))
        .hasMessageContaining("line 10: features[0].fallback[0].model: there is no model 'gone'");
  }

  @Test
  void names_the_line_of_a_setting_that_cannot_be() {
    assertThatThrownBy(() ->
            read(
                """
                  - key: f
                    title: F
                    task: chat
                    fallback:
                      - {model: small}
                      - {cached: 0s}
                """))
        .hasMessageContaining("line 14: features[0].fallback[1]")
        .hasMessageContaining("fallback.cached must be longer than 0");
    assertThatThrownBy(() ->
            read(
                """
                  - key: f
                    title: F
                    task: chat
                    fallback: [{model: small}]
                    routes:
                      rules: [{matches: "(", model: small}]
                """))
        .hasMessageContaining("line 14: features[0].routes.rules[0].matches")
        .hasMessageContaining("must be a regular expression of RE2");
  }

  /** The last feature of a file. */
  private static AiFeature read(String features) {
    var file = new WorkspaceReader(_ -> null).read("team.yaml", AROUND + features);
    return each(file.features()).getLast().settings();
  }

  private static RiskPolicy risk(Scoring scoring) {
    return new RiskPolicy(scoring, 0.2, 0.9, Duration.ofMinutes(30), "Ask a doctor.");
  }
}
