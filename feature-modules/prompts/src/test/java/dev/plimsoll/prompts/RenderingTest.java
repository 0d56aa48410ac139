package dev.plimsoll.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.PromptName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RenderingTest {
  private static final PromptName HELP = new PromptName("help");
  private static final Set<String> VARIABLES = Set.of("x", "y");

  @Property
  void puts_any_value_in_word_for_word(@ForAll("snippets") String x, @ForAll String y) {
    var text = render("<{{x}}|{{{y}}}|{{#x}}{{y}}{{/x}}>", Map.of("x", x, "y", y));
    assertThat(text).isEqualTo("<" + x + "|" + y + "|" + (x.isEmpty() ? "" : y) + ">");
  }

  @Property
  void renders_every_template_that_was_not_refused(@ForAll("snippets") String template) {
    if (isAccepted(template)) {
      render(template, Map.of("x", "", "y", ""));
      render(template, Map.of("x", "some", "y", "{{x}}"));
    }
  }

  /** Adds the two variables, so that a template is refused for its own faults only. */
  private static boolean isAccepted(String template) {
    try {
      new PromptDraft(
              List.of(new PromptPart("user", template), new PromptPart("user", "{{x}}{{y}}")),
              VARIABLES,
              "")
          .check(HELP);
      return true;
    } catch (InvalidPrompt _) {
      return false;
    }
  }

  private static String render(String template, Map<String, String> values) {
    var draft = new PromptDraft(List.of(new PromptPart("user", template)), VARIABLES, "");
    var version = new PromptVersion(HELP, 1, draft, "anna", Instant.EPOCH);
    return version.render(values).getFirst().text();
  }

  @Provide
  Arbitrary<String> snippets() {
    return Arbitraries.of(
            "{{", "}}", "{", "}", "#", "/", "^", ">", "<", "$", "&", "!", "=", ".", "-", "x", "y",
            "{{x}}", "{{#x}}", "{{/x}}", "{{^y}}", "{{/y}}", " ", "\n", "\"", "this", "length")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }
}
