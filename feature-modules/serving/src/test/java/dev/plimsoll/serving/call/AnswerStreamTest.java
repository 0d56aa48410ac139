package dev.plimsoll.serving.call;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.chat.ChatAnswer;
import dev.plimsoll.serving.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {
  private static final String TOKEN = "ghp_" + "a".repeat(36);
  private static final Budget SOFT =
      new Budget(
          "team",
          Scope.of(new FeatureKey("help")),
          BudgetUnit.CALLS,
          5,
          Period.DAY,
          OnExhausted.TELL);
  private static final BudgetExceeded USED_UP =
      new BudgetExceeded(SOFT, 6, Instant.parse("1970-01-02T00:00:00Z"));
  private final List<String> heard = new ArrayList<>();

  @Test
  void hands_pieces_on_as_they_come() {
    var answerStream = said(StreamPolicy.DEFAULT);
    say(answerStream, "The", " sky", " is blue.");
    assertThat(heard).containsExactly("The", " sky", " is blue.");
    answerStream.release(() -> List.of(new Chunk("The sky is blue.", null)));
    assertThat(heard).hasSize(3);
  }

  @Test
  void holds_back_what_may_become_a_secret_until_it_is_none() {
    var answerStream = said(StreamPolicy.DEFAULT);
    say(answerStream, "Use s", "k", "ills");
    assertThat(heard).containsExactly("Use s", "k", "ills");
    heard.clear();
    say(answerStream, " or g", "hp_abc");
    assertThat(heard).isEmpty();
    say(answerStream, " of course.");
    assertThat(String.join("", heard)).isEqualTo(" or ghp_abc of course.");
  }

  @Test
  void never_says_any_of_a_secret_that_comes_in_pieces() {
    for (var size = 1; size < TOKEN.length(); size++) {
      heard.clear();
      var answerStream = said(StreamPolicy.DEFAULT);
      say(answerStream, "The key is ");
      for (var from = 0; from < TOKEN.length(); from += size) {
        say(answerStream, TOKEN.substring(from, Math.min(TOKEN.length(), from + size)));
      }
      say(answerStream, ". Keep it.");
      assertThat(String.join("", heard)).as("in pieces of " + size).isEqualTo("The key is ");
    }
  }

  @Test
  void holds_back_as_many_characters_as_the_feature_wants() {
    var answerStream = said(new StreamPolicy(StreamPolicy.WhenBroken.END, 6));
    say(answerStream, "One ", "two ", "three ");
    assertThat(heard).containsExactly("One ", "two ");
    answerStream.release(() -> List.of(new Chunk("One two three ", null)));
    assertThat(heard).containsExactly("One ", "two ", "three ");
  }

  @Test
  void shows_a_whole_answer_at_once_where_nothing_may_be_shown_before() {
    var answerStream = said(new StreamPolicy(StreamPolicy.WhenBroken.END, StreamPolicy.WHOLE));
    say(answerStream, "One ", "two ");
    assertThat(answerStream.anything()).isFalse();
    answerStream.release(() -> List.of(new Chunk("One two ", null)));
    assertThat(heard).containsExactly("One two ");
  }

  @Test
  void forgets_what_a_failed_model_said_and_nobody_heard() {
    var answerStream = said(new StreamPolicy(StreamPolicy.WhenBroken.CONTINUE, 100));
    say(answerStream, "One ");
    answerStream.forgetHeld();
    assertThat(answerStream.anything()).isFalse();
    say(answerStream, "Two ");
    answerStream.release(() -> List.of(new Chunk("Two ", null)));
    assertThat(heard).containsExactly("Two ");
  }

  @Test
  void shows_a_whole_answer_after_the_thoughts_of_a_model_that_failed() {
    var answerStream = said(StreamPolicy.DEFAULT);
    answerStream.accept(ChatAnswer.thought("Hm"));
    assertThat(answerStream.anything()).isFalse();
    answerStream.forgetHeld();
    answerStream.release(() -> List.of(new Chunk("One ", null)));
    assertThat(heard).containsExactly("Hm", "One ");
    assertThat(answerStream.anything()).isTrue();
  }

  @Test
  void says_the_thoughts_of_an_answer_once_that_is_nothing_else() {
    var answerStream = said(StreamPolicy.DEFAULT);
    answerStream.accept(ChatAnswer.thought("Hm"));
    answerStream.release(() -> List.of(ChatAnswer.thought("Hm")));
    assertThat(heard).containsExactly("Hm");
  }

  @Test
  void holds_back_secrets_in_other_parts_too() {
    var answerStream = said(StreamPolicy.DEFAULT);
    for (var path :
        List.of("choices[0].tool_calls[0]", "choices[1].content", "choices[0].reasoning")) {
      heard.clear();
      sayBeside(answerStream, path, "The key is ", "gh", "p_" + "a".repeat(20), "a".repeat(16));
      assertThat(String.join("", heard)).as(path).isEqualTo("The key is ");
      answerStream = said(StreamPolicy.DEFAULT);
    }
  }

  @Test
  void lets_interleaved_parts_go_in_their_order() {
    var answerStream = said(StreamPolicy.DEFAULT);
    sayBeside(answerStream, "choices[1].content", "One ", "s");
    say(answerStream, "two ");
    assertThat(heard).containsExactly("One ");
    sayBeside(answerStream, "choices[1].content", "o");
    assertThat(heard).containsExactly("One ", "s", "two ", "o");
  }

  @Test
  void tells_once_of_a_soft_budget_that_is_used_up() {
    var told = new ArrayList<BudgetExceeded>();
    var call = Samples.call(StreamPolicy.DEFAULT);
    var answerStream =
        new AnswerStream(
            call,
            new AnswerListener() {
              @Override
              public void said(Chunk chunk) {}

              @Override
              public void passed(List<BudgetExceeded> budgets) {
                told.addAll(budgets);
              }
            });
    answerStream.passed(List.of(USED_UP));
    answerStream.passed(List.of(USED_UP));
    assertThat(told).containsExactly(USED_UP);
    assertThat(call.trace().detail().findings())
        .singleElement()
        .asString()
        .contains("The soft budget team is used up until 1970-01-02T00:00:00Z.");
  }

  private AnswerStream said(StreamPolicy policy) {
    return new AnswerStream(
        Samples.call(policy),
        (Chunk chunk) -> {
          heard.add(
              chunk.text() + chunk.otherParts().stream().map(AnswerPart::text).collect(joining()));
        });
  }

  private static void sayBeside(AnswerStream answerStream, String path, String... pieces) {
    for (var piece : pieces) {
      var part = new AnswerPart(AnswerPart.Kind.OTHER, path, piece);
      answerStream.accept(new Chunk("", "{}", null, List.of(part)));
    }
  }

  private static void say(AnswerStream answerStream, String... pieces) {
    for (var piece : pieces) {
      answerStream.accept(new Chunk(piece, null));
    }
  }
}
