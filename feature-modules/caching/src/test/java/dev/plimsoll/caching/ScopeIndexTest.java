package dev.plimsoll.caching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeIndexTest {
  private final ScopeIndex questions = new ScopeIndex();

  @Test
  void gives_the_nearest_answer_that_is_near_enough() {
    questions.add(question("How do I add a user?", 1, 0, null), answer("near", 10));
    questions.add(question("How do I add a user?", 0.9f, 0.44f, null), answer("nearer", 11));
    questions.add(question("How do I add a user?", 0, 1, null), answer("far", 12));
    assertThat(nearest("How can I add a user?", 0.95f, 0.31f, 0.9, 0)).isEqualTo("nearer");
    assertThat(nearest("How can I add a user?", 0.5f, 0.5f, 0.9, 0)).isNull();
  }

  @Test
  void gives_no_answer_to_a_question_with_other_particulars_however_near() {
    questions.add(question("What was the revenue in 2023?", 1, 0, null), answer("much", 10));
    assertThat(nearest("What was the revenue in 2024?", 1, 0, 0.9, 0)).isNull();
    assertThat(nearest("what was the revenue in 2023", 1, 0, 0.9, 0)).isEqualTo("much");
  }

  @Test
  void gives_no_answer_that_rests_on_another_passage() {
    questions.add(question("How do budgets work?", 1, 0, "page 1"), answer("so", 10));
    assertThat(questions.nearest(question("How do budgets work?", 1, 0, "page 2"), 0.9, at(0)))
        .isEmpty();
    assertThat(questions.nearest(question("How do budgets work?", 1, 0, "page 1"), 0.9, at(0)))
        .isPresent();
  }

  @Test
  void gives_no_answer_that_is_too_old() {
    questions.add(question("How do budgets work?", 1, 0, null), answer("so", 10));
    assertThat(nearest("How do budgets work?", 1, 0, 0.9, 11)).isNull();
    assertThat(nearest("How do budgets work?", 1, 0, 0.9, 10)).isEqualTo("so");
  }

  @Test
  void compares_the_words_of_the_nearest_alone() {
    questions.add(question("What was the revenue in 2024?", 0.9f, 0.44f, null), answer("so", 10));
    for (var year = 1900; year < 1920; year++) {
      questions.add(
          question("What was the revenue in " + year + "?", 1, 0, null), answer("no", 11));
    }
    assertThat(nearest("what was the revenue in 2024", 1, 0, 0.8, 0)).isNull();
    assertThat(nearest("what was the revenue in 1900", 1, 0, 0.8, 0)).isEqualTo("no");
  }

  @Test
  void forgets_the_oldest_question_when_it_is_full() {
    questions.add(question("How do budgets work?", 1, 0, null), answer("first", 1));
    for (var i = 0; i < ScopeIndex.MOST - 1; i++) {
      questions.add(question("How?", 0, 1, null), answer("other", 2));
    }
    var full = questions.weight();
    assertThat(nearest("How do budgets work?", 1, 0, 0.9, 0)).isEqualTo("first");
    questions.add(question("How?", 0, 1, null), answer("other", 3));
    assertThat(nearest("How do budgets work?", 1, 0, 0.9, 0)).isNull();
    assertThat(questions.weight()).isLessThanOrEqualTo(full);
  }

  @Test
  void forgets_the_questions_of_a_person_and_weighs_less() {
    questions.add(question("How do budgets work?", 1, 0, null), answer("his", 1));
    var before = questions.weight();
    questions.add(question("How do budgets work?", 1, 0, null), answer("ella", "hers", 2));
    assertThat(questions.hasAnyOf(new UserId("ella"))).isTrue();
    questions.forget(new UserId("ella"));
    assertThat(questions.hasAnyOf(new UserId("ella"))).isFalse();
    assertThat(nearest("How do budgets work?", 1, 0, 0.9, 0)).isEqualTo("his");
    assertThat(questions.weight()).isEqualTo(before);
  }

  private @Nullable String nearest(String text, float x, float y, double threshold, int oldest) {
    return questions
        .nearest(question(text, x, y, null), threshold, at(oldest))
        .map(hit -> hit.answer().answer().text())
        .orElse(null);
  }

  private static Question question(String text, float x, float y, @Nullable String ground) {
    return new Question(text, new float[] {x, y}, ground);
  }

  private static CachedAnswer answer(String text, int second) {
    return answer("ben", text, second);
  }

  private static CachedAnswer answer(String asker, String text, int second) {
    var given =
        new Answer.Given(
            new CallId("c"),
            text,
            List.of(),
            List.of(),
            0,
            "m",
            "m",
            "stop",
            false,
            Tokens.NONE,
            null);
    return new CachedAnswer(
        new UserId(asker), given, List.of(), ModelUse.NONE, Usd.ZERO, at(second));
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }
}
