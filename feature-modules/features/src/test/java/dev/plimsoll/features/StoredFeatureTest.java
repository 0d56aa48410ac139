package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
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
import dev.plimsoll.features.settings.StreamPolicy.WhenBroken;
import dev.plimsoll.features.settings.WordList;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.models.api.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoredFeatureTest {
  private static final ModelKey SMALL = new ModelKey("small");

  /** A row as version bd751bc wrote it, with every setting that it knew. */
  private static final String FORMER =
      """
      {"key": "health", "title": "Health", "description": "Advice", "owner": "Anna",
       "stage": "PILOT", "task": "CLASSIFY", "prompt": {"name": "doctor", "label": "production"},
       "variables": {"tone": "calm"}, "collection": "guide", "schema": "{\\"type\\":\\"object\\"}",
       "examples": [{"text": "It hurts.", "label": "pain"}],
       "ladder": [{"key": "small"}, {"upTo": "PT1H"}, {"within": "PT10M"}, {"text": "Sorry."}],
       "maxInput": 100, "maxOutputTokens": 50, "blocked": ["SECRET", "PERSONAL_DATA"],
       "policy": {
         "cache": {"exactFor": "PT1H", "shared": true,
           "semantic": {"upTo": "PT30M", "threshold": 0.9, "mode": "LIVE"}},
         "stream": {"whenBroken": "CONTINUE", "holdBack": 2147483647},
         "messages": {"BASIC": "Simpler."},
         "stakes": {"scoring": {"rules": [{"category": "dose", "where": "ANSWER", "words": ["mg"],
           "pattern": "[0-9]+ g", "weight": 0.5}]}, "pass": 0.2, "refuse": 0.9, "within": "PT30M",
           "safeAnswer": "Ask a doctor."},
         "delivery": {"asynchronous": true, "webhooks": ["https://shop.example.com/told"]},
         "routes": {"rules": [{"longerThan": 9, "model": "small"}],
           "examples": [{"text": "Why?", "model": "small"}], "closeness": 0.3}}}
      """;

  private static final AiFeature HEALTH =
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
              new FallbackStep.Cached(Duration.ofHours(1)),
              new FallbackStep.Later(Duration.ofMinutes(10)),
              new FallbackStep.Template("Sorry.")),
          new Limits(100, 50, Set.of(InputCheck.SECRET, InputCheck.PERSONAL_DATA)),
          OutputChecks.ofSchema("{\"type\":\"object\"}"),
          new StreamPolicy(WhenBroken.CONTINUE, StreamPolicy.WHOLE),
          new Delivery(Delivery.Mode.ASYNCHRONOUS, Set.of("https://shop.example.com/told")),
          new LevelMessages(Map.of(CapabilityLevel.BASIC, "Simpler.")),
          new CachePolicy(
              Duration.ofHours(1),
              true,
              new SemanticPolicy(Duration.ofMinutes(30), 0.9, SemanticPolicy.Mode.LIVE)),
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
              List.of(new RoutingRule(9, null, null, null, null, SMALL)),
              List.of(new RoutedExample("Why?", SMALL)),
              0.3));

  @Test
  void is_the_same_after_it_was_kept() {
    assertThat(StoredFeature.read(StoredFeature.write(HEALTH))).isEqualTo(HEALTH);
    var plain = Samples.feature("help");
    assertThat(StoredFeature.read(StoredFeature.write(plain))).isEqualTo(plain);
  }

  @Test
  void is_read_as_versions_before_wrote_it() {
    assertThat(StoredFeature.read(FORMER)).isEqualTo(HEALTH);
  }

  @Test
  void is_read_with_the_classifier_and_without_all_that_versions_before_left_out() {
    var former =
        """
        {"key": "help", "title": "Help", "description": "Helps", "owner": "Anna",
         "stage": "PROTOTYPE", "task": "CHAT", "prompt": null, "variables": {}, "collection": null,
         "schema": null, "examples": [], "ladder": [{"key": "small"}, {"text": "Later."}],
         "maxInput": 8000, "maxOutputTokens": 500, "blocked": ["SECRET"],
         "policy": {"cache": null, "stream": {"whenBroken": "END", "holdBack": 0}, "messages": {},
           "stakes": {"scoring": {"feature": "judge", "labels": {"harm": 1.0}}, "pass": 0.2,
             "refuse": 0.9, "within": "PT30M", "safeAnswer": "Ask a doctor."},
           "delivery": {"asynchronous": false, "webhooks": []}, "routes": null}}
        """;
    var risk = risk(new Scoring.Classifier(new FeatureKey("judge"), Map.of("harm", 1.0)));
    assertThat(StoredFeature.read(former))
        .isEqualTo(FeatureEdit.to(risk).of(Samples.feature("help")));
  }

  private static RiskPolicy risk(Scoring scoring) {
    return new RiskPolicy(scoring, 0.2, 0.9, Duration.ofMinutes(30), "Ask a doctor.");
  }
}
