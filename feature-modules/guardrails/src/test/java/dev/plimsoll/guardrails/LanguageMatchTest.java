package dev.plimsoll.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageMatchTest {
  private static final String GERMAN = "Wie kann ich mein Passwort zurücksetzen?";
  private static final String ENGLISH =
      "Open the menu, choose Security, and follow the steps there.";

  @Test
  void finds_an_answer_in_another_language() {
    assertThat(LanguageMatch.NOTE.check(GERMAN, ENGLISH))
        .contains(
            Finding.note("language", "The question is in German, but the answer is in English."));
    assertThat(LanguageMatch.BLOCK.check(GERMAN, ENGLISH).orElseThrow().severity())
        .isEqualTo(Severity.BLOCK);
    assertThat(LanguageMatch.OFF.check(GERMAN, ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wie kann ich mein Passwort zurücksetzen? | Öffnen Sie das Menü und folgen Sie den Schritten.",
        "Wie kann ich mein Passwort zurücksetzen? | OK.",
        "Hi | Hello! How can I help you with your account today?",
        "What is 12 plus 30, and who asked for it first? | 42, 17, 2026",
        "Wie starte ich den Server? | So: `run the server with the first argument of the list`.",
        "Wie starte ich den Server im Hintergrund? | ```Start the server and wait for the log```"
      })
  void leaves_what_fits_or_cannot_be_told(String question, String answer) {
    assertThat(LanguageMatch.BLOCK.check(question, answer)).isEmpty();
  }
}
