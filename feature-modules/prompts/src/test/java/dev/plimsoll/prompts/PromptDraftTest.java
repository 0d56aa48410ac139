package dev.plimsoll.prompts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.PromptName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptDraftTest {
  private static final PromptName HELP = new PromptName("help");

  @Test
  void passes_when_every_variable_is_declared_and_used() {
    assertPasses(draft("Answer {{question}}", "question"));
  }

  @Test
  void refuses_an_undeclared_variable_and_names_prompt_part_and_variable() {
    var parts =
        List.of(new PromptPart("system", "Be kind."), new PromptPart("user", "{{qestion}}"));
    assertRefused(
        new PromptDraft(parts, Set.of("question"), ""),
        "prompt 'help': parts[1].template uses variables that are not declared: qestion");
  }

  @Test
  void refuses_an_unused_variable_and_names_prompt_and_variable() {
    assertRefused(
        draft("Answer!", "question"),
        "prompt 'help': declares variables that no part uses: question");
  }

  @Test
  void counts_sections_as_uses() {
    assertPasses(draft("{{#tone}}Be brief.{{/tone}}", "tone"));
    assertPasses(draft("{{^tone}}Be kind.{{/tone}}", "tone"));
    assertRefused(draft("{{#tone}}{{deep}}{{/tone}}", "tone"), "not declared: deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{#x}} never closed", "{{/x}}", "{{}}", "{{#x}}{{/y}}", "{{x", "{{x}"})
  void refuses_a_template_that_does_not_parse_and_names_the_part(String template) {
    assertRefused(draft(template, "x"), "prompt 'help': parts[0].template");
  }

  @ParameterizedTest
  @CsvSource({
    "{{>other}}, 'must not include other templates, but has {{>other}}'",
    "{{<other}}{{/other}}, 'must not include other templates, but has {{<other}}'",
    "{{$block}}{{x}}{{/block}}, 'must not include other templates, but has {{$block}}'",
    "{{=<% %>=}}<%x%>, must not change the delimiters",
    "{{.}}, uses the variable '.'",
    "{{this}}, uses the variable 'this'",
    "{{x.length}}, uses the variable 'x.length'",
    "{{#x}}{{-index}}{{/x}}, uses the variable '-index'",
    "{{two words}}, uses the variable 'two words'"
  })
  void refuses_what_is_more_than_a_variable_or_a_section(String template, String because) {
    assertRefused(draft(template, "x"), because);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if x %}{{x}}{% endif %}",
        "{%- if x -%}{{x}}",
        "{%if x%}{{x}}",
        "{{#x}}{{x}}{% endif %}{{/x}}",
        "{% set y = 'a' %}{{x}}"
      })
  void refuses_statements_of_jinja_and_names_the_part(String template) {
    assertRefused(
        draft(template, "x"),
        "prompt 'help': parts[0].template must not have statements, but has {%");
  }

  @Test
  void takes_a_brace_beside_a_percent_sign_for_text() {
    assertPasses(draft("Write {%s}, {5%} and {% of {{x}}", "x"));
  }

  @Test
  void takes_braces_of_json_for_text() {
    assertPasses(draft("Answer as {\"label\": {\"name\": \"{{x}}\"}}", "x"));
  }

  @Test
  void refuses_an_empty_template_an_unknown_role_no_parts_and_a_long_note() {
    assertRefused(draft(" "), "parts[0].template must not be empty");
    assertRefused(
        new PromptDraft(List.of(new PromptPart("robot", "Hi")), Set.of(), ""),
        "parts[0].role must be system, user or assistant, but was 'robot'");
    assertRefused(
        new PromptDraft(List.of(), Set.of(), ""), "parts must contain at least one message");
    var greeting = List.of(new PromptPart("user", "Hi"));
    assertPasses(new PromptDraft(greeting, Set.of(), "x".repeat(500)));
    assertRefused(new PromptDraft(greeting, Set.of(), "x".repeat(501)), "note must be at most");
  }

  private static PromptDraft draft(String template, String... variables) {
    return new PromptDraft(List.of(new PromptPart("system", template)), Set.of(variables), "");
  }

  private static void assertPasses(PromptDraft draft) {
    assertThatCode(() -> draft.check(HELP)).doesNotThrowAnyException();
  }

  private static void assertRefused(PromptDraft draft, String because) {
    assertThatThrownBy(() -> draft.check(HELP))
        .isInstanceOf(InvalidPrompt.class)
        .hasMessageContaining(because);
  }
}
