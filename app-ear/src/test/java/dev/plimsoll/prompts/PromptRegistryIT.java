package dev.plimsoll.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can never be rendered is never saved; labels move and go back, each with its entry. */
@SharedContainer
class PromptRegistryIT {
  private static final Actor ADA = new Actor("ada");
  private static final String LIVE = "production";

  @Inject PromptRegistry prompts;
  @Inject Ledger ledger;
  @Inject UserTransaction transaction;

  @Test
  void refuses_a_variable_that_is_not_declared_and_saves_nothing() {
    var name = new PromptName("undeclared");
    assertThatThrownBy(() -> prompts.save(name, draft("Say {{greeting}}.", Set.of()), ADA))
        .isInstanceOf(InvalidPrompt.class)
        .hasMessageContaining("undeclared")
        .hasMessageContaining("parts[0].template")
        .hasMessageContaining("greeting");
    assertThat(prompts.versions(name)).isEmpty();
    assertThat(entriesOf("prompt", "undeclared")).isEmpty();
  }

  @Test
  void refuses_a_declared_variable_that_no_part_uses_and_saves_nothing() {
    var name = new PromptName("missing");
    assertThatThrownBy(() -> prompts.save(name, draft("Say hello.", Set.of("greeting")), ADA))
        .isInstanceOf(InvalidPrompt.class)
        .hasMessageContaining("greeting");
    assertThat(prompts.versions(name)).isEmpty();
  }

  @Test
  void saves_what_is_new_as_the_next_version_and_what_is_not_as_none() {
    var name = new PromptName("counted");
    assertThat(saved(name, "One.")).isEqualTo(1);
    assertThat(saved(name, "Two.")).isEqualTo(2);
    assertThat(saved(name, "Two.")).isEqualTo(2);
    assertThat(prompts.versions(name)).extracting(PromptVersion::version).containsExactly(2, 1);
    assertThat(entriesOf("prompt", "counted"))
        .containsExactly("saved version 2", "saved version 1");
  }

  @Test
  void moves_a_label_and_rolls_it_back_for_the_very_next_call() {
    var name = new PromptName("moved");
    prompts.label(name, LIVE, saved(name, "One."), ADA, null);
    prompts.label(name, LIVE, saved(name, "Two."), ADA, "It is friendlier.");
    assertThat(live(name)).isEqualTo("Two.");
    assertThat(prompts.rollBack(name, LIVE, ADA, "It is too friendly.")).isEqualTo(1);
    assertThat(live(name)).isEqualTo("One.");
    assertThat(entriesOf("prompt-label", "moved:production"))
        .containsExactly("rolled back", "moved", "moved");
    assertThatThrownBy(() -> prompts.rollBack(name, LIVE, ADA, null))
        .isInstanceOf(InvalidPrompt.class);
  }

  @Test
  void points_no_label_at_a_version_that_is_not_there() {
    var name = new PromptName("absent");
    var _ = saved(name, "One.");
    assertThatThrownBy(() -> prompts.label(name, LIVE, 7, ADA, null))
        .isInstanceOf(UnknownPrompt.class);
    assertThat(prompts.labelled(name, LIVE)).isEmpty();
  }

  @Test
  void drops_version_label_and_entries_when_the_caller_rolls_back() throws Exception {
    var name = new PromptName("dropped");
    transaction.begin();
    prompts.label(name, LIVE, saved(name, "One."), ADA, null);
    transaction.rollback();
    assertThat(prompts.versions(name)).isEmpty();
    assertThat(prompts.labelled(name, LIVE)).isEmpty();
    assertThat(entriesOf("prompt", "dropped")).isEmpty();
    assertThat(entriesOf("prompt-label", "dropped:production")).isEmpty();
  }

  private int saved(PromptName name, String text) {
    return prompts.save(name, draft(text, Set.of()), ADA).version();
  }

  private String live(PromptName name) {
    return prompts.labelled(name, LIVE).orElseThrow().parts().getFirst().template();
  }

  private static PromptDraft draft(String template, Set<String> variables) {
    return new PromptDraft(List.of(new PromptPart("system", template)), variables, "");
  }

  private List<String> entriesOf(String kind, String id) {
    return ledger.page(LedgerFilter.of(new Subject(kind, id)), 0, 10).stream()
        .map(entry -> entry.change().action())
        .toList();
  }
}
