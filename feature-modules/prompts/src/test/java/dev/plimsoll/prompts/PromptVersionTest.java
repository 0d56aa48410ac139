package dev.plimsoll.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.PromptName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptVersionTest {
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
  void refuses_to_render_without_a_value() {
    var prompt = version(1, new PromptPart("user", "{{question}}"));
    assertThatThrownBy(() -> prompt.render(Map.of())).isInstanceOf(MustacheException.class);
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
    return new PromptVersion(new PromptName("help"), number, draft, "anna", Instant.EPOCH);
  }
}
