package dev.plimsoll.serving;

import static dev.plimsoll.serving.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.CacheKind;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.features.settings.RiskPolicy;
import dev.plimsoll.features.settings.RiskRule;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.features.settings.WordList;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.serving.fakes.FakeModels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiskAssessmentTest {
  private static final FeatureKey JUDGE = new FeatureKey("judge");
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final RiskPolicy BY_RULES =
      policy(new Scoring.Rules(List.of(rule("mild", 0.5), rule("grave", 1))));
  private static final RiskPolicy BY_JUDGE =
      policy(new Scoring.Classifier(JUDGE, Map.of("fine", 0.0, "harm", 1.0)));

  private final ServingPath path = new ServingPath();

  @Test
  void gives_a_harmless_answer_after_it_was_seen_whole() {
    path.models.saying(SMALL, "Drink water.");
    assertThat(path.ask(BY_RULES)).isInstanceOf(Answer.Given.class);
    assertThat(path.heard).containsExactly("Drink water.");
    assertThat(path.recorded().detail().findings())
        .anyMatch(finding -> finding.check().equals("risk"));
  }

  @Test
  void gives_the_safe_answer_instead_of_a_risky_one() {
    path.models.saying(SMALL, "That is grave.");
    assertThat(path.ask(BY_RULES))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.text()).isEqualTo("Ask a doctor."));
    assertThat(path.heard).containsExactly("Ask a doctor.");
    assertThat(path.recorded().call().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(path.recorded().detail().rawOutput()).isEqualTo("That is grave.");
  }

  @Test
  void holds_what_lies_between_for_a_person_and_shows_nothing_of_it() {
    path.models.saying(SMALL, "That is mild.");
    var answer = path.ask(BY_RULES);
    assertThat(answer)
        .isEqualTo(new Answer.Held(answer.call(), ServingPath.NOW.plus(HALF_AN_HOUR)));
    assertThat(path.heard).isEmpty();
    assertThat(path.held.held)
        .singleElement()
        .returns("Ask a doctor.", held -> held.safeAnswer())
        .returns(answer.call(), held -> held.call());
    assertThat(path.recorded().call().outcome()).isEqualTo(Outcome.HELD);
  }

  @Test
  void says_that_an_answer_is_an_earlier_one_only_where_it_is_given() {
    var cache = new CachePolicy(Duration.ofHours(1), false, null);
    path.models.saying(SMALL, "That is mild.");
    path.ask(BY_RULES, cache);
    path.ask(BY_RULES, cache);
    assertThat(path.models.asked).hasSize(1);
    assertThat(path.reused).isEmpty();
    path.cache.kept.clear();
    path.models.saying(SMALL, "Drink water.");
    path.ask(BY_RULES, cache);
    path.ask(BY_RULES, cache);
    assertThat(path.reused).containsExactly(CacheKind.EXACT);
  }

  @Test
  void is_judged_by_a_feature_that_classifies() {
    path.catalog.put(judge());
    path.models.with(
        SMALL,
        (request, sink) ->
            FakeModels.said(
                sink,
                request.messages().getFirst().text().startsWith("Question: ")
                    ? "{\"label\":\"harm\"}"
                    : "Take more."));
    assertThat(path.ask(BY_JUDGE))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.isSafeAnswer()).isTrue());
    assertThat(path.log.finished).hasSize(2);
  }

  @Test
  void leaves_to_a_person_what_the_judge_cannot_tell() {
    path.catalog.put(judge());
    path.models.saying(SMALL, "{\"label\":\"unheard of\"}");
    assertThat(path.ask(BY_JUDGE)).isInstanceOf(Answer.Held.class);
    assertThat(path.held.held.getFirst().risk().because())
        .isEqualTo("the risk could not be judged");
  }

  @Test
  void gives_a_prepared_text_and_the_answers_of_evals_as_they_are() {
    path.models.failing(SMALL, FailureKind.UNAVAILABLE);
    var fallback =
        Fallback.of(new FallbackStep.Model(SMALL), new FallbackStep.Template("That is grave."));
    assertThat(path.ask(BY_RULES, fallback))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.text()).isEqualTo("That is grave."));
    path.models.saying(SMALL, "That is grave.");
    assertThat(path.ask(Samples.feature(BY_RULES), Channel.EVAL, false))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.isSafeAnswer()).isFalse());
  }

  private static AiFeature judge() {
    return new AiFeature(
        JUDGE,
        Task.CLASSIFY,
        new About("Judge", null, null, null),
        null,
        null,
        Fallback.of(new FallbackStep.Model(SMALL)),
        null,
        OutputChecks.ofSchema("{}"),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static RiskRule rule(String word, double weight) {
    return new RiskRule(word, RiskRule.Where.ANSWER, new WordList(Set.of(word)), null, weight);
  }

  private static RiskPolicy policy(Scoring scoring) {
    return new RiskPolicy(scoring, 0.2, 0.9, HALF_AN_HOUR, "Ask a doctor.");
  }
}
