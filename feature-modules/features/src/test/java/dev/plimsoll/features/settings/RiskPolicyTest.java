package dev.plimsoll.features.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.RiskPolicy.Course;
import dev.plimsoll.features.settings.RiskRule.Where;
import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskPolicyTest {
  private static final RiskRule DOSES =
      new RiskRule("dose", Where.ANSWER, new WordList(Set.of("mg", "Tablette")), null, 0.5);
  private static final RiskRule MORE_DOSES =
      new RiskRule("dose", Where.EITHER, new WordList(Set.of("dose")), null, 0.4);
  private static final RiskRule HARM =
      new RiskRule(
          "harm",
          Where.QUESTION,
          new WordList(Set.of()),
          Expression.of("(?i)hurt my(self| child)", "pattern"),
          0.7);
  private static final Scoring.Rules RULES = new Scoring.Rules(List.of(DOSES, MORE_DOSES, HARM));

  @ParameterizedTest
  @CsvSource({"0, PASS", "0.3, PASS", "0.31, PERSON", "0.89, PERSON", "0.9, REFUSE", "1, REFUSE"})
  void passes_up_to_one_score_and_refuses_from_another(double score, Course course) {
    assertThat(policy(0.3, 0.9).course(new Risk(score, ""))).isEqualTo(course);
  }

  @Test
  void adds_up_the_categories_that_it_finds_each_once() {
    assertThat(RULES.score("How are you?", "Well.")).isEqualTo(new Risk(0, ""));
    assertThat(RULES.score("Which dose?", "500 mg.")).isEqualTo(new Risk(0.5, "dose"));
    assertThat(RULES.score("I hurt myself", "Take 500 mg.")).isEqualTo(new Risk(1, "dose, harm"));
  }

  @Test
  void finds_whole_words_in_upper_or_lower_case() {
    assertThat(DOSES.finds("", "5 MG")).isTrue();
    assertThat(DOSES.finds("", "eine tablette, bitte")).isTrue();
    assertThat(DOSES.finds("", "the mgmt")).isFalse();
    assertThat(DOSES.finds("", "zwölfmg")).isFalse();
  }

  @Test
  void looks_where_the_rule_says() {
    assertThat(DOSES.finds("5 mg?", "No.")).isFalse();
    assertThat(HARM.finds("Why?", "You hurt yourself; do not hurt myself")).isFalse();
    assertThat(MORE_DOSES.finds("Which dose?", "None.")).isTrue();
  }

  @Test
  void survives_its_way_through_json() {
    var rules = policy(0.3, 0.9);
    var classifier =
        new RiskPolicy(
            new Scoring.Classifier(new FeatureKey("risk"), Map.of("harm", 1.0)),
            0,
            1,
            Duration.ofHours(1),
            "Ask a doctor.");
    assertThat(Json.read(Json.write(rules), RiskPolicy.class)).isEqualTo(rules);
    assertThat(Json.read(Json.write(classifier), RiskPolicy.class)).isEqualTo(classifier);
  }

  @Test
  void rules_are_the_same_after_they_were_kept_as_json() {
    var words = new WordList(Set.of("dose", "mg"));
    var rule = new RiskRule("dose", Where.EITHER, words, Expression.of("a|b", "pattern"), 0.4);
    assertThat(Json.read(Json.write(rule), RiskRule.class)).isEqualTo(rule);
    assertThat(Json.write(rule)).contains("\"words\":[\"dose\",\"mg\"]", "\"pattern\":\"a|b\"");
  }

  @Test
  void says_what_is_wrong_with_it() {
    assertThatThrownBy(() -> policy(0.9, 0.3)).hasMessageContaining("risk.pass");
    assertThatThrownBy(() -> new RiskRule("x", Where.ANSWER, new WordList(Set.of()), null, 0.5))
        .hasMessageContaining("words or a pattern");
    assertThatThrownBy(() ->
            new RiskRule(
                "x", Where.ANSWER, new WordList(Set.of()), Expression.of("(", "pattern"), 0.5))
        .hasMessageContaining("RE2");
    assertThatThrownBy(() -> new RiskRule("x", Where.ANSWER, new WordList(Set.of("a")), null, 0))
        .hasMessageContaining("weight");
  }

  private static RiskPolicy policy(double pass, double refuse) {
    return new RiskPolicy(RULES, pass, refuse, Duration.ofMinutes(30), "Ask a doctor.");
  }
}
