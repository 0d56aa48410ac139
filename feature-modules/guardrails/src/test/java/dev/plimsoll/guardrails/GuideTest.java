package dev.plimsoll.guardrails;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_many_languages_are_recognised_and_which_texts_are_too_short() {
    assertThat(passage("14-workspace-file", "Routing by difficulty"))
        .contains("%d languages are recognised".formatted(Language.KNOWN.size()));
    assertThat(passage("04-features-and-flags", "The settings of a feature"))
        .contains("texts of fewer than %d characters".formatted(LanguageMatch.SHORTEST));
  }
}
