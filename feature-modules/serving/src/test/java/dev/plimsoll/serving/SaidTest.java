package dev.plimsoll.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.Exhausted;
import dev.plimsoll.costs.budget.Measure;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.costs.budget.UsedUp;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.models.api.Chunk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {
  private static final String TOKEN = "ghp_" + "a".repeat(36);
  private static final Budget SOFT =
      new Budget(
          "team", Scope.of(new FeatureKey("help")), Measure.CALLS, 5, Period.DAY, Exhausted.TELL);
  private static final UsedUp USED_UP = new UsedUp(SOFT, 6, Instant.parse("1970-01-02T00:00:00Z"));
  private final List<String> heard = new ArrayList<>();

  @Test
  void hands_pieces_on_as_they_come() {
    var said = said(StreamPolicy.DEFAULT);
    say(said, "The", " sky", " is blue.");
    assertThat(heard).containsExactly("The", " sky", " is blue.");
    said.release("The sky is blue.");
    assertThat(heard).hasSize(3);
  }

  @Test
  void holds_back_what_may_become_a_secret_until_it_is_none() {
    var said = said(StreamPolicy.DEFAULT);
    say(said, "Use s", "k", "ills");
    assertThat(heard).containsExactly("Use s", "k", "ills");
    heard.clear();
    say(said, " or g", "hp_abc");
    assertThat(heard).isEmpty();
    say(said, " of course.");
    assertThat(String.join("", heard)).isEqualTo(" or ghp_abc of course.");
  }

  @Test
  void never_says_any_of_a_secret_that_comes_in_pieces() {
    for (var size = 1; size < TOKEN.length(); size++) {
      heard.clear();
      var said = said(StreamPolicy.DEFAULT);
      say(said, "The key is ");
      for (var from = 0; from < TOKEN.length(); from += size) {
        say(said, TOKEN.substring(from, Math.min(TOKEN.length(), from + size)));
      }
      say(said, ". Keep it.");
      assertThat(String.join("", heard)).as("in pieces of " + size).isEqualTo("The key is ");
    }
  }

  @Test
  void holds_back_as_many_characters_as_the_feature_wants() {
    var said = said(new StreamPolicy(StreamPolicy.WhenBroken.END, 6));
    say(said, "One ", "two ", "three ");
    assertThat(heard).containsExactly("One ", "two ");
    said.release("One two three ");
    assertThat(heard).containsExactly("One ", "two ", "three ");
  }

  @Test
  void shows_a_whole_answer_at_once_where_nothing_may_be_shown_before() {
    var said = said(new StreamPolicy(StreamPolicy.WhenBroken.END, StreamPolicy.WHOLE));
    say(said, "One ", "two ");
    assertThat(said.anything()).isFalse();
    said.release("One two ");
    assertThat(heard).containsExactly("One two ");
  }

  @Test
  void forgets_what_a_failed_model_said_and_nobody_heard() {
    var said = said(new StreamPolicy(StreamPolicy.WhenBroken.CONTINUE, 100));
    say(said, "One ");
    said.forgetHeld();
    assertThat(said.anything()).isFalse();
    say(said, "Two ");
    said.release("Two ");
    assertThat(heard).containsExactly("Two ");
  }

  @Test
  void tells_once_of_a_soft_budget_that_is_used_up() {
    var told = new ArrayList<UsedUp>();
    var call = Samples.call(StreamPolicy.DEFAULT);
    var said =
        new Said(
            call,
            new AnswerListener() {
              @Override
              public void said(Chunk chunk) {}

              @Override
              public void passed(List<UsedUp> budgets) {
                told.addAll(budgets);
              }
            });
    said.passed(List.of(USED_UP));
    said.passed(List.of(USED_UP));
    assertThat(told).containsExactly(USED_UP);
    assertThat(call.detail().findings())
        .singleElement()
        .asString()
        .contains("The soft budget team is used up until 1970-01-02T00:00:00Z.");
  }

  private Said said(StreamPolicy policy) {
    return new Said(Samples.call(policy), (Chunk chunk) -> heard.add(chunk.text()));
  }

  private static void say(Said said, String... pieces) {
    for (var piece : pieces) {
      said.accept(new Chunk(piece, null));
    }
  }
}
