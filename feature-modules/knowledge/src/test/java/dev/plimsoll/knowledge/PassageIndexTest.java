package dev.plimsoll.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Passage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassageIndexTest {
  private static final Passage KILL = passage("The kill switch", "It turns features off at once.");
  private static final Passage BUDGET = passage("Budgets", "They limit what features may cost.");
  private static final Passage PORT = passage("Change the port", "Set PLIMSOLL_HTTP_PORT to 8080.");
  private static final List<Passage> ALL = List.of(KILL, BUDGET, PORT);

  private final Letters letters = new Letters();
  private final PassageIndex words = new PassageIndex(ALL);
  private final PassageIndex both =
      new PassageIndex(ALL, Stream.of("kill", "budget", "port").map(letters::embed).toList());

  @Test
  void finds_words_in_other_forms() {
    assertThat(found(words, "turning off a feature", null)).startsWith(KILL);
    assertThat(found(words, "what is the cost limited by", null)).startsWith(BUDGET);
  }

  @Test
  void finds_words_in_titles_and_names_of_settings() {
    assertThat(found(words, "budget", null)).containsExactly(BUDGET);
    assertThat(found(words, "plimsoll_http_port", null)).containsExactly(PORT);
  }

  @Test
  void finds_nothing_for_words_that_say_nothing() {
    assertThat(found(words, "is it not?", null)).isEmpty();
    assertThat(found(words, "", null)).isEmpty();
  }

  @Test
  void takes_the_signs_of_a_query_language_for_text() {
    assertThat(found(words, "port\" AND (title:[* TO ~ +-!", null)).startsWith(PORT);
  }

  @Test
  void finds_by_meaning_what_words_do_not_find() {
    assertThat(found(both, "kaput", letters.embed("kaput"))).startsWith(KILL);
  }

  @Test
  void puts_first_what_fits_by_words_and_by_meaning() {
    assertThat(found(both, "budget", letters.embed("budget"))).startsWith(BUDGET);
    assertThat(found(both, "port", letters.embed("budget"))).endsWith(KILL);
  }

  @Test
  void gives_no_more_than_were_asked_for() {
    assertThat(both.search("features", letters.embed("budget"), 1)).hasSize(1);
  }

  private static List<Passage> found(
      PassageIndex index, String question, float @Nullable [] vector) {
    return index.search(question, vector, 10);
  }

  private static Passage passage(String title, String text) {
    return new Passage(title, title, text, "#" + title);
  }
}
