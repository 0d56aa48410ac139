package dev.plimsoll.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptVersionTest {
  private static final PromptName HELP = new PromptName("help");
  private static final PromptDraft DRAFT =
      new PromptDraft(List.of(new PromptPart("user", "Hi.")), Set.of(), "");

  @Test
  void renders_every_part() {
    var prompt =
        version(1, new PromptPart("system", "Be kind."), new PromptPart("user", "{{question}}?"));
    assertThat(prompt.render(Map.of("question", "Why")))
        .containsExactly(Message.system("Be kind."), Message.user("Why?"));
  }

  @Test
  void never_reads_a_value_as_a_template_and_escapes_nothing() {
    var prompt = version(1, new PromptPart("user", "{{question}}"));
    assertThat(prompt.render(Map.of("question", "{{secret}} <b> & {{#x}}")))
        .containsExactly(Message.user("{{secret}} <b> & {{#x}}"));
  }

  @Test
  void refuses_to_render_without_a_value_and_names_it() {
    var prompt = version(1, new PromptPart("user", "{{question}}"));
    assertThatThrownBy(() -> prompt.render(Map.of()))
        .isInstanceOf(InvalidPrompt.class)
        .hasMessage("prompt help@1 needs values for: question");
  }

  @Test
  void leaves_a_section_out_when_its_variable_is_empty() {
    var prompt = version(1, new PromptPart("user", "{{#question}}Asked.{{/question}}Done."));
    assertThat(prompt.render(Map.of("question", ""))).containsExactly(Message.user("Done."));
    assertThat(prompt.render(Map.of("question", "Why")))
        .containsExactly(Message.user("Asked.Done."));
  }

  @Test
  void finds_variables_among_the_values_only() {
    var parts = List.of(new PromptPart("user", "{{#question}}{{length}}{{/question}}"));
    var draft = new PromptDraft(parts, Set.of("question", "length"), "");
    var prompt = new PromptVersion(HELP, 1, draft, "anna", Instant.EPOCH);
    assertThat(prompt.render(Map.of("question", "Why", "length", "short")))
        .containsExactly(Message.user("short"));
  }

  @Test
  void says_the_same_as_a_draft_that_differs_in_its_note_only() {
    var part = new PromptPart("user", "{{question}}");
    var saved = version(1, part);
    assertThat(saved.says(new PromptDraft(List.of(part), Set.of("question"), "again"))).isTrue();
    var assistant = new PromptPart("assistant", "{{question}}");
    assertThat(saved.says(new PromptDraft(List.of(assistant), Set.of("question"), ""))).isFalse();
    assertThat(saved.says(new PromptDraft(List.of(part), Set.of(), ""))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void is_the_same_after_it_was_stored(TestDatabase kind) {
    var prompts = PromptTables.in(kind);
    var saved =
        version(
            7, new PromptPart("system", "Be \"kind\".\n"), new PromptPart("user", "{{question}}"));
    prompts.add(saved);
    var read = prompts.existing(HELP, 7);
    assertThat(read).usingRecursiveComparison().ignoringFields("templates").isEqualTo(saved);
    assertThat(read.render(Map.of("question", "Why")))
        .isEqualTo(saved.render(Map.of("question", "Why")));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void are_found_by_prompt_and_by_label(TestDatabase kind) {
    var prompts = PromptTables.in(kind);
    var part = new PromptPart("user", "{{question}}");
    var other = new PromptName("triage");
    prompts.add(version(1, part));
    prompts.add(version(2, part));
    prompts.add(new PromptVersion(other, 1, DRAFT, "anna", Instant.EPOCH));
    assertThat(prompts.versions(HELP)).asString().isEqualTo("[help@2, help@1]");
    assertThat(prompts.latest(HELP).orElseThrow()).hasToString("help@2");
    assertThat(prompts.latest()).asString().isEqualTo("[help@2, triage@1]");
    var labels = List.of(new LabelRow(HELP, "live", LabelTrail.startingAt(1)));
    assertThat(prompts.pointedAt(labels)).asString().isEqualTo("[help@1]");
    assertThatThrownBy(() -> prompts.existing(other, 2)).isInstanceOf(UnknownPrompt.class);
  }

  @Test
  void shows_two_versions_side_by_side() {
    var before = version(1, new PromptPart("system", "Be kind.\nBe brief."));
    var after = version(2, new PromptPart("system", "Be kind.\nBe very brief.\nCite."));
    assertThat(DiffRow.between(before, after))
        .containsExactly(
            new DiffRow(DiffRow.Kind.SAME, "system:", "system:"),
            new DiffRow(DiffRow.Kind.SAME, "Be kind.", "Be kind."),
            new DiffRow(DiffRow.Kind.CHANGED, "Be brief.", "Be very brief."),
            new DiffRow(DiffRow.Kind.ADDED, "", "Cite."));
  }

  private static PromptVersion version(int number, PromptPart... parts) {
    var draft = new PromptDraft(List.of(parts), Set.of("question"), "");
    return new PromptVersion(HELP, number, draft, "anna", Instant.EPOCH);
  }
}
