package dev.plimsoll.prompts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptDraftTest {
  @Test
  void passes_when_every_variable_is_declared_and_used() {
    assertThatCode(() -> draft("Answer {{question}}", "question").check())
        .doesNotThrowAnyException();
  }

  @Test
  void refuses_an_undeclared_variable_by_name() {
    assertRefused(draft("Answer {{question}}"), "used but not declared: question");
  }

  @Test
  void refuses_an_unused_variable_by_name() {
    assertRefused(draft("Answer!", "question"), "declared but not used: question");
  }

  @Test
  void counts_sections_as_uses() {
    assertThatCode(
            () -> draft("{{#tone}}Be {{tone}}.{{/tone}}{{^tone}}Be kind.{{/tone}}", "tone").check())
        .doesNotThrowAnyException();
  }

  @Test
  void refuses_a_template_that_does_not_parse_and_names_the_part() {
    assertRefused(draft("{{#tone}} never closed", "tone"), "parts[0].template");
  }

  @Test
  void refuses_to_include_other_templates() {
    assertRefused(draft("{{>other}}"), "must not include");
  }

  @Test
  void refuses_an_empty_template_an_unknown_role_and_no_parts() {
    assertRefused(draft(" "), "parts[0].template must not be empty");
    assertRefused(
        new PromptDraft(List.of(new PromptPart("robot", "Hi")), Set.of(), ""), "parts[0].role");
    assertRefused(new PromptDraft(List.of(), Set.of(), ""), "at least one part");
  }

  private static PromptDraft draft(String template, String... variables) {
    return new PromptDraft(List.of(new PromptPart("system", template)), Set.of(variables), "");
  }

  private static void assertRefused(PromptDraft draft, String because) {
    assertThatThrownBy(draft::check)
        .isInstanceOf(InvalidPrompt.class)
        .hasMessageContaining(because);
  }
}
