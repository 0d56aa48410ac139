package dev.plimsoll.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.Chunk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {
  private static final String TOKEN = "ghp_" + "a".repeat(36);
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

  private Said said(StreamPolicy policy) {
    return new Said(Samples.call(policy), (Chunk chunk) -> heard.add(chunk.text()));
  }

  private static void say(Said said, String... pieces) {
    for (var piece : pieces) {
      said.accept(new Chunk(piece, null));
    }
  }
}
