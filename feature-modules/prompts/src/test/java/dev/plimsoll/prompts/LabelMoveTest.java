package dev.plimsoll.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.ledger.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelMoveTest {
  @ParameterizedTest
  @ValueSource(strings = {"production", "staging", "canary-2", "a"})
  void takes_any_key_for_a_label(String label) {
    assertThat(move(label, null).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Production", "-x", "a:b", "a b"})
  void refuses_a_label_that_is_no_key(String label) {
    assertThatThrownBy(() -> move(label, null))
        .isInstanceOf(InvalidPrompt.class)
        .hasMessageContaining("label must be")
        .hasMessageContaining("'" + label + "'");
  }

  @Test
  void refuses_a_reason_that_the_ledger_cannot_hold() {
    assertThat(move("production", "x".repeat(2_000)).reason()).hasSize(2_000);
    assertThatThrownBy(() -> move("production", "x".repeat(2_001)))
        .isInstanceOf(InvalidPrompt.class)
        .hasMessage("reason must be at most 2000 characters");
  }

  private static Labels.Move move(String label, @Nullable String reason) {
    return new Labels.Move(new PromptName("help"), label, Actor.SYSTEM, reason);
  }
}
